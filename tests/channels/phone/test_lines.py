"""Lines, their secrets and their seats."""

from __future__ import annotations

import pytest

from afterloop.channels.phone.lines import secret_of
from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.redaction import Redact, redact
from tests.channels.phone.conftest import Exchange

pytestmark = pytest.mark.django_db


def body(**given):
    unit = OrgUnit.objects.get(name="北京朝阳网点")
    return {"name": "Hotline", "unit": unit.pk, "type": "repair", "numbers": ["400-820-0000"]} | given


def test_a_line_is_made_with_a_secret_that_is_shown_once(root):
    answer = root.post("/api/v1/phone/lines", body())
    assert answer.status_code == 201
    line = PhoneLine.objects.get()
    assert answer.json()["secret"] == secret_of(line)
    assert answer.json()["secret"] not in line.secret
    assert answer.json()["secret"].encode() not in root.get("/api/v1/phone/lines").content


def test_sent_again_the_answer_is_the_same(root):
    first, again = (root.post("/api/v1/phone/lines", body(), **{"idempotency-key": "k"}) for _time in range(2))
    assert first.json()["secret"] == again.json()["secret"]
    assert PhoneLine.objects.count() == 1


def test_a_new_secret_ends_the_old(root, exchange):
    answer = root.post(f"/api/v1/phone/lines/{exchange.line.pk}/rotate")
    assert exchange.send(exchange.body("ringing")).status_code == 401
    exchange.secret = answer.json()["secret"]
    assert exchange.send(exchange.body("ringing")).status_code == 204


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"type": "nothing"}, "type"), ({"unit": 99999}, "unit"), ({"brand": 99999}, "brand"), ({"name": " "}, "name"),
        ({"call_url": "ftp://a.example"}, "call_url"), ({"call_url": "http://user:pw@a.example"}, "call_url"),
        ({"answer_within": 0}, "answer_within"),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_field(root, wrong, field):
    answer = root.post("/api/v1/phone/lines", body(**wrong))
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])


def test_two_lines_have_two_names(root):
    root.post("/api/v1/phone/lines", body())
    assert list(root.post("/api/v1/phone/lines", body()).json()["fields"]) == ["name"]


def test_a_line_is_changed_closed_and_opened_again(root, line):
    path = f"/api/v1/phone/lines/{line.pk}"
    assert root.post(f"{path}/edit", body(name="Two")).json()["name"] == "Two"
    assert root.post(f"{path}/close").json()["closed"] is True
    assert root.post(f"{path}/close").status_code == 409
    assert root.post(f"{path}/reopen").json()["closed"] is False


def test_a_seat_is_one_persons_on_one_line(root, line, bob):
    path = f"/api/v1/phone/lines/{line.pk}/seats"
    answer = root.post(path, {"user": bob.user.pk, "extension": "8002"})
    assert [(seat["user"]["name"], seat["extension"]) for seat in answer.json()["seats"]] == [
        ("Alice", "8001"), ("Bob", "8002"),
    ]  # fmt: skip
    assert list(root.post(path, {"user": bob.user.pk, "extension": "8001"}).json()["fields"]) == ["extension"]
    assert [seat["extension"] for seat in bob.get("/api/v1/calls/mine").json()["seats"]] == ["8002"]
    seat = Seat.objects.get(user=bob.user)
    assert root.delete(f"/api/v1/phone/seats/{seat.pk}").status_code == 204
    assert bob.get("/api/v1/calls/mine").json()["seats"] == []


def test_only_who_may_sets_lines(line, alice):
    assert alice.get("/api/v1/phone/lines").status_code == 403
    assert alice.post("/api/v1/phone/lines", body(name="Two")).status_code == 403


def test_an_erased_customer_leaves_the_call_without_a_number(root, alice, exchange):
    ticket = alice.make_ticket()
    exchange.ring()
    exchange.answer()
    call = exchange.end()
    redact(Redact(entity="customer", record=ticket["customer"]["id"]), by=root.actor)
    call.refresh_from_db()
    assert (call.number, call.written, call.customer_id, call.heard, call.recording) == ("", "", None, {}, "")
    assert call.answered_at
    from afterloop.kernel.events.models import Event

    facts = Event.objects.filter(entity="call", record_id=call.pk).values_list("facts", flat=True)
    assert {each["number"] for each in facts} == {""}


def test_calls_without_a_ticket_go_after_their_time(exchange, alice):
    from datetime import timedelta

    from afterloop.kernel import time
    from afterloop.kernel.keeping import kinds as kept

    exchange.ring()
    exchange.end()
    assert kept["call"].erase(time.now() + timedelta(days=1), 10) == 1
    assert not Call.objects.exists()
    other = Exchange(exchange.line, "c-2")
    alice.post(f"/api/v1/calls/{other.ring().pk}/ticket")
    assert kept["call"].erase(time.now() + timedelta(days=1), 10) == 0
