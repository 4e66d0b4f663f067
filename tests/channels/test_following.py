"""What a customer may do with a request beside writing, and what a forwarded link shows of them."""

from __future__ import annotations

from datetime import timedelta

import orjson
import pytest

from afterloop.channels.portal import masking
from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.service.tickets.models import Ticket, TicketLink
from tests.channels.test_portal import Dora


@pytest.fixture
def dora(db):
    customer = Dora()
    assert customer.submit().status_code == 201
    return customer


@pytest.fixture
def solved(dora, root):
    path = f"/api/v1/tickets/{Ticket.objects.get().pk}"
    root.post(f"{path}/claim")
    assert root.post(f"{path}/resolve", {"answer": "已修好"}).status_code == 200
    return dora


def test_urging_is_shown_and_taken_once_in_half_an_hour(dora):
    assert dora.get("request").json()["urged_at"] is None
    shown = dora.post("request/urge", {}).json()
    assert shown["urged_at"]
    assert "urge" not in shown["actions"]
    again = dora.post("request/urge", {})
    assert again.status_code == 409
    assert "half an hour" in again.json()["detail"]
    with time.travel(timedelta(minutes=31)):
        assert dora.post("request/urge", {}).status_code == 200
    assert Event.objects.filter(name="ticket.urged").count() == 2


def test_what_is_done_is_not_urged(solved):
    assert "urge" not in solved.get("request").json()["actions"]
    assert solved.post("request/urge", {}).status_code == 409


def test_confirming_closes_the_request_and_leaves_the_stars(solved):
    assert {"confirm", "reopen", "rate"} <= set(solved.get("request").json()["actions"])
    shown = solved.post("request/confirm", {}).json()
    assert Ticket.objects.get().state == "closed"
    assert set(shown["actions"]) == {"rate", "reopen"}
    assert shown["entries"][0]["title"] == "You confirmed that it is solved"
    assert solved.post("request/confirm", {}).status_code == 409


def test_reasons_are_those_that_the_type_offers(solved):
    offered = {reason["key"]: reason for reason in solved.get("request").json()["rating_reasons"]}
    assert offered["fast"]["praise"] is True
    assert offered["slow"]["praise"] is False
    wrong = solved.post("request/rate", {"score": 5, "reasons": ["nonsense"]})
    assert wrong.status_code == 422
    assert "reasons" in wrong.json()["fields"]
    rated = solved.post("request/rate", {"score": 5, "reasons": ["fast"], "comment": ""}).json()
    assert rated["rating"]["reasons"] == ["Quick"]


def test_staff_read_the_reasons_in_words(solved, root):
    solved.post("request/rate", {"score": 2, "reasons": ["slow", "late"], "comment": "等了三天"})
    assert root.get(f"/api/v1/tickets/{Ticket.objects.get().pk}").json()["rating"]["reasons"] == ["Slow", "Not on time"]


def test_taking_it_up_again_forgets_the_rating(solved):
    solved.post("request/rate", {"score": 5, "reasons": ["fast"]})
    solved.post("request/reopen", {"reason": "又坏了"})
    ticket = Ticket.objects.get()
    assert (ticket.rating, ticket.rating_reasons, ticket.state) == (None, [], "open")


def test_after_the_window_a_customer_asks_anew_and_both_are_linked(solved):
    with time.travel(timedelta(days=8)):
        shown = solved.get("request").json()
        assert "follow_up" in shown["actions"]
        assert "reopen" not in shown["actions"]
        late = solved.post("request/reopen", {"reason": "又坏了"})
        assert (late.status_code, late.json()["code"]) == (409, "too_late")
        assert solved.post("request/reply", {"body": "又坏了"}).json()["code"] == "too_late"
        made = solved.post("request/follow-up", {"message": "又不热了"})
        assert made.status_code == 201
    old, new = Ticket.objects.order_by("pk")
    assert TicketLink.objects.get().source_id == new.pk
    assert (new.customer_id, new.data, new.subject) == (old.customer_id, old.data, "又不热了")
    solved.token = made.json()["token"]
    assert solved.get("request").json()["number"] == new.number


def test_within_the_window_nothing_new_is_made(solved):
    assert "follow_up" not in solved.get("request").json()["actions"]


def test_staff_open_again_whenever_they_like(solved, root):
    with time.travel(timedelta(days=400)):
        path = f"/api/v1/tickets/{Ticket.objects.get().pk}/reopen"
        assert root.post(path, {"reason": "客户来电"}).status_code == 200


def test_a_link_says_nothing_of_who_the_customer_is(dora, root):
    dora.post(
        "request/reply", {"body": "我的电话是138 0013 8000或021-68888888，住在中山路88号3栋502室，dora@example.com"}
    )
    path = f"/api/v1/tickets/{Ticket.objects.get().pk}"
    root.post(f"{path}/claim")
    root.post(f"{path}/reply", {"body": "明天联系您的13800138000，王师傅电话13912345678"})
    shown = orjson.dumps(dora.get("request").json()).decode()
    for secret in ("138 0013 8000", "13800138000", "68888888", "88号", "502室", "dora@"):
        assert secret not in shown, secret
    assert "13912345678" in shown  # ours is meant to be called


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("电话13800138000", "电话138****8000"),
        ("+86 138 0013 8000", "+86 138****8000"),
        ("021-68888888", "021****8888"),
        ("身份证110101199003071234", "身份证110***********1234"),
        ("dora.smith@example.com", "d***@example.com"),
        ("中山路88号3栋502室", "中山路**号**栋**室"),
        ("订单20261122001，11月21号买的", "订单20261122001，11月21号买的"),
        ("不知道21号能不能来", "不知道21号能不能来"),
        ("型号JSQ30-16L，序列号SN2026XQG100", "型号JSQ30-16L，序列号SN2026XQG100"),
        ("客服400-820-0000", "客服400-820-0000"),
    ],
)
def test_what_is_personal_in_a_text_is_made_unreadable(said, shown):
    assert masking.mask(said) == shown
