"""Ticket types as administration sets them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from afterloop.kernel.definitions.bodies import Label, Sentence
from afterloop.kernel.http import Id, Out, Schema


class EditType(Schema):
    """What is left out stays."""

    title: Label | None = None
    description: Sentence = {}
    public: bool = False
    complaint: bool = False
    position: int = Field(default=0, ge=-1000, le=1000)
    unit: Id | None = None
    priority: int = Field(default=3, ge=1, le=4)
    calls_back: bool = False
    closes_over_children: bool = False
    reopen_days: int = Field(default=7, ge=0, le=365)
    promise: dict[str, Sentence] = {}


class TypeSettings(Out):
    """`title` in the reader's language, `titles` in all."""

    id: int
    key: str
    title: str
    titles: dict[str, str]
    description: dict[str, str]
    public: Annotated[bool, Field(description="Customers may choose it in the portal")]
    complaint: bool
    position: int
    unit: int | None
    priority: int
    calls_back: bool
    closes_over_children: bool
    reopen_days: int
    promise: dict[str, dict[str, str]]
    form: str | None
