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
    merged: dict[int, list[int]] = field(default_factory=dict)  # unit → those that were merged into it
    found: dict[str, frozenset[int]] = field(default_factory=dict)

    def below(self, path: str) -> frozenset[int]:
        known = self.found.get(path)
        if known is None:
            known = self.found[path] = ids_below(self.rows, path)
        return known

    def team(self, unit: int) -> frozenset[int]:
        members, waiting = {unit}, [unit]
        while waiting:
            new = [pk for pk in self.merged.get(waiting.pop(), ()) if pk not in members]
            members.update(new)
            waiting += new
        return frozenset(members)


_lock = threading.Lock()
_tree = Snapshot(0, [])


def subtree(path: str, version: int) -> frozenset[int]:
    """The ids of the unit at `path` and of all below it, in the tree of this version."""
    return _snapshot(version).below(path)


def team(unit: int, version: int) -> frozenset[int]:
    """The unit, and the closed ones whose people and work it took over: their records stay where they were made."""
    return _snapshot(version).team(unit)


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
            rows = sorted(OrgUnit.objects.values_list("path", "id", "merged_into_id"))
            merged: dict[int, list[int]] = {}
            for _path, pk, into in rows:
                if into is not None:
                    merged.setdefault(into, []).append(pk)
            _tree = Snapshot(version, [(path, pk) for path, pk, _into in rows], merged)
        return _tree


def lock() -> None:
    """Wait until nobody else is changing the tree's shape, and keep others waiting until the commit."""
    sql.rows("SELECT version FROM people_orgtree FOR UPDATE")
