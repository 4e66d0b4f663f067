"""Which nouns can be exported: each says what its columns are and gives the rows, for the person who asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from afterloop.kernel.actor import Actor
from afterloop.kernel.tables.writing import Head

Rows = Iterator[Sequence[Sequence[Any]]]  # some hundred at a time


@dataclass(frozen=True, slots=True)
class Source:
    """`verb`: the permission to export; asked again when the file is made. `heads` and `rows` read the wish."""

    verb: str
    heads: Callable[[dict[str, Any], Actor], list[Head]]
    rows: Callable[[dict[str, Any], Actor], Rows]


sources: dict[str, Source] = {}


def source(entity: str, verb: str, heads: Any, rows: Any) -> None:
    """Tell of a noun that can be exported."""
    if entity in sources:
        raise RuntimeError(f"{entity} is exported twice")
    sources[entity] = Source(verb, heads, rows)
