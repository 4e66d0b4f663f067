"""Ways in beside a role: tokens, shares, grants."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, Field

from afterloop.kernel.catalog import Personal
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.accounts import UnitRef
from afterloop.kernel.people.schemas.inputs import Line, Reason, Verb
from afterloop.kernel.rows import RefTo, Sql

SomeVerbs = Annotated[list[Verb], Field(min_length=1, max_length=50)]


class TokenFacts(BaseModel):
    user_id: int
    revoked_at: datetime | None


class ShareFacts(BaseModel):
    entity: str
    record_id: int
    user_id: int | None
    unit_id: int | None
    until: datetime | None


class GrantFacts(BaseModel):
    user_id: int
    unit_id: int
    until: datetime


class CreateToken(Schema):
    """`user` left out: for oneself."""

    user: Id | None = None
    name: Line
    expires_at: AwareDatetime | None = None


class TokenRow(Out):
    id: int
    name: str
    user: Annotated[UnitRef, RefTo("people_user", "user_id")]
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


class TokenOut(TokenRow):
    token: str = ""  # shown once, when it is made


class GiveShare(Schema):
    """One record, to one user or one unit, for these verbs."""

    entity: Annotated[str, Field(max_length=40)]
    record: Id
    user: Id | None = None
    unit: Id | None = None
    verbs: SomeVerbs
    until: AwareDatetime | None = None
    why: Reason


class ShareOut(Out):
    id: int
    entity: str
    record: Annotated[int, Sql("t.record_id")]
    user: Annotated[UnitRef | None, RefTo("people_user", "user_id")]
    unit: Annotated[UnitRef | None, RefTo("people_orgunit", "unit_id")]
    verbs: list[str]
    until: datetime | None
    why: str
    given_by: Annotated[UnitRef | None, RefTo("people_user", "given_by_id")]
    given_at: datetime


class GiveAccess(Schema):
    """Another unit's records, with all units below it, to one user."""

    user: Id
    unit: Id
    verbs: SomeVerbs
    until: AwareDatetime
    reason: Reason


class RevokeAccess(Schema):
    reason: Reason


class NoteUse(Schema):
    """`record` left out: a list of them."""

    entity: str
    record: Id | None = None


class GrantOut(Out):
    id: int
    user: Annotated[UnitRef, RefTo("people_user", "user_id")]
    unit: Annotated[UnitRef, RefTo("people_orgunit", "unit_id")]
    verbs: list[str]
    reason: str
    until: datetime
    given_by: Annotated[UnitRef | None, RefTo("people_user", "given_by_id")]
    given_at: datetime


class AccessGiven(BaseModel):
    reason: Annotated[str, Personal()]
    verbs: list[str]


class AccessRevoked(BaseModel):
    reason: Annotated[str, Personal()]


class AccessUsed(BaseModel):
    entity: str
    record: int | None


class ShareGiven(BaseModel):
    why: Annotated[str, Personal()]
    verbs: list[str]
