"""Identity providers, and the links between their accounts and our users."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, Field, ValidationInfo, field_validator

from afterloop.kernel.catalog import Personal
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.accounts import UnitRef
from afterloop.kernel.people.schemas.inputs import Key, Text
from afterloop.kernel.people.schemas.users import TitledRef, titled
from afterloop.kernel.rows import RefTo, Sql, say_in_sql

LOCAL = ("localhost", "127.0.0.1", "::1")
LONGEST_SUBJECT = 191  # what allauth keeps


def is_secure(address: str) -> bool:
    """https, or this very machine."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    plain = all(" " < sign != "\\" for sign in address)
    return named and plain and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL))


def _issuer(value: str) -> str:
    address = value.strip()
    if not is_secure(address):
        raise ValueError(_("An issuer is an address that begins with https://"))
    parts = urlsplit(address)
    if parts.query or parts.fragment or parts.username or parts.password:
        raise ValueError(_("An issuer has no user name, no ? and no # in its address."))
    return address.removesuffix("/.well-known/openid-configuration")


def _kept(value: str) -> str:
    if "\x00" in value:
        raise ValueError("NUL")
    return value


def _domains(value: list[str]) -> list[str]:
    return sorted({domain.lower() for domain in value})


Issuer = Annotated[str, Field(max_length=500, pattern=r"^https?://"), AfterValidator(_issuer)]
ClientId = Annotated[str, Field(max_length=190, pattern=r"^[!-~]+$")]
ClientSecret = Annotated[str, Field(max_length=1000, pattern=r"^[!-~]*$")]
Domain = Annotated[str, Field(max_length=253, pattern=r"^[^\s@]+\.[^\s@.]+$")]
Domains = Annotated[list[Domain], Field(max_length=100), AfterValidator(_domains)]
Position = Annotated[int, Field(ge=0, le=1000)]


class IdentityProviderFacts(BaseModel):
    key: str
    issuer: str
    client_id: str
    enabled: bool
    trusts_email: bool
    domains: list[str]
    unit_id: int | None
    role_id: int | None


class Newcomers(Schema):
    """Where people whom nobody has entered get their place, and what they may do there."""

    unit: Id
    role: Id


class CreateIdentityProvider(Schema):
    """`newcomers` left out: who is not known here is refused. `domains` empty: any e-mail address will do."""

    key: Key
    name: Text
    issuer: Issuer
    client_id: ClientId
    client_secret: ClientSecret = ""
    position: Position = 0
    trusts_email: bool = False
    domains: Domains = []
    newcomers: Newcomers | None = None


class EditIdentityProvider(Schema):
    """What is left out stays. `newcomers` null: from now on, who is not known here is refused."""

    name: Text | None = None
    client_id: ClientId | None = None
    client_secret: ClientSecret | None = None
    position: Position | None = None
    trusts_email: bool | None = None
    domains: Domains | None = None
    newcomers: Newcomers | None = None


class Claims(BaseModel):
    """What a provider says of somebody, as far as we care."""

    sub: Annotated[str, Field(min_length=1, max_length=LONGEST_SUBJECT), AfterValidator(_kept)]
    email: Annotated[str, AfterValidator(_kept)] = ""
    email_verified: bool = False
    name: Annotated[str, AfterValidator(_kept)] = ""
    preferred_username: Annotated[str, AfterValidator(_kept)] = ""

    @field_validator("email", "name", "preferred_username", "email_verified", mode="before")
    @classmethod
    def _unsaid(cls, value: Any, info: ValidationInfo) -> Any:
        """Some say null for what they do not know."""
        return cls.model_fields[str(info.field_name)].default if value is None else value

    @property
    def account(self) -> str:
        """How the person is known over there."""
        return (self.preferred_username or self.email or self.name or self.sub)[:200]


class Arrival(BaseModel):
    """Whom a provider vouches for. `email` is "" where it is not verified."""

    subject: Annotated[str, Field(min_length=1, max_length=LONGEST_SUBJECT)]
    account: str
    name: str
    username: str
    email: str


class Linked(BaseModel):
    provider: str
    account: Annotated[str, Personal()]


class UnlinkAccount(Schema):
    """The key of the provider."""

    provider: Key


class IdentityProviderOut(Out):
    """The client's secret is never given out again."""

    id: int
    key: str
    name: Annotated[str, Sql(say_in_sql("t.name"))]
    names: Annotated[dict[str, str], Sql("t.name")]
    issuer: str
    client_id: str
    has_secret: Annotated[bool, Sql("(t.client_secret <> '')")]
    enabled: bool
    position: int
    trusts_email: bool
    domains: list[str]
    unit: Annotated[UnitRef | None, RefTo("people_orgunit", "unit_id")]
    role: Annotated[TitledRef | None, titled("people_role", "t.role_id")]
    revision: int


class ProviderCheck(Out):
    """Whether the provider answers as it should. `redirect_uri` is what must be entered there."""

    works: bool
    problem: str
    redirect_uri: str
