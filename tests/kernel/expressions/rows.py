"""A record of the vectors as one row with typed columns, and answers in one form."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.expressions import evaluating
from afterloop.kernel.expressions.selecting import sql_type
from afterloop.kernel.expressions.types import NUMBER, Type
from afterloop.kernel.expressions.values import plain, reader
from tests.kernel.expressions.vectors import FIELDS, said


def as_row(record: dict[str, Any]) -> tuple[str, list[Any]]:
    """The SELECT list and its parameters."""
    columns, given = [], []
    for key, field in FIELDS.items():
        value = reader(field.type)(evaluating.member(record, key.split(".")))
        columns.append(f'%s::{column_type(field.type)} AS "{key}"')
        given.append([None if item is None else str(item) for item in value] if isinstance(value, tuple) else value)
    return ", ".join(columns), given


def column_type(kind: Type) -> str:
    return f"{sql_type(kind.of)}[]" if kind.of is not None else sql_type(kind)


def plainly(kind: Type, value: Any) -> Any:
    """Numbers as text, however a program keeps them; days and moments as the language writes them."""
    if value is None:
        return None
    if kind.of is not None:
        return [plainly(kind.of, item) for item in value]
    return plain(value) if kind.name == NUMBER.name else said(reader(kind)(value))
