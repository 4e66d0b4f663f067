"""The mail reader under a fuzzer that watches which lines are reached. By hand:

    uv run --with atheris python -m tests.fuzz.mail -max_total_time=600 -timeout=5 [CORPUS]

It begins with the mails of the tests. Whatever comes in, a mail comes out, and what it says can be kept.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["afterloop.channels.email.parsing"]):
    from afterloop.channels.email.parsing import read
    from afterloop.channels.email.parsing.quotes import fold, fold_html

from tests.channels.email.parsing import test_bodies, test_kinds, test_quoted_html, test_signed, test_tnef
from tests.channels.email.parsing.test_reading import letter


def one(raw: bytes) -> None:
    mail = read(raw)
    words = [mail.subject, mail.text, mail.html, mail.message_id, *mail.references, *mail.in_reply_to, *mail.loop]
    words += [one.name for one in mail.attachments] + [one.diagnostic + one.recipient for one in mail.reports]
    words += [f"{one.name} {one.address}" for one in (*mail.to, *mail.cc, *mail.reply_to)]
    for written in words:
        assert "\0" not in written
        written.encode()
    folded = fold(mail.text)
    assert bool(folded.own.strip()) == bool(mail.text.strip())
    fold_html(mail.html)


def seeds(folder: Path) -> None:
    invitation = b"Content-Type: text/calendar\r\n\r\n" + test_bodies.INVITATION.encode()
    packed = test_signed.HEAD % b"signed-data" + test_signed.TRAVELS + test_signed.PACKED.encode()
    mails = [letter(), invitation, packed, test_tnef.letter()]
    mails += [text.encode() for text in (test_kinds.POSTFIX, test_kinds.QQ, test_kinds.NETEASE, test_kinds.ALIYUN)]
    mails += [f"Content-Type: text/html\r\n\r\n{html}".encode() for html in test_quoted_html.PROGRAMS.values()]
    for number, raw in enumerate(mails):
        (folder / f"seed-{number}").write_bytes(raw)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([*sys.argv, folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
