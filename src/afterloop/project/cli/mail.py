"""`afterloop mail parse FILE…`: what the product reads in a mail, one line of JSON for each."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afterloop.channels.email.parsing import Mail


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    parse = verbs.add_parser("parse", help="print what is read in a mail, a line of JSON for each; needs no database")
    parse.add_argument("files", nargs="+", metavar="FILE", help="a mail as it travels (.eml); - for standard input")


def run(options: argparse.Namespace) -> int:
    import orjson

    from afterloop.channels.email.parsing import read

    refused = 0
    for file in options.files:
        try:
            raw = content(file)
        except OSError as wrong:
            print(f"afterloop mail parse: {file} cannot be read: {wrong.strerror or wrong}.", file=sys.stderr)
            refused += 1
            continue
        sys.stdout.buffer.write(orjson.dumps(shown(read(raw))) + b"\n")
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
