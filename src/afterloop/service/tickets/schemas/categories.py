"""The tree of problem categories."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from afterloop.kernel.http import Id, Out, Schema


class CategoryOut(Out):
    id: int
    key: str
    title: str
    titles: dict[str, str] = Field(description="In each language in which somebody wrote it.")
    parent: int | None


class CreateCategory(Schema):
    key: str = Field(min_length=1, max_length=60, pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: dict[str, Annotated[str, Field(min_length=1, max_length=100)]] = Field(min_length=1, max_length=20)
    parent: Id | None = None


class EditCategory(Schema):
    title: dict[str, Annotated[str, Field(min_length=1, max_length=100)]] | None = Field(default=None, min_length=1)


class MoveCategory(Schema):
    parent: Id | None = Field(description="Below which it stands then; null is the top.")
    before: Id | None = Field(default=None, description="Before which of those there; null is the last place.")
