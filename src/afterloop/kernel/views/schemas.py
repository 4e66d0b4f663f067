"""What comes in and goes out about views."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, field_validator

from afterloop.kernel.expressions import tree
from afterloop.kernel.http import Id, Out, Schema

Key = Annotated[str, Field(max_length=200)]
Word = Annotated[str, Field(max_length=200)]
Audience = Literal["me", "unit", "all"]
Title = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S")]


class Column(Schema):
    key: Key
    width: Annotated[int, Field(ge=40, le=1200)] | None = None


class ViewBody(Schema):
    """How the list is asked. The fields are checked when it is: who may see them differs."""

    search: dict[Word, Word | list[Word]] = Field(default_factory=dict, max_length=20)
    filter: dict[str, Any] | None = Field(default=None, description="A condition, as lists take it")
    columns: list[Column] = Field(default_factory=list, max_length=30)
    order: Key = ""
    group: Key = ""

    @field_validator("filter")
    @classmethod
    def _is_a_tree(cls, value: dict[str, Any] | None) -> dict[str, Any] | None:
        if value is not None:
            tree.read(value)
        return value


class CreateView(Schema):
    entity: str = Field(max_length=40)
    title: str = Field(default="", max_length=80)
    audience: Audience = "me"
    unit: Id | None = None
    replaces: str = Field(default="", max_length=60, description="A shipped view, as this person likes to have it")
    body: ViewBody
    position: int = Field(default=0, ge=-1000, le=1000)


class EditView(Schema):
    title: Title | None = None
    audience: Audience | None = None
    unit: Id | None = None
    body: ViewBody | None = None
    position: int | None = Field(default=None, ge=-1000, le=1000)


class ViewFacts(BaseModel):
    entity: str
    audience: str
    unit_id: int | None
    user_id: int


class Named(Out):
    id: int
    name: str


class ViewOut(Out):
    id: int
    entity: str
    title: str
    audience: Audience
    unit: Named | None
    owner: Named
    replaces: str
    body: ViewBody
    position: int
    revision: int
    editable: bool
