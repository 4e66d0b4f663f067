"""What comes in and goes out about definitions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.definitions.bodies import DefinitionKey, Label
from afterloop.kernel.http import Id, Out, Schema

Note = Annotated[str, Field(max_length=500)]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class DefinitionFacts(BaseModel):
    kind: str
    key: str
    title: dict[str, str]
    solution: str


class Numbered(BaseModel):
    """The data of most events here: which version."""

    number: int


class RolledBack(BaseModel):
    number: int
    back_to: int


class CreateDefinition(Schema):
    kind: str = Field(max_length=40)
    key: DefinitionKey
    title: Label
    unit: Id | None = None
    brand: Id | None = None
    solution: str = Field(default="", max_length=60)
    body: dict[str, Any] | None = None  # the first draft, if there is one already


class RenameDefinition(Schema):
    title: Label


class SaveDraft(Schema):
    body: dict[str, Any]
    note: Note = ""


class PublishDraft(Schema):
    note: Note | None = None  # null: the draft's own


class DiscardDraft(Schema):
    pass


class RollBack(Schema):
    number: Number
    note: Note = ""


class DefinitionFile(Schema):
    """A definition as a JSON file in git. It names no ids: they differ between installations."""

    format: Literal[1] = 1
    kind: str = Field(max_length=40)
    key: DefinitionKey
    title: Label
    brand: str | None = None  # a brand's key
    solution: str = Field(default="", max_length=60)
    note: Note = ""
    body: dict[str, Any]


class ImportFile(Schema):
    file: DefinitionFile
    unit: Id | None = None  # the owner of a definition that is new here
    publish: bool = False


class DefinitionRow(Out):
    id: int
    kind: str
    key: str
    title: str
    unit: int | None
    brand: int | None
    solution: str
    revision: int
    live: int | None  # number of the live version
    draft: int | None


class DefinitionList(Out):
    items: list[DefinitionRow]
    next: str | None


class VersionRow(Out):
    id: int
    number: int
    status: str
    format: int
    note: str
    by: str
    at: datetime


class VersionOut(VersionRow):
    body: dict[str, Any]
    grants: list[str]


class DefinitionOut(DefinitionRow):
    titles: dict[str, str]  # the title in every language, for who edits it
    versions: list[VersionRow]  # newest first


class DraftOut(DefinitionRow):
    problems: dict[str, list[str]]  # what keeps the draft from going live, by path


class ChangeOut(Out):
    path: str
    before: Any
    after: Any


class DiffOut(Out):
    before: int
    after: int
    changes: list[ChangeOut]
