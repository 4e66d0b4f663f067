"""The history of one ticket: newest first, by kind, with what led to each thing in words."""

from __future__ import annotations

import pytest

from afterloop.kernel.actor import system
from afterloop.kernel.events.models import Event
from afterloop.service.tickets import history
from afterloop.service.tickets.actions.work import accept_ticket, claim_ticket, pend_ticket
from afterloop.service.tickets.schemas import Nothing, Pend


@pytest.fixture
def ticket(alice):
    return alice.make_ticket()


def read(person, ticket, **query):
    answer = person.get(f"/api/v1/tickets/{ticket['id']}/history", **query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_the_newest_stands_first_with_before_and_after_in_words(alice, ticket):
    alice.post(f"/api/v1/tickets/{ticket['id']}/claim")
    first, *_, last = read(alice, ticket)["items"]
    assert (first["name"], last["name"]) == ("ticket.claimed", "ticket.created")
    said = {change["label"]: (change["before"], change["after"]) for change in first["changes"].values()}
    assert said["State"] == ("new", "in progress")
    assert said["Assignee"] == (None, "Alice")
    assert first["why"] == []


def test_a_chain_of_causes_is_followed_upwards(alice, ticket):
    alice.post(f"/api/v1/tickets/{ticket['id']}/note", {"body": "x"})
    noted = Event.objects.get(name="ticket.noted")
    accept_ticket(ticket["id"], Nothing(), by=system("a rule", cause=noted.pk, depth=1))
    accepted = Event.objects.get(name="ticket.accepted")
    pend_ticket(ticket["id"], Pend(reason="parts"), by=system("another", cause=accepted.pk, depth=2))
    first = read(alice, ticket)["items"][0]
    assert [cause["sentence"] for cause in first["why"]] == [
        "The system accepted the ticket", "Alice added an internal note"
    ]  # fmt: skip
    assert [cause["record"] for cause in first["why"]] == ["", ""]


def test_a_cause_on_another_record_is_told_to_who_may_see_it(alice, root, charlie, ticket):
    other = charlie.make_ticket(contact={"name": "Eve", "phone": "13900139000"})
    cause = Event.objects.get(name="ticket.created", record_id=other["id"])
    accept_ticket(ticket["id"], Nothing(), by=system("a rule", cause=cause.pk, depth=1))
    (hidden,) = read(alice, ticket)["items"][0]["why"]
    assert (hidden["sentence"], hidden["record"]) == ("Something on a record that you may not see", "")
    (shown,) = read(root, ticket)["items"][0]["why"]
    assert (shown["sentence"], shown["record"]) == ("Charlie created the ticket", "Ticket")


def test_it_is_read_by_kind(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/claim")
    alice.post(f"{path}/pend", {"reason": "customer"})
    alice.post(f"{path}/edit", {"priority": 1})
    named = {
        kind: [item["name"] for item in read(alice, ticket, kind=kind)["items"]]
        for kind in ("words", "state", "people", "facts", "other")
    }
    assert named == {
        "words": ["ticket.created"], "state": ["ticket.pended"], "people": ["ticket.claimed"],
        "facts": ["ticket.edited"], "other": [],
    }  # fmt: skip
    assert alice.get(f"{path}/history", kind="nonsense").status_code == 422


def test_it_is_read_page_by_page(alice, ticket, monkeypatch):
    monkeypatch.setattr(history, "PAGE", 2)
    for n in range(3):
        alice.post(f"/api/v1/tickets/{ticket['id']}/note", {"body": str(n)})
    first = read(alice, ticket)
    rest = read(alice, ticket, before=first["next"])
    assert [len(page["items"]) for page in (first, rest)] == [2, 2]
    assert rest["next"] is None


def test_a_strangers_ticket_has_no_history(charlie, ticket):
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}/history").status_code == 404


def test_every_kind_names_events_that_there_are():
    from afterloop.kernel import catalog

    assert [name for name in history._kind_of if name not in catalog.events] == []


def test_its_queries_do_not_grow_with_what_happened(alice, claimed_often, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        read(alice, claimed_often)


@pytest.fixture
def claimed_often(alice, ticket):
    for _ in range(4):
        claim_ticket(ticket["id"], Nothing(), by=alice.actor)
        alice.post(f"/api/v1/tickets/{ticket['id']}/release")
    return ticket
