"""What is held about a person, as it comes in and goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from afterloop.kernel.http import Id, Out, Schema

Noun = Annotated[str, Field(max_length=40, pattern=r"^[a-z_]+$")]


class Held(Out):
    """A kind of thing, and how much of it."""

    name: str
    title: str
    count: int


class HeldOut(Out):
    entity: str
    record: int
    name: str
    held: list[Held]
    may_export: bool
    may_erase: bool


class TakeOut(Schema):
    """Whose data: the customer of this id."""

    entity: Noun
    record: Id

    def wish(self) -> dict[str, str | int]:
        return {"entity": self.entity, "record": self.record}


class ErasureOut(Out):
    """What somebody had erased, when and why."""

    id: int
    entity: str
    entity_title: str
    record: int
    actor_name: str
    reason: str
    records: int = Field(description="With those that went along")
    files: int
    at: datetime
