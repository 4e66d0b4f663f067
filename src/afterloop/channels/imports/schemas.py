"""What comes in and goes out about imports."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from afterloop.kernel.files.schemas import FileOut, UploadFile
from afterloop.kernel.http import Id, Out, Schema

MOST_SHOWN = 300  # rows of a report
LONGEST = 2000  # characters of a cell that can be corrected in the page

Columns = Annotated[
    dict[Annotated[str, Field(max_length=80)], Annotated[int, Field(ge=0, le=20_000)] | None], Field(max_length=1200)
]


Noun = Literal["ticket", "customer", "unit", "user"]


class ImportFacts(BaseModel):
    of: str
    type: str
    source: str
    state: str
    user_id: int
    made: int
    known: int
    refused: int


Cells = Annotated[
    dict[
        Annotated[str, Field(pattern=r"^[1-9][0-9]{0,8}$")],
        Annotated[
            dict[Annotated[str, Field(pattern=r"^[0-9]{1,5}$")], Annotated[str, Field(max_length=LONGEST)]],
            Field(max_length=200),
        ],
    ],
    Field(max_length=MOST_SHOWN),
]


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
    """`file`: an upload of one's own, csv or xlsx. `source`: the same row of a source comes in once.

    `type`: of the tickets. `unit`: who gets the tickets or customers whose row names nobody.
    """

    file: Id
    of: Noun = "ticket"
    type: str = Field("", max_length=60)
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
    """`columns`: by field, the place of its column from 0; null leaves a field out; unnamed fields stay as guessed.

    `cells`: what was corrected, by line and place of the column. `dry`: only say what would happen.
    """

    columns: Columns = {}
    options: Options = Options()
    cells: Cells = {}
    dry: bool = False


class Begin(Schema):
    """A job takes an import up, under a name that it has just made. `start`: which start it was deferred by."""

    start: int
    runner: UUID


class Finished(Schema):
    """How an import ended, told by its runner. `refused_file` is what is kept of the file of refused rows."""

    runner: UUID
    state: Literal["done", "stopped", "failed"]
    made: int = 0
    changed: int = 0
    known: int = 0
    refused: int = 0
    problem: str = ""
    report: list[dict[str, Any]] = []
    made_ids: list[int] = []
    refused_file: UploadFile | None = None


class Started(BaseModel):
    start: int
    dry: bool = False


class Counted(BaseModel):
    made: int
    changed: int = 0
    known: int
    refused: int


class InvitedPeople(BaseModel):
    people: int


class FieldChoice(Out):
    key: str
    label: str
    column: int | None
    required: bool
    help: str = ""


class ReportRow(Out):
    """A row of the last run. `problems` by place of the column; "" is the row as a whole."""

    line: int
    became: Literal["made", "changed", "known", "refused"]
    cells: list[str]
    problems: dict[str, str]


class ImportListed(Out):
    id: int
    of: str
    state: str
    dry: bool
    name: str
    percent: int
    made: int
    changed: int
    known: int = Field(description="Rows that were here already")
    refused: int
    problem: str
    created_at: datetime
    finished_at: datetime | None


class ImportOut(Out):
    id: int
    of: str
    state: str
    dry: bool = Field(description="The present or last run only looks: nothing comes in")
    type: str
    unit: int | None
    source: str
    name: str
    header: list[str]
    fields: list[FieldChoice] = Field(description="All fields that a column can fill, with the one chosen for each")
    missing: list[str] = Field(description="Fields that the form requires and no column fills")
    reading: dict[str, Any]
    options: dict[str, Any]
    cells: Cells
    report: list[ReportRow] = Field(description="Refused rows of the last run, and some of the others")
    can_start: bool
    people: int = Field(description="So many people came in who can be invited")
    percent: int
    made: int
    changed: int
    known: int = Field(description="Rows that were here already")
    refused: int
    problem: str
    refused_rows: FileOut | None = Field(description="The refused rows with line and reason, as a workbook")
    created_at: datetime
    finished_at: datetime | None
    revision: int


class ImportPreview(ImportOut):
    """A new import, with the first rows to look at; these are not kept."""

    samples: list[list[str]]


class InvitePart(Schema):
    """The next people of an import, from the one at `after` on."""

    after: Annotated[int, Field(ge=0, le=100_000)] = 0


class Invited(Out):
    """`path` lets whoever opens it choose this person's password; "" where `problem` says why there is none."""

    name: str
    username: str
    mailed: bool
    path: str
    problem: str


class InvitedPart(Out):
    items: list[Invited]
    next: int | None
