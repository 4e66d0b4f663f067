"""The org tree in memory: read once per version, so that a scope becomes unit ids without a query."""

from __future__ import annotations

import threading
from bisect import bisect_left
from dataclasses import dataclass, field

from afterloop.kernel import sql
from afterloop.kernel.people.models import OrgUnit


@dataclass(slots=True)
class Snapshot:
    """The whole tree at one version: (path, id) in order, so that a subtree is a run of neighbours."""

    version: int
    rows: list[tuple[str, int]]
    found: dict[str, frozenset[int]] = field(default_factory=dict)

    def below(self, path: str) -> frozenset[int]:
        known = self.found.get(path)
        if known is None:
            known = self.found[path] = ids_below(self.rows, path)
        return known


_lock = threading.Lock()
_tree = Snapshot(0, [])


def subtree(path: str, version: int) -> frozenset[int]:
    """The ids of the unit at `path` and of all below it, in the tree of this version."""
    return _snapshot(version).below(path)


def ids_below(rows: list[tuple[str, int]], path: str) -> frozenset[int]:
    """The ids in sorted `rows` whose path begins with `path`."""
    found = []
    for row_path, pk in rows[bisect_left(rows, (path, 0)) :]:
        if not row_path.startswith(path):
            break
        found.append(pk)
    return frozenset(found)


def _snapshot(version: int) -> Snapshot:
    global _tree
    held = _tree
    if held.version == version:
        return held
    with _lock:
        if _tree.version != version:
            _tree = Snapshot(version, sorted(OrgUnit.objects.values_list("path", "id")))
        return _tree


def lock() -> None:
    """Wait until nobody else is changing the tree's shape, and keep others waiting until the commit."""
    sql.rows("SELECT version FROM people_orgtree FOR UPDATE")
