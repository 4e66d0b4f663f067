"""Who stands in for whom, from when until when."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.schemas.accounts import UnitRef
from afterloop.kernel.rows import RefTo


class StandInFacts(BaseModel):
    user_id: int
    stand_in_id: int
    from_at: datetime
    until_at: datetime


class ArrangeStandIn(Schema):
    """`user`: who is away; left out, oneself. `from_at` left out: at once."""

    user: Id | None = None
    stand_in: Id
    from_at: AwareDatetime | None = None
    until_at: AwareDatetime
    note: Annotated[str, Field(max_length=500)] = ""


class StandInOut(Out):
    id: int
    user: Annotated[UnitRef, RefTo("people_user", "user_id")]
    stand_in: Annotated[UnitRef, RefTo("people_user", "stand_in_id")]
    from_at: datetime
    until_at: datetime
    note: str
