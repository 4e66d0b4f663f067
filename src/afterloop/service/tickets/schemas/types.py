"""Ticket types as administration sets them."""

from __future__ import annotations

from typing import Annotated

from django.utils.translation import gettext as _
from pydantic import Field, field_validator

from afterloop.kernel.definitions.bodies import Key, Label, Sentence
from afterloop.kernel.http import Id, Out, Schema


class ReasonIn(Schema):
    key: Key
    title: Label
    praise: bool = False


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
    rating_reasons: list[ReasonIn] = Field(
        default=[], max_length=20, description="In the order in which customers read them; empty: the usual ones"
    )

    @field_validator("rating_reasons")
    @classmethod
    def _each_once(cls, reasons: list[ReasonIn]) -> list[ReasonIn]:
        keys = [reason.key for reason in reasons]
        if len(keys) != len(set(keys)):
            raise ValueError(_("Each reason has a key of its own."))
        return reasons


class ReasonSettings(Out):
    key: str
    title: dict[str, str]
    praise: Annotated[bool, Field(description="Offered with four and five stars; the others with fewer")]


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
    rating_reasons: list[ReasonSettings]
    own_reasons: Annotated[bool, Field(description="Of its own, instead of the usual ones")]
