from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from afterloop.kernel import time
from afterloop.kernel.events import delivering, parking
from afterloop.kernel.events.models import Event, EventQueue, Parked
from afterloop.kernel.events.pump import drain_all
from afterloop.kernel.events.registering import register
from tests.kernel.events.happening import Ear, rename


@pytest.fixture
def ear(alice, listen):
    """Fails on every event of Alice while `broken`."""
    ear = Ear()
    ear.broken = True
    ear.refuses = lambda event: ear.broken and event.record_id == alice.user.pk
    listen("ear", ear)
    drain_all()
    register()
    ear.heard.clear()
    Parked.objects.all().delete()
    return ear


def due_now() -> None:
    Parked.objects.update(next_try_at=time.now())


def edited(user: int) -> list[int]:
    return list(Event.objects.filter(name="user.edited", record_id=user).order_by("id").values_list("id", flat=True))


def test_a_failure_parks_one_record_and_the_others_go_on(ear, alice, bob):
    rename(alice.user.pk, "a1")
    rename(bob.user.pk, "b1")
    drain_all()
    assert ear.heard == edited(bob.user.pk)
    assert list(Parked.objects.values_list("event_id", flat=True)) == edited(alice.user.pk)
    assert not EventQueue.objects.exists()


def test_later_events_of_a_parked_record_wait_behind_it_and_come_in_order(ear, alice):
    for number in range(3):
        rename(alice.user.pk, f"a{number}")
        drain_all()
    assert ear.heard == []
    assert Parked.objects.count() == 3
    assert list(Parked.objects.order_by("event_id").values_list("attempts", flat=True)) == [1, 0, 0]
    ear.broken = False
    assert parking.retry("ear", "user", alice.user.pk) == 3
    assert ear.heard == edited(alice.user.pk)
    assert not Parked.objects.exists()
    rename(alice.user.pk, "after")
    drain_all()
    assert ear.heard == edited(alice.user.pk)


def test_a_retry_that_fails_waits_longer_each_time_and_at_last_for_a_person(ear, alice):
    rename(alice.user.pk, "a1")
    drain_all()
    rename(alice.user.pk, "a2")
    drain_all()
    for wait in [*parking.WAITS[1:], None]:
        due_now()
        before = time.now()
        assert parking.retry_due() == 0
        first, behind = Parked.objects.order_by("event_id")
        assert first.next_try_at == behind.next_try_at
        if wait is None:
            assert first.next_try_at is None
        else:
            assert before <= first.next_try_at - timedelta(seconds=wait) <= time.now()
    calls = ear.calls
    assert parking.retry_due() == 0
    assert ear.calls == calls
    ear.broken = False
    assert parking.retry("ear", "user", alice.user.pk) == 2


def test_one_record_is_tried_once_a_round_however_much_waits_behind_it(ear, alice):
    for number in range(5):
        rename(alice.user.pk, f"a{number}")
        drain_all()
    due_now()
    calls = ear.calls
    parking.retry_due()
    assert ear.calls == calls + 1


def test_a_retry_stops_at_the_next_failure_and_keeps_the_order(ear, alice):
    for number in range(3):
        rename(alice.user.pk, f"a{number}")
        drain_all()
    first, second, third = edited(alice.user.pk)
    ear.refuses = lambda event: event.id == second
    assert parking.retry("ear", "user", alice.user.pk) == 1
    assert ear.heard == [first]
    assert list(Parked.objects.order_by("event_id").values_list("event_id", flat=True)) == [second, third]


def test_a_delivery_and_the_note_of_it_are_one(ear, alice, listen):
    """The listener's writes are taken back with a failure: the second try does not do them twice."""
    rename(alice.user.pk, "a1")
    attempts = []

    def write_then_fail(event, by):
        attempts.append(event.id)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE people_user SET phone = phone || 'x' WHERE id = %s", [event.record_id])
        if len(attempts) == 1:
            raise ValueError("after the write")

    ear.broken = False
    listen("writer", write_then_fail)
    register()
    rename(alice.user.pk, "a2")
    drain_all()
    due_now()
    parking.retry_due()
    alice.user.refresh_from_db()
    assert len(attempts) == 2
    assert alice.user.phone == "x"


def test_a_deadlock_is_tried_again_at_once(ear, alice, monkeypatch):
    monkeypatch.setattr(delivering, "PAUSES", (0, 0))
    tries = []

    def deadlocked_once(event):
        tries.append(event.id)
        if len(tries) == 1:
            error = OperationalError("deadlock detected")
            error.__cause__ = type("Deadlock", (Exception,), {"sqlstate": "40P01"})()
            raise error
        return False

    ear.refuses = deadlocked_once
    rename(alice.user.pk, "a1")
    drain_all()
    assert ear.heard == edited(alice.user.pk)
    assert not Parked.objects.exists()
