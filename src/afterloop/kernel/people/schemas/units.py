"""The tree of units."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.inputs import Line, Reason, TimeZone
from afterloop.kernel.rows import Sql

UnitKind = Literal["headquarters", "region", "outlet", "department", "team"]


class UnitFacts(BaseModel):
    name: str
    kind: str
    path: str
    third_party: bool
    closed_at: datetime | None


class CreateUnit(Schema):
    """`time_zone` left out: as the unit above."""

    name: Line
    kind: UnitKind = "department"
    third_party: bool = False
    time_zone: TimeZone | None = None


class CreateUnitBelow(CreateUnit):
    parent: Id


class ShapedUnit(Schema):
    name: Line
    kind: UnitKind = "department"


class ShapedGroup(ShapedUnit):
    units: list[ShapedUnit] = Field(default_factory=list, max_length=200)


class ShapeUnits(Schema):
    """A first shape of the company, two levels deep."""

    groups: list[ShapedGroup] = Field(min_length=1, max_length=60)


class EditUnit(Schema):
    """`signature`: below the unit's letters, by language, with {agent}, {unit}, {brand} and {hotline}."""

    kind: UnitKind | None = None
    third_party: bool | None = None
    time_zone: TimeZone | None = None
    signature: dict[Literal["zh-Hans", "en"], Annotated[str, Field(max_length=2000)]] | None = None


class RenameUnit(Schema):
    name: Line


class MoveUnit(Schema):
    parent: Id


class MergeUnit(Schema):
    into: Id


class CloseUnit(Schema):
    reason: Reason


class UnitMoved(BaseModel):
    """What the event says beside the changed path."""

    parent: int
    with_units: int  # how many units below moved along


class UnitMerged(BaseModel):
    into: int
    members: int
    units: int


class UnitClosed(BaseModel):
    reason: str


class UnitOut(Out):
    id: int
    name: str
    kind: str
    parent: Annotated[int | None, Sql("t.parent_id")]
    path: str
    third_party: bool
    time_zone: str
    signature: dict[str, str]
    closed_at: datetime | None
    closed_reason: str
    revision: int


class PlaceOut(Out):
    """Where a unit stood from one moment to another."""

    path: str
    name: str
    from_at: datetime
    until_at: datetime | None
