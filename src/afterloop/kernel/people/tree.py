"""The org tree in memory: read once per version, so that a scope becomes unit ids without a query.

A tree is kept under the number that was read with it, in one statement: inside a transaction that has moved units it
is the moved tree with a number that nobody else has seen.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from afterloop.kernel import sql


@dataclass(slots=True)
class Snapshot:
    """The whole tree at one version: (path, id) in order, so that a subtree is a run of neighbours."""

    version: int
    rows: list[tuple[str, int]]
    merged: dict[int, list[int]] = field(default_factory=dict)  # unit → those that were merged into it
    found: dict[str, frozenset[int]] = field(default_factory=dict)

    def below(self, path: str) -> frozenset[int]:
        """The ids of the unit at `path` and of all below it."""
        known = self.found.get(path)
        if known is None:
            known = self.found[path] = ids_below(self.rows, path)
        return known

    def team(self, unit: int) -> frozenset[int]:
        """The unit, and the closed ones whose people and work it took over: their records stay where they were made."""
        members, waiting = {unit}, [unit]
        while waiting:
            new = [pk for pk in self.merged.get(waiting.pop(), ()) if pk not in members]
            members.update(new)
            waiting += new
        return frozenset(members)


_tree = Snapshot(0, [])

READ = """
SELECT (SELECT version FROM people_orgtree),
  (SELECT json_agg(json_build_array(path, id, merged_into_id)) FROM people_orgunit)
"""


def at(version: int) -> Snapshot:
    """The tree of this version; the present one, if that version is over."""
    global _tree
    held = _tree
    if held.version == version:
        return held
    found = _read()
    _tree = found
    return found


def ids_below(rows: list[tuple[str, int]], path: str) -> frozenset[int]:
    """The ids in sorted `rows` whose path begins with `path`."""
    found = []
    for row_path, pk in rows[bisect_left(rows, (path, 0)) :]:
        if not row_path.startswith(path):
            break
        found.append(pk)
    return frozenset(found)


def _read() -> Snapshot:
    row = sql.row(READ)
    assert row is not None
    version, units = row
    merged: dict[int, list[int]] = {}
    for _path, pk, into in units or ():
        if into is not None:
            merged.setdefault(into, []).append(pk)
    return Snapshot(version, sorted((path, pk) for path, pk, _into in units or ()), merged)


def lock() -> None:
    """Wait until nobody else is changing the tree's shape, and keep others waiting until the commit."""
    sql.rows("SELECT version FROM people_orgtree FOR UPDATE")
