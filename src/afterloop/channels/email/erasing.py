"""What an erasure takes out of mails, and which mails go with a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from afterloop.channels.email.models import InboundMail


def erase(ids: list[int]) -> None:
    """Inside a redaction, which lets go of the files. The key stays: fetched again, a mail must not bring all back."""
    rows = InboundMail.objects.filter(pk__in=ids)
    rows.update(sender="", subject="", detail="", revision=F("revision") + 1)


def mails_of_tickets(ids: list[int]) -> Iterable[int]:
    found: Iterable[int] = InboundMail.objects.filter(ticket_id__in=ids).values_list("pk", flat=True)
    return found
