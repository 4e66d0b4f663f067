"""Users, and their places in units."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.accounts import UnitRef
from afterloop.kernel.people.schemas.inputs import (
    Email,
    Language,
    Line,
    Password,
    Phone,
    TimeZone,
    Username,
)
from afterloop.kernel.rows import RefTo, Sql, say_in_sql


class UserFacts(BaseModel):
    username: str
    is_active: bool
    unit_id: int | None


UserState = Literal["active", "inactive", "all"]


class CreateUser(Schema):
    """`unit` is the home: who administers it administers this user. Unsaid: the organisation's language and zone.

    With a role, and perhaps a post, the user has a place in that unit at once.
    """

    username: Username
    name: Line
    unit: Id
    role: Id | None = None
    post: Id | None = None
    email: Email = ""
    phone: Phone = ""
    language: Language | None = None
    time_zone: TimeZone | None = None


class EditUser(Schema):
    username: Username | None = None
    name: Line | None = None
    unit: Id | None = None
    email: Email | None = None
    phone: Phone | None = None
    language: Language | None = None
    time_zone: TimeZone | None = None
    skills: list[Id] | None = Field(None, max_length=200)


class DeactivateUser(Schema):
    """`to`: who goes on with this user's open work. Left out: it goes back to where anybody may take it."""

    to: Id | None = None


class WorkOut(Out):
    """Open work that a user holds."""

    entity: str
    title: str
    count: int


class ChoosePassword(Schema):
    password: Password


class AddMembership(Schema):
    """`from_at` and `until_at` bound it in time."""

    user: Id
    unit: Id
    role: Id
    post: Id | None = None
    from_at: AwareDatetime | None = None
    until_at: AwareDatetime | None = None


class EndMembership(Schema):
    """Left out: at once."""

    until_at: AwareDatetime | None = None


class MembershipFacts(BaseModel):
    user_id: int
    unit_id: int
    role_id: int
    post_id: int | None
    until_at: datetime | None


class TitledRef(Out):
    id: int
    key: str
    title: str


class PlaceRef(Out):
    """A place that gives rights now: the role, and in which unit."""

    role: str
    unit: str


def titled(table: str, column: str) -> Sql:
    """The {id, key, title} of the row to which the column points."""
    title = say_in_sql("r.title")
    return Sql(
        f"(SELECT json_build_object('id', r.id, 'key', r.key, 'title', {title}) FROM {table} r WHERE r.id = {column})"
    )


def places_of_user() -> Sql:
    return Sql(
        f"(SELECT coalesce(json_agg(json_build_object('role', {say_in_sql('r.title')}, 'unit', o.name) ORDER BY m.id),"
        " '[]') FROM people_membership m JOIN people_role r ON r.id = m.role_id JOIN people_orgunit o ON"
        " o.id = m.unit_id WHERE m.user_id = t.id AND o.closed_at IS NULL AND m.from_at <= clock_timestamp()"
        " AND (m.until_at IS NULL OR m.until_at > clock_timestamp()))"
    )


class UserRow(Out):
    id: int
    name: str
    username: str
    unit: Annotated[UnitRef | None, RefTo("people_orgunit", "unit_id")]
    is_active: bool
    places: Annotated[list[PlaceRef], places_of_user()]


def skills_of_user() -> Sql:
    skill = f"json_build_object('id', r.id, 'key', r.key, 'title', {say_in_sql('r.title')})"
    return Sql(
        f"(SELECT coalesce(json_agg({skill} ORDER BY r.key), '[]')"
        " FROM people_skill r JOIN people_user_skills us ON us.skill_id = r.id WHERE us.user_id = t.id)"
    )


class MembershipOut(Out):
    id: int
    user: Annotated[UnitRef, RefTo("people_user", "user_id")]
    unit: Annotated[UnitRef, RefTo("people_orgunit", "unit_id")]
    role: Annotated[TitledRef, titled("people_role", "t.role_id")]
    post: Annotated[TitledRef | None, titled("people_post", "t.post_id")]
    from_at: datetime
    until_at: datetime | None


class UserOut(UserRow):
    email: str
    phone: str
    language: Annotated[str, Sql("CASE t.language WHEN 'zh-hans' THEN 'zh-Hans' ELSE t.language END")]
    time_zone: str
    joined_at: datetime
    skills: Annotated[list[TitledRef], skills_of_user()]
    revision: int


class InvitationOut(Out):
    """`path` is shown once: it lets whoever opens it choose this user's password."""

    path: str
    qr: Annotated[str, Field(description="The same as a picture to scan: the address of an SVG")]


class PasswordLinkOut(Out):
    valid: bool
    name: str = ""
    username: str = ""


class LookedAt(Out):
    """One membership, grant or share that was considered."""

    kind: str
    id: int
    title: str
    counts: bool
    why: str


class Explanation(Out):
    """Why someone can or cannot do `verb` to a record."""

    allowed: bool
    sentence: str
    looked_at: list[LookedAt]
