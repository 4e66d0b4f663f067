from __future__ import annotations

import argparse

from afterloop.project.cli import port, some


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on (default: %(default)s)")
    parser.add_argument("--processes", type=some, metavar="N", help="web processes (default: one per core, at most 4)")


def run(options: argparse.Namespace) -> int:
    from afterloop.project.web import run_web

    run_web(options.host, options.port, options.processes)
    return 0
