"""What is said on a ticket: with form, elsewhere, to whom, and after whom."""

from __future__ import annotations

import pytest
from django.utils import timezone

from afterloop.kernel import catalog
from afterloop.kernel.actor import system
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages.models import Notice
from afterloop.kernel.search import indexing
from afterloop.service.tickets.actions import talk
from afterloop.service.tickets.models import Draft, Message, Ticket
from afterloop.service.tickets.schemas import Hear
from tests import make


@pytest.fixture
def ticket(alice):
    return alice.make_ticket()


@pytest.fixture
def path(ticket):
    return f"/api/v1/tickets/{ticket['id']}"


def thread(person, path):
    return person.get(f"{path}/messages").json()["items"]


def test_an_answer_with_form_is_kept_clean_and_as_plain_text(alice, path):
    html = "<p>请<strong>断电</strong>后重启</p><script>alert(1)</script><ul><li>一</li></ul>"
    assert alice.post(f"{path}/reply", {"html": html}).status_code == 200
    said = thread(alice, path)[-1]
    assert said["html"] == "<p>请<strong>断电</strong>后重启</p><ul><li>一</li></ul>"
    assert said["body"] == "请断电后重启\n- 一"


@pytest.mark.parametrize("body", [{}, {"body": "  "}, {"html": "<p><br></p>"}, {"html": "<script>x</script>"}])
def test_nothing_said_is_the_error_of_the_field(alice, path, body):
    answer = alice.post(f"{path}/reply", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["body"])


def test_a_call_that_is_logged_is_an_answer(alice, path, ticket):
    answer = alice.post(f"{path}/log", {"channel": "phone", "body": "已电话指导客户重启"}).json()
    assert (answer["state"], answer["waiting_since"]) == ("open", None)
    said = thread(alice, path)[-1]
    assert (said["direction"], said["channel"]) == ("out", "phone")


def test_what_was_settled_on_the_phone_is_not_said_twice(alice, path):
    answer = alice.post(f"{path}/log", {"channel": "phone", "body": "已解决", "then": "resolve"}).json()
    assert (answer["state"], answer["resolution"]) == ("resolved", "已解决")
    assert [said["body"] for said in thread(alice, path)] == ["热水器不出热水了", "已解决"]


def test_only_what_the_customer_was_told_on_this_ticket_can_be_its_answer(alice, path):
    asked = thread(alice, path)[0]["id"]
    answer = alice.post(f"{path}/resolve", {"told": asked})
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["told"])
    alice.post(f"{path}/reply", {"body": "请重启"})
    told = thread(alice, path)[-1]["id"]
    done = alice.post(f"{path}/resolve", {"told": told}).json()
    assert (done["resolution"], len(thread(alice, path))) == ("请重启", 2)


def test_what_governs_resolving_also_governs_a_log_that_resolves(alice, path, monkeypatch):
    def refuse(ticket, data, by):
        raise Conflict("The flow is not done.")

    monkeypatch.setitem(catalog.guards, "ticket.resolve", [refuse])
    refused = alice.post(f"{path}/log", {"channel": "phone", "body": "好了", "then": "resolve"})
    assert (refused.status_code, len(thread(alice, path))) == (409, 1)


def test_the_customer_waits_from_their_first_word_until_our_answer(alice, path, ticket):
    def waiting():
        return alice.get("/api/v1/tickets?waiting=true").json()["items"]

    assert waiting() == []  # Alice took it down on the phone
    talk.hear_customer(ticket["id"], Hear(body="还是不行"), by=system())
    first = waiting()[0]["waiting_since"]
    talk.hear_customer(ticket["id"], Hear(body="在吗"), by=system())
    assert waiting()[0]["waiting_since"] == first
    alice.post(f"{path}/note", {"body": "查一下"})
    assert len(waiting()) == 1
    alice.post(f"{path}/reply", {"body": "马上处理"})
    assert waiting() == []


def test_an_answer_to_an_older_word_is_refused_until_the_new_one_was_read(alice, bob, path):
    seen = thread(alice, path)[-1]["id"]
    bob.post(f"{path}/reply", {"body": "我来处理", "seen": seen})
    refused = alice.post(f"{path}/reply", {"body": "请重启", "seen": seen})
    assert (refused.status_code, refused.json()["code"]) == (409, "outdated")
    assert [said["body"] for said in thread(alice, path)][1:] == ["我来处理"]
    newest = thread(alice, path)[-1]["id"]
    assert refused.json()["message"] == newest
    assert alice.post(f"{path}/reply", {"body": "请重启", "seen": newest}).status_code == 200
    assert alice.post(f"{path}/reply", {"body": "再试试", "seen": newest}).status_code == 200  # her own word is no news


def test_who_is_mentioned_is_told_and_finds_the_ticket(alice, bob, path, ticket):
    register()
    alice.post(f"{path}/note", {"body": "@Bob 请看", "mentions": [bob.user.pk]})
    pump.drain_all()
    assert [notice.template for notice in Notice.objects.filter(user=bob.user)] == ["ticket.mentioned"]
    found = bob.get("/api/v1/tickets?mentioned=true").json()["items"]
    assert [row["id"] for row in found] == [ticket["id"]]
    assert alice.get("/api/v1/tickets?mentioned=true").json()["items"] == []


def test_nobody_is_mentioned_who_cannot_see_the_ticket(alice, charlie, path):
    answer = alice.post(f"{path}/note", {"body": "@Charlie", "mentions": [charlie.user.pk]})
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["mentions"])
    assert len(thread(alice, path)) == 1


def test_a_draft_is_kept_for_its_writer_alone(alice, bob, path):
    assert alice.post(f"{path}/draft", {"kind": "reply", "body": {"html": "<p>写了一半</p>"}}).status_code == 204
    alice.post(f"{path}/draft", {"kind": "reply", "body": {"html": "<p>写了一大半</p>"}})
    assert [draft["body"] for draft in alice.get(f"{path}/drafts").json()] == [{"html": "<p>写了一大半</p>"}]
    assert bob.get(f"{path}/drafts").json() == []
    alice.post(f"{path}/draft", {"kind": "reply", "body": {}})
    assert not Draft.objects.exists()


def test_a_stranger_keeps_no_draft(charlie, path):
    assert charlie.post(f"{path}/draft", {"kind": "reply", "body": {"html": "x"}}).status_code == 404


def test_transfers_are_counted(alice, bob, path):
    for person in (bob, alice):
        alice.post(f"{path}/transfer", {"assignee": person.user.pk, "reason": "她更熟"})
    assert bob.get(path).json()["transfers"] == 2


def test_a_ticket_goes_up_the_levels_and_down_again(bob, path, ticket):
    up = bob.post(f"{path}/escalate", {"reason": "需要专家"}).json()
    assert (up["level"], "ticket.deescalate" in up["actions"]) == (2, True)
    assert bob.post(f"{path}/escalate", {"reason": "需要高层"}).json()["level"] == 3
    top = bob.get(path).json()
    assert "ticket.escalate" not in top["actions"]
    assert bob.post(f"{path}/escalate", {"reason": "更高"}).status_code == 409
    assert bob.post(f"{path}/deescalate", {"reason": "一线可办"}).json()["level"] == 2
    sentence = bob.get(f"{path}/timeline").json()["items"][-1]["sentence"]
    assert sentence == "Bob de-escalated the ticket to L2: 一线可办"


def test_a_ticket_is_not_done_while_those_below_it_are_not(alice, path, ticket):
    child = alice.make_ticket(parent=ticket["id"])
    refused = alice.post(f"{path}/resolve", {"answer": "好了"})
    assert refused.status_code == 409
    assert child["number"] in refused.json()["detail"]
    alice.post(f"/api/v1/tickets/{child['id']}/resolve", {"answer": "好了"})
    assert alice.post(f"{path}/resolve", {"answer": "好了"}).json()["state"] == "resolved"


def test_the_watched_and_the_teams_tickets_are_found(alice, bob, path, ticket):
    bob.post(f"{path}/watch")
    assert [row["id"] for row in bob.get("/api/v1/tickets?watched=true").json()["items"]] == [ticket["id"]]
    assert [row["id"] for row in alice.get("/api/v1/tickets?team=true").json()["items"]] == [ticket["id"]]
    assert bob.get("/api/v1/tickets?team=true").json()["items"] == []  # Bob is of the region, not of the outlet


def test_what_is_due_soon_is_at_risk(alice, ticket):
    assert alice.get("/api/v1/tickets?risk=true").json()["items"] == []
    row = Ticket.objects.get(pk=ticket["id"])
    row.due_at = row.created_at
    row.save(update_fields=["due_at"])
    assert [found["id"] for found in alice.get("/api/v1/tickets?risk=true").json()["items"]] == [ticket["id"]]


def test_the_customers_other_tickets_and_those_with_the_same_words_are_suggested(alice, ticket):
    again = alice.make_ticket(subject="热水器还是不热")
    other = alice.make_ticket(subject="热水器不热了", contact={"name": "Frank", "phone": "13900139000"})
    alice.make_ticket(subject="发票开错", contact={"name": "Gina", "phone": "13900139001"})
    indexing.reindex("ticket")
    found = alice.get(f"/api/v1/tickets/{ticket['id']}/similar").json()
    assert [row["id"] for row in found["customers"]] == [again["id"]]
    assert [row["id"] for row in found["alike"]] == [other["id"]]


def test_a_message_becomes_a_ticket_of_its_own(alice, path, ticket):
    message = thread(alice, path)[0]
    new = alice.make_ticket(subject="另一件事", customer=ticket["customer"]["id"], split_from=message["id"])
    assert [link["ticket"]["id"] for link in new["links"]] == [ticket["id"]]
    assert alice.get(f"{path}/timeline").json()["items"][-1]["name"] == "ticket.split"


def test_nobody_splits_what_he_cannot_see(charlie, path, alice):
    message = thread(alice, path)[0]
    answer = charlie.post("/api/v1/tickets", make.new_ticket(split_from=message["id"]))
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["split_from"])


def test_a_long_thread_is_read_from_its_end_and_back_to_its_beginning(alice, path, ticket):
    Message.objects.bulk_create(
        Message(ticket_id=ticket["id"], direction="note", channel="console", body=str(n), at=timezone.now())
        for n in range(230)
    )
    pages, place = [], "0"
    while place is not None:
        page = alice.get(f"{path}/messages?before={place}").json()
        pages.insert(0, [said["body"] for said in page["items"]])
        place = page["earlier"]
    assert [len(page) for page in pages] == [31, 100, 100]
    assert [body for page in pages for body in page] == ["热水器不出热水了", *map(str, range(230))]


def test_what_happened_is_read_from_its_end_too(alice, path):
    for n in range(101):
        alice.post(f"{path}/note", {"body": str(n)})
    latest = alice.get(f"{path}/timeline?before=0").json()
    first = alice.get(f"{path}/timeline?before={latest['earlier']}").json()
    everything = alice.get(f"{path}/timeline").json()
    assert everything["next"] == str(everything["items"][-1]["id"])
    assert [entry["id"] for entry in (first["items"] + latest["items"])[:100]] == [e["id"] for e in everything["items"]]
    assert (len(latest["items"]), first["earlier"]) == (100, None)
