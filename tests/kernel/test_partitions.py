from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from afterloop.kernel.events.models import Event
from afterloop.kernel.events.partitions import SIZE, ensure_partitions
from afterloop.kernel.people.actions import issue_token
from afterloop.kernel.people.models import User


def last_id(value: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('events_event_id_seq', %s)", [value])


def place_of(event: Event) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tableoid::regclass::text FROM events_event WHERE id = %s", [event.pk])
        return str(cursor.fetchone()[0])


def test_nothing_is_made_while_the_last_is_less_than_half_full(own_database):
    last_id(SIZE // 2 - 10)
    assert ensure_partitions() == []


def test_the_next_is_made_in_time_and_takes_events_with_all_their_laws(own_database):
    last_id(SIZE // 2 + 10)
    assert ensure_partitions() == ["events_event_p1"]
    assert ensure_partitions() == []
    last_id(SIZE + 10)
    issue_token(User.objects.get(username="alice"), "x")
    event = Event.objects.get(name="token.created", pk__gt=SIZE)
    assert place_of(event) == "events_event_p1"
    with pytest.raises(Exception, match="never changed"), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(name="forged")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_indexes WHERE tablename = 'events_event_p1'")
        assert cursor.fetchone()[0] == 5


def test_a_jump_makes_as_many_as_it_takes(own_database):
    last_id(SIZE * 2 + SIZE // 2 + 1)
    assert ensure_partitions() == ["events_event_p1", "events_event_p2", "events_event_p3"]


def test_two_workers_at_once_make_it_once(own_database):
    last_id(SIZE - 10)
    made: list[list[str]] = []

    def work() -> None:
        try:
            made.append(ensure_partitions())
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(made) == [[], [], [], ["events_event_p1"]]
