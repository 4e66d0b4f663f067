"""What the portal's events carry."""

from __future__ import annotations

from pydantic import BaseModel


class Consent(BaseModel):
    """Which version of whose privacy policy was agreed to; when, the event says itself."""

    policy: int
    brand: int


class Policy(BaseModel):
    number: int


class Used(BaseModel):
    ticket: str


class Notified(BaseModel):
    """At which step, and which message it is: how it fares, it knows itself."""

    step: str
    dispatch: int
