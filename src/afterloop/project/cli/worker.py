from __future__ import annotations

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The worker has no options of its own: everything it does is in the database."""


def run(options: argparse.Namespace) -> int:
    from afterloop.project.cli import set_up_django
    from afterloop.project.logs import configure_logs

    configure_logs()
    set_up_django()
    from afterloop.project.worker import run_worker

    return run_worker()
