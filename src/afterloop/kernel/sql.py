"""Statements that are written out: what the hot paths use instead of Django's cursors.

A cursor of Django's costs more than the round trip it makes. Here each statement keeps its own cursor of psycopg on
each connection, ready with what it has learnt about the parameters and columns: under half the time. It is the same
connection, transaction and errors as Django's. While somebody counts or wraps queries (tests), Django's path is taken.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

from django.db import connections

Parameters = Sequence[Any] | Mapping[str, Any]
Row = tuple[Any, ...]

MOST_KEPT = 200  # statements on one connection
MANY_ROWS = 1000  # a kept cursor also keeps its last answer in memory


class _Here(threading.local):
    """This thread's connection, and the cursors of its statements."""

    def __init__(self) -> None:
        self.wrapper = connections["default"]
        self.raw: Any = None
        self.kept: dict[str, tuple[str, Any]] = {}

    def cursor(self, statement: str) -> tuple[str, Any]:
        """The statement as this cursor knows it (the same object, which psycopg compares), and the cursor."""
        raw = self.wrapper.connection
        if raw is not self.raw or len(self.kept) >= MOST_KEPT:
            self.raw, self.kept = raw, {}
        found = self.kept.get(statement)
        if found is None:
            found = self.kept[statement] = (statement, self.wrapper.create_cursor())
        return found


_here = _Here()


def rows(statement: str, parameters: Parameters = ()) -> list[Row]:
    """Run a statement that answers with rows."""
    wrapper = _here.wrapper
    if wrapper.execute_wrappers or wrapper.queries_logged:
        with wrapper.cursor() as cursor:
            cursor.execute(statement, parameters or None)
            return list(cursor.fetchall())
    with wrapper.wrap_database_errors:
        cursor = _execute(statement, parameters)
        found: list[Row] = cursor.fetchall()
    if len(found) > MANY_ROWS:
        del _here.kept[statement]
    return found


def row(statement: str, parameters: Parameters = ()) -> Row | None:
    """The first row, if there is one."""
    found = rows(statement, parameters)
    return found[0] if found else None


def run(statement: str, parameters: Parameters = ()) -> int:
    """Run a statement that answers with nothing. Gives how many rows it touched."""
    wrapper = _here.wrapper
    if wrapper.execute_wrappers or wrapper.queries_logged:
        with closing(wrapper.cursor()) as cursor:
            cursor.execute(statement, parameters or None)
            return int(cursor.rowcount)
    with wrapper.wrap_database_errors:
        return int(_execute(statement, parameters).rowcount)


def _execute(statement: str, parameters: Parameters) -> Any:
    wrapper = _here.wrapper
    if wrapper.connection is None:
        wrapper.ensure_connection()
    if wrapper.needs_rollback:
        wrapper.validate_no_broken_transaction()
    statement, cursor = _here.cursor(statement)
    cursor.execute(statement, parameters or None)
    return cursor
