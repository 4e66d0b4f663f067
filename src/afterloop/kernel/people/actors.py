"""From a credential to an actor, in one query: who it is, under which rights, and what time it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import sql
from afterloop.kernel.actor import NO_CALL, Actor, Call, limited
from afterloop.kernel.errors import NotFound, NotSignedIn
from afterloop.kernel.people import house
from afterloop.kernel.people.rights import rights_of
from afterloop.kernel.scope import EVERYTHING, Reach

USER = """
SELECT u.id, u.name, u.language, u.time_zone, clock_timestamp(), (SELECT version FROM people_orgtree),
  (SELECT stamp FROM definitions_liveset), {credential}, {bare}
FROM people_user u {join}
WHERE u.is_active AND {where}
"""
BY_ID = USER.format(credential="NULL", bare="false", join="", where="u.id = %s")
BY_TOKEN = USER.format(
    credential="t.id",
    bare="false",
    join="JOIN people_apitoken t ON t.user_id = u.id",
    where="t.hash = %s AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > clock_timestamp())",
)
BY_SESSION = USER.format(
    credential="NULL",
    bare="s.bare AND NOT EXISTS (SELECT 1 FROM mfa_authenticator a WHERE a.user_id = u.id)",
    join="JOIN people_session s ON s.user_id = u.id",
    where="s.session_key = %s AND s.expire_date > clock_timestamp()",
)
BY_LINK = """
SELECT l.id, l.entity, l.record_id, l.verbs, l.customer_id, l.language, clock_timestamp()
FROM people_signedlink l WHERE l.hash = %s AND l.revoked_at IS NULL
  AND (l.expires_at IS NULL OR l.expires_at > clock_timestamp()) AND (l.uses_left IS NULL OR l.uses_left > 0)
"""

SET_UP = "organization.set_up"
CHOOSE_PASSWORD = "user.choose_password"


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
    row = sql.row(BY_LINK, [digest(secret)])
    if row is None:
        raise NotSignedIn()
    pk, entity, record_id, verbs, customer_id, language, clock = row
    opened = Reach(records=frozenset({(entity, record_id)}) if record_id else frozenset())
    return limited(
        "visitor" if customer_id is None else "customer",
        dict.fromkeys(verbs, opened),
        id=customer_id,
        language=language or house.language(),
        call=call._replace(via="link", credential=pk),
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


def _user(statement: str, value: Any, call: Call, via: str) -> Actor:
    row = sql.row(statement, [value])
    if row is None:
        raise NotSignedIn()
    pk, name, language, zone, clock, version, live, credential, bare = row
    rights = rights_of(pk, version, clock)
    return Actor(
        "user",
        pk,
        name,
        resolve=rights.bare_reach if bare else rights.reach,
        language=language,
        time_zone=zone,
        unit=rights.unit,
        call=Call(call.key, call.revision, call.address, via, credential),
        clock=clock,
        live=(live or 0) if via else None,  # an actor made by id may live as long as its job
        bare=bare,
        _reaches={} if bare else rights.reaches,
    )
