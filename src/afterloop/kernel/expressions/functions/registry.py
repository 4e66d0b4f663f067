"""What may be called in an expression. One entry says it all: what it takes and gives, in Python and in SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from afterloop.kernel.expressions.types import ANY, BOOLEAN, NUMBER, Type, list_of

LIKE = Type("like")  # of one type with the other parameters that say so
LIST_OF_LIKE = list_of(LIKE)
CONDITION = Type("condition")  # true or not: null counts as not

# SQL of an answer from the SQL of the arguments, each in brackets or a single word. One that is used twice goes through
# `held`, or the text would double with every level.
Sql = Callable[..., str]
SMALL = 200  # characters: a column, what was typed in, today


def held(text: str, use: Callable[[str], str]) -> str:
    """SQL that needs an argument more than once. A column stands there as it is, so that its index is used."""
    return use(text) if len(text) <= SMALL else f"(SELECT {use('h.v')} FROM (SELECT {text} AS v OFFSET 0) h)"


@dataclass(frozen=True, slots=True)
class Function:
    """`takes`: a type for each argument; `rest`: of those that may follow. `gives` None: the type that LIKE stands for.

    `strict`: null if an argument is null, so that `run` never sees one. `sql` None: there is none.
    `timely`: `run` and `sql` also get the moment and zone (in SQL: `now` and `zone`) as keywords.
    """

    name: str
    title: Any
    takes: tuple[Type, ...]
    gives: Type | None
    run: Callable[..., Any]
    sql: Sql | None
    rest: Type | None = None
    strict: bool = True
    timely: bool = False
    about: Any = ""

    @property
    def decides(self) -> bool:
        """Whether it answers yes or no: it does so for null too, with no."""
        return self.gives == BOOLEAN

    def wanted(self, place: int) -> Type | None:
        return self.takes[place] if place < len(self.takes) else self.rest

    def takes_so_many(self, count: int) -> bool:
        return count >= len(self.takes) if self.rest is not None else count == len(self.takes)


functions: dict[str, list[Function]] = {}


def function(
    name: str,
    title: Any,
    takes: Sequence[Type],
    gives: Type | None,
    run: Callable[..., Any],
    sql: Sql | None,
    **rest: Any,
) -> None:
    """Tell the language of a function. One name may have several, which differ in what they take."""
    functions.setdefault(name, []).append(Function(name, title, tuple(takes), gives, run, sql, **rest))


__all__ = ["ANY", "CONDITION", "LIKE", "LIST_OF_LIKE", "NUMBER", "Function", "function", "functions", "held"]
