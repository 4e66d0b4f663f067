"""What we say on a ticket as the part of a mail: its words, their form, the files that go along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.files.models import File
from afterloop.kernel.messages.templates import as_html
from afterloop.service.tickets.models import Message, Ticket

LARGEST = 15 * 1024 * 1024  # bytes of all files of one mail: what most servers take, written out for the wire
MARK = "\ue000"  # stands where the words with their form come; nobody can type it


class Spoken(NamedTuple):
    text: str = ""
    html: str = ""  # empty: it has no form
    files: tuple[int, ...] = ()


def spoken(said: Message | None, language: str) -> Spoken:
    """Files that would make the mail too large are named instead: the customer finds them on the page of the ticket."""
    if said is None:
        return Spoken()
    files, left, room = [], [], LARGEST
    for file in File.objects.filter(entity="ticket", part=said.pk, public=True).order_by("pk"):
        if file.size <= room:
            files.append(file.pk)
            room -= file.size
        else:
            left.append(file.name)
    note = ""
    if left:
        with translation.override(language):
            note = "\n\n" + _("These files are too large for a mail: %(names)s") % {"names": ", ".join(left)}
    return Spoken(said.body + note, said.html and said.html + as_html(note), tuple(files))


def with_form(letter: str, html: str) -> str:
    """A letter as HTML: MARK stands in it where what we said comes with its form."""
    whole = as_html(letter)
    alone = f"<p>{MARK}</p>"
    return whole.replace(alone, f"<div>{html}</div>") if alone in whole else whole.replace(MARK, html)


def not_ours(addresses: Sequence[str]) -> list[str]:
    """Without the house's own mailboxes: what we send to ourselves would come back."""
    own = set(
        Mailbox.objects.filter(address__in=[each.lower() for each in addresses]).values_list("address", flat=True)
    )
    return [each for each in addresses if each.lower() not in own]


def wants_no_receipt(ticket: Ticket) -> bool:
    """It came from a list or a program: an acknowledgement would go to everybody, or back and forth for ever."""
    first = InboundMail.objects.filter(ticket=ticket, state="done").order_by("pk").first()
    return first is not None and first.kind != "person"
