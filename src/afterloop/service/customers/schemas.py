"""What comes in and goes out about customers."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema


class CustomerFacts(BaseModel):
    kind: str
    tier: str
    unit_id: int


class ContactIn(Schema):
    """Someone who speaks, as a form or an agent gives it."""

    name: str = Field(default="", max_length=200)
    phone: str = Field(default="", max_length=40)
    email: str = Field(default="", max_length=254)


class CreateCustomer(Schema):
    name: str = Field(min_length=1, max_length=200)
    kind: Literal["person", "company"] = "person"
    tier: str = Field(default="", max_length=40, pattern=r"^[a-z0-9-]*$")
    unit: Id | None = None
    contact: ContactIn = ContactIn()
    note: str = Field(default="", max_length=5000)


class EditCustomer(Schema):
    name: str | None = Field(default=None, min_length=1, max_length=200)
    kind: Literal["person", "company"] | None = None
    tier: str | None = Field(default=None, max_length=40, pattern=r"^[a-z0-9-]*$")
    note: str | None = Field(default=None, max_length=5000)


class Ref(Out):
    id: int
    name: str


class ContactOut(Out):
    id: int
    name: str
    phone: str
    email: str


class CustomerOut(Out):
    id: int
    kind: str
    name: str
    tier: str
    note: str
    unit: Ref
    contacts: list[ContactOut]
    revision: int
