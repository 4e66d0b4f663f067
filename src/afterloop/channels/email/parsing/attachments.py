"""What is attached, under a name that a file may have."""

from __future__ import annotations

import hashlib
import mimetypes
import re
import unicodedata
from urllib.parse import unquote

from afterloop.channels.email.parsing import bodies, headers, structure, transfer
from afterloop.channels.email.parsing.mails import Attachment
from afterloop.channels.email.parsing.structure import Part

LONGEST = 150
FORBIDDEN = re.compile(r'[<>:"|?*]')
# Without the tables of the machine: the same mail has the same names everywhere.
TYPES = mimetypes.MimeTypes(filenames=())
ENDINGS = {"text/calendar": ".ics", "message/rfc822": ".eml", "image/jpeg": ".jpg", "text/plain": ".txt",
           "application/pkcs7-mime": ".p7m", "application/x-pkcs7-mime": ".p7m"}  # fmt: skip
CID = re.compile(r"cid:([^\"'\s<>)&]{1,998})", re.IGNORECASE)


def attachment(raw: bytes, part: Part, number: int, shown: set[str], problems: set[str]) -> Attachment:
    """`shown`: the Content-IDs that the HTML refers to."""
    content = transfer.content(raw, part, problems)
    kind, given = bodies.disposition(part, problems)
    identity = headers.text(part.headers.get("content-id"), problems).strip("<> ")
    named = clean_name(given.get("filename") or part.parameters.get("name", ""))
    if part.type == "message/rfc822" and not named:
        named = _subject(content)
    return made(
        content,
        named or unnamed(part.type, number),
        part.type,
        content_id=identity,
        inline=identity in shown or (kind == "inline" and part.main == "image"),
    )


def made(content: bytes, name: str, kind: str, *, content_id: str = "", inline: bool = False) -> Attachment:
    digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return Attachment(name, kind, len(content), digest, content_id, inline, content)


def referred(html: str) -> set[str]:
    """The Content-IDs of the pictures that stand in the text."""
    return {unquote(found) for found in CID.findall(html)} if "cid:" in html.lower() else set()


def clean_name(name: str) -> str:
    """The last part of a path, without what steers a terminal or no file system takes."""
    name = headers.tidy(unicodedata.normalize("NFC", name.replace("\\", "/")))
    name = FORBIDDEN.sub("_", name.rstrip("/ ").rpartition("/")[2]).strip(". ")
    stem, dot, ending = name.rpartition(".")
    if len(name) <= LONGEST:
        return name
    return f"{stem[: LONGEST - len(ending) - 1]}.{ending}" if dot and len(ending) <= 10 else name[:LONGEST]


def _subject(content: bytes) -> str:
    inner, _ = structure.fields(content, 0, len(content), set())
    subject = clean_name(headers.text(inner.get("subject"), set()).replace("/", "_"))
    return f"{subject}.eml" if subject else ""


def guessed_type(name: str) -> str:
    return TYPES.guess_type(name, strict=False)[0] or "application/octet-stream"


def unnamed(kind: str, number: int) -> str:
    if kind == "text/calendar":
        return "invite.ics"
    ending = ENDINGS.get(kind) or TYPES.guess_extension(kind, strict=False) or ".bin"
    return f"{'image' if kind.startswith('image/') else 'attachment'}-{number}{ending}"
