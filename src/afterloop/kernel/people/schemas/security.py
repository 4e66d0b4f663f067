"""Signing in, the proofs that a person signs in with, and where he is signed in."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.catalog import Personal
from afterloop.kernel.http import Out, Schema

Change = Literal["totp_added", "totp_removed", "recovery_codes_made", "passkey_added", "passkey_removed"]
CodesBy = Literal["email", "phone"]
SessionId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class NoteSignIn(BaseModel):
    """`methods`: how somebody has proved who he is, in order: password and totp, say."""

    methods: list[str]
    provider: str = ""
    address: str = ""
    browser: str = ""


class NoteChange(BaseModel):
    what: Change


class SendCode(BaseModel):
    """`number`: as a text to it; else by mail."""

    code: str
    number: str = ""


class ProvenPhone(BaseModel):
    """A number whose code somebody has shown."""

    number: str


class AskPhone(Schema):
    """The mobile number that one wants to sign in with; a code goes to it."""

    number: str = Field(min_length=1, max_length=40)


class ShowPhoneCode(Schema):
    code: str = Field(min_length=4, max_length=12)


class PhoneAsked(Out):
    number: str


class SignedIn(NoteSignIn):
    address: Annotated[str, Personal()] = ""
    browser: Annotated[str, Personal()] = ""


class EndSessions(Schema):
    """One of one's own browsers, or all the others."""

    session: SessionId | None = None


class ThisBrowser(BaseModel):
    """The session from which this is asked; "" where there is none (an API token)."""

    key: str = ""


class SessionsEnded(BaseModel):
    count: int


class TotpOffer(Out):
    """What an authenticator app is to be given: as text, as an address, and as a picture of that address."""

    secret: str
    address: str
    picture: str


class TotpOut(Out):
    created_at: datetime
    last_used_at: datetime | None


class RecoveryCodesOut(Out):
    left: int
    created_at: datetime


class PasskeyOut(Out):
    id: int
    name: str
    created_at: datetime
    last_used_at: datetime | None
    signs_in: bool


class BrowserOut(Out):
    """A browser in which one is signed in."""

    id: str
    here: bool
    name: str
    address: str
    signed_in_at: datetime | None
    seen_at: datetime


class ProviderChoice(Out):
    """`name` in the reader's language."""

    key: str
    name: str


class SignInWays(Out):
    """What the sign-in page offers."""

    password: bool
    passkeys: bool
    codes: bool
    codes_by: list[CodesBy] = Field(description="Where codes can be sent to")
    providers: list[ProviderChoice]


class LinkedAccount(Out):
    """An account elsewhere with which one signs in. `removable`: there is another way in beside it."""

    provider: str
    name: str
    account: str
    linked_at: datetime
    last_used_at: datetime
    removable: bool


class MySignIn(Out):
    """`may_choose_password` is false for who comes in through the company's provider alone."""

    has_password: bool
    may_choose_password: bool
    links: list[LinkedAccount]
    totp: TotpOut | None
    recovery_codes: RecoveryCodesOut | None
    passkeys: list[PasskeyOut]
    browsers: list[BrowserOut]
    phone: str = Field(description="The number that codes can be sent to; its owner has shown one")
    may_prove_phone: bool = Field(description="The company lets people sign in by codes to their phones")
