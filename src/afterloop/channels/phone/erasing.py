"""What is held about people in calls, what an erasure takes out of them, and which calls go with whom."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from afterloop.channels.phone.models import Call

CALLS = """
SELECT id, direction, written AS number, called, begun_at, answered_at, ended_at, recording FROM phone_call
WHERE id = ANY(%(records)s) ORDER BY id
"""
EMPTY = {"number": "", "written": "", "recording": "", "cause": "", "heard": {}}


def erase(ids: list[int]) -> None:
    """Inside a redaction. That there was a call, and when, stays: it counts."""
    Call.objects.filter(pk__in=ids).update(**EMPTY, contact=None, customer=None, revision=F("revision") + 1)


def calls_of_customers(ids: list[int]) -> Iterable[int]:
    return _ids(customer__in=ids)


def calls_of_tickets(ids: list[int]) -> Iterable[int]:
    return _ids(ticket__in=ids)


def _ids(**wanted: list[int]) -> Iterable[int]:
    found: Iterable[int] = Call.objects.filter(**wanted).values_list("pk", flat=True)
    return found
