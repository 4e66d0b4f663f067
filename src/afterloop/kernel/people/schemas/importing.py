"""Rows of a table that become units or people."""

from __future__ import annotations

from pydantic import BaseModel, Field

from afterloop.kernel.tables.plain import PlainRow

MOST_UNITS = 5_000  # of one table: a row may stand below any other, so all are looked at together


class ImportUnits(BaseModel):
    rows: list[PlainRow] = Field(max_length=MOST_UNITS)


class ImportPeople(BaseModel):
    rows: list[PlainRow] = Field(max_length=1000)
