"""Closures for what most conditions are: one field of the record beside what was typed in. The same answers, sooner.

The general closures are in `evaluating`. These ask the record themselves, and read only what the comparison needs.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions import Function
from afterloop.kernel.expressions.typed import Typed, TypedField, TypedValue
from afterloop.kernel.expressions.values import LARGEST, LEAST, Moment

Record = Mapping[str, Any]
Run = Callable[[Record, Moment], Any]

LISTS = (list, tuple)
ORDERED = {"=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def short_cut(function: Function, args: tuple[Typed, ...]) -> Run | None:
    """The closure for `field operator value`, where there is a quick one."""
    match args:
        case (TypedField(kind, field), TypedValue(value=value)) if value is not None and "." not in field.key:
            if function.name in ORDERED and kind.name == "number":
                return _ordered(field.key, ORDERED[function.name], _whole(value))
            if function.name == "=" and kind.is_text:
                return _equal(field.key, value)
            if function.name == "in" and kind.is_text and None not in value:
                return _one_of(field.key, value)
            if function.name == "contains" and kind.of is not None and kind.of.is_text and not isinstance(value, tuple):
                return _holds(field.key, value)
    return None


def _ordered(key: str, compare: Callable[[Any, Any], bool], value: Any) -> Run:
    number, exact = values.number, Decimal(value)

    def ordered(record: Record, moment: Moment) -> bool:
        found = record.get(key)
        if found.__class__ is not int:
            found = number(found)
        elif not LEAST < found < LARGEST:  # type: ignore[operator]
            return False
        return found is not None and compare(found, exact if found.__class__ is Decimal else value)

    return ordered


def _equal(key: str, value: str) -> Run:
    return lambda record, moment: record.get(key) == value


def _one_of(key: str, several: tuple[str, ...]) -> Run:
    return lambda record, moment: record.get(key) in several


def _holds(key: str, value: str) -> Run:
    def holds(record: Record, moment: Moment) -> bool:
        found = record.get(key)
        return found.__class__ in LISTS and value in found  # type: ignore[operator]

    return holds


def _whole(value: Any) -> Any:
    """An int where it is one: a Decimal beside an int takes three times as long."""
    return int(value) if value == int(value) else value
