"""The text of a mail, its HTML and its attachments: what stands in it, and what is packed within that once more."""

from __future__ import annotations

from afterloop.channels.email.parsing import (
    attachments,
    bodies,
    charsets,
    headers,
    html_text,
    invitations,
    signed,
    tnef,
)
from afterloop.channels.email.parsing.mails import Attachment
from afterloop.channels.email.parsing.structure import Part

ENCRYPTED = "[加密邮件 · Encrypted mail]"  # nobody's language is known here
PACKED = {"application/ms-tnef", "application/vnd.ms-tnef"}

Contents = tuple[str, str, list[Attachment]]


def contents(raw: bytes, root: Part, chosen: bodies.Chosen, problems: set[str]) -> Contents:
    texts = bodies.Texts(raw, problems)
    text, html = texts.text(chosen.texts), texts.html(chosen.htmls)
    if html and bodies.useless(text):
        text = texts.text(chosen.htmls)
    shown = attachments.referred(html)
    attached: list[Attachment] = []
    for number, part in enumerate(chosen.attached, 1):
        found = attachments.attachment(raw, part, number, shown, problems)
        if part.type in PACKED or found.name.lower() == "winmail.dat":
            text, html = _unpack(found, text, html, attached, problems)
        else:
            attached.append(found)
    for name, content in texts.files:
        named = attachments.clean_name(headers.text(name, problems))
        attached.append(attachments.made(content, named or "attachment.bin", "application/octet-stream"))
    if _sealed(root, chosen):
        problems.add("encrypted")
    if not text.strip():
        text = _instead(attached, "encrypted" in problems)
    return text, html, attached


def _unpack(found: Attachment, text: str, html: str, attached: list[Attachment], problems: set[str]) -> tuple[str, str]:
    """Takes out what Outlook has packed; (text, HTML) as far as they were missing. What cannot be read stays packed."""
    packed = tnef.unpack(found.content)
    if packed is None or not (packed.whole or packed.files or packed.text or packed.html):
        problems.add("tnef")
        attached.append(found)
        return text, html
    if not packed.whole:
        problems.add("tnef")
    html = html or packed.html
    shown = attachments.referred(html)
    for number, file in enumerate((file for file in packed.files if file.content), len(attached) + 1):
        kind = file.type or attachments.guessed_type(file.name)
        name = attachments.clean_name(file.name) or attachments.unnamed(kind, number)
        inline = file.content_id in shown
        attached.append(attachments.made(file.content, name, kind, content_id=file.content_id, inline=inline))
    if bodies.useless(text):
        text = packed.text.replace("\r\n", "\n").strip("\n") or html_text.plain(packed.html)
    return text, html


def _sealed(root: Part, chosen: bodies.Chosen) -> bool:
    """Whether only the one it was written to can open it."""
    if root.type == "multipart/encrypted":
        return True
    return any(
        part.type in signed.TYPES and part.parameters.get("smime-type", "enveloped-data").lower() != "signed-data"
        for part in chosen.attached
    )


def _instead(attached: list[Attachment], encrypted: bool) -> str:
    """What is said of a mail that says nothing itself."""
    for one in attached:
        if one.type == "text/calendar" and (line := invitations.line(charsets.decode(one.content)[0])):
            return line
    return ENCRYPTED if encrypted else ""
