"""`afterloop import tickets FILE`: shows what it has understood, asks, and brings the rows in."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from afterloop.project.cli import Refusal, set_up_django

if TYPE_CHECKING:
    from afterloop.channels.imports.running import Done, Plan

REFUSED = 3  # exit code: everything else came in


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("what", choices=["tickets"], help="what the rows are")
    add("file", type=Path, help="csv (also packed as .gz) or xlsx")
    add("--type", metavar="KEY", help="the ticket type (default: the only one there is)")
    add("--unit", metavar="NAME|ID", help="the unit that gets the tickets (default: that of the user)")
    add("--map", metavar="FIELD=COLUMN", action="append", default=[], help="a column by name, letter or number; repeat")
    add("--as", dest="user", metavar="USER", help="who imports (default: the only one who may)")
    add("--source", metavar="NAME", help="where the rows come from; the same row of a source comes in once")
    add("--encoding", default="", help="default: found out (UTF-8, UTF-16, GB18030)")
    add("--delimiter", default="", help="default: found out")
    add("--sheet", default="", help="the sheet of a workbook (default: the first that holds anything)")
    add("--no-header", action="store_true", help="the first row is one of values; the columns are A, B, C …")
    add("--dates", choices=["mdy", "dmy"], default="", help="what 3/11/2026 means")
    add("--unknown-categories", choices=["make", "refuse"], default="make", help="default: %(default)s")
    add("--unknown-assignees", choices=["refuse", "leave"], default="refuse", help="default: %(default)s")
    add("--incomplete", action="store_true", help="take rows without answers that the form requires")
    add("--batch", type=int, default=1000, metavar="ROWS", help="rows in one transaction, 1 to 2000 (%(default)s)")
    add(
        "--errors",
        type=Path,
        metavar="FILE",
        help="where refused rows go (default: FILE.refused.csv; with --dry-run: nowhere)",
    )
    add("--max-size", type=int, default=4096, metavar="MB", help="of the unpacked file (%(default)s)")
    add("--max-ratio", type=int, default=200, help="unpacked size to packed size (%(default)s)")
    add("--dry-run", action="store_true", help="only say what would happen")
    add("--yes", action="store_true", help="do not ask")


def run(options: argparse.Namespace) -> int:
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory

    if not 1 <= options.batch <= 2000:
        raise Refusal("--batch must be from 1 to 2000.")
    with database_running(data_directory()):
        set_up_django()
        return import_file(options)


def import_file(options: argparse.Namespace) -> int:
    from django.db import Error
    from django.utils import translation

    from afterloop.kernel.errors import AppError
    from afterloop.kernel.tables.problems import Unreadable
    from afterloop.project.cli.import_planning import plan_for
    from afterloop.project.cli.import_showing import agree, said

    former = translation.get_language()
    plan: Plan | None = None
    try:
        plan = plan_for(options)  # from here on in the language of the user
        if not agree(plan, ask=not options.yes and not options.dry_run):
            print("Nothing was imported. 未导入。")
            return 0
        return report(plan, *carry_out(plan))
    except Unreadable as problem:
        raise Refusal(said(problem)) from None
    except AppError as error:
        raise Refusal(error.sentence) from None
    except OSError as error:
        if plan is None or error.filename != str(plan.refused_file):
            raise Refusal(str(error)) from None
        raise Refusal(
            f"refused rows cannot be written to {plan.refused_file} ({error.strerror}): "
            "name another file with --errors.\nWhat was imported is kept; run the same command again with it."
        ) from None
    except Error as error:
        raise Refusal(
            f"the database gave up: {error}\nWhat was imported is kept; run the same command again."
        ) from None
    finally:
        translation.activate(former) if former else translation.deactivate()


def carry_out(plan: Plan) -> tuple[Done, str]:
    """The import with its progress shown; also what broke off the reading of the file, if anything."""
    from afterloop.channels.imports import running
    from afterloop.kernel.tables.problems import Unreadable
    from afterloop.project.cli.import_showing import Stop, progress, said

    last = running.Done()

    def remember(done: Done) -> None:
        nonlocal last
        last = done
        show(done)

    with progress(plan) as show, Stop() as stop:
        try:
            return running.run(plan, tell=remember, stop=stop.wanted), ""
        except Unreadable as problem:
            return last, said(problem)


def report(plan: Plan, done: Done, broken: str) -> int:
    """The last words, and the exit code."""
    verb = "would be imported 将导入" if plan.dry else "imported 已导入"
    parts = [f"{done.made:,} {verb}", f"{done.known:,} here already 已存在", f"{done.refused:,} refused 未通过"]
    print(f"{' · '.join(parts)}  ({done.rows:,} rows, {done.speed:,.0f} a second)")
    if done.refused and plan.refused_file == Path(os.devnull):
        print("With --errors FILE, the refused rows are written there, each with its reason. 未通过的行可写入该文件。")
    elif done.refused:
        print(f"Refused rows, each with its reason 未通过的行: {plan.refused_file}")
    if broken:
        print(f"The file could be read up to here only: {broken}", file=sys.stderr)
        return 1
    if done.stopped:
        print(
            "Stopped. Run the same command again to go on: rows that are here already are passed over. 再次运行可继续。"
        )
        return 130
    return REFUSED if done.refused else 0
