"""The tree of problem categories."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from afterloop.kernel.http import Id, Out, Schema


class CategoryOut(Out):
    id: int
    key: str
    title: str
    parent: int | None


class CreateCategory(Schema):
    key: str = Field(min_length=1, max_length=60, pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: dict[str, Annotated[str, Field(min_length=1, max_length=100)]] = Field(min_length=1, max_length=20)
    parent: Id | None = None
    position: int = Field(default=0, ge=-1_000_000, le=1_000_000)


class EditCategory(Schema):
    title: dict[str, Annotated[str, Field(min_length=1, max_length=100)]] | None = Field(default=None, min_length=1)
    parent: Id | None = None
    position: int | None = Field(default=None, ge=-1_000_000, le=1_000_000)
