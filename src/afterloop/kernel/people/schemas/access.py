"""Ways in beside a role: tokens, shares, grants, links."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema


class TokenFacts(BaseModel):
    user_id: int
    revoked_at: datetime | None


class CreateToken(Schema):
    user: Id
    name: str = Field(min_length=1, max_length=200)
    expires_at: datetime | None = None


class TokenOut(Out):
    id: int
    name: str
    token: str = ""  # shown once, when it is made
