"""What an erasure takes out of papers, and which papers go with a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from afterloop.channels.papers.models import Paper

HELD = """
SELECT id, ticket_id, number, title, values, answers, lines, total, at FROM papers_paper
WHERE ticket_id = ANY(%(records)s) ORDER BY id
"""


def erase(ids: list[int]) -> None:
    """Inside a redaction. That something was issued, and for how much, stays."""
    rows = Paper.objects.filter(pk__in=ids)
    rows.update(values={}, answers=[], lines=[], link="", void_reason="", revision=F("revision") + 1)


def papers_of_tickets(ids: list[int]) -> Iterable[int]:
    found: Iterable[int] = Paper.objects.filter(ticket_id__in=ids).values_list("pk", flat=True)
    return found
