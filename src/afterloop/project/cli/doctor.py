from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from afterloop.project.cli import set_up_django
from afterloop.project.doctor import Finding, database_checks, machine_checks, product_checks
from afterloop.project.environment import mistakes
from afterloop.project.failures import Failure

SIGNS = {"good": ("✓", "32"), "note": ("!", "33"), "bad": ("✗", "31")}


def arguments(parser: argparse.ArgumentParser) -> None:
    """It looks at everything; there is nothing to choose."""


def run(options: argparse.Namespace) -> int:
    from afterloop.project.places import data_directory

    data = data_directory()
    worst = show(machine_checks(data))
    worst = show(with_database(data)) or worst
    print("Something must be mended. 有需要修复的问题。" if worst else "All is well. 一切正常。")
    return 1 if worst else 0


def with_database(data: Path) -> Iterable[Finding]:
    from afterloop.project.embedded import database_running, database_url, outside_database
    from afterloop.project.postgres import Cluster

    if mistakes():
        return
    if not outside_database() and not Cluster(data / "postgres").exists:
        yield Finding("note", "There is no database yet", "`afterloop up` creates it.")
        return
    try:
        with nullcontext() if outside_database() else database_running(data):
            findings = list(database_checks(database_url(data)))
            yield from findings
            if all(finding.level != "bad" for finding in findings):
                set_up_django()
                yield from product_checks()
    except Failure as failed:
        yield Finding("bad", str(failed), "Look into the log folder beside the database in the data directory.")


def show(findings: Iterable[Finding]) -> bool:
    """Print each finding as it comes; whether one of them is bad."""
    worst = False
    colours = sys.stdout.isatty()
    for finding in findings:
        sign, colour = SIGNS[finding.level]
        print(f"\033[{colour}m{sign}\033[0m {finding.what}" if colours else f"{sign} {finding.what}")
        if finding.mend:
            print(f"    → {finding.mend}")
        worst = worst or finding.level == "bad"
    return worst
