"""What comes in and goes out about imports."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from afterloop.kernel.files.schemas import FileOut, UploadFile
from afterloop.kernel.http import Id, Out, Schema

Columns = Annotated[
    dict[Annotated[str, Field(max_length=80)], Annotated[int, Field(ge=0, le=20_000)] | None], Field(max_length=1200)
]


class ImportFacts(BaseModel):
    type: str
    source: str
    state: str
    user_id: int
    made: int
    known: int
    refused: int


class Reading(Schema):
    """How the file is read. What is left out is found out."""

    encoding: str = Field(default="", max_length=40)
    delimiter: str = Field(default="", max_length=1, pattern=r'^[^"\r\n]?$')
    sheet: str = Field(default="", max_length=100)
    header: Literal["guess", "first", "none"] = "guess"
    dates: Literal["", "mdy", "dmy"] = ""  # what 3/11/2026 means


class Options(Schema):
    unknown_categories: Literal["make", "refuse"] = "make"
    unknown_assignees: Literal["refuse", "leave"] = "refuse"
    incomplete: bool = False  # take rows without answers that the form requires


class CreateImport(Schema):
    """`file`: an upload of one's own, csv or xlsx. `source`: the same row of a source comes in once."""

    file: Id
    type: str = Field(min_length=1, max_length=60)
    unit: Id | None = None
    source: str = Field(default="", max_length=40, pattern=r"^$|\S")
    reading: Reading = Reading()


class Understood(Schema):
    """What was found in the file, beside what was asked: the action itself opens no file."""

    name: str
    source: str
    header: list[str]
    columns: dict[str, int]
    reading: dict[str, Any]


class StartImport(Schema):
    """`columns`: by field, the place of its column from 0; null leaves a field out; unnamed fields stay as guessed."""

    columns: Columns = {}
    options: Options = Options()


class Begin(Schema):
    """A job takes an import up, under a name that it has just made. `start`: which start it was deferred by."""

    start: int
    runner: UUID


class Finished(Schema):
    """How an import ended, told by its runner. `refused_file` is what is kept of the file of refused rows."""

    runner: UUID
    state: Literal["done", "stopped", "failed"]
    made: int = 0
    known: int = 0
    refused: int = 0
    problem: str = ""
    refused_file: UploadFile | None = None


class Started(BaseModel):
    start: int


class Counted(BaseModel):
    made: int
    known: int
    refused: int


class FieldChoice(Out):
    key: str
    label: str
    column: int | None
    required: bool


class ImportOut(Out):
    id: int
    state: str
    type: str
    unit: int
    source: str
    name: str
    header: list[str]
    fields: list[FieldChoice] = Field(description="All fields that a column can fill, with the one chosen for each")
    missing: list[str] = Field(description="Fields that the form requires and no column fills")
    reading: dict[str, Any]
    options: dict[str, Any]
    percent: int
    made: int
    known: int = Field(description="Rows that were here already")
    refused: int
    problem: str
    refused_rows: FileOut | None = Field(description="The refused rows with line and reason, as csv")
    created_at: datetime
    finished_at: datetime | None
    revision: int


class ImportPreview(ImportOut):
    """A new import, with the first rows to look at; these are not kept."""

    samples: list[list[str]]
