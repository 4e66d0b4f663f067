"""`afterloop mail parse FILE…`: what the product reads in a mail, one line of JSON for each; `deliver`: takes it in."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from afterloop.project.cli import Refusal, set_up_django

if TYPE_CHECKING:
    from collections.abc import Callable

    from afterloop.channels.email.parsing import Mail


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    parse = verbs.add_parser("parse", help="print what is read in a mail, a line of JSON for each; needs no database")
    parse.add_argument("files", nargs="+", metavar="FILE", help="a mail as it travels (.eml); - for standard input")
    deliver = verbs.add_parser("deliver", help="take a mail in as if it had been received")
    deliver.add_argument("files", nargs="+", metavar="FILE", help="a mail as it travels (.eml); - for standard input")
    deliver.add_argument(
        "--mailbox", default="", metavar="ADDRESS", help="by which it came (default: by its recipients)"
    )


def run(options: argparse.Namespace) -> int:
    return deliver(options) if options.verb == "deliver" else parse(options)


def parse(options: argparse.Namespace) -> int:
    from afterloop.channels.email.parsing import read

    return _each(options, lambda file, raw: shown(read(raw)))


def deliver(options: argparse.Namespace) -> int:
    """As a mail server would: kept first, then taken in. What became of it is printed."""
    from afterloop.project.embedded import database_running
    from afterloop.project.places import data_directory

    with database_running(data_directory()):
        set_up_django()
        from afterloop.channels.email import arriving, taking_in
        from afterloop.channels.email.models import InboundMail, Mailbox

        box = Mailbox.objects.filter(address=options.mailbox.lower()).first()
        if options.mailbox and box is None:
            raise Refusal(f"there is no mailbox {options.mailbox!r}.")

        def taken(file: str, raw: bytes) -> dict[str, Any]:
            [found] = arriving.deliver([raw], box or arriving.addressed(raw))
            taking_in.take_in_now(found.id)
            mail = InboundMail.objects.select_related("ticket").get(pk=found.id)
            ticket = mail.ticket.number if mail.ticket else None
            known = {"file": file, "mail": mail.pk, "known": found.known, "state": mail.state}
            return known | {"reason": mail.reason, "detail": mail.detail, "ticket": ticket}

        return _each(options, taken)


def _each(options: argparse.Namespace, told: Callable[[str, bytes], dict[str, Any]]) -> int:
    """A line of JSON for each file that can be read."""
    import orjson

    refused = 0
    for file in options.files:
        try:
            raw = content(file)
        except OSError as wrong:
            print(f"afterloop mail {options.verb}: {file} cannot be read: {wrong.strerror or wrong}.", file=sys.stderr)
            refused += 1
            continue
        sys.stdout.buffer.write(orjson.dumps(told(file, raw)) + b"\n")
        sys.stdout.flush()
    return 1 if refused else 0


def content(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    with open(file, "rb") as source:
        return source.read()


def shown(mail: Mail) -> dict[str, Any]:
    return {
        "subject": mail.subject,
        "from": mail.sender.address if mail.sender else None,
        "from_name": mail.sender.name if mail.sender else "",
        "to": [one.address for one in mail.to],
        "cc": [one.address for one in mail.cc],
        "date": mail.date.isoformat() if mail.date else None,
        "message_id": mail.message_id,
        "body": mail.text,
        "attachments": [
            {"name": one.name, "size": one.size, "type": one.type, "md5": one.md5} for one in mail.attachments
        ],
        "in_reply_to": list(mail.in_reply_to),
        "references": list(mail.references),
        "kind": mail.kind,
        "reports": [asdict(report) for report in mail.reports],
        "problems": list(mail.problems),
    }
