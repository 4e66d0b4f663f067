"""A mail as it is about to be taken in: read, its files checked and stored, and by which mailbox it came."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from afterloop.channels.email import parsing
from afterloop.channels.email.parsing.quotes import fold_html
from afterloop.kernel import rich_text
from afterloop.kernel.actor import Actor
from afterloop.kernel.files.actions import Stored, reserve_ids
from afterloop.kernel.files.receiving import keep
from afterloop.kernel.files.refusals import Refused
from afterloop.kernel.files.schemas import UploadFile
from afterloop.service.customers.identities import normal_email
from afterloop.service.tickets import reference
from afterloop.service.tickets.actions.saving import Words

LONGEST = 50_000  # characters of a message; the whole mail is kept beside it
LONGEST_HTML = 200_000
LONGEST_ADDRESS = 254
MOST_FILES = 100
MOST_OTHERS = 20
CID = re.compile(r"""\bsrc\s*=\s*(["']?)cid:([^"'\s>]{1,300})\1""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that somebody has claimed: where it lies, and what its mailbox makes of it."""

    id: int
    attempt: int
    key: str | None
    type: str
    unit: int | None
    brand: int | None


@dataclass(frozen=True, slots=True)
class Kept:
    data: UploadFile
    stored: Stored
    content_id: str
    id: int  # that its row will have


@dataclass(frozen=True, slots=True)
class Read:
    """What the action needs beside the row: nothing of it is looked up or worked out within the transaction."""

    waiting: Waiting
    mail: parsing.Mail  # without its contents, so that many can wait for each other in little memory
    words: Words
    files: tuple[Kept, ...]
    cc: tuple[str, ...]  # who got it, too

    @property
    def email(self) -> str:
        """To answer to: where the writer wishes, else where he writes from. Empty: nobody can."""
        wished = [*self.mail.reply_to, *([self.mail.sender] if self.mail.sender else [])]
        usable = (each.address for each in wished if len(each.address) <= LONGEST_ADDRESS)
        return next((address for address in usable if normal_email(address)), "")

    @property
    def name(self) -> str:
        sender = self.mail.sender
        return ((sender.name or sender.address) if sender else "")[:200] or _("Unknown sender")


def read(waiting: Waiting, ours: Collection[str], *, by: Actor) -> Read:
    """A mail that waits, from storage, and what came with it into storage: not within a transaction.

    `ours`: the house's own addresses.
    """
    if waiting.key is None:
        raise FileNotFoundError(waiting.id)
    with default_storage.open(waiting.key) as content:
        found = parsing.read(content.read())
    files = tuple(_kept(found.attachments[:MOST_FILES], by)) if found.kind != "bounce" else ()
    return Read(
        waiting, replace(found, text="", html="", attachments=()), _words(found, files), files, _others(found, ours)
    )


def _others(mail: parsing.Mail, ours: Collection[str]) -> tuple[str, ...]:
    """Who got it beside us and the sender. An address made for a thread is ours, too; and whom it was sent to first
    where that was none of our mailboxes: somebody who has delivered it reads there.
    """
    seen = {mail.sender.address.lower()} if mail.sender else set()
    if not any(_is_ours(each.address, ours) for each in (*mail.to, *mail.cc)):
        seen |= {each.address.lower() for each in mail.to[:1]}
    found = []
    for each in (*mail.to, *mail.cc):
        address = each.address.lower()
        if address in seen or _is_ours(address, ours) or not normal_email(address):
            continue
        seen.add(address)
        found.append(each.address)
    return tuple(found[:MOST_OTHERS])


def _is_ours(address: str, ours: Collection[str]) -> bool:
    local, _at, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}" in ours


def usual_type() -> str:
    """The first that customers are offered."""
    offered = reference.types(public=True)
    return str(offered[0]["key"]) if offered else ""


def _kept(attachments: Sequence[parsing.Attachment], by: Actor) -> Iterator[Kept]:
    for each, pk in zip(attachments, reserve_ids(len(attachments)), strict=True):
        try:
            data, stored = keep(each.content, each.name, by=by)
        except Refused:
            continue  # it stands in the mail itself
        yield Kept(data, stored, each.content_id, pk)


def _words(mail: parsing.Mail, files: Sequence[Kept]) -> Words:
    """As it is shown: its pictures are the files that came with it."""
    text = mail.text.strip()[:LONGEST] or _("(no text)")
    by_id = {kept.content_id: kept.id for kept in files if kept.content_id}

    def named(found: re.Match[str]) -> str:
        return f'data-file="{by_id[found[2]]}"' if found[2] in by_id else ""

    if not mail.html or len(mail.html) > 10 * LONGEST_HTML:
        return Words(text)
    cleaned = rich_text.clean(CID.sub(named, fold_html(mail.html)), files=[kept.id for kept in files])
    return Words(text, cleaned if len(cleaned) <= LONGEST_HTML and rich_text.has_words(cleaned) else "")
