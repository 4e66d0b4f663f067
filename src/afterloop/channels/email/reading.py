"""A mail as it is about to be taken in: read, its files checked and stored, and by which mailbox it came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from afterloop.channels.email import parsing
from afterloop.channels.email.parsing.quotes import fold_html
from afterloop.kernel import rich_text, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.files.actions import Stored
from afterloop.kernel.files.receiving import keep
from afterloop.kernel.files.refusals import Refused
from afterloop.kernel.files.schemas import UploadFile
from afterloop.service.customers.identities import normal_email
from afterloop.service.tickets import reference
from afterloop.service.tickets.actions.saving import Words

LONGEST = 50_000  # characters of a message; the whole mail is kept beside it
LONGEST_HTML = 200_000
MOST_FILES = 100
CID = re.compile(r"""\bsrc\s*=\s*(["']?)cid:([^"'\s>]{1,300})\1""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kept:
    data: UploadFile
    stored: Stored
    content_id: str


@dataclass(frozen=True, slots=True)
class Read:
    """What the action needs beside the row: nothing of it is looked up within the transaction."""

    mail: parsing.Mail
    files: tuple[Kept, ...]
    attempt: int
    type: str
    unit: int | None
    brand: int | None

    @property
    def email(self) -> str:
        """To answer to: where the writer wishes, else where he writes from. Empty: nobody can."""
        wished = [*self.mail.reply_to, *([self.mail.sender] if self.mail.sender else [])]
        return next((each.address for each in wished if normal_email(each.address)), "")

    @property
    def name(self) -> str:
        sender = self.mail.sender
        return ((sender.name or sender.address) if sender else "")[:200] or _("Unknown sender")

    def words(self, files: Sequence[int]) -> Words:
        """As it is shown: its pictures are the files that came with it."""
        text = self.mail.text.strip()[:LONGEST] or _("(no text)")
        by_id = {kept.content_id: pk for kept, pk in zip(self.files, files, strict=True) if kept.content_id}

        def named(found: re.Match[str]) -> str:
            return f'data-file="{by_id[found[2]]}"' if found[2] in by_id else ""

        html = self.mail.html
        if not html or len(html) > 10 * LONGEST_HTML:
            return Words(text)
        cleaned = rich_text.clean(CID.sub(named, fold_html(html)), files=files)
        return Words(text, cleaned if len(cleaned) <= LONGEST_HTML and rich_text.plain(cleaned).strip() else "")


WAITING = """
SELECT m.attempts, f.key, b.type, b.unit_id, b.brand_id FROM email_inboundmail m JOIN files_file f ON f.id = m.file
LEFT JOIN email_mailbox b ON b.id = m.mailbox_id WHERE m.id = %s
"""


def read(pk: int, *, by: Actor) -> Read:
    """A mail that waits, from storage, and what came with it into storage: not within a transaction."""
    row = sql.row(WAITING, [pk])
    if row is None:
        raise FileNotFoundError(pk)
    attempt, key, type_, unit, brand = row
    with default_storage.open(key) as content:
        found = parsing.read(content.read())
    files = tuple(_kept(found.attachments[:MOST_FILES], by)) if found.kind != "bounce" else ()
    return Read(found, files, attempt, type_ or _usual_type(), unit, brand)


def _kept(attachments: Sequence[parsing.Attachment], by: Actor):  # type: ignore[no-untyped-def]
    for each in attachments:
        try:
            data, stored = keep(each.content, each.name, by=by)
        except Refused:
            continue  # it stands in the mail itself
        yield Kept(data, stored, each.content_id)


def _usual_type() -> str:
    """The first that customers are offered."""
    offered = reference.types(public=True)
    return str(offered[0]["key"]) if offered else ""
