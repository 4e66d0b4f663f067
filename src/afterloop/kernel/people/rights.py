"""What a user holds where, read once and remembered as long as nothing about anybody's rights has changed.

`people_orgtree.version` is one number for the tree and all rights. Triggers replace it with every change of a unit,
membership, role, access grant or share, in the transaction of the change: whoever reads the same number may use what
was read under it. Rights also change by the clock; they are remembered until the next such moment.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from afterloop.kernel import sql
from afterloop.kernel.people import tree
from afterloop.kernel.scope import EVERYTHING, Reach, Shares

MOST_KEPT = 10_000  # users

READ = """
WITH absent AS (SELECT DISTINCT s.user_id AS id FROM people_standin s JOIN people_user a ON a.id = s.user_id
  WHERE s.stand_in_id = %(user)s AND a.is_active AND s.from_at <= clock_timestamp() AND s.until_at > clock_timestamp()),
whose AS (SELECT %(user)s::bigint AS id UNION ALL SELECT id FROM absent)
SELECT (SELECT version FROM people_orgtree),
  (SELECT json_agg(json_build_array(m.unit_id, o.path, r.verbs) ORDER BY m.id) FROM people_membership m
    JOIN people_orgunit o ON o.id = m.unit_id JOIN people_role r ON r.id = m.role_id
    WHERE m.user_id = u.id AND o.closed_at IS NULL AND m.from_at <= clock_timestamp()
      AND (m.until_at IS NULL OR m.until_at > clock_timestamp())),
  (SELECT json_agg(json_build_array(m.user_id, m.unit_id, o.path, r.verbs) ORDER BY m.id) FROM people_membership m
    JOIN people_orgunit o ON o.id = m.unit_id JOIN people_role r ON r.id = m.role_id
    WHERE m.user_id IN (SELECT id FROM absent) AND o.closed_at IS NULL AND m.from_at <= clock_timestamp()
      AND (m.until_at IS NULL OR m.until_at > clock_timestamp())),
  (SELECT json_agg(json_build_array(g.unit_id, o.path, g.verbs)) FROM people_accessgrant g
    JOIN people_orgunit o ON o.id = g.unit_id
    WHERE g.user_id IN (SELECT id FROM whose) AND g.until > clock_timestamp()),
  (SELECT array_agg(DISTINCT v) FROM people_recordshare s, unnest(s.verbs) v
    WHERE (s.until IS NULL OR s.until > clock_timestamp()) AND (s.user_id IN (SELECT id FROM whose) OR s.unit_id IN (
      SELECT m.unit_id FROM people_membership m WHERE m.user_id IN (SELECT id FROM whose)
        AND m.from_at <= clock_timestamp() AND (m.until_at IS NULL OR m.until_at > clock_timestamp())))),
  (SELECT min(moment) FROM (
    SELECT unnest(ARRAY[m.from_at, m.until_at]) AS moment FROM people_membership m
      WHERE m.user_id IN (SELECT id FROM whose)
    UNION ALL SELECT unnest(ARRAY[s.from_at, s.until_at]) FROM people_standin s WHERE s.stand_in_id = u.id
    UNION ALL SELECT g.until FROM people_accessgrant g WHERE g.user_id IN (SELECT id FROM whose)
    UNION ALL SELECT s.until FROM people_recordshare s WHERE s.user_id IN (SELECT id FROM whose) OR s.unit_id IN (
      SELECT m.unit_id FROM people_membership m WHERE m.user_id IN (SELECT id FROM whose))) moments
    WHERE moment > clock_timestamp()),
  ARRAY(SELECT id FROM absent)
FROM (SELECT %(user)s::bigint AS id) u
"""

_everybody: set[str] = set()
_standing_in: set[str] = set()
_known: dict[int, Rights] = {}


def for_everybody(*verbs: str, standing_in: bool = False) -> None:
    """Verbs that every user holds on what is his own, without a role: his name, his notices.

    `standing_in`: also on what is theirs for whom he stands in.
    """
    _everybody.update(verbs)
    if standing_in:
        _standing_in.update(verbs)


def rights_of(user: int, version: int, clock: datetime) -> Rights:
    """The user's rights under this version of the tree and at this moment of the database's clock."""
    found = _known.get(user)
    if found is None or found.version != version or (found.until is not None and found.until <= clock):
        if len(_known) >= MOST_KEPT:
            _known.clear()
        found = _known[user] = _read(user)
    return found


def _read(user: int) -> Rights:
    for _attempt in range(3):
        found = sql.row(READ, {"user": user})
        assert found is not None
        version, places, lent, grants, shared, until, absent = found
        units = tree.at(version)
        if units.version == version:  # else someone has changed the tree in between
            break
    return Rights(user, version, units, places or [], lent or [], grants or [], frozenset(shared or ()), until, absent)


def reach_of_membership(user: int, unit: int, path: str, width: str, units: tree.Snapshot) -> Reach:
    """Where a place in a unit gives a verb that its role holds at this width. One's own records always count."""
    if width == "all":
        return EVERYTHING
    if width == "subtree":
        return Reach(units=units.below(path), owner=user)
    return Reach(units=units.team(unit) if width == "team" else frozenset(), owner=user)


class Rights:
    """A user's memberships and grants, as the query gave them, ready to answer verb by verb."""

    __slots__ = (
        "_widths",
        "absent",
        "grants",
        "lent",
        "memberships",
        "reaches",
        "shared",
        "units",
        "until",
        "user",
        "version",
    )

    def __init__(
        self,
        user: int,
        version: int,
        units: tree.Snapshot,
        memberships: list[Any],
        lent: list[Any],
        grants: list[Any],
        shared: frozenset[str],
        until: datetime | None,
        absent: list[int],
    ) -> None:
        self.user, self.version, self.until = user, version, until
        self.units = units  # kept: what is asked later, in an action that moves units, is answered by the same tree
        self.memberships, self.lent = memberships, lent  # his own, and of those for whom he stands in
        self.grants, self.shared, self.absent = grants, shared, absent  # what was opened to him and to them
        self.reaches: dict[str, Reach] = {}  # by verb: what was asked already
        self._widths: dict[tuple[str, ...], Reach] = {}  # most verbs of a role are held equally wide

    @property
    def unit(self) -> int | None:
        """The unit of the first membership."""
        return self.memberships[0][0] if self.memberships else None

    def reach(self, verb: str) -> Reach:
        """The union over memberships that hold this verb: never a verb of one with the unit of another."""
        widths = tuple(verbs.get(verb) or verbs.get("*") or "" for _unit, _path, verbs in self.memberships)
        total = self._widths.get(widths)
        if total is None:
            total = self._widths[widths] = self._union(widths)
        for _grant, path, verbs in self.grants:
            if verb in verbs:
                below = self.units.below(path)
                total |= Reach(units=below, granted=below)
        if verb in _everybody:
            total |= Reach(owner=self.user)
        if verb in self.shared:
            total |= Reach(shares=self._shares(verb))
        return self._with_lent(verb, total)

    def bare_reach(self, verb: str) -> Reach:
        """Before a second step is set up that is asked of this person: what is everybody's own, and nothing else."""
        return Reach(owner=self.user) if verb in _everybody else Reach()

    def _with_lent(self, verb: str, own: Reach) -> Reach:
        """And what the memberships of absent people give; it cannot be given on (`Reach.lasting`)."""
        total = own
        for absent in self.absent if verb in _standing_in else ():
            total = total.standing_in(Reach(owner=absent))
        for absent, unit, path, verbs in self.lent:
            if width := verbs.get(verb) or verbs.get("*"):
                total = total.standing_in(reach_of_membership(absent, unit, path, width, self.units))
        return total

    def _shares(self, verb: str) -> Shares:
        units = {unit for unit, *_ in self.memberships} | {unit for _absent, unit, *_ in self.lent}
        return Shares(verb, (self.user, *self.absent), tuple(sorted(units)))

    def _union(self, widths: Iterable[str]) -> Reach:
        """What the memberships give at these widths, one for each."""
        reaches = [
            reach_of_membership(self.user, unit, path, width, self.units)
            for (unit, path, _verbs), width in zip(self.memberships, widths, strict=True)
            if width
        ]
        return Reach(
            everything=any(reach.everything for reach in reaches),
            units=frozenset().union(*(reach.units for reach in reaches)),
            owner=self.user if reaches else None,
        )
