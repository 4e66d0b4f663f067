"""What comes in and goes out about exports."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from afterloop.kernel.files.schemas import UploadFile
from afterloop.kernel.http import Out, Schema


class ExportFacts(BaseModel):
    entity: str
    format: str
    state: str
    rows: int
    user_id: int


class Asked(BaseModel):
    """What was asked for: fields and conditions, none of what they found."""

    columns: list[str]
    filters: str


class Finished(Schema):
    rows: int = 0
    problem: str = Field(default="", max_length=500)
    file: UploadFile | None = None


class ExportOut(Out):
    id: int
    entity: str
    title: str
    format: Literal["csv", "xlsx", "zip"]
    state: Literal["queued", "done", "failed"]
    rows: int
    url: str | None = Field(description="Where the file is, when it is done")
    problem: str
    created_at: datetime
