from __future__ import annotations

import argparse

from afterloop.project.cli import Refusal, set_up_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("user", help="the user name of whoever the token acts for")
    parser.add_argument("--name", default="command line", help="what the token is for (default: %(default)s)")


def run(options: argparse.Namespace) -> int:
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory

    with database_running(data_directory()):
        set_up_django()
        from afterloop.kernel.people.actions import issue_token
        from afterloop.kernel.people.models import User

        user = User.objects.filter(username__iexact=options.user, is_active=True).first()
        if user is None:
            raise Refusal(f"there is no active user named {options.user!r}.")
        print(issue_token(user, options.name))  # the only time that it is shown
    return 0
