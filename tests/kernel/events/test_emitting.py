from __future__ import annotations

from unittest.mock import patch

import pytest
from django.db import InternalError, connection, transaction

from afterloop.kernel.actor import system
from afterloop.kernel.catalog import ActionType
from afterloop.kernel.events import doorbell
from afterloop.kernel.events.emitting import MAX_DEPTH, emit, stream_of
from afterloop.kernel.events.models import STREAMS, Event, EventQueue
from afterloop.kernel.events.pump import drain_all
from afterloop.kernel.people.models import User
from afterloop.kernel.performing import perform
from tests.kernel.events.happening import SYSTEM, Ear, Failure, rename


def test_an_event_outside_an_action_is_refused(alice):
    with pytest.raises(RuntimeError, match="outside an action"):
        emit("user.edited", alice.user, by=SYSTEM)
    assert not Event.objects.filter(record_id=alice.user.pk, entity="user").exists()


def test_a_failed_action_leaves_no_event_and_nothing_queued(alice):
    def fail(user: User, *, by: object) -> None:
        emit("user.edited", user, by=SYSTEM)
        assert Event.objects.filter(name="user.edited").exists()
        assert EventQueue.objects.exists()
        raise Failure

    EventQueue.objects.all().delete()
    with pytest.raises(Failure):
        perform(ActionType("user.fail", "Fail", fail, "user.edit", User), (alice.user.pk,), SYSTEM, ())
    assert not Event.objects.filter(name="user.edited").exists()
    assert not EventQueue.objects.exists()


def test_an_event_says_what_changed_from_what_to_what(alice):
    rename(alice.user.pk, "alicia")
    event = Event.objects.filter(name="user.edited").latest("id")
    assert event.changes == {"username": ["alice", "alicia"]}
    assert event.facts["username"] == "alicia"


def test_two_events_of_one_action_each_say_their_own_change(alice):
    def twice(user: User, *, by: object) -> None:
        for name in ("first", "second"):
            user.username = name
            user.write("username")
            emit("user.edited", user, by=SYSTEM)

    perform(ActionType("user.twice", "Twice", twice, "user.edit", User), (alice.user.pk,), SYSTEM, ())
    found = Event.objects.filter(name="user.edited").order_by("id").values_list("changes", flat=True)
    assert list(found) == [{"username": ["alice", "first"]}, {"username": ["first", "second"]}]


def test_who_did_it_and_why_is_kept(alice):
    rename(alice.user.pk, "alicia", by=system("sweep", cause=41, depth=3))
    event = Event.objects.filter(name="user.edited").latest("id")
    assert (event.actor_kind, event.actor_name, event.cause_id, event.depth) == ("system", "sweep", 41, 3)


def test_a_chain_of_causes_that_is_too_long_is_shown_but_not_delivered(alice, listen):
    ear = Ear()
    listen("ear", ear)
    drain_all()
    rename(alice.user.pk, "before", by=system(depth=MAX_DEPTH - 1))
    rename(alice.user.pk, "after", by=system(depth=MAX_DEPTH))
    last, cut = Event.objects.filter(name="user.edited").order_by("id")
    drain_all()
    assert (last.cut, cut.cut) == (False, True)
    assert ear.heard == [last.pk]


def test_listeners_that_answer_each_other_come_to_an_end(alice, listen):
    calls = []

    def answer(event, by):
        calls.append(event.depth)
        rename(event.record_id, f"{len(calls)}", by=by)

    listen("echo", answer)
    drain_all()
    rename(alice.user.pk, "begin")
    drain_all()
    assert calls == list(range(MAX_DEPTH))
    assert Event.objects.filter(name="user.edited", cut=True).count() == 1


@pytest.mark.parametrize(
    "statement", ["UPDATE events_event SET name = 'x' WHERE id = %s", "DELETE FROM events_event WHERE id = %s"]
)
def test_what_happened_cannot_be_changed_or_removed(alice, statement):
    rename(alice.user.pk, "alicia")
    event = Event.objects.latest("id")
    with pytest.raises((InternalError, Exception), match="never changed"), transaction.atomic():
        connection.cursor().execute(statement, [event.pk])
    assert Event.objects.get(pk=event.pk).name == "user.edited"


def test_a_redaction_may_empty_personal_data_and_nothing_else(alice):
    rename(alice.user.pk, "alicia")
    pk = Event.objects.latest("id").pk
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL afterloop.redact = 'on'")
        cursor.execute("UPDATE events_event SET actor_name = '', changes = '{}' WHERE id = %s", [pk])
        with pytest.raises(Exception, match="never changed"), transaction.atomic():
            cursor.execute("UPDATE events_event SET record_id = 0 WHERE id = %s", [pk])
        with pytest.raises(Exception, match="never changed"), transaction.atomic():
            cursor.execute("DELETE FROM events_event WHERE id = %s", [pk])
    event = Event.objects.get(pk=pk)
    assert (event.actor_name, event.changes, event.name) == ("", {}, "user.edited")


def test_every_record_has_one_stream():
    streams = {stream_of("ticket", number) for number in range(5000)}
    assert streams == set(range(STREAMS))
    assert stream_of("ticket", 7) == stream_of("ticket", 7)


def test_the_doorbell_rings_after_the_commit_only(alice, django_capture_on_commit_callbacks):
    with patch.object(doorbell, "ring") as ring:
        with django_capture_on_commit_callbacks(execute=False):
            rename(alice.user.pk, "alicia")
        assert not ring.called
    with django_capture_on_commit_callbacks() as rings:
        rename(alice.user.pk, "alice")
    assert doorbell.ring in rings
