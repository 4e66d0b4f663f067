"""Mails that became nothing go after their time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.channels.email.models import InboundMail
from afterloop.kernel.files.actions import remove_files
from afterloop.kernel.keeping import MOST_COUNTED, keep


def _lost(before: datetime) -> Any:
    """What belongs to a ticket stays as long as the ticket."""
    return InboundMail.objects.filter(created_at__lt=before, ticket=None, state__in=("left", "refused"))


def _erase(before: datetime, at_most: int) -> int:
    ids = list(_lost(before).order_by("pk").values_list("pk", flat=True)[:at_most])
    remove_files("mail", ids)
    InboundMail.objects.filter(pk__in=ids).delete()
    return len(ids)


def _due(before: datetime) -> int:
    return int(_lost(before)[:MOST_COUNTED].count())


keep("mail", title=_("Mails that became no ticket"), days=180, least=7, most=3650, erase=_erase, due=_due)
