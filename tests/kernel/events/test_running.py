"""The pump's loop itself, in threads, with real commits."""

from __future__ import annotations

import threading
import time

import pytest
from django.db import connection, connections

from afterloop.kernel.events import doorbell, pump
from afterloop.kernel.events.models import EventQueue, Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.people.models import User
from tests.kernel.events.happening import at_once, make_table, person, rename, write_down, written


@pytest.fixture
def users(own_database, listen):
    make_table()
    listen("ear", lambda event, by: write_down("ear", event))
    pump.drain_all()
    return [person(f"person{n}") for n in range(20)]


class Pumps:
    """So many pumps, each a thread with connections of its own, until the block ends."""

    def __init__(self, count: int) -> None:
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self._run, daemon=True) for _ in range(count)]

    def _run(self) -> None:
        try:
            pump.run(self.stop)
        finally:
            connections.close_all()

    def __enter__(self) -> Pumps:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(10)
            assert not thread.is_alive()


def until_empty(within: float = 20) -> float:
    began = time.monotonic()
    while EventQueue.objects.exists():
        assert time.monotonic() - began < within, "the queue does not become empty"
        time.sleep(0.01)
    return time.monotonic() - began


def in_order(pairs: list[tuple[int, int]]) -> bool:
    last: dict[int, int] = {}
    for record, event in pairs:
        if event <= last.get(record, 0):
            return False
        last[record] = event
    return True


def test_two_pumps_deliver_everything_once_and_in_order(users, monkeypatch):
    monkeypatch.setattr(pump, "LEASE_RENEWAL", 0.05)
    with Pumps(2):
        at_once(
            *(
                lambda part=part: [rename(u, f"{u}-{n}") for n in range(5) for u in part]
                for part in (users[:10], users[10:])
            )
        )
        until_empty()
    pairs = written("ear")
    assert len(pairs) == len(set(pairs)) == 100
    assert in_order(pairs)
    assert not Parked.objects.exists()


def test_the_doorbell_wakes_a_sleeping_pump_long_before_the_poll(users, monkeypatch):
    monkeypatch.setattr(pump, "POLL", 5.0)
    monkeypatch.setattr(pump, "LEASE_RENEWAL", 10.0)
    with Pumps(1):
        time.sleep(0.5)
        rename(users[0], "first")  # also starts the doorbell's thread
        until_empty()
        rename(users[0], "second")
        assert until_empty() < 1.0


def test_without_the_doorbell_the_poll_delivers(users, monkeypatch):
    monkeypatch.setattr(doorbell, "ring", lambda: None)
    monkeypatch.setattr(pump, "POLL", 0.1)
    with Pumps(1):
        rename(users[0], "x")
        until_empty()
    assert len(written("ear")) == 1


def test_a_pump_that_is_stopped_in_mid_delivery_does_not_stop_the_others(own_database, listen):
    """Its transaction holds one record's events; everything else goes on, and later events of that record wait."""
    make_table()
    asleep, wake = threading.Event(), threading.Event()

    def listener(event, by):
        write_down("ear", event)
        if event.changes["username"][1] == "slow" and not asleep.is_set():
            asleep.set()
            wake.wait(20)

    listen("ear", listener, ["user.edited"])
    pump.drain_all()
    slow, quick = person("one"), person("two")
    rename(slow, "slow")
    sleeper = threading.Thread(target=at_once, args=[lambda: pump.drain(range(64))], daemon=True)
    sleeper.start()
    assert asleep.wait(10)
    rename(slow, "later")
    rename(quick, "quick")
    began = time.monotonic()
    pump.drain_all()
    assert time.monotonic() - began < 5
    assert [record for record, _ in written("ear")] == [quick]
    wake.set()
    sleeper.join(20)
    pump.drain_all()
    assert [record for record, _ in written("ear")] in ([slow, quick, slow], [quick, slow, slow])
    assert in_order(written("ear"))
    assert not EventQueue.objects.exists()


def test_a_subscriber_that_two_nodes_register_at_once_has_one_bit(own_database, listen):
    listen("ear", lambda event, by: None)
    assert at_once(register, register, register) == [None, None, None]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), count(DISTINCT bit) FROM events_subscriber WHERE name = 'ear'")
        assert cursor.fetchone() == (1, 1)
    assert User.objects.exists()
