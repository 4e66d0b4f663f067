"""How long things are kept, as it comes in and goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from afterloop.kernel.http import Out, Schema

Name = Annotated[str, Field(max_length=40, pattern=r"^[a-z_]+$")]
Days = Annotated[int, Field(ge=1, le=36_500)]


class RetentionFacts(BaseModel):
    kind: str
    days: int | None


class SetRetention(Schema):
    """`days` empty: for ever, where that is how it comes."""

    kind: Name
    days: Days | None = None


class Swept(BaseModel):
    removed: int


class RetentionOut(Out):
    kind: str
    title: str
    days: int | None = Field(description="Empty: for ever")
    usual: int | None = Field(description="Until somebody says otherwise")
    least: int
    most: int
    due: int = Field(description="How many would go now; counted no further than 100,000")
    swept_at: datetime | None
    removed: int


class Due(Out):
    due: int
