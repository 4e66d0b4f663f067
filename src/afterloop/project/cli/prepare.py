"""`migrate` for people, and `prepare` for the supervisor: the same work, told in lines of JSON."""

from __future__ import annotations

import argparse
import json
from typing import Any

from afterloop.project.cli import set_up_django
from afterloop.project.environment import public_url
from afterloop.project.failures import Failure


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--demo", action="store_true", help="also fill an empty installation with example data")
    parser.add_argument("--tell", type=int, default=1, help=argparse.SUPPRESS)  # where the supervisor listens


def run(options: argparse.Namespace) -> int:
    if options.command == "prepare":
        with open(options.tell, "w") as listener:

            def say(**told: Any) -> None:
                print(json.dumps(told), file=listener, flush=True)

            try:
                prepare(say)
            except Failure as failure:
                say(refused=str(failure))
                return 1
            if options.demo:
                fill_with_examples()
            say(setup=setup_link())
        return 0
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory
    from afterloop.project.reaching import WITHIN
    from afterloop.project.steps import counted, step

    with database_running(data_directory(), reached_within=WITHIN):
        with step("Bringing the database up to date 更新数据库") as now:
            found = prepare(lambda **told: now.tell(told["done"], told["of"], told["note"]) if "of" in told else None)
            now.note = counted(found, "migration") if found else "nothing to do"
        if options.demo:
            fill_with_examples()
        if path := setup_link():
            base = public_url()
            print(f"First administrator, once 首位管理员（一次性链接）: {base}{path}")
    return 0


def prepare(say: Any) -> int:
    set_up_django()
    from afterloop.project.migrating import migrate

    applied = migrate(tell=lambda done, of, note: say(done=done, of=of, note=note))
    say(applied=applied)
    return applied


def setup_link() -> str | None:
    """The one-time path by which the first administrator comes in; none once somebody did."""
    from afterloop.kernel.errors import Conflict
    from afterloop.kernel.people.actions import make_setup_link

    try:
        return make_setup_link()
    except Conflict:
        return None


def fill_with_examples() -> None:
    from afterloop.project.cli.demo import fill_and_tell

    fill_and_tell()
