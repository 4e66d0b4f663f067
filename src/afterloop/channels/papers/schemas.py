"""What comes in and goes out about papers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.channels.papers.body import LONGEST, Size
from afterloop.kernel.http import Id, Out, Schema

PaperLanguage = Literal["zh-Hans", "en"]


class PaperFacts(BaseModel):
    ticket_id: int
    number: str
    title: str
    total: Decimal | None
    voided_at: datetime | None


class Charge(Schema):
    """A line: what, how many, and what one costs. A discount costs less than nothing."""

    what: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    count: Annotated[Decimal, Field(gt=0, le=100_000, decimal_places=3, max_digits=9)] = Decimal(1)
    price: Annotated[Decimal, Field(ge=-1_000_000, le=1_000_000, decimal_places=2, max_digits=9)]


class IssuePaper(Schema):
    """`template`: the key of a print template that is live."""

    template: Annotated[str, Field(min_length=1, max_length=60)]
    language: PaperLanguage = "zh-Hans"
    charges: Annotated[list[Charge], Field(max_length=100)] = []
    note: Annotated[str, Field(max_length=2000)] = ""


class VoidPaper(Schema):
    reason: Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]


class OfferPaper(Schema):
    """Whether a print template can be issued, or is out of use."""

    offered: bool


class PreviewPaper(Schema):
    """`ticket`: whose data stand in it; unsaid, the newest that its reader sees."""

    words: Annotated[str, Field(max_length=LONGEST)]
    language: PaperLanguage = "zh-Hans"
    size: Size = "a4"
    asks_charges: bool = False
    ticket: Id | None = None


class TemplateOut(Out):
    key: str
    title: str
    size: Size
    asks_charges: bool


class TemplateSettings(TemplateOut):
    """As who edits it sees it: what it says is that of the live version, or of the draft before there is one."""

    id: int
    offered: Annotated[bool, Field(description="It can be issued")]
    position: int
    live: Annotated[int | None, Field(description="Number of the live version")]
    draft: int | None


class PaperPreview(Out):
    """`html`: the whole page; `ticket`: the number of that whose data stand in it; `problem`: with the words."""

    html: str
    ticket: str
    problem: str


class PaperOut(Out):
    id: int
    number: str
    title: str
    size: Size = Field(description="Of the sheet that it was drawn for")
    language: str
    total: Decimal | None
    by: str
    at: datetime
    voided_at: datetime | None
    void_reason: str


class PaperPlaceholder(Out):
    name: str
    title: str
    spelling: Annotated[str, Field(description="How the title sounds, for who types Chinese by its sound")]
    group: str
    example: str
    block: bool


class PaperSheetsOut(Out):
    """What templates may say, and whether this machine makes PDF files."""

    placeholders: list[PaperPlaceholder]
    pdf: bool
