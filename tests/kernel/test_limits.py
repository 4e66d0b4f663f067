from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection

from afterloop.kernel import limits, time
from afterloop.kernel.errors import TooMany

LONG = 10**7  # no test crosses the end of such a slot


def uses(key: str, times: int, most: int = 3, per: int = LONG) -> int:
    """How many of these are let through."""
    through = 0
    for _ in range(times):
        try:
            limits.take("test", key, most=most, per=per)
        except TooMany:
            continue
        through += 1
    return through


def test_so_many_and_no_more(db):
    assert uses("a", 10) == 3
    with pytest.raises(TooMany) as caught:
        limits.take("test", "a", most=3, per=LONG)
    assert 1 <= caught.value.facts["retry_after"] <= LONG


def test_names_and_keys_are_apart(db):
    assert uses("a", 5) == uses("b", 5) == 3
    limits.take("other", "a", most=1, per=LONG)


def test_what_is_refused_does_not_count(db):
    uses("a", 50)
    assert uses("a", 5, most=4) == 1


def test_the_window_slides(db):
    """Half a slot later half of what was used has left the window; two slots later all of it."""
    per = 1000
    start = timedelta(seconds=per - time.now().timestamp() % per)  # the beginning of the next slot
    with time.travel(start + timedelta(seconds=1)):
        assert uses("a", 20, most=10, per=per) == 10
    with time.travel(start + timedelta(seconds=per * 1.5 + 1)):
        assert uses("a", 20, most=10, per=per) in (5, 6)
    with time.travel(start + timedelta(seconds=per * 3.5)):
        assert uses("a", 20, most=10, per=per) == 10


def test_nothing_of_zero(db):
    assert uses("a", 2, most=0) == 0


def test_keys_are_kept_as_hashes(db):
    limits.take("test", "203.0.113.7", most=1, per=LONG)
    with connection.cursor() as cursor:
        cursor.execute("SELECT key FROM kernel_limit")
        assert b"203" not in bytes(cursor.fetchone()[0])


def test_the_quiet_are_forgotten(db):
    limits.take("test", "a", most=1, per=LONG)
    limits.take("test", "b", most=1, per=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kernel_limit SET until = until - interval '3 seconds'")
    assert limits.prune() == 1


def test_a_burst_from_many_sides_gets_no_more_than_its_due(own_database):
    passed: list[int] = []

    def burst() -> None:
        try:
            passed.append(uses("a", 20, most=25))
        finally:
            connection.close()

    threads = [threading.Thread(target=burst) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sum(passed) == 25
    assert len(passed) == 6


def test_a_refusal_is_429_with_retry_after(db):
    from afterloop.kernel.http import problem

    answer = problem(TooMany(retry_after=7))
    assert (answer.status_code, answer["Retry-After"]) == (429, "7")
