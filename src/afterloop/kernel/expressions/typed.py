"""A tree whose every part has its type: what `checking` gives and the back-ends compile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from afterloop.kernel.expressions.functions import Function
from afterloop.kernel.expressions.types import Type


@dataclass(frozen=True, slots=True)
class Field:
    """Something of a record that may be asked about.

    `key` is also the way to it: `customer.tier` is the member `tier` of `customer`. `sql` is an expression over the
    row `t` (empty: only known to Python), `column` its PostgreSQL type.
    """

    key: str
    label: str
    type: Type
    sql: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class TypedValue:
    type: Type
    value: Any


@dataclass(frozen=True, slots=True)
class TypedField:
    type: Type
    field: Field


@dataclass(frozen=True, slots=True)
class Apply:
    type: Type
    function: Function
    args: tuple[Typed, ...]


Typed = TypedValue | TypedField | Apply
