"""What was sent, as administration looks at it."""

from __future__ import annotations

from typing import Any

from afterloop.channels.sms.models import SmsSent
from afterloop.kernel.actor import Actor
from afterloop.kernel.messages.models import Dispatch

SHOWN = 30


def shown(by: Actor) -> list[dict[str, Any]]:
    """The last texts of accounts for trying out, with their words: those of real ones are nobody's to read."""
    by.require("sms_account.edit")
    rows = list(SmsSent.objects.filter(account__provider="console", dispatch__isnull=False).order_by("-pk")[:SHOWN])
    written = Dispatch.objects.in_bulk([row.dispatch for row in rows])
    return [
        {"number": found.recipient, "text": found.text, "purpose": row.purpose, "at": row.at}
        for row in rows
        if (found := written.get(row.dispatch)) and found.text
    ]
