"""The dispatcher beside people and beside itself: nobody gets more than he can take, no ticket two people."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import OrgUnit, Session, User
from afterloop.service.dispatch import actions, queries
from afterloop.service.dispatch.models import Decision
from afterloop.service.dispatch.schemas import SetQueue
from afterloop.service.tickets import schemas
from afterloop.service.tickets.actions import work
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.races.test_actions import actor, at_once, new_ticket

pytestmark = pytest.mark.usefixtures("own_database")


def set_queue(unit: int, capacity: int) -> None:
    data = SetQueue(unit=unit, mode="least_loaded", capacity=capacity, only_present=False)
    actions.set_queue(data, by=actor("bob"))


def give_out() -> None:
    actions.dispatch(queries.due(), system("test"))


def test_several_dispatchers_at_once_give_each_ticket_once_and_nobody_too_many():
    outlet = OrgUnit.objects.get(name="北京朝阳网点")
    for name in ("anna", "anton"):
        make.user(name, name.title(), outlet, "agent")
    for _ in range(8):
        new_ticket()
    set_queue(outlet.pk, 2)
    at_once(*[give_out] * 4)
    given = Counter(Ticket.objects.exclude(assignee=None).values_list("assignee__name", flat=True))
    assert given == {"Alice": 2, "Anna": 2, "Anton": 2}
    assert Decision.objects.count() == Event.objects.filter(name="ticket.dispatched").count() == 6


def test_who_sits_in_two_queues_is_not_filled_by_both():
    outlet, region = OrgUnit.objects.get(name="北京朝阳网点"), OrgUnit.objects.get(name="华北大区")
    make.member(User.objects.get(username="alice"), region, "agent")
    for unit in (outlet, region):
        tickets = [new_ticket(unit=outlet.pk).pk for _ in range(3)]
        Ticket.objects.filter(pk__in=tickets).update(unit=unit)
        set_queue(unit.pk, 2)
    at_once(*[give_out] * 3)
    assert Ticket.objects.filter(assignee__username="alice").count() == 2


def test_of_a_claim_and_the_dispatcher_one_wins():
    outlet = OrgUnit.objects.get(name="北京朝阳网点")
    anna = make.user("anna", "Anna", outlet, "agent")
    Session.objects.create(session_key="a" * 32, user_id=anna.pk, expire_date=time.now() + timedelta(days=1))
    set_queue(outlet.pk, 5)
    for _ in range(5):
        ticket = new_ticket()
        alice = actor("alice")
        at_once(lambda: work.claim_ticket(ticket.pk, schemas.Nothing(), by=alice), give_out)  # noqa: B023
        give_out()
        names = list(Event.objects.filter(record_id=ticket.pk, entity="ticket").values_list("name", flat=True))
        assert len({"ticket.claimed", "ticket.dispatched"} & set(names)) == 1, names
        assert Ticket.objects.get(pk=ticket.pk).assignee_id
