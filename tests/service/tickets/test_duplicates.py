"""Two tickets that are one: merged, followed, and taken back."""

from __future__ import annotations

import pytest

from afterloop.channels.portal.actions import TrackLink, make_track_link
from afterloop.kernel.actor import Call, system
from afterloop.kernel.people.actors import actor_of_link
from afterloop.service.customers.models import Contact
from afterloop.service.tickets.actions import talk
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import Hear


@pytest.fixture
def target(alice):
    return alice.make_ticket(message="第一次来电")


@pytest.fixture
def source(alice, target):
    return alice.make_ticket(message="又来电了", customer=target["customer"]["id"])


def path(ticket):
    return f"/api/v1/tickets/{ticket['id']}"


def merge(person, source, target):
    return person.post(f"{path(source)}/merge", {"ticket": target["id"]})


def bodies(person, ticket):
    return [said["body"] for said in person.get(f"{path(ticket)}/messages").json()["items"]]


def test_a_merged_ticket_goes_on_in_the_other(alice, source, target):
    merged = merge(alice, source, target).json()
    assert (merged["state"], merged["merged_into"]["id"]) == ("closed", target["id"])
    assert merged["actions"] == ["ticket.unmerge", "ticket.watch", "ticket.unwatch"]
    assert bodies(alice, target) == ["第一次来电", "又来电了"]
    there = alice.get(path(target)).json()
    assert [ticket["id"] for ticket in there["merged"]] == [source["id"]]
    said = alice.get(f"{path(target)}/messages").json()["items"]
    assert [message["ticket"] and message["ticket"]["number"] for message in said] == [None, source["number"]]


def test_both_timelines_tell_of_it(alice, source, target):
    merge(alice, source, target)
    sentences = [alice.get(f"{path(t)}/timeline").json()["items"][-1]["sentence"] for t in (source, target)]
    assert sentences == [
        f"Alice merged the ticket into {target['number']}",
        f"Alice merged ticket {source['number']} into this one",
    ]


@pytest.mark.parametrize(
    ("verb", "body"),
    [
        ("reply", {"body": "x"}),
        ("claim", {}),
        ("note", {"body": "x"}),
        ("edit", {"subject": "x"}),
        ("reopen", {"reason": "x"}),
    ],
)
def test_nothing_more_is_done_to_a_merged_ticket(alice, source, target, verb, body):
    merge(alice, source, target)
    assert alice.post(f"{path(source)}/{verb}", body).status_code == 409


def test_what_the_customer_says_on_the_merged_one_is_heard_on_the_other(alice, source, target):
    merge(alice, source, target)
    talk.hear_customer(source["id"], Hear(body="还在等"), by=system())
    assert bodies(alice, target)[-1] == "还在等"
    assert alice.get(path(target)).json()["waiting_since"]


def test_the_customers_link_leads_to_the_other_and_back_again(alice, source, target):
    secret = make_track_link(source["id"], TrackLink(), by=system())

    def opened():
        return actor_of_link(secret, Call()).reach("ticket.track").records

    merge(alice, source, target)
    assert opened() == {("ticket", target["id"])}
    alice.post(f"{path(source)}/unmerge")
    assert opened() == {("ticket", source["id"])}


def test_a_merge_is_taken_back_as_if_it_had_not_been(alice, bob, source, target):
    bob.post(f"{path(source)}/watch")
    alice.post(f"{path(source)}/pend", {"reason": "parts"})
    before = alice.get(path(source)).json()
    merge(alice, source, target)
    assert [watcher["id"] for watcher in alice.get(path(target)).json()["watchers"]] == [bob.user.pk]
    after = alice.post(f"{path(source)}/unmerge").json()
    moving = ("revision", "updated_at")
    assert {k: v for k, v in after.items() if k not in moving} == {k: v for k, v in before.items() if k not in moving}
    assert bodies(alice, target) == ["第一次来电"]
    assert alice.get(path(target)).json()["watchers"] == []
    assert alice.post(f"{path(source)}/unmerge").status_code == 409


def test_another_customers_ticket_is_never_merged(alice, target):
    stranger = alice.make_ticket(contact={"name": "Frank", "phone": "13900139000"})
    answer = merge(alice, stranger, target)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["ticket"])


def test_another_persons_ticket_of_the_same_company_is_never_merged(alice, target):
    whole = alice.get(f"/api/v1/customers/{target['customer']['id']}").json()
    person = Contact.objects.create(customer_id=whole["id"], name="Frank")
    other = alice.make_ticket(customer=whole["id"])
    Ticket.objects.filter(pk=other["id"]).update(contact=person)
    answer = merge(alice, other, target)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["ticket"])


def test_a_new_link_to_a_merged_ticket_leads_to_where_it_goes_on(alice, source, target):
    merge(alice, source, target)
    secret = make_track_link(source["id"], TrackLink(), by=system())
    assert actor_of_link(secret, Call()).reach("ticket.track").records == {("ticket", target["id"])}


def test_what_cannot_be_merged_says_why(alice, charlie, source, target):
    assert merge(alice, source, source).json()["fields"]["ticket"] == ["A ticket cannot be merged into itself."]
    hidden = charlie.make_ticket()
    assert list(merge(alice, source, hidden).json()["fields"]) == ["ticket"]
    merge(alice, source, target)
    third = alice.make_ticket(customer=target["customer"]["id"])
    assert merge(alice, third, source).status_code == 422


def test_what_was_merged_into_a_merged_one_is_read_at_the_end(alice, source, target):
    merge(alice, source, target)
    last = alice.make_ticket(message="第三次", customer=target["customer"]["id"])
    merge(alice, target, last)
    assert bodies(alice, last) == ["第一次来电", "又来电了", "第三次"]
