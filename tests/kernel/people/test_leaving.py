"""Somebody leaves, and nothing he worked on is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import StandIn, User
from afterloop.service.tickets.models import Ticket


@pytest.fixture
def held(alice):
    """Two open tickets and one that is done."""
    tickets = [alice.make_ticket()["id"] for _ in range(3)]
    for pk in tickets:
        assert alice.post(f"/api/v1/tickets/{pk}/claim", {}).status_code == 200
    assert alice.post(f"/api/v1/tickets/{tickets[2]}/resolve", {"answer": "好了"}).status_code == 200
    return tickets


def test_open_work_is_counted_before(root, alice, bob, held):
    assert root.get(f"/api/v1/users/{alice.user.pk}/work").json() == [
        {"entity": "ticket", "title": "Open tickets", "count": 2}
    ]
    assert bob.get(f"/api/v1/users/{alice.user.pk}/work").status_code in (403, 404)


def test_it_goes_on_to_the_chosen_person_and_what_is_done_stays(root, alice, bob, held):
    answer = root.post(f"/api/v1/users/{alice.user.pk}/deactivate", {"to": bob.user.pk})
    assert answer.status_code == 200, answer.content
    holders = dict(Ticket.objects.values_list("pk", "assignee_id"))
    assert [holders[pk] for pk in held] == [bob.user.pk, bob.user.pk, alice.user.pk]
    happened = Event.objects.filter(name="ticket.handed_over").first()
    assert happened.data == {"name": "Alice", "to": "Bob"}


def test_without_a_successor_it_goes_back_to_the_pool(root, alice, held):
    assert root.post(f"/api/v1/users/{alice.user.pk}/deactivate").status_code == 200
    assert Ticket.objects.filter(pk__in=held[:2], assignee=None).count() == 2


def test_a_successor_must_be_here(root, alice, held):
    gone = User.objects.create(username="gone", name="Gone", is_active=False)
    for to in (gone.pk, alice.user.pk, 999_999):
        answer = root.post(f"/api/v1/users/{alice.user.pk}/deactivate", {"to": to})
        assert answer.status_code == 422
        assert list(answer.json()["fields"]) == ["to"]
    assert User.objects.get(pk=alice.user.pk).is_active
    assert not Ticket.objects.filter(pk__in=held, assignee=None).exists()


def test_who_leaves_stands_in_for_nobody(root, alice, bob):
    later = time.now() + timedelta(days=2)
    StandIn.objects.create(user=bob.user, stand_in=alice.user, until_at=later)
    root.post(f"/api/v1/users/{alice.user.pk}/deactivate")
    assert not StandIn.objects.filter(until_at__gt=time.now()).exists()
