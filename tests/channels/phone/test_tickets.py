"""What people make of calls."""

from __future__ import annotations

import pytest

from afterloop.channels.phone.models import Call
from afterloop.kernel import time
from afterloop.service.customers.identities import spoken_phone
from afterloop.service.tickets.models import Message, Ticket
from tests.channels.phone.conftest import DORA, Exchange

pytestmark = pytest.mark.django_db


def mine(person):
    return person.get("/api/v1/calls/mine").json()


def make(person, call, **wish):
    return person.post(f"/api/v1/calls/{call.pk}/ticket", wish)


def messages(ticket):
    found = Message.objects.filter(ticket=ticket, external_id__startswith="call:")
    return [(m.direction, m.channel, m.body) for m in found]


def test_a_call_pops_up_for_whom_it_rings_and_for_nobody_else(exchange, alice, bob):
    exchange.start = time.now()
    call = exchange.ring()
    [shown] = mine(alice)["calls"]
    assert (shown["id"], shown["state"], shown["number"]) == (call.pk, "ringing", DORA)
    assert mine(bob)["calls"] == []
    exchange.answer()
    assert [one["state"] for one in mine(alice)["calls"]] == ["on"]


def test_it_shows_who_calls_and_what_they_asked_before(exchange, alice):
    exchange.start = time.now()
    before = alice.make_ticket()
    exchange.ring()
    [shown] = mine(alice)["calls"]
    assert [(one["name"], one["contact_name"]) for one in shown["callers"]] == [("Dora", "Dora")]
    assert [one["number"] for one in shown["open"]] == [before["number"]]
    assert [one["number"] for one in shown["last"]] == [before["number"]]


def test_a_number_that_others_have_used_shows_them_all(exchange, alice):
    exchange.start = time.now()
    other = alice.make_ticket(contact={"name": "Dora's mother", "phone": "13900139000"})
    alice.make_ticket()
    first = Exchange(exchange.line, "c-0").tell("ringing", -900, extension="8001")
    assert alice.post(f"/api/v1/calls/{first.pk}/attach", {"ticket": other["id"]}).status_code == 200
    exchange.ring()
    [shown] = mine(alice)["calls"]
    assert [one["name"] for one in shown["callers"]] == ["Dora", "Dora's mother"]


def test_an_agent_without_a_seat_has_none(line, bob):
    assert mine(bob)["seats"] == []


def test_a_call_becomes_a_ticket_of_its_maker(exchange, alice):
    call = exchange.ring()
    answer = make(alice, call)
    ticket = Ticket.objects.get(pk=answer.json()["id"])
    assert (ticket.channel, ticket.assignee, ticket.state) == ("phone", alice.user, "open")
    assert ticket.customer.name == spoken_phone(DORA)
    assert ticket.customer.identities.get().value == "+8613800138000"
    assert ticket.subject == f"{spoken_phone(DORA)}来电"


def test_pressed_twice_it_is_one_ticket(exchange, alice, bob):
    call = exchange.ring()
    assert make(alice, call).json() == make(bob, call).json()
    assert Ticket.objects.count() == 1


def test_who_may_not_make_tickets_makes_none_of_a_call(exchange, charlie):
    assert make(charlie, exchange.ring()).status_code == 404


def test_an_unknown_number_becomes_somebody_unknown(exchange, alice):
    call = exchange.tell("ringing", 0, **{"from": "anonymous"}, extension="8001")
    ticket = Ticket.objects.get(pk=make(alice, call).json()["id"])
    assert ticket.customer.name == "未知来电者"


@pytest.mark.parametrize("order", ["linked first", "ended first"])
def test_one_message_says_what_the_call_was(exchange, alice, order):
    exchange.ring()
    call = exchange.answer()
    if order == "linked first":
        make(alice, call)
    call = exchange.end()
    make(alice, call)
    exchange.end()
    ticket = Ticket.objects.get()
    [(direction, _channel, body)] = messages(ticket)
    assert direction == "out"
    assert "Alice" in body
    assert "20秒" in body
    assert ticket.waiting_since is None


def test_a_missed_call_on_a_ticket_waits_for_an_answer(exchange, alice):
    exchange.ring()
    call = exchange.end()
    ticket = alice.make_ticket(channel="phone")
    alice.post(f"/api/v1/calls/{call.pk}/attach", {"ticket": ticket["id"]})
    row = Ticket.objects.get()
    [(direction, _channel, body)] = messages(row)
    assert (direction, row.waiting_since) == ("in", call.ended_at)
    assert "未接听" in body


def test_an_answer_that_is_told_late_mends_the_message(exchange, alice):
    exchange.ring()
    call = exchange.end()
    make(alice, call)
    exchange.answer()
    [(direction, _channel, body)] = messages(Ticket.objects.get())
    assert direction == "out"
    assert "Alice" in body


def test_a_call_belongs_to_one_ticket(exchange, alice):
    call = exchange.ring()
    make(alice, call)
    other = alice.make_ticket()
    answer = alice.post(f"/api/v1/calls/{call.pk}/attach", {"ticket": other["id"]})
    assert answer.status_code == 409


def test_a_call_goes_on_in_the_ticket_into_which_its_own_was_merged(exchange, alice):
    call = exchange.ring()
    alice.make_ticket()
    kept = alice.make_ticket()
    first = Ticket.objects.exclude(pk=kept["id"]).get()
    alice.post(f"/api/v1/calls/{call.pk}/attach", {"ticket": first.pk})
    assert alice.post(f"/api/v1/tickets/{first.pk}/merge", {"ticket": kept["id"]}).status_code == 200
    exchange.answer()
    exchange.end()
    assert len(messages(kept["id"])) == 1
    [shown] = alice.get(f"/api/v1/tickets/{kept['id']}/calls").json()
    assert shown["state"] == "answered"


def test_who_listens_is_kept(exchange, alice, charlie):
    exchange.ring()
    exchange.answer()
    call = exchange.tell("recording", 60, recording="https://pbx.example/1.mp3")
    make(alice, call)
    ticket = Ticket.objects.get()
    assert alice.get(f"/api/v1/tickets/{ticket.pk}/calls").json()[0]["recording"] is True
    answer = alice.get(f"/api/v1/calls/{call.pk}/recording")
    assert (answer.status_code, answer["Location"]) == (302, "https://pbx.example/1.mp3")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert charlie.get(f"/api/v1/calls/{call.pk}/recording").status_code == 404
    from afterloop.kernel.events.models import Event

    assert Event.objects.get(name="call.listened").actor_id == alice.user.pk


def missed(person):
    return person.get("/api/v1/calls/missed").json()["items"]


def miss(line, key, after=0):
    exchange = Exchange(line, key)
    exchange.tell("ringing", after, extension="8001")
    return exchange.tell("ended", after + 9)


def test_missed_calls_wait_by_their_number(line, alice, charlie):
    first, last = miss(line, "a"), miss(line, "b", 20)
    [waiting] = missed(alice)
    assert (waiting["call"], waiting["times"], waiting["number"]) == (last.pk, 2, DORA)
    assert waiting["first_at"] < waiting["last_at"]
    assert missed(charlie) == []
    assert first.pk < last.pk


def test_one_takes_them_on_and_another_is_told(line, alice, bob):
    miss(line, "a")
    call = miss(line, "b", 20)
    assert alice.post(f"/api/v1/calls/{call.pk}/claim").status_code == 204
    assert missed(bob)[0]["claimed_by"]["name"] == "Alice"
    answer = bob.post(f"/api/v1/calls/{call.pk}/claim")
    assert (answer.status_code, answer.json()["detail"]) == (409, "Alice calls back already.")


def test_called_back_they_are_gone(line, alice):
    miss(line, "a")
    call = miss(line, "b", 20)
    assert alice.post(f"/api/v1/calls/{call.pk}/call-back").status_code == 204
    assert missed(alice) == []
    assert Call.objects.filter(called_back_by=alice.user).count() == 2
    assert alice.post(f"/api/v1/calls/{call.pk}/call-back").status_code == 409


def test_all_calls_are_read_page_by_page(line, alice, monkeypatch):
    monkeypatch.setattr("afterloop.channels.phone.queries.PAGE", 2)
    ids = [miss(line, key).pk for key in "abc"]
    page = alice.get("/api/v1/calls").json()
    assert ([one["id"] for one in page["items"]], page["next"]) == (ids[:0:-1], ids[1])
    rest = alice.get("/api/v1/calls", before=page["next"], missed="true", line=line.pk).json()
    assert ([one["id"] for one in rest["items"]], rest["next"]) == (ids[:1], None)
    assert alice.get("/api/v1/calls", direction="out").json()["items"] == []
    assert alice.get("/api/v1/calls", direction="out", missed="true").json()["items"] == []


def test_rates_count_what_was_answered_and_how_soon(line, alice):
    def call(key, wait=None):
        exchange = Exchange(line, key)
        exchange.start = time.now()
        exchange.tell("ringing", 0, extension="8001")
        if wait is not None:
            exchange.tell("answered", wait, extension="8001")
        exchange.tell("ended", 40)

    for key, wait in (("a", 4), ("b", 30), ("c", None)):
        call(key, wait)
    today, _week, month = alice.get("/api/v1/calls/rates").json()["periods"]
    assert today == {"days": 1, "offered": 3, "answered": 2, "in_time": 1, "missed": 1, "wait": 17.0}
    assert month == today | {"days": 30}
