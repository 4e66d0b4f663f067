"""From a credential to an actor, in one query: who it is, what is held where, and what time it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from afterloop.kernel.actor import Actor, Call, limited
from afterloop.kernel.errors import NotFound, NotSignedIn
from afterloop.kernel.people import tree
from afterloop.kernel.scope import EVERYTHING, Reach, Shares

USER = """
SELECT u.id, u.name, u.language, u.time_zone, clock_timestamp(), (SELECT max(version) FROM people_orgtree),
  (SELECT max(stamp) FROM definitions_liveset),
  (SELECT json_agg(json_build_array(m.unit_id, o.path, m.role_id) ORDER BY m.id) FROM people_membership m
    JOIN people_orgunit o ON o.id = m.unit_id
    WHERE m.user_id = u.id AND o.closed_at IS NULL AND m.from_at <= clock_timestamp()
      AND (m.until_at IS NULL OR m.until_at > clock_timestamp())),
  (SELECT json_object_agg(r.id, r.verbs) FROM people_role r
    WHERE r.id IN (SELECT m.role_id FROM people_membership m WHERE m.user_id = u.id)),
  (SELECT json_agg(json_build_array(g.unit_id, o.path, g.verbs)) FROM people_accessgrant g
    JOIN people_orgunit o ON o.id = g.unit_id WHERE g.user_id = u.id AND g.until > clock_timestamp()),
  (SELECT array_agg(DISTINCT v) FROM people_recordshare s, unnest(s.verbs) v
    WHERE (s.until IS NULL OR s.until > clock_timestamp()) AND (s.user_id = u.id OR s.unit_id IN (
      SELECT m.unit_id FROM people_membership m WHERE m.user_id = u.id AND m.from_at <= clock_timestamp()
        AND (m.until_at IS NULL OR m.until_at > clock_timestamp())))),
  {credential}
FROM people_user u {join}
WHERE u.is_active AND {where}
"""
BY_ID = USER.format(credential="NULL", join="", where="u.id = %s")
BY_TOKEN = USER.format(
    credential="t.id",
    join="JOIN people_apitoken t ON t.user_id = u.id",
    where="t.hash = %s AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > clock_timestamp())",
)
BY_SESSION = USER.format(
    credential="NULL",
    join="JOIN people_session s ON s.user_id = u.id",
    where="s.session_key = %s AND s.expire_date > clock_timestamp()",
)
BY_LINK = """
SELECT l.id, l.entity, l.record_id, l.verbs, l.customer_id, l.language, clock_timestamp()
FROM people_signedlink l WHERE l.hash = %s AND l.revoked_at IS NULL
  AND (l.expires_at IS NULL OR l.expires_at > clock_timestamp()) AND (l.uses_left IS NULL OR l.uses_left > 0)
"""

NO_CALL = Call()
SET_UP = "organization.set_up"
CHOOSE_PASSWORD = "user.choose_password"

_everybody: set[str] = set()


def for_everybody(*verbs: str) -> None:
    """Verbs that every user holds on what is his own, without a role: his name, his notices."""
    _everybody.update(verbs)


def digest(secret: str) -> bytes:
    """What is kept of a token or link: secrets are random and long, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).digest()


def actor_of_user(user_id: int, call: Call = NO_CALL) -> Actor:
    """The actor of a user known by id: jobs and commands."""
    return _user(BY_ID, user_id, call, "")


def actor_of_token(token: str, call: Call) -> Actor:
    return _user(BY_TOKEN, digest(token), call, "token")


def actor_of_session(key: str, call: Call) -> Actor:
    return _user(BY_SESSION, key, call, "session")


def actor_of_link(secret: str, call: Call) -> Actor:
    """Whoever holds a signed link: its verbs, on its record, and nothing else. A customer where the link names one."""
    row = _one(BY_LINK, digest(secret))
    if row is None:
        raise NotSignedIn()
    pk, entity, record_id, verbs, customer_id, language, clock = row
    opened = Reach(records=frozenset({(entity, record_id)}) if record_id else frozenset())
    return limited(
        "visitor" if customer_id is None else "customer",
        dict.fromkeys(verbs, opened),
        id=customer_id,
        language=language or "zh-hans",
        call=replace(call, via="link", credential=pk),
        clock=clock,
    )


def actor_of_set_up_link(secret: str, call: Call) -> Actor:
    """Who opens the link that sets up the installation."""
    return _actor_of_one_time_link(secret, call, SET_UP, _("This link no longer works. A restart prints a new one."))


def actor_of_password_link(secret: str, call: Call) -> Actor:
    """Who opens a link that lets a user choose a password."""
    return _actor_of_one_time_link(
        secret, call, CHOOSE_PASSWORD, _("This link no longer works. Please ask for a new one.")
    )


def _actor_of_one_time_link(secret: str, call: Call, verb: str, gone: Any) -> Actor:
    """Anything but a working link for this verb does not exist."""
    try:
        actor = actor_of_link(secret, call)
    except NotSignedIn:
        raise NotFound(gone)
    if not actor.holds(verb):
        raise NotFound(gone)
    return actor


def subject_of_link(by: Actor, verb: str) -> int:
    """The id of the record that this actor's link opens."""
    ((_entity, pk),) = by.reach(verb).records
    return pk


def visitor(verbs: Iterable[str], call: Call) -> Actor:
    """Someone on a public page: may do what that page offers, and sees nothing."""
    return limited("visitor", dict.fromkeys(verbs, EVERYTHING), call=call)


def _one(sql: str, value: Any) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, [value])
        row: tuple[Any, ...] | None = cursor.fetchone()
        return row


def _user(sql: str, value: Any, call: Call, via: str) -> Actor:
    row = _one(sql, value)
    if row is None:
        raise NotSignedIn()
    pk, name, language, zone, clock, version, live, places, roles, grants, shared, credential = row
    memberships = [(unit, path, roles[str(role)]) for unit, path, role in places or ()]
    rights = Rights(pk, version, memberships, grants or [], frozenset(shared or ()))
    return Actor(
        "user",
        pk,
        name,
        resolve=rights.reach,
        language=language,
        time_zone=zone,
        unit=memberships[0][0] if memberships else None,
        call=replace(call, via=via, credential=credential),
        clock=clock,
        live=live if via else None,  # an actor made by id may live as long as its job
    )


def reach_of_membership(user: int, unit: int, path: str, width: str, version: int) -> Reach:
    """Where a place in a unit gives a verb that its role holds at this width. One's own records always count."""
    if width == "all":
        return EVERYTHING
    if width == "subtree":
        return Reach(units=tree.subtree(path, version), owner=user)
    return Reach(units=frozenset({unit}) if width == "team" else frozenset(), owner=user)


class Rights:
    """A user's memberships and grants, as the query gave them, ready to answer verb by verb."""

    __slots__ = ("_known", "grants", "memberships", "shared", "user", "version")

    def __init__(
        self, user: int, version: int, memberships: list[Any], grants: list[Any], shared: frozenset[str]
    ) -> None:
        self.user, self.version = user, version
        self.memberships, self.grants, self.shared = memberships, grants, shared
        self._known: dict[tuple[str, ...], Reach] = {}  # most verbs of a role are held equally wide

    def reach(self, verb: str) -> Reach:
        """The union over memberships that hold this verb: never a verb of one with the unit of another."""
        widths = tuple(verbs.get(verb) or verbs.get("*") or "" for _unit, _path, verbs in self.memberships)
        total = self._known.get(widths)
        if total is None:
            total = self._known[widths] = self._union(widths)
        for _grant, path, verbs in self.grants:
            if verb in verbs:
                below = tree.subtree(path, self.version)
                total |= Reach(units=below, granted=below)
        if verb in _everybody:
            total |= Reach(owner=self.user)
        if verb in self.shared:
            total |= Reach(shares=Shares(verb, self.user, tuple(unit for unit, *_ in self.memberships)))
        return total

    def _union(self, widths: tuple[str, ...]) -> Reach:
        """What the memberships give at these widths, one for each."""
        reaches = [
            reach_of_membership(self.user, unit, path, width, self.version)
            for (unit, path, _verbs), width in zip(self.memberships, widths, strict=True)
            if width
        ]
        return Reach(
            everything=any(reach.everything for reach in reaches),
            units=frozenset().union(*(reach.units for reach in reaches)),
            owner=self.user if reaches else None,
        )
