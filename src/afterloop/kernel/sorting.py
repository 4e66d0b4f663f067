"""Sorting by what no index keeps in order: the first rows of a list, by values of any field. No database here.

Empty values come last whichever way; Chinese stands by its sound, among Latin letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from afterloop.kernel.spelling import BETWEEN, spelled


@dataclass(frozen=True, slots=True)
class Way:
    """Sort by this expression over the row `t`. `ranks`: the order of its values, where they have one of their own."""

    sql: str
    descending: bool = False
    ranks: tuple[Any, ...] = ()


def in_order(rows: Sequence[tuple[Any, ...]], ways: Sequence[Way]) -> list[tuple[Any, ...]]:
    """Rows of (…, a value for each way), by the first way, then the next. Equal ones keep their order."""
    found = list(rows)
    first = len(rows[0]) - len(ways) if rows else 0
    for place in reversed(range(len(ways))):
        way = ways[place]
        known = [row for row in found if row[first + place] is not None]
        empty = [row for row in found if row[first + place] is None]
        known.sort(key=lambda row: _key(row[first + place], way), reverse=way.descending)
        found = known + empty
    return found


def _key(value: Any, way: Way) -> Any:
    if way.ranks:
        return way.ranks.index(value) if value in way.ranks else len(way.ranks)
    if isinstance(value, list):
        return [_key(item, way) for item in value]
    return _sound(value) if isinstance(value, str) else value


def _sound(text: str) -> tuple[list[str], str]:
    """Each character by its first reading; what sounds alike, by its characters."""
    syllables = spelled(text) or text.casefold()
    return [syllable.partition(BETWEEN)[0] for syllable in syllables.split()], text
