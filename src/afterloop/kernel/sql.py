"""Statements that are written out: what the hot paths use instead of Django's cursors.

A cursor of Django's costs more than the round trip it makes. Here each statement keeps its own cursor of psycopg on
each connection, ready with what it has learnt about the parameters and columns: under half the time. It is the same
connection, transaction and errors as Django's. While somebody counts or wraps queries (tests), Django's path is taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

from django.db import connections

Parameters = Sequence[Any] | Mapping[str, Any]
Row = tuple[Any, ...]

MOST_KEPT = 200  # statements on one connection
MANY_ROWS = 1000  # a kept cursor also keeps its last answer in memory


def rows(statement: str, parameters: Parameters = ()) -> list[Row]:
    """Run a statement that answers with rows."""
    wrapper = connections["default"]
    if wrapper.execute_wrappers or wrapper.queries_logged:
        return once(statement, parameters)
    with wrapper.wrap_database_errors:
        cursor = _execute(wrapper, statement, parameters)
        found: list[Row] = cursor.fetchall()
    if len(found) > MANY_ROWS:
        del _kept(wrapper.connection)[statement]
    return found


def once(statement: str, parameters: Parameters = ()) -> list[Row]:
    """The same for a statement that hardly comes again: neither we nor the server keep it."""
    wrapper = connections["default"]
    if wrapper.execute_wrappers or wrapper.queries_logged:
        with wrapper.cursor() as counted:
            counted.execute(statement, parameters or None)
            return list(counted.fetchall())
    wrapper.ensure_connection()
    with wrapper.wrap_database_errors, wrapper.create_cursor() as cursor:
        cursor.execute(statement, parameters or None, prepare=False)
        return list(cursor.fetchall())


def row(statement: str, parameters: Parameters = ()) -> Row | None:
    """The first row, if there is one."""
    found = rows(statement, parameters)
    return found[0] if found else None


def run(statement: str, parameters: Parameters = ()) -> int:
    """Run a statement that answers with nothing. Gives how many rows it touched."""
    wrapper = connections["default"]
    if wrapper.execute_wrappers or wrapper.queries_logged:
        with closing(wrapper.cursor()) as cursor:
            cursor.execute(statement, parameters or None)
            return int(cursor.rowcount)
    with wrapper.wrap_database_errors:
        return int(_execute(wrapper, statement, parameters).rowcount)


def _execute(wrapper: Any, statement: str, parameters: Parameters) -> Any:
    if wrapper.connection is None:
        wrapper.ensure_connection()
    if wrapper.needs_rollback:
        wrapper.validate_no_broken_transaction()
    kept = _kept(wrapper.connection)
    found = kept.get(statement)
    if found is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        found = kept[statement] = (statement, wrapper.create_cursor())
    same, cursor = found  # the same object as the last time: psycopg compares it
    cursor.execute(same, parameters or None)
    return cursor


def _kept(raw: Any) -> dict[str, tuple[str, Any]]:
    """The cursors of one connection. They live with it: it is that of this thread, and of its event loop."""
    kept: dict[str, tuple[str, Any]] | None = getattr(raw, "kept_statements", None)
    if kept is None:
        kept = raw.kept_statements = {}
    return kept
