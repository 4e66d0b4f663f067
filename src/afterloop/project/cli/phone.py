"""`afterloop phone simulate`: a call as a telephone system tells of it, sent to the running server."""

from __future__ import annotations

import argparse
import sys

from afterloop.project.cli import Refusal, set_up_django

TOLD = {204: "taken", 401: "refused: wrong secret, or the line is closed", 429: "refused: too many"}


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    call = verbs.add_parser("simulate", help="let somebody call, with the signed events of a real telephone system")
    call.add_argument("--line", default="", metavar="NAME", help="the line's name or number (default: the only one)")
    call.add_argument("--from", dest="source", default="13800138000", metavar="NUMBER", help="who calls")
    call.add_argument("--to", default="", metavar="NUMBER", help="what was dialled (default: the line's first number)")
    call.add_argument("--extension", default="", metavar="TEXT", help="where it rings (default: the line's first seat)")
    call.add_argument("--answer-after", type=float, default=3, metavar="SECONDS", help="how long it rings (default 3)")
    call.add_argument("--talk", type=float, default=20, metavar="SECONDS", help="how long they talk (default 20)")
    call.add_argument("--miss", action="store_true", help="nobody answers; the caller hangs up after --answer-after")
    call.add_argument("--recording", default="", metavar="URL", help="where the recording lies afterwards")
    call.add_argument("--url", default="http://127.0.0.1:8000", help="the server (default http://127.0.0.1:8000)")


def run(options: argparse.Namespace) -> int:
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory

    with database_running(data_directory()):
        set_up_django()
        path, secret, called, extension = _line(options)
    return _simulate(options, options.url.rstrip("/") + path, secret, called, extension)


def _line(options: argparse.Namespace) -> tuple[str, str, str, str]:
    """The path to which its events go, its secret, what was dialled and where it rings."""
    from django.db.models import Q

    from afterloop.channels.phone.lines import secret_of
    from afterloop.channels.phone.models import PhoneLine

    wanted = Q(name=options.line)
    if options.line.isascii() and options.line.isdigit():
        wanted |= Q(pk=int(options.line))
    rows = PhoneLine.objects.filter(closed_at=None)
    found = list(rows.filter(wanted) if options.line else rows)
    if len(found) != 1:
        names = ", ".join(f"{row.pk} {row.name}" for row in rows) or "none"
        raise Refusal(f"name one line with --line; there are: {names}.")
    [line] = found
    seat = line.seats.order_by("pk").first()
    called = options.to or next(iter(line.numbers), "")
    extension = options.extension or (seat.extension if seat else "")
    return f"/api/v1/phone/lines/{line.pk}/events", secret_of(line), called, extension


def _simulate(options: argparse.Namespace, address: str, secret: str, called: str, extension: str) -> int:
    import requests

    from afterloop.project.cli.phone_simulating import Plan, simulate

    answer_after = None if options.miss else options.answer_after
    talk = options.answer_after if options.miss else options.talk
    plan = Plan(options.source, called, extension, answer_after, talk, options.recording)
    print(f"{options.source} calls {called or 'the line'}, it rings at {extension or 'no extension'}")
    failed = False
    try:
        for event, status in simulate(address, secret, plan):
            failed |= status != 204
            print(f"{event}: {TOLD.get(status, status)}", flush=True)
    except requests.RequestException as wrong:
        print(f"afterloop phone simulate: nobody answers at {address}: {wrong}", file=sys.stderr)
        return 1
    return 1 if failed else 0
