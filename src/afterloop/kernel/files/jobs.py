"""Sweeps: uploads that nobody attached, objects whose file is gone, objects that never got a row."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.core.files.storage import default_storage
from django.db.models import Q

from afterloop.kernel import time
from afterloop.kernel.files import actions
from afterloop.kernel.files.models import File, Removal

DAYS_BACK = 7
AT_ONCE = 500

log = structlog.get_logger(__name__)


def sweep() -> dict[str, int]:
    """All three, hourly. May run twice, anywhere, at the same time."""
    return {"loose": actions.remove_loose(), "removed": remove_objects(), "orphans": remove_orphans(time.now())}


def remove_objects() -> int:
    """Delete what `Removal` names: object first, then the note of it."""
    removed = 0
    for row in Removal.objects.order_by("id")[:AT_ONCE]:
        if _delete(row.key):
            row.delete()
            removed += 1
    return removed


def remove_orphans(now: datetime) -> int:
    """Objects of finished days that have no row: an upload that died between storing and writing.

    Storage is listed a day at a time, so the cost is a day's uploads and not the whole store.
    """
    removed = 0
    for back in range(2, DAYS_BACK + 1):
        folder = f"{now - timedelta(days=back):%Y/%m/%d}"
        keys = {f"{folder}/{name}" for name in _listed(folder)}
        rows = File.objects.filter(Q(key__in=keys) | Q(thumbnail_key__in=keys)).values_list("key", "thumbnail_key")
        known = {key for row in rows for key in row}
        removed += sum(_delete(key) for key in keys - known)
    return removed


def _listed(folder: str) -> list[str]:
    try:
        return default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return []


def _delete(key: str) -> bool:
    try:
        default_storage.delete(key)
    except Exception as error:  # the store is away: the next sweep tries again
        log.warning("files.not_deleted", key=key, error=str(error))
        return False
    return True
