"""What the portal shows and takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import Field

from afterloop.kernel.files.schemas import FileOut
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.inputs import Page as PageText
from afterloop.service.tickets.schemas import Rating, Submit, TypeOut


class SendRequest(Submit):
    """`policy`: the number of the privacy policy that the sender has agreed to; `entry`: the link they came by."""

    policy: int | None = Field(None, ge=1, le=2**31 - 1)
    entry: str = Field("", max_length=32)

    def as_submitted(self) -> Submit:
        return Submit(**self.model_dump(exclude={"policy", "entry"}))


@dataclass(frozen=True, slots=True)
class Found:
    """What the address that a request was sent to says of it."""

    brand: int | None


class PublishPolicy(Schema):
    text: PageText


class SetLogo(Schema):
    """An upload of one's own (`POST /files`), or none."""

    file: Id | None


class Face(Out):
    """A brand as its customers see it."""

    key: str
    name: str
    color: str
    logo: str | None
    languages: list[str]
    hotline: str
    hours: str
    has_promise: bool
    icp: str
    policy: int | None = Field(description="The number of the privacy policy that a request agrees to")


class EntryShown(Out):
    title: str
    type: str


class Welcome(Out):
    """The first page: whose service this is, and what one can ask for."""

    brand: Face
    types: list[TypeOut]
    entry: EntryShown | None
    signs_in: bool = Field(description="Codes can be sent, so customers can sign in")
    signs_in_by: list[Literal["email", "phone"]] = Field(description="Where codes can be sent to")


class PageOut(Out):
    """A text of the brand's own; a privacy policy has a number and a date."""

    text: str
    number: int | None
    at: datetime | None


class Challenge(Out):
    """Numbers n with that many zero bits in front of SHA-256("salt:part:n"), for each part from 0."""

    challenge: str
    salt: str
    bits: int
    parts: int


class MyRequest(Out):
    number: str
    subject: str
    type_title: str
    public_state: str
    sentence: str
    at: datetime


class MyRequests(Out):
    """The requests of who is signed in, newest first."""

    items: list[MyRequest]


class OpenRequest(Schema):
    number: str = Field(min_length=1, max_length=20)


class PolicyOut(Out):
    """A version of a brand's privacy policy, as staff edit it."""

    number: int
    text: dict[str, str]
    at: datetime


class CustomerLink(Out):
    """What can be pasted to a customer wherever one talks with them."""

    text: str
    url: str
    language: str
    expires_at: datetime


class MakeCustomerLink(Schema):
    """`language`: of the words; without it the customer's, else the company's."""

    language: str = Field("", max_length=20)


class Submitted(Out):
    number: str
    token: str
    url: str


class Step(Out):
    key: str
    title: str
    done: bool
    current: bool
    at: datetime | None


class Entry(Out):
    """Something that happened, as on a parcel: newest first."""

    kind: str
    title: str
    body: str
    author: str
    attachments: list[FileOut]
    at: datetime


class Answer(Out):
    label: str
    value: str
    files: list[FileOut] = []


class RatingReasonOut(Out):
    """A word to tap beside the stars: with four and five of them (`praise`) or with fewer."""

    key: str
    title: str
    praise: bool


class Progress(Out):
    """A customer's request, as its signed link shows it. Whatever is personal is masked: links get forwarded."""

    number: str
    subject: str
    type_title: str
    public_state: str
    steps: list[Step]
    sentence: str
    promise: str
    needs_you: str
    entries: list[Entry]
    answers: list[Answer]
    actions: list[str]
    urged_at: datetime | None
    reopens_until: datetime | None
    rating: Rating | None
    rating_reasons: list[RatingReasonOut]
    brand: Face
