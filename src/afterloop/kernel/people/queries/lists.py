"""The lists of people and places: each is one statement that writes its JSON.

They are short (units, roles) or walked by id (users): `after` is the id of the last row that the reader has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

import orjson
from django.db import connection
from django.utils.translation import get_language
from pydantic import BaseModel

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotAllowed, NotFound
from afterloop.kernel.people.models import (
    AccessGrant,
    ApiToken,
    Brand,
    IdentityProvider,
    Membership,
    Organization,
    OrgUnit,
    Post,
    RecordShare,
    Role,
    Skill,
    StandIn,
    User,
)
from afterloop.kernel.people.schemas.access import GrantOut, ShareOut, TokenRow
from afterloop.kernel.people.schemas.identity import IdentityProviderOut
from afterloop.kernel.people.schemas.roles import BrandOut, KeyedOut, OrganizationOut, PostOut, RoleOut
from afterloop.kernel.people.schemas.stand_ins import StandInOut
from afterloop.kernel.people.schemas.units import PlaceOut, UnitOut
from afterloop.kernel.people.schemas.users import MembershipOut, UserOut, UserRow
from afterloop.kernel.rows import columns
from afterloop.kernel.scope import Condition, Record, scope_conditions

MOST = 1000
ORGANIZATION = 1  # the id of the only one
LIKE_SIGNS = re.compile(r"[\\%_]")

LIVE_MEMBERSHIP = """EXISTS (SELECT 1 FROM people_membership m WHERE m.user_id = t.id AND m.unit_id = %s
 AND m.from_at <= clock_timestamp() AND (m.until_at IS NULL OR m.until_at > clock_timestamp()))"""


def units(by: Actor) -> bytes:
    """The whole tree that the reader may know, closed units included, parents before children."""
    return _list(OrgUnit, UnitOut, by, "unit.view", order="t.path", limit=10 * MOST)


STATES = {"active": [Condition("t.is_active")], "inactive": [Condition("NOT t.is_active")], "all": []}


def users(
    by: Actor, unit: int | None = None, text: str = "", after: int = 0, limit: int = 500, state: str = "active"
) -> bytes:
    """Staff: those with a place in the unit, and with the text in their name or user name."""
    conditions = [*STATES[state], Condition("t.id > %s", (after,))]
    if unit is not None:
        conditions.append(Condition(LIVE_MEMBERSHIP, (unit,)))
    if text := text.strip():
        like = "%" + LIKE_SIGNS.sub(r"\\\g<0>", text) + "%"
        conditions.append(Condition("(t.name ILIKE %s OR t.username ILIKE %s)", (like, like)))
    return _list(User, UserRow, by, "user.view", conditions, limit=limit)


def memberships(
    by: Actor, user: int | None = None, unit: int | None = None, after: int = 0, role: int | None = None
) -> bytes:
    """Places in units, ended ones included."""
    equal = (*_equal("user_id", user), *_equal("unit_id", unit), *_equal("role_id", role))
    conditions = [Condition("t.id > %s", (after,)), *equal]
    return _list(Membership, MembershipOut, by, "membership.view", conditions)


def stand_ins(by: Actor, user: int | None = None) -> bytes:
    """Who stands in for whom, newest first, those that are over included."""
    return _list(StandIn, StandInOut, by, "stand_in.view", _equal("user_id", user), order="t.until_at DESC, t.id DESC")


def roles(by: Actor) -> bytes:
    return _list(Role, RoleOut, by, "role.view")


def posts(by: Actor) -> bytes:
    return _list(Post, PostOut, by, "post.view")


def skills(by: Actor) -> bytes:
    return _list(Skill, KeyedOut, by, "skill.view")


def brands(by: Actor) -> bytes:
    return _list(Brand, BrandOut, by, "brand.view")


def identity_providers(by: Actor) -> bytes:
    """In the order in which the sign-in page shows them."""
    return _list(IdentityProvider, IdentityProviderOut, by, "identity_provider.view", order="t.position, t.id")


def tokens(by: Actor, user: int | None = None, after: int = 0) -> bytes:
    return _list(ApiToken, TokenRow, by, "token.view", [Condition("t.id > %s", (after,)), *_equal("user_id", user)])


def stood_in_for(by: Actor) -> bytes:
    """For whom the reader stands in now or later."""
    mine = [Condition("t.stand_in_id = %s AND t.until_at > clock_timestamp()", (by.user_id,))]
    return _rows(StandIn, StandInOut, mine, order="t.from_at, t.id")


def grants(by: Actor, user: int | None = None, unit: int | None = None, after: int = 0) -> bytes:
    """Access grants, ended ones included: they are also a record of who could read what when."""
    conditions = [Condition("t.id > %s", (after,)), *_equal("user_id", user), *_equal("unit_id", unit)]
    return _list(AccessGrant, GrantOut, by, "access_grant.view", conditions)


def shares(by: Actor, entity: str = "", record: int | None = None, after: int = 0) -> bytes:
    conditions = [Condition("t.id > %s", (after,)), *_equal("entity", entity or None), *_equal("record_id", record)]
    return _list(RecordShare, ShareOut, by, "share.view", conditions)


def places(by: Actor, unit: int) -> bytes:
    """Where a unit has stood in the tree, newest first."""
    visible(OrgUnit, by, "unit.view", unit)
    sql = f"""SELECT coalesce(json_agg(r), '[]')::text FROM (SELECT {columns(PlaceOut, _language())}
      FROM people_orgunitplace t WHERE t.unit_id = %s ORDER BY t.from_at DESC, t.id DESC LIMIT {MOST}) r"""
    return _bytes(sql, [unit])


def organization(by: Actor) -> bytes:
    by.require("organization.view")
    return organization_out()


def visible_user(by: Actor, pk: int) -> int:
    return visible(User, by, "user.view", pk)


def visible(model: type[Record], by: Actor, verb: str, pk: int) -> int:
    """The id again, if `by` holds the verb on that record."""
    if not model.objects.visible_to(by, verb).filter(pk=pk).exists():
        raise NotFound()
    return pk


def one(model: type[Record], schema: type[BaseModel], pk: int) -> bytes:
    """One record as it goes out; whoever asks has been let through already."""
    shown = columns(schema, _language())
    sql = f"SELECT row_to_json(r)::text FROM (SELECT {shown} FROM {_table(model)} t WHERE t.id = %s) r"
    return _bytes(sql, [pk])


unit = partial(one, OrgUnit, UnitOut)
user = partial(one, User, UserOut)
membership = partial(one, Membership, MembershipOut)
role = partial(one, Role, RoleOut)
post = partial(one, Post, PostOut)
stand_in = partial(one, StandIn, StandInOut)
skill = partial(one, Skill, KeyedOut)
brand = partial(one, Brand, BrandOut)
identity_provider = partial(one, IdentityProvider, IdentityProviderOut)
share = partial(one, RecordShare, ShareOut)
grant = partial(one, AccessGrant, GrantOut)
token = partial(one, ApiToken, TokenRow)
organization_out = partial(one, Organization, OrganizationOut, ORGANIZATION)


def new_token(row: ApiToken) -> bytes:
    """The one answer that holds a token's secret."""
    shown = orjson.loads(token(row.pk))
    return orjson.dumps({**shown, "token": getattr(row, "token", "")})


def _list(
    model: type[Record],
    schema: type[BaseModel],
    by: Actor,
    verb: str,
    conditions: Sequence[Condition] = (),
    *,
    order: str = "t.id",
    limit: int = MOST,
) -> bytes:
    scopes = scope_conditions(model.scope, by.reach(verb))
    if not scopes:
        raise NotAllowed()
    scope = Condition(f"({' OR '.join(arm.sql for arm in scopes)})", sum((arm.parameters for arm in scopes), ()))
    return _rows(model, schema, [scope, *conditions], order=order, limit=limit)


def _rows(
    model: type[Record], schema: type[BaseModel], every: Sequence[Condition], *, order: str, limit: int = MOST
) -> bytes:
    sql = f"""SELECT coalesce(json_agg(r), '[]')::text FROM (SELECT {columns(schema, _language())}
      FROM {_table(model)} t WHERE {" AND ".join(part.sql for part in every)} ORDER BY {order} LIMIT {limit}) r"""
    return _bytes(sql, [value for part in every for value in part.parameters])


def _equal(column: str, value: object) -> list[Condition]:
    return [] if value is None else [Condition(f"t.{column} = %s", (value,))]


def _bytes(sql: str, parameters: Sequence[Any]) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    return str(row[0]).encode()


def _table(model: type[Record]) -> str:
    return model._meta.db_table


def _language() -> str:
    return get_language() or "zh-hans"
