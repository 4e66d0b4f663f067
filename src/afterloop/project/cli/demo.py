"""`afterloop demo`: fill an installation with example data."""

from __future__ import annotations

import argparse
import secrets
import sys


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = "Make an example company with five weeks of tickets, on an installation that has none."


def run(options: argparse.Namespace) -> int:
    from afterloop.project.cli import set_up_django
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory

    with database_running(data_directory()):
        set_up_django()
        return fill_and_tell()


def fill_and_tell() -> int:
    """The password is made anew and printed once: there is no default one."""
    from afterloop.channels.phone.demo import furnish
    from afterloop.solutions.demo.company import maker
    from afterloop.solutions.demo.filling import fill

    password = secrets.token_urlsafe(9)
    done = 0
    for done, of in fill(password):
        if done % 40 == 0:
            sys.stdout.write(f"  {done}/{of}\n")
    if not done:
        sys.stdout.write("There are tickets already: nothing was added. 已有工单，未添加示例数据。\n")
        return 0
    furnish(maker())
    sys.stdout.write(
        "Example people (示例账号): admin, lina, wangqiang, zhaomin, chenjie, liuyang, huangting, wugang, zhoulei\n"
        f"Password, shown once (密码，仅显示一次): {password}\n"
    )
    return 0
