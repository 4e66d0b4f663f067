from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time

VERBS = ["ticket.view", "ticket.note", "ticket.claim"]


@pytest.fixture
def ticket(alice):
    return alice.make_ticket()["id"]


def share(giver, ticket, **to):
    wish = {"entity": "ticket", "record": ticket, "verbs": VERBS, "why": "跨区协作"} | to
    answer = giver.post("/api/v1/shares", wish)
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


@pytest.mark.parametrize("through", ["user", "unit"])
def test_a_partner_is_offered_what_the_share_lets_him_do_and_no_more(bob, charlie, ticket, through):
    share(bob, ticket, **({"user": charlie.user.pk} if through == "user" else {"unit": charlie.unit.pk}))
    page = charlie.get(f"/api/v1/tickets/{ticket}").json()
    assert set(page["actions"]) == {"ticket.note", "ticket.claim"}
    assert charlie.post(f"/api/v1/tickets/{ticket}/note", {"body": "看过"}).status_code == 200
    assert charlie.post(f"/api/v1/tickets/{ticket}/resolve", {"answer": "好"}).status_code == 403


def test_a_share_of_one_ticket_offers_nothing_on_another(alice, bob, charlie, ticket):
    other = alice.make_ticket()["id"]
    share(bob, ticket, user=charlie.user.pk)
    bob.post("/api/v1/shares", {"entity": "ticket", "record": other, "verbs": ["ticket.view"], "why": "看",
                                "user": charlie.user.pk})  # fmt: skip
    assert charlie.get(f"/api/v1/tickets/{other}").json()["actions"] == []


def test_a_share_that_has_ended_offers_nothing(bob, charlie, ticket):
    pk = share(bob, ticket, user=charlie.user.pk, until=(time.now() + timedelta(days=1)).isoformat())
    bob.post("/api/v1/shares", {"entity": "ticket", "record": ticket, "verbs": ["ticket.view"], "why": "看",
                                "user": charlie.user.pk})  # fmt: skip
    assert bob.post(f"/api/v1/shares/{pk}/end").status_code == 200
    assert charlie.get(f"/api/v1/tickets/{ticket}").json()["actions"] == []
