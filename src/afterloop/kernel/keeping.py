"""What is kept for a time and then goes: each kind says how long by default, and how its old ones are counted and go.

How long this company keeps them, and the sweep, are `retention`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from afterloop.kernel import sql

MOST_COUNTED = 100_000


@dataclass(frozen=True, slots=True)
class Kind:
    """`days`: None is for ever, until somebody says otherwise; then between `least` and `most`.

    `erase(before, at_most)` erases some and says how many; `due(before)` counts what it would find, up to a bound.
    """

    name: str
    title: Any
    days: int | None
    least: int
    most: int
    erase: Callable[[datetime, int], int]
    due: Callable[[datetime], int]


kinds: dict[str, Kind] = {}


def keep(name: str, **said: Any) -> None:
    """Tell of a kind that goes by its age."""
    if name in kinds:
        raise RuntimeError(f"{name} is kept twice")
    kinds[name] = Kind(name, **said)


def older(table: str, column: str, where: str = "true") -> dict[str, Any]:
    """`erase` and `due` of rows that nothing hangs on. Rows that somebody holds at this moment go the next time."""
    old = f"{column} < %s AND {where}"
    pick = f"SELECT id FROM {table} WHERE {old} ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED"
    return {
        "erase": lambda before, at_most: sql.run(f"DELETE FROM {table} WHERE id IN ({pick})", [before, at_most]),
        "due": lambda before: counted(f"SELECT 1 FROM {table} WHERE {old}", [before]),
    }


def counted(rows: str, values: list[Any]) -> int:
    ((count,),) = sql.once(f"SELECT count(*) FROM ({rows} LIMIT {MOST_COUNTED}) r", values)
    return int(count)
