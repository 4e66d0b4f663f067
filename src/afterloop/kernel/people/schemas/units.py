"""The tree of units."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class UnitFacts(BaseModel):
    name: str
    kind: str
    path: str
    third_party: bool
    closed_at: datetime | None
