"""Setting up, signing in, and what somebody may change about himself."""

from __future__ import annotations

from pydantic import BaseModel, Field

from afterloop.kernel.http import Out, Schema
from afterloop.kernel.people.schemas.inputs import Email, Language, LanguageTag, Line, Password, TimeZone, Username
from afterloop.kernel.people.schemas.security import SignInWays


class OrganizationFacts(BaseModel):
    name: str
    passwords: bool
    passkeys: bool
    second_step: str
    sms_codes: bool


class SetUp(Schema):
    organization: Line
    name: Line
    username: Username
    email: Email = ""
    password: Password
    language: Language = "zh-hans"
    time_zone: TimeZone = "Asia/Shanghai"


class SetUpLinkOut(Out):
    valid: bool


class EditMe(Schema):
    name: Line | None = None
    language: Language | None = None
    time_zone: TimeZone | None = None


class UnitRef(Out):
    id: int
    name: str


class Me(Out):
    id: int
    name: str
    username: str
    email: str
    language: LanguageTag
    time_zone: str
    unit: UnitRef | None
    bare: bool = Field(description="A second step of signing in must be set up before anything else")
    verbs: list[str]


class OrganizationName(Out):
    name: str
    guided: bool = Field(description="The set-up guide was finished, or put away")


class SessionOut(Out):
    user: Me | None
    sign_in: SignInWays
    organization: OrganizationName
    languages: list[str]
