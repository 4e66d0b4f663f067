"""Events of one call at once, and two people who make a ticket of it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from afterloop.channels.phone.actions import make_ticket
from afterloop.channels.phone.calls import Told
from afterloop.channels.phone.hearing import hear
from afterloop.channels.phone.models import Call
from afterloop.channels.phone.schemas import MakeTicketOfCall
from afterloop.kernel.actor import system
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import User
from afterloop.service.customers.models import Customer
from afterloop.service.tickets.models import Message, Ticket
from tests.channels.phone.conftest import make_line
from tests.races.test_actions import at_once

pytestmark = pytest.mark.usefixtures("own_database")
START = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.fixture
def line(own_database):
    return make_line()


def tell(line, kind, after=0.0, key="c-1", number="13800138000"):
    told = Told(kind, START + timedelta(seconds=after), "in", number, "4008200000", "8001")
    return lambda: hear(line.pk, key, told, by=system("phone"))


def names():
    return Counter(Event.objects.filter(entity="call").values_list("name", flat=True))


def test_the_same_event_by_four_at_once_is_one(line):
    found = at_once(*[tell(line, "ringing")] * 4)
    assert {call.pk for call in found} == {Call.objects.get().pk}
    assert names() == {"call.rang": 1}


def test_answered_and_ended_at_once_are_a_call_that_was_answered(line):
    tell(line, "ringing")()
    at_once(tell(line, "ended", 9), tell(line, "answered", 3), tell(line, "ended", 9), tell(line, "answered", 3))
    call = Call.objects.get()
    assert (call.answered_at, call.ended_at) == (START + timedelta(seconds=3), START + timedelta(seconds=9))
    assert (names()["call.answered"], names()["call.ended"]) == (1, 1)


def test_two_people_make_one_ticket_of_a_call_while_it_ends(line):
    tell(line, "ringing")()
    call = tell(line, "answered", 3)()
    people = [actor_of_user(User.objects.get(username=name).pk) for name in ("alice", "bob")]
    makers = [lambda by=by: make_ticket(call.pk, MakeTicketOfCall(), by=by) for by in people]
    found = at_once(*makers, tell(line, "ended", 9))
    assert Ticket.objects.count() == 1
    assert {made.ticket_id for made in found[:2]} == {Ticket.objects.get().pk}
    assert Customer.objects.count() == 1
    assert Message.objects.filter(channel="phone").count() == 1


def test_calls_of_one_number_that_end_and_are_answered_at_once_leave_nobody_waiting(line):
    for key in ("a", "b", "c"):
        tell(line, "ringing", 0, key)()
    at_once(tell(line, "ended", 5, "a"), tell(line, "ended", 6, "b"), tell(line, "answered", 8, "c"))
    assert Call.objects.filter(ended_at__isnull=False, called_back_at=None).count() == 0
    assert names()["call.called_back"] + names()["call.missed"] >= 2
