"""What the portal shows and takes."""

from __future__ import annotations

from datetime import datetime

from afterloop.kernel.files.schemas import FileOut
from afterloop.kernel.http import Out
from afterloop.service.tickets.schemas import Rating, TypeOut


class BrandOut(Out):
    name: str
    color: str
    logo: str | None = None


class Welcome(Out):
    """The first page: whose service this is, and what one can ask for."""

    brand: BrandOut
    types: list[TypeOut]


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
    brand: BrandOut
