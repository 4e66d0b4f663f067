"""The org tree in memory: read once per version, so that a scope becomes unit ids without a query."""

from __future__ import annotations

import threading
from bisect import bisect_left

from django.db import connection

from afterloop.kernel.people.models import OrgUnit

_lock = threading.Lock()
_tree: tuple[int, list[tuple[str, int]]] = (0, [])


def subtree(path: str, version: int) -> frozenset[int]:
    """The ids of the unit at `path` and of all below it, in the tree of this version."""
    rows = _rows(version)
    start = bisect_left(rows, (path, 0))
    found = []
    for row_path, pk in rows[start:]:
        if not row_path.startswith(path):
            break
        found.append(pk)
    return frozenset(found)


def touch() -> None:
    """Say that the tree has changed: every process reads it again with its next request."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_orgtree SET version = version + 1")


def _rows(version: int) -> list[tuple[str, int]]:
    global _tree
    if _tree[0] != version:
        with _lock:
            if _tree[0] != version:
                _tree = (version, sorted(OrgUnit.objects.values_list("path", "id")))
    return _tree[1]
