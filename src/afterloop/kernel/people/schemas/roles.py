"""Roles, posts, skills, brands, the organisation: what people are given, and the faces they work behind."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Out, Schema
from afterloop.kernel.people.schemas.inputs import (
    Address,
    Email,
    Key,
    Language,
    Line,
    Origin,
    Page,
    Phone,
    Text,
    TimeZone,
)
from afterloop.kernel.rows import Sql, say_in_sql

Width = Literal["own", "team", "subtree", "all"]
Verbs = Annotated[dict[Annotated[str, Field(max_length=80)], Width], Field(max_length=2000)]


class RoleFacts(BaseModel):
    key: str
    verbs: dict[str, str]


class KeyFacts(BaseModel):
    key: str


class BrandFacts(BaseModel):
    key: str
    host: str


class CreateRole(Schema):
    """`verbs`: verb → own, team, subtree or all. The verb "*" stands for all of them."""

    key: Key
    title: Text
    verbs: Verbs


class VerbOut(Out):
    """A permission that a role may hold. `reads`: it changes nothing."""

    verb: str
    title: str
    entity: str
    entity_title: str
    reads: bool


class EditRole(Schema):
    title: Text | None = None
    verbs: Verbs | None = None


class CreateKeyed(Schema):
    key: Key
    title: Text


class EditKeyed(Schema):
    title: Text


Host = Annotated[str, Field(max_length=200, pattern=r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*(:\d{1,5})?)?$")]
Color = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class CreateBrand(Schema):
    key: Key
    name: Text
    host: Host = ""
    color: Color = "#1F5FD6"
    languages: list[Language] = Field(["zh-hans", "en"], min_length=1, max_length=20)
    sender: Email = ""
    time_zone: TimeZone = "Asia/Shanghai"
    hotline: Phone = ""
    hours: Page = {}
    promise: Page = {}
    icp: str = Field("", max_length=60)
    origins: list[Origin] = Field([], max_length=50)


class EditBrand(Schema):
    name: Text | None = None
    host: Host | None = None
    color: Color | None = None
    languages: list[Language] | None = Field(None, min_length=1, max_length=20)
    sender: Email | None = None
    time_zone: TimeZone | None = None
    hotline: Phone | None = None
    hours: Page | None = None
    promise: Page | None = None
    icp: str | None = Field(None, max_length=60)
    origins: list[Origin] | None = Field(None, max_length=50)
    is_default: Literal[True] | None = Field(None, description="For host names that no brand has")


class EditOrganization(Schema):
    name: Line | None = None
    language: Language | None = None
    time_zone: TimeZone | None = None
    public_url: Address | None = None


class ChooseSignIn(Schema):
    """What is left out stays."""

    passwords: bool | None = None
    passkeys: bool | None = None
    sms_codes: bool | None = None
    second_step: Literal["nobody", "administrators", "everybody"] | None = None


class SignInRules(Out):
    """How people sign in, and how many would be touched by a change of it."""

    passwords: bool
    passkeys: bool
    second_step: str
    sms_codes: bool
    texts: bool = Field(description="Codes can be sent as texts")
    with_phone: int = Field(description="Have proven a number")
    public_url: str
    mails: bool = Field(description="Codes by mail can be sent")
    people: int
    with_passkey: int
    with_second_step: int
    with_link: int = Field(description="Linked with an account of a provider that is in use")


class KeyedOut(Out):
    """`title` in the reader's language, `titles` in all."""

    id: int
    key: str
    title: Annotated[str, Sql(say_in_sql("t.title"))]
    titles: Annotated[dict[str, str], Sql("t.title")]
    revision: int


Amount = Annotated[str, Field(pattern=r"^[0-9]{1,9}(\.[0-9]{1,2})?$")]


class PostFacts(BaseModel):
    key: str
    limits: dict[str, str]


class PostOut(KeyedOut):
    limits: dict[str, str]


class SetLimits(Schema):
    """By kind: up to which amount the post's holder decides alone. A kind that is left out is not his to decide."""

    limits: dict[str, Amount]


class LimitOut(Out):
    """A kind, and up to which amount one decides it alone."""

    kind: str
    title: str
    amount: str


class RoleOut(KeyedOut):
    verbs: dict[str, str]


class BrandOut(Out):
    id: int
    key: str
    name: Annotated[str, Sql(say_in_sql("t.name"))]
    names: Annotated[dict[str, str], Sql("t.name")]
    host: str
    color: str
    languages: list[str]
    sender: str
    time_zone: str
    is_default: bool
    logo: Annotated[str | None, Sql("'/api/v1/portal/logo/' || t.logo")]
    hotline: str
    hours: dict[str, str]
    promise: dict[str, str]
    icp: str
    origins: list[str]
    revision: int


class OrganizationOut(Out):
    name: str
    guided: Annotated[bool, Sql("t.guided_at IS NOT NULL")] = Field(description="The set-up guide was finished")
    language: str
    time_zone: str
    public_url: str
    revision: int
