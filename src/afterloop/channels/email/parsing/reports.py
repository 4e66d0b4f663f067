"""What mail systems say about a mail of ours: RFC 3464, and those who write it in words only."""

from __future__ import annotations

import re

from afterloop.channels.email.parsing import addresses, headers, structure, transfer
from afterloop.channels.email.parsing.kinds import RETURNED, SYSTEM
from afterloop.channels.email.parsing.mails import Address, Report
from afterloop.channels.email.parsing.structure import Headers, Part

MOST = 200
STATUSES = ("message/delivery-status", "message/global-delivery-status")
ORIGINALS = (
    "message/rfc822",
    "message/rfc822-headers",
    "text/rfc822-headers",
    "message/global",
    "message/global-headers",
)
IDENTITY = re.compile(r"<\s*([^<>]{1,998}?)\s*>")
WRITTEN_ID = re.compile(r"message-id\s*[:：]\s*<\s*([^<>\s]{1,998})\s*>", re.IGNORECASE)
WRITTEN = re.compile(r"[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9.-]{1,255}")  # in a sentence, perhaps a Chinese one
STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
REPLY = re.compile(r"(?<![\d.])([45])[0-5]\d(?=[ \-:：,，;；]|\s*[A-Za-z\u4e00-\u9fff])")
BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")


def reports(
    raw: bytes, root: Part, parts: list[Part], sender: str, subject: str, text: str, problems: set[str]
) -> tuple[Report, ...]:
    """`parts`: all that is no text of the mail itself."""
    original = _original(raw, parts, text, root.headers, problems)
    found: list[Report] = []
    for part in parts:
        if part.type in STATUSES:
            found += _told(transfer.content(raw, part, problems), original, problems)
    if found:
        return tuple(found[:MOST])
    failed = addresses.addresses(root.headers.get("x-failed-recipients"), problems)
    if not failed and SYSTEM.match(sender) and RETURNED.search(subject + text[:400]):
        failed = tuple(_named(text, root, sender, original, problems))
    return tuple(Report("failed", one.address, *_reason(text), original) for one in failed[:MOST])


def identities(raw: bytes, problems: set[str]) -> tuple[str, ...]:
    """Message-IDs, without their <>: the first, and the last 99, each once."""
    if not raw:
        return ()
    written = headers.unfolded(raw, problems)
    found = ["".join(one.replace(headers.FOLDED, "").split()) for one in IDENTITY.findall(written)]
    if not found and "<" not in written:
        found = [one for one in headers.tidy(written).split() if "@" in one][:1]
    known = list(dict.fromkeys(headers.CONTROL.sub("", one) for one in found if one))
    return tuple(known if len(known) <= 100 else [known[0], *known[-99:]])


def _told(content: bytes, original: str, problems: set[str]) -> list[Report]:
    """A block for the mail, then one for each recipient."""
    found = []
    for block in BLANK.split(content.strip(), maxsplit=MOST + 1):
        told, _ = structure.fields(block.lstrip(), 0, len(block.lstrip()), set())
        recipient = _typed(told, "final-recipient", problems) or _typed(told, "original-recipient", problems)
        action = _said(told, "action").lower()
        if not recipient and not action:
            continue
        diagnostic = _typed(told, "diagnostic-code", problems)
        status = STATUS.search(_said(told, "status")) or STATUS.search(diagnostic)
        exact = addresses.normal(recipient) or recipient
        found.append(Report(action or "failed", exact[:320], status[1] if status else "", diagnostic[:2000], original))
    return found


def _said(told: Headers, name: str) -> str:
    return headers.text(told.get(name), set())


def _typed(told: Headers, name: str, problems: set[str]) -> str:
    """`rfc822; zhang@example.com`"""
    said = headers.text(told.get(name), problems)
    kind, mark, rest = said.partition(";")
    return rest.strip() if mark and " " not in kind.strip() else said


def _original(raw: bytes, parts: list[Part], text: str, fields: Headers, problems: set[str]) -> str:
    """The Message-ID of the mail that came back."""
    for part in parts:
        if part.type in ORIGINALS:
            content = transfer.content(raw, part, problems)
            inner, _ = structure.fields(content, 0, len(content), set())
            if found := identities(inner.get("message-id"), problems):
                return found[0]
    if written := WRITTEN_ID.search(text):
        return written[1]
    for name in ("in-reply-to", "references", "x-original-message-id"):
        if found := identities(fields.get(name), problems):
            return found[-1]
    return ""


def _named(text: str, root: Part, sender: str, original: str, problems: set[str]) -> list[Address]:
    """The first address in the text that is neither the system's nor the one it writes to."""
    known = {sender, original, *(one.address for one in addresses.addresses(root.headers.get("to"), problems))}
    for found in WRITTEN.finditer(text[:20_000]):
        exact = addresses.normal(found[0])
        if exact and exact not in known and not SYSTEM.match(exact):
            return [Address("", exact)]
    return []


def _reason(text: str) -> tuple[str, str]:
    """(status, the line that says why)"""
    for line in text[:20_000].splitlines():
        if status := STATUS.search(line):
            return status[1], " ".join(line.split())[:2000]
    for line in text[:20_000].splitlines():
        if reply := REPLY.search(line):
            return f"{reply[1]}.0.0", " ".join(line.split())[:2000]
    return "", ""
