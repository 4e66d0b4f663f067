"""What an erasure takes out of texts, and which texts go with a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from afterloop.channels.sms.models import SmsReply


def erase(ids: list[int]) -> None:
    """The key stays: pushed again, a text must not bring all back."""
    SmsReply.objects.filter(pk__in=ids).update(number="", text="", detail="", revision=F("revision") + 1)


def replies_of_tickets(ids: list[int]) -> Iterable[int]:
    found: Iterable[int] = SmsReply.objects.filter(ticket_id__in=ids).values_list("pk", flat=True)
    return found


# A wish not to be written to is held as long as it stands: erased, it would be forgotten.
OPT_OUTS = """
SELECT o.number, o.word, o.at FROM sms_smsoptout o JOIN customers_identity i ON i.value = o.number
WHERE i.channel = 'phone' AND i.customer_id = ANY(%(records)s)
"""
