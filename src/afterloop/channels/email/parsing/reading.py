"""Any bytes become a mail."""

from __future__ import annotations

from datetime import datetime

from afterloop.channels.email.parsing import addresses, bodies, dates, headers, kinds, signed, structure, transfer
from afterloop.channels.email.parsing.contents import contents
from afterloop.channels.email.parsing.mails import Address, Mail
from afterloop.channels.email.parsing.reports import identities, reports
from afterloop.channels.email.parsing.structure import Headers

LOOP = "x-afterloop-loop"


def read(raw: bytes) -> Mail:
    """What a mail says, however it was made. What was wrong and mended stands in `problems`."""
    problems: set[str] = set()
    raw = _lines(raw, problems)
    root = structure.parse(raw, problems, _start(raw))
    fields = root.headers
    inner = signed.content(transfer.content(raw, root, problems)) if root.type in signed.TYPES else None
    body = root if inner is None else structure.parse(inner, problems)
    raw = raw if inner is None else inner
    chosen = bodies.choose(body, problems)
    text, html, attached = contents(raw, body, chosen, problems)
    subject = headers.text(fields.get("subject"), problems)
    sender = _sender(fields, problems)
    others = [*chosen.unshown, *chosen.attached]
    told = reports(raw, root, others, sender.address if sender else "", subject, text, problems)
    return Mail(
        subject=subject,
        sender=sender,
        reply_to=_addresses(fields, "reply-to", problems),
        to=_addresses(fields, "to", problems),
        cc=_addresses(fields, "cc", problems),
        date=_date(fields, problems),
        message_id=next(iter(identities(fields.get("message-id"), problems)), ""),
        in_reply_to=identities(fields.get("in-reply-to"), problems),
        references=identities(fields.get("references"), problems),
        text=text,
        html=html,
        attachments=tuple(attached),
        kind=kinds.kind(root, sender.address if sender else "", subject, told),
        reports=told,
        loop=tuple(headers.text(mark, problems) for mark in fields.all(LOOP)),
        problems=tuple(sorted(problems)),
    )


def _lines(raw: bytes, problems: set[str]) -> bytes:
    """With lines that end as mails' do; those of an old Mac end in a bare CR."""
    if b"\n" not in raw[:65536] and b"\r" in raw[:65536]:
        problems.add("line-ends")
        return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return raw


def _start(raw: bytes) -> int:
    """Behind what is in front of the first header: a mark of utf-8, empty lines, the first line of an mbox."""
    at = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while at < len(raw) and raw[at] in b" \t\r\n":
        at += 1
    if raw.startswith((b"From ", b">From "), at):
        at = raw.find(b"\n", at) + 1 or len(raw)
    return at


def _sender(fields: Headers, problems: set[str]) -> Address | None:
    """The first address that can be written to, by who says it best."""
    written = fields.all("from")
    if len(written) != 1:
        problems.add("from")
    for name in ("from", "sender", "reply-to", "return-path"):
        for raw in fields.all(name):
            if found := addresses.addresses(raw, problems):
                return found[0]
        problems.add("from")
    return None


def _addresses(fields: Headers, name: str, problems: set[str]) -> tuple[Address, ...]:
    """Of all fields of this name; there should be one."""
    written = fields.all(name)
    return addresses.addresses(written[0] if len(written) == 1 else b", ".join(written), problems)


def _date(fields: Headers, problems: set[str]) -> datetime | None:
    written = headers.text(fields.get("date"), problems)
    received = headers.text(next(iter(fields.all("received")), b""), problems).rpartition(";")[2]
    found = dates.date(written, received)
    if found is None:
        problems.add("date")
    return found
