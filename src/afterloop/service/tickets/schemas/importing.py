"""Rows of a file that become tickets."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from afterloop.kernel.http import Id
from afterloop.service.tickets.schemas import Priority, TagName


class ImportRow(BaseModel):
    """One row of an import: mapped and cleaned, so that only what the database knows is left to ask.

    A plain model: ninja's own reads attributes of whatever it is given, at five times the price a row.
    """

    model_config = ConfigDict(extra="forbid")

    line: int = Field(ge=1)
    key: str = Field(min_length=1, max_length=300)  # tells the row from all others of its source, at every run
    subject: str = Field("", max_length=300)
    message: str = Field("", max_length=50_000)
    name: str = Field("", max_length=200)
    phone: str = Field("", max_length=40)
    email: str = Field("", max_length=254)
    category: str = Field("", max_length=200)  # a title or key, or a path of titles: 家电 / 热水器
    priority: Priority | None = None
    state: Literal["new", "open", "pending", "resolved", "closed"] = "new"
    pending_reason: Literal["", "customer", "parts", "third_party"] = ""
    assignee: str = Field("", max_length=254)  # a user name, e-mail address or name
    created_at: datetime | None = None
    resolved_at: datetime | None = None
    resolution: str = Field("", max_length=50_000)
    tags: list[TagName] = Field(default_factory=list, max_length=30)
    data: dict[str, Any] = Field(default_factory=dict)


class ImportTickets(BaseModel):
    """A batch of rows. Those that cannot be taken are told, each with its reason; the others come in."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(min_length=1, max_length=60)
    unit: Id | None = None
    source: str = Field(min_length=1, max_length=40, pattern=r"\S")  # of the file, so that a row comes in once
    unknown_categories: Literal["make", "refuse"] = "make"
    unknown_assignees: Literal["leave", "refuse"] = "refuse"
    incomplete: bool = False  # answers that the form requires may be missing
    rows: list[ImportRow] = Field(max_length=2000)
