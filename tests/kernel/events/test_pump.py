from __future__ import annotations

import pytest
from django.db import connection

from afterloop.kernel import catalog
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event, EventQueue, Parked, Subscriber
from afterloop.kernel.events.pump import drain, drain_all
from afterloop.kernel.events.registering import register
from tests.kernel.events.happening import Ear, rename

ALL = range(64)


@pytest.fixture
def users(alice, bob, charlie, listen):
    """Their ids; what happened before the test is out of the way."""
    listen("nobody", Ear(), ["user.created"])
    drain_all()
    return [alice.user.pk, bob.user.pk, charlie.user.pk]


def test_every_subscriber_hears_every_event_once(users, listen):
    one, many = Ear(), Ear()
    listen("one", one)
    listen("many", many.batch, batch=True)
    register()
    for user in users:
        rename(user, f"u{user}")
        rename(user, f"v{user}")
    drain_all()
    drain_all()
    ids = list(Event.objects.filter(name="user.edited").order_by("id").values_list("id", flat=True))
    assert sorted(one.heard) == many.heard == ids
    assert many.calls == 1
    assert not EventQueue.objects.exists()


def test_a_subscriber_hears_only_what_it_asked_for(users, listen):
    ear = Ear()
    listen("ear", ear, ["unit.created"])
    register()
    rename(users[0], "x")
    drain_all()
    assert ear.calls == 0
    assert not EventQueue.objects.exists()


def test_a_new_subscriber_starts_now(users, listen):
    rename(users[0], "before")
    ear = Ear()
    listen("ear", ear)
    register()
    rename(users[0], "after")
    drain_all()
    assert ear.heard == [Event.objects.filter(name="user.edited").latest("id").pk]


def test_a_subscriber_of_another_node_keeps_its_events(users, listen):
    """An older node does not know the new subscriber: what it delivers must stay in the queue for it."""
    listen("ear", Ear())
    register()
    Subscriber.objects.create(name="newer", bit=40)
    rename(users[0], "x")
    drain_all()
    assert EventQueue.objects.count() == 1
    assert drain_all() == 0


def test_a_subscriber_that_registers_during_a_delivery_loses_nothing(users, listen):
    def register_another(event, by):
        if not Subscriber.objects.filter(name="newer").exists():
            Subscriber.objects.create(name="newer", bit=41)
            rename(users[1], "during", by=by)

    listen("ear", register_another)
    register()
    rename(users[0], "x")
    drain_all()
    assert EventQueue.objects.filter(done__lt=1 << 41).count() == 2


def test_what_a_killed_pump_has_delivered_but_not_swept_is_swept(users, listen):
    listen("ear", Ear())
    register()
    rename(users[0], "x")
    EventQueue.objects.update(done=(1 << 62) - 1)
    assert drain(ALL) == 0
    pump.sweep_leftovers(ALL)
    assert not EventQueue.objects.exists()


def test_an_event_of_a_newer_release_waits_and_its_record_with_it(users, listen, monkeypatch):
    ear = Ear()
    listen("ear", ear)
    register()
    rename(users[0], "first")
    connection.cursor().execute(
        "INSERT INTO events_event SELECT nextval('events_event_id_seq'), 'user.teleported', number, entity, record_id,"
        " unit_id, brand_id, about, changes, facts, data, actor_kind, actor_id, actor_name, cause_id, depth, cut, at"
        " FROM events_event WHERE name = 'user.edited'"
    )
    strange = Event.objects.get(name="user.teleported")
    EventQueue.objects.create(event_id=strange.pk, stream=EventQueue.objects.get().stream)
    rename(users[0], "after the strange one")
    rename(users[1], "someone else")
    first, after, other = Event.objects.filter(name="user.edited").order_by("id").values_list("id", flat=True)
    drain_all()
    assert sorted(ear.heard) == [first, other]
    assert set(EventQueue.objects.values_list("event_id", flat=True)) == {strange.pk, after}
    monkeypatch.setitem(catalog.events, "user.teleported", catalog.EventType("user.teleported", "…"))
    drain_all()
    assert sorted(ear.heard) == [first, strange.pk, after, other]
    assert ear.heard.index(strange.pk) < ear.heard.index(after)


def test_many_strange_events_do_not_stop_the_others(users, listen, monkeypatch):
    monkeypatch.setattr(pump, "BATCH", 2)
    ear = Ear()
    listen("ear", ear)
    register()
    for number in range(5):
        rename(users[0], f"n{number}")
    rename(users[1], "wanted")
    monkeypatch.delitem(catalog.events, "user.edited")
    drain_all()
    assert ear.heard == []
    assert EventQueue.objects.count() == 6


def test_a_failing_batch_falls_back_to_single_records_and_parks_the_culprit_alone(users, listen):
    ear = Ear(lambda event: event.record_id == users[1])
    listen("many", ear.batch, batch=True)
    register()
    for user in users:
        rename(user, f"u{user}")
    drain_all()
    records = Event.objects.filter(pk__in=ear.heard).values_list("record_id", flat=True)
    assert sorted(records) == [users[0], users[2]]
    parked = Parked.objects.get()
    assert (parked.subscriber, parked.record_id, parked.attempts) == ("many", users[1], 1)
    assert "Failure" in parked.reason
    assert not EventQueue.objects.exists()


def test_a_batch_waits_behind_a_parked_event_of_its_record(users, listen):
    ear = Ear(lambda event: event.changes.get("username", ["", ""])[1] == "bad")
    listen("many", ear.batch, batch=True)
    register()
    rename(users[0], "bad")
    drain_all()
    rename(users[0], "good")
    rename(users[1], "other")
    drain_all()
    assert Event.objects.get(pk__in=ear.heard).record_id == users[1]
    assert Parked.objects.count() == 2


def test_a_drain_that_runs_out_of_time_leaves_the_rest_in_the_queue(users, listen):
    ear = Ear()
    listen("ear", ear)
    register()
    for user in users:
        rename(user, f"u{user}")
    answers = iter([True, False])
    assert drain(ALL, lambda: next(answers))
    assert len(ear.heard) == 1
    assert EventQueue.objects.count() == 2
    drain_all()
    assert len(ear.heard) == 3
