"""Attachments of tickets that are long closed may go before the tickets do."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from afterloop.kernel import sql
from afterloop.kernel.files.actions import remove_files
from afterloop.kernel.keeping import counted

OLD = """
FROM tickets_ticket t WHERE t.state = 'closed' AND t.closed_at < %s
  AND EXISTS (SELECT FROM files_file f WHERE f.entity = 'ticket' AND f.record_id = t.id)
"""
PICK = f"SELECT t.id {OLD} ORDER BY t.id LIMIT %s FOR NO KEY UPDATE SKIP LOCKED"
DUE = (
    "SELECT 1 FROM files_file f JOIN tickets_ticket t ON f.entity = 'ticket' AND f.record_id = t.id"
    " WHERE t.state = 'closed' AND t.closed_at < %s"
)


def erase(before: datetime, at_most: int) -> int:
    """The files of some of these tickets."""
    with transaction.atomic():
        ids = [pk for (pk,) in sql.rows(PICK, [before, at_most])]
        return remove_files("ticket", ids) if ids else 0


def due(before: datetime) -> int:
    return counted(DUE, [before])
