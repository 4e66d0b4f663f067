"""Where the header of a table is: below a title, above the first row of values, or nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

LOOKED_AT = 15  # rows
LONGEST_NAME = 60  # characters
VALUE = re.compile(r"[\d\s.,:/+\-%¥￥年月日()E]+")


def find_header(rows: Sequence[Sequence[str]], known: Callable[[str], bool]) -> int | None:
    """The place of the header among the rows; None where the first row already is one of values."""
    widths = Counter(_width(row) for row in rows)
    usual = max(widths.items(), key=lambda item: (item[1], item[0]))[0] if widths else 0
    best: tuple[int, int] | None = None
    for place, row in enumerate(rows[:LOOKED_AT]):
        if not _may_be_header(row) or _width(row) * 2 < usual:
            continue
        score = sum(known(cell.strip()) for cell in row)
        if best is None or score > best[0]:
            best = (score, place)
    if best is None:
        return None
    first = next(place for place, row in enumerate(rows) if _width(row) * 2 >= usual)
    return best[1] if best[0] or best[1] == first else None


def unique(cells: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns: an empty one gets its letter, one that is there already a number."""
    names: list[str] = []
    for place, cell in enumerate(cells):
        name = " ".join(cell.strip().strip("\ufeff").split()) or letters(place)
        again, number = name, 2
        while again in names:
            again, number = f"{name} ({number})", number + 1
        names.append(again)
    return tuple(names)


def letters(place: int) -> str:
    """A column's name in a spreadsheet: A, B … Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def _width(row: Sequence[str]) -> int:
    """The number of cells up to the last that holds anything."""
    return next((len(row) - back for back, cell in enumerate(reversed(row)) if cell.strip()), 0)


def _may_be_header(row: Sequence[str]) -> bool:
    names = [cell.strip() for cell in row if cell.strip()]
    return (
        bool(names)
        and len(set(names)) * 2 > len(names)
        and all(len(name) <= LONGEST_NAME and "\n" not in name and not VALUE.fullmatch(name) for name in names)
    )
