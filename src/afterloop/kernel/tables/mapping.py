"""Which column is which field, guessed from the columns' names. Never two columns to one field, nor one to two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

EXACT, SUFFIX, PREFIX, INSIDE = 1.0, 0.8, 0.6, 0.5
REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]|【[^】]*】|[*:：?]")
GAPS = re.compile(r"[\s_\-./·、]+")


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column may fill, and what people call it; `never`: words that speak against it."""

    key: str
    names: tuple[str, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    field: str
    column: int
    confidence: float


def guess(header: Sequence[str], fields: Iterable[Field]) -> list[Guess]:
    """The best pairs first; a field or column that is taken is not given again. Ties go to the earlier column."""
    names = [normal(name) for name in header]
    pairs = [
        (-confidence, column, order, field.key)
        for order, field in enumerate(fields)
        for column, name in enumerate(names)
        if (confidence := likeness(name, field))
    ]
    taken_columns: set[int] = set()
    found: dict[str, Guess] = {}
    for doubt, column, _order, key in sorted(pairs):
        if column not in taken_columns and key not in found:
            taken_columns.add(column)
            found[key] = Guess(key, column, -doubt)
    return sorted(found.values(), key=lambda pair: pair.column)


def likeness(name: str, field: Field) -> float:
    """How surely a column of this normal name is the field: 1 for its very name, 0 for none of it.

    In Chinese the last word says what a thing is: 客户电话 is a telephone, so an ending counts more than a beginning.
    """
    if not name or any(word in name for word in field.never):
        return 0.0
    best = 0.0
    for known in map(normal, field.names):
        if name == known:
            return EXACT
        if len(known) < 2 or (known.isascii() and len(known) < 4) or known not in name:
            continue
        share = len(known) / len(name) / 10  # the longer the known part, the surer
        kind = SUFFIX if name.endswith(known) else PREFIX if name.startswith(known) else INSIDE
        best = max(best, kind + share - 0.1)
    return round(best, 3)


@lru_cache(maxsize=4096)
def normal(name: str) -> str:
    """手机号（必填）* and 手机号 are the same name."""
    text = unicodedata.normalize("NFKC", name).strip().strip("\ufeff").casefold()
    bare = GAPS.sub("", REMARK.sub("", text))
    return bare or GAPS.sub("", text)


def find_column(header: Sequence[str], written: str) -> int | None:
    """A column that a person names: as the header has it, or by its letter or number (from 1)."""
    if written in header:
        return header.index(written)
    names = [normal(name) for name in header]
    if (wanted := normal(written)) in names:
        return names.index(wanted)
    if written.isascii() and written.isdigit() and len(written) < 6 and 1 <= int(written) <= len(header):
        return int(written) - 1
    if re.fullmatch(r"[A-Za-z]{1,2}", written):
        place = 0
        for letter in written.upper():
            place = place * 26 + ord(letter) - 64
        return place - 1 if place <= len(header) else None
    return None
