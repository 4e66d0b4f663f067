"""Rows of a table by field, as text: for nouns of which everything is looked up where it is kept. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, Field

GUARDED = tuple("'" + sign for sign in "=+-@\t\r")


class PlainRow(BaseModel):
    """One row: what its cells say, without those that say nothing."""

    line: int = Field(ge=1)
    cells: dict[str, str]

    def get(self, name: str) -> str:
        return self.cells.get(name, "")


def bare(cell: str) -> str:
    """Without space and marks around it, and without the apostrophe that keeps +86… from being a formula."""
    text = cell.strip().strip("\ufeff").strip()
    return text[1:] if text.startswith(GUARDED) else text


def plain_row(line: int, cells: Sequence[str], columns: Mapping[str, int]) -> PlainRow:
    texts = {name: bare(cells[place]) for name, place in columns.items() if place < len(cells)}
    return PlainRow(line=line, cells={name: text for name, text in texts.items() if text})
