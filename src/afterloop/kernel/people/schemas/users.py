"""Users."""

from __future__ import annotations

from pydantic import BaseModel


class UserFacts(BaseModel):
    username: str
    is_active: bool
