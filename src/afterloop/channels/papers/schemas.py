"""What comes in and goes out about papers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.channels.papers.body import Size
from afterloop.kernel.http import Out, Schema

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


class TemplateOut(Out):
    key: str
    title: str
    size: Size
    asks_charges: bool


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
    block: bool


class PaperSheetsOut(Out):
    """What templates may say, and whether this machine makes PDF files."""

    placeholders: list[PaperPlaceholder]
    pdf: bool
