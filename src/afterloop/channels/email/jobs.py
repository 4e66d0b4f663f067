"""Mails that became nothing go after their time."""

from __future__ import annotations

from datetime import datetime

from afterloop.channels.email.models import InboundMail
from afterloop.kernel.files.actions import remove_files
from afterloop.kernel.jobs import erases


def _erase(before: datetime, at_most: int) -> int:
    """What belongs to a ticket stays as long as the ticket."""
    lost = InboundMail.objects.filter(created_at__lt=before, ticket=None, state__in=("left", "refused"))
    ids = list(lost.order_by("pk").values_list("pk", flat=True)[:at_most])
    remove_files("mail", ids)
    InboundMail.objects.filter(pk__in=ids).delete()
    return len(ids)


erases("mail", _erase)
