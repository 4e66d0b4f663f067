"""What comes in and goes out about scripts."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.views.schemas import Named

Audience = Literal["me", "unit", "all"]
Title = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S")]
Position = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Condition = Annotated[dict[str, Any] | None, Field(description="Over the fields of a ticket; none: on every ticket")]


class CreateScript(Schema):
    title: Title
    body: str = Field(default="", max_length=20_000)
    html: str = Field(default="", max_length=100_000)
    audience: Audience = "me"
    unit: Id | None = None
    condition: Condition = None
    position: Position = 0


class EditScript(Schema):
    title: Title | None = None
    body: str | None = Field(default=None, max_length=20_000)
    html: str | None = Field(default=None, max_length=100_000)
    audience: Audience | None = None
    unit: Id | None = None
    condition: Condition = None
    position: Position | None = None


class OrderScripts(Schema):
    scripts: list[Id] = Field(min_length=1, max_length=2000)


class PreviewScript(Schema):
    """`ticket`: whose words; unsaid: the newest that the reader may see."""

    body: str = Field(default="", max_length=20_000)
    html: str = Field(default="", max_length=100_000)
    condition: Condition = None
    ticket: Id | None = None


class ScriptPreview(Out):
    """`offered`: whether the condition holds there. Without a ticket to read, the words stand as they are."""

    number: str
    body: str
    html: str
    offered: bool


class ScriptFacts(BaseModel):
    title: str
    audience: str
    unit_id: int | None
    user_id: int


class ScriptOut(Out):
    id: int
    title: str
    body: str
    html: str
    audience: Audience
    unit: Named | None
    owner: Named
    condition: dict[str, Any] | None
    position: int
    revision: int
    retired: bool
    editable: bool


class ReadyScript(Out):
    """A script with the ticket's own words filled in, ready to be said."""

    id: int
    title: str
    body: str
    html: str
