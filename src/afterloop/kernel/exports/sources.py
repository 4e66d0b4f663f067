"""What can be taken out as a file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from afterloop.kernel.actor import Actor
from afterloop.kernel.exports.models import Export
from afterloop.kernel.tables.writing import Head, writing

MOST = 200_000  # rows of one file


class Source(Protocol):
    """`verb`: the permission to export; asked again when the file is made."""

    @property
    def verb(self) -> str: ...

    def write(self, export: Export, path: Path, by: Actor) -> int:
        """Make the file of what was wished for, and give how many records it holds."""


class Table(ABC):
    """A source whose file is a table."""

    __slots__ = ()

    @abstractmethod
    def heads(self, wish: dict[str, Any], by: Actor) -> list[Head]:
        """The columns, named in the reader's language."""

    @abstractmethod
    def rows(self, wish: dict[str, Any], by: Actor) -> Iterator[Sequence[Sequence[Any]]]:
        """Page by page, a value for each head."""

    def write(self, export: Export, path: Path, by: Actor) -> int:
        heads, count = self.heads(export.wish, by), 0
        with writing(path, export.format, export.title, heads, ZoneInfo(by.time_zone)) as out:
            for rows in self.rows(export.wish, by):
                rows = rows[: MOST - count]
                out.write(rows)
                count += len(rows)
                if count >= MOST:
                    break
        return count


sources: dict[str, Source] = {}


def source(entity: str, found: Source) -> None:
    """Tell of something that can be exported."""
    if entity in sources:
        raise RuntimeError(f"{entity} is exported twice")
    sources[entity] = found
