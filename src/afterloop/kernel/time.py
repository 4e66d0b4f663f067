"""The only source of now.

Now is the database's `clock_timestamp()`: node clocks differ, and a transaction's `now()` lags by its lock wait.
Tests, demo history and the fast clock move it with `travel`, which holds an offset for this context only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import DateTimeField, Func

_offset: ContextVar[timedelta] = ContextVar("offset", default=timedelta())


class ClockTimestamp(Func):
    """`clock_timestamp()` as a query expression, for the query that takes the lock."""

    function = "clock_timestamp"
    output_field = DateTimeField()


def now() -> datetime:
    """What time it is (aware, UTC). One round trip to the database: prefer `by.now` inside an action."""
    return adjusted(reading())


def reading() -> datetime:
    """What the database's clock shows, without the offset in force."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        found: datetime = cursor.fetchone()[0]
        return found


def adjusted(read: datetime) -> datetime:
    """A reading of the database's clock, moved by the offset in force."""
    return read + _offset.get()


@contextmanager
def travel(offset: timedelta) -> Iterator[None]:
    """Inside the block every reading is `offset` later (or earlier): for tests and demo history."""
    token = _offset.set(_offset.get() + offset)
    try:
        yield
    finally:
        _offset.reset(token)
