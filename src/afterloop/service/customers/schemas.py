"""What comes in and goes out about customers."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, Field

from afterloop.kernel.columns import Page
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.rows import RefTo, Word
from afterloop.service.customers.identities import can_be_called, normal_email


def _phone(written: str) -> str:
    if written.strip() and not can_be_called(written):
        raise ValueError(
            _("Please give a mobile number, a landline number with its area code, or a foreign one that begins with +.")
        )
    return written


def _email(written: str) -> str:
    if written.strip() and not normal_email(written):
        raise ValueError(_("This is not an e-mail address."))
    return written


# Checked with the rest of what comes in, so that all that is wrong with it is told at once.
Phone = Annotated[str, Field(max_length=40), AfterValidator(_phone)]
Email = Annotated[str, Field(max_length=254), AfterValidator(_email)]


class CustomerFacts(BaseModel):
    kind: str
    tier: str
    unit_id: int


class ContactIn(Schema):
    """Someone who speaks, as a form or an agent gives it."""

    name: str = Field(default="", max_length=200)
    phone: Phone = ""
    email: Email = ""


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


class CustomerRow(Out):
    """A customer in a list: one SELECT made from these fields writes the JSON."""

    id: int
    name: str
    kind: Annotated[str, Word()]
    tier: Annotated[str, Word()]
    unit: Annotated[Ref | None, RefTo("people_orgunit", "unit_id")]
    revision: int


class CustomerListed(CustomerRow):
    cells: dict[str, Any] = Field(default={}, description="The `columns` asked for, by field key")


class CustomerPage(Page):
    items: list[CustomerListed]


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
