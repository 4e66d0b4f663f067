"""What the telephone system sends, over HTTP."""

from __future__ import annotations

import pytest

from afterloop.channels.phone.models import Call
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import User
from afterloop.service.customers.models import Contact
from tests.channels.phone.conftest import DORA, Exchange, make_line

pytestmark = pytest.mark.django_db


def names(call: Call) -> list[str]:
    return list(Event.objects.filter(entity="call", record_id=call.pk).order_by("pk").values_list("name", flat=True))


def test_a_call_rings_is_answered_and_ends(exchange):
    exchange.ring()
    exchange.answer()
    call = exchange.end()
    alice = User.objects.get(username="alice")
    assert (call.number, call.user, call.called) == ("+8613800138000", alice, "4008200000")
    assert (call.answered_at - call.rang_at).total_seconds() == 5
    assert names(call) == ["call.rang", "call.answered", "call.ended"]
    exchange.line.refresh_from_db()
    assert exchange.line.last_event_at


def test_the_same_event_twice_is_one(exchange):
    exchange.ring()
    call = exchange.ring()
    assert names(call) == ["call.rang"]


def test_a_call_that_ends_unanswered_was_missed(exchange):
    exchange.ring()
    call = exchange.end()
    assert call.missed
    assert names(call) == ["call.rang", "call.ended", "call.missed"]


def test_an_answer_that_comes_after_the_end_makes_it_a_call_that_was_answered(exchange):
    exchange.ring()
    exchange.end()
    call = exchange.answer()
    assert not call.missed


def test_who_calls_is_known_by_the_number(exchange, alice):
    alice.make_ticket()
    call = exchange.ring()
    assert call.contact == Contact.objects.get(name="Dora")


def test_a_number_that_nobody_has_told_is_nobodys(exchange):
    call = exchange.tell("ringing", 0, **{"from": "anonymous", "extension": "8001"})
    assert (call.number, call.customer) == ("", None)


def test_a_call_that_went_out_is_told_of_its_other_end(exchange):
    call = exchange.tell("ringing", 0, direction="out", **{"from": "8001", "to": DORA}, extension="8001")
    assert (call.direction, call.number, call.called) == ("out", "+8613800138000", "8001")


def test_the_recording_comes_later(exchange):
    exchange.ring()
    exchange.answer()
    exchange.end()
    assert (
        exchange.tell("recording", 90, recording="https://pbx.example/1.mp3").recording == "https://pbx.example/1.mp3"
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://a.example/", "https://", "https://a b/"])
def test_a_recording_is_a_web_address_or_refused(exchange, address):
    answer = exchange.send(exchange.body("recording", recording=address))
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["recording"]
    exchange.line.refresh_from_db()
    assert exchange.line.problem == "body"


def refusals(exchange):
    body = exchange.body("ringing")
    unknown = Exchange(exchange.line)
    unknown.line = type("Line", (), {"pk": 987654})
    closed = Exchange(make_line_closed())
    return [
        exchange.send(body, secret="another"),
        exchange.send(body, header=""),
        exchange.send(body, at=-301),
        exchange.send(body, at=301),
        unknown.send(body),
        closed.send(body),
    ]


def make_line_closed():
    from afterloop.kernel import time

    return make_line(name="Closed", closed_at=time.now())


def test_wrong_signatures_unknown_lines_and_closed_ones_look_alike(exchange):
    answers = refusals(exchange)
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.content for answer in answers}) == 1
    assert not Call.objects.exists()


def test_a_wrong_signature_is_shown_as_the_lines_problem_until_a_right_one_comes(exchange, root):
    exchange.send(exchange.body("ringing"), secret="another")
    [shown] = root.get("/api/v1/phone/lines").json()
    assert shown["problem"].startswith("An event came with a wrong signature.")
    assert shown["problem_since"]
    exchange.ring()
    [shown] = root.get("/api/v1/phone/lines").json()
    assert (shown["problem"], shown["problem_since"]) == ("", None)


def test_a_clock_that_is_wrong_is_told(exchange, root):
    exchange.send(exchange.body("ringing"), at=-1000)
    assert root.get("/api/v1/phone/lines").json()[0]["problem"].startswith("An event was signed more than")


def test_who_tries_secrets_is_held_off(exchange):
    codes = [exchange.send(b"{}", secret="guess").status_code for _attempt in range(61)]
    assert codes[-1] == 429


def test_a_large_event_is_refused(exchange):
    answer = exchange.send(b" " * (16 * 1024 + 1))
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("member", "value"),
    [("event", "rang"), ("call", ""), ("at", "yesterday"), ("at", "2026-11-23T10:00:00"), ("extension", "8" * 21)],
)
def test_what_cannot_be_read_is_refused_by_its_member(exchange, member, value):
    answer = exchange.send(exchange.body("ringing", instead={member: value}))
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [member]


def test_unix_seconds_are_a_time_too(exchange):
    answer = exchange.send(exchange.body("ringing", at=int(exchange.start.timestamp())))
    assert answer.status_code == 204
    assert Call.objects.get().rang_at == exchange.start


def test_a_time_in_the_future_is_refused(exchange):
    assert exchange.send(exchange.body("ringing", 2 * 86400)).status_code == 422


def test_members_that_nobody_knows_are_left_alone(exchange):
    assert exchange.send(exchange.body("ringing", queue="sales")).status_code == 204


def test_a_missed_call_is_done_when_the_same_number_is_answered_later(exchange):
    exchange.ring()
    missed = exchange.end(10)
    later = Exchange(exchange.line, "c-2")
    later.tell("ringing", 30, extension="8001")
    later.tell("answered", 33, extension="8001")
    missed.refresh_from_db()
    assert missed.called_back_at
    assert missed.called_back_by == User.objects.get(username="alice")


def test_the_news_of_a_missed_call_may_come_after_the_one_that_was_answered(exchange):
    later = Exchange(exchange.line, "c-2")
    later.tell("answered", 33, extension="8001")
    exchange.ring()
    assert exchange.end(10).called_back_at
