"""Two people at once, with real commits: one wins, the other is told; nothing happens twice."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.utils import translation

from afterloop.kernel import performing
from afterloop.kernel.actor import Actor, Call
from afterloop.kernel.errors import AppError, Busy, Conflict
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import User
from afterloop.service.customers.models import Customer
from afterloop.service.tickets import schemas
from afterloop.service.tickets.actions import intake, merging, relations, talk, work
from afterloop.service.tickets.models import NumberDay, Ticket
from tests import make


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Run all in threads of their own, released together; gives each result or error."""
    gate = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            gate.wait(10)
            with translation.override("en"):
                results[place] = call()
        except AppError as error:
            results[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=item) for item in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return results


def actor(username: str, **call: Any) -> Actor:
    return actor_of_user(User.objects.get(username=username).pk, Call(**call))


def new_ticket(**given: Any) -> Ticket:
    return intake.create_ticket(schemas.CreateTicket(**make.new_ticket(**given)), by=actor("alice"))


pytestmark = pytest.mark.usefixtures("own_database")


def test_of_two_who_claim_one_wins_and_the_other_is_told_who():
    ticket = new_ticket()
    alice, bob = actor("alice"), actor("bob")
    results = at_once(
        lambda: work.claim_ticket(ticket.pk, schemas.Nothing(), by=alice),
        lambda: work.claim_ticket(ticket.pk, schemas.Nothing(), by=bob),
    )
    winner = Ticket.objects.get(pk=ticket.pk).assignee.name
    refused = [result for result in results if isinstance(result, Conflict)]
    assert [str(error.detail) for error in refused] == [f"{winner} has claimed this ticket already."]
    assert Event.objects.filter(name="ticket.claimed").count() == 1


def test_of_two_who_resolve_and_transfer_both_see_a_ticket_that_makes_sense():
    ticket = new_ticket()
    bob = actor("bob")
    at_once(
        lambda: work.resolve_ticket(ticket.pk, schemas.Resolve(answer="done"), by=bob),
        lambda: work.transfer_ticket(ticket.pk, schemas.Transfer(assignee=bob.id, reason="mine"), by=bob),
    )
    names = list(
        Event.objects.filter(entity="ticket", record_id=ticket.pk).order_by("id").values_list("name", flat=True)
    )
    after = Ticket.objects.get(pk=ticket.pk)
    assert after.state == "resolved"
    assert names[-1] == "ticket.resolved"  # a transfer after it would have been refused


def test_the_same_key_sent_twice_at_once_makes_one_ticket():
    by = actor("alice", key="k-1")
    body = schemas.CreateTicket(**make.new_ticket())
    results = at_once(*[lambda: intake.create_ticket(body, by=by)] * 4)
    assert len({ticket.pk for ticket in results}) == 1
    assert Ticket.objects.count() == 1
    assert Event.objects.filter(name="ticket.created").count() == 1


def test_a_new_customer_who_writes_twice_at_once_is_one_customer():
    by = actor("alice")
    body = schemas.CreateTicket(**make.new_ticket(contact={"name": "新客", "phone": "13700137000"}))
    results = at_once(*[lambda: intake.create_ticket(body, by=by)] * 4)
    assert len({ticket.pk for ticket in results}) == 4
    assert len({ticket.customer_id for ticket in results}) == 1
    assert Customer.objects.count() == 1


def test_the_first_tickets_of_a_day_get_numbers_of_their_own():
    NumberDay.objects.all().delete()
    by = actor("alice")
    body = schemas.CreateTicket(**make.new_ticket())
    results = at_once(*[lambda: intake.create_ticket(body, by=by)] * 6)
    assert sorted(int(ticket.number[6:]) for ticket in results) == [1, 2, 3, 4, 5, 6]
    assert NumberDay.objects.count() == 1


def test_the_time_of_an_action_is_after_the_wait_for_the_lock():
    ticket = new_ticket()
    alice = actor("alice")
    locked, go = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            Ticket.objects.select_for_update().get(pk=ticket.pk).write("subject")
            locked.set()
            go.wait(10)
        connections.close_all()

    holder = threading.Thread(target=hold)
    holder.start()
    locked.wait(10)
    waiting = threading.Thread(
        target=lambda: (talk.note_on_ticket(ticket.pk, schemas.Note(body="x"), by=alice), connections.close_all())
    )
    waiting.start()
    waiting.join(0.4)
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        released = cursor.fetchone()[0]
    go.set()
    holder.join(10)
    waiting.join(10)
    assert Event.objects.get(name="ticket.noted").at >= released - timedelta(milliseconds=1)


def test_a_deadlock_is_tried_again_until_both_have_their_way(monkeypatch):
    first, second = new_ticket(), new_ticket()
    bob = actor("bob")
    meet = threading.Barrier(2)
    seen = {"tries": 0}

    def crossing(one: Ticket, other: Ticket) -> Callable[[], Any]:
        from afterloop.kernel import catalog

        def linked(ticket: Ticket, data: schemas.Link, *, by: Actor) -> Ticket:
            seen["tries"] += 1
            with suppress(threading.BrokenBarrierError):
                meet.wait(1)
            Ticket.objects.select_for_update().get(pk=data.ticket)
            return ticket

        spec = catalog.actions["ticket.link"]
        crossed = catalog.ActionType(spec.name, spec.title, linked, spec.verb, spec.model, spec.schema, spec.result)
        return lambda: performing.perform(crossed, (one.pk, schemas.Link(ticket=other.pk)), bob, ())

    results = at_once(crossing(first, second), crossing(second, first))
    assert not any(isinstance(result, Busy) for result in results), results
    assert seen["tries"] >= 3, "one was the victim, and may have taken the row again before the other woke up"


def test_two_who_tag_at_once_with_the_same_new_word_both_succeed():
    first, second = new_ticket(), new_ticket()
    bob = actor("bob")
    results = at_once(
        lambda: relations.edit_ticket(first.pk, schemas.Edit(tags=["漏水"]), by=bob),
        lambda: relations.edit_ticket(second.pk, schemas.Edit(tags=["漏水"]), by=bob),
    )
    assert all(isinstance(result, Ticket) for result in results), results


def test_of_two_who_merge_the_same_tickets_crosswise_one_wins():
    first = new_ticket()
    second = new_ticket(customer=first.customer_id)
    alice, bob = actor("alice"), actor("bob")
    at_once(
        lambda: merging.merge_ticket(first.pk, schemas.MergeInto(ticket=second.pk), by=alice),
        lambda: merging.merge_ticket(second.pk, schemas.MergeInto(ticket=first.pk), by=bob),
    )
    into = set(Ticket.objects.values_list("pk", "merged_into_id"))
    assert into in ({(first.pk, second.pk), (second.pk, None)}, {(first.pk, None), (second.pk, first.pk)})


def test_of_two_answers_to_the_same_word_the_second_is_refused_until_it_was_read():
    ticket = new_ticket()
    seen = ticket.messages.get().pk
    alice, bob = actor("alice"), actor("bob")
    results = at_once(
        lambda: talk.reply_to_ticket(ticket.pk, schemas.Reply(body="one", seen=seen), by=alice),
        lambda: talk.reply_to_ticket(ticket.pk, schemas.Reply(body="two", seen=seen), by=bob),
    )
    assert sorted(type(result).__name__ for result in results) == ["Outdated", "Ticket"]
    assert ticket.messages.filter(direction="out").count() == 1
