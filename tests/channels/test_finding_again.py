"""How a customer comes back: by number and phone, or signed in; and what strangers learn, which is nothing."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from afterloop.channels.portal import proof
from afterloop.kernel import limits, time
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.tickets.models import Ticket
from tests.channels.test_portal import Dora

ADDRESS = "dora@example.com"


@pytest.fixture
def dora(db):
    customer = Dora()
    assert customer.submit(email=ADDRESS, phone="13800138000").status_code == 201
    return customer


def look_up(number, phone):
    return Dora().post("lookup", {"number": number, "phone": phone})


@pytest.mark.parametrize("phone", ["8000", "13800138000", "138 0013 8000", "+86 13800138000"])
def test_number_and_phone_find_the_request(dora, phone):
    number = Ticket.objects.get().number
    answer = look_up(f"{number[:6]} {number[6:]}", phone)
    assert answer.status_code == 200, answer.content
    dora.token = answer.json()["token"]
    assert dora.get("request").json()["number"] == number


def test_a_wrong_phone_and_a_wrong_number_are_the_same_to_who_asks(dora):
    number = Ticket.objects.get().number
    wrong_phone, wrong_number = look_up(number, "9999"), look_up("9912319999", "8000")
    assert wrong_phone.status_code == wrong_number.status_code == 404
    assert wrong_phone.content == wrong_number.content


def test_both_cost_the_same_queries(dora, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    number = Ticket.objects.get().number
    counted = []
    for wanted, phone in ((number, "9999"), ("9912319999", "8000")):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            look_up(wanted, phone)
        counted.append(len(asked))
    assert counted[0] == counted[1]


def test_guessing_at_one_number_ends_soon(dora):
    number = Ticket.objects.get().number
    answers = [look_up(number, f"{guess:04}").status_code for guess in range(12)]
    assert answers[:10] == [404] * 10
    assert answers[-1] == 429


def code_sent() -> str:
    return re.search(r"\n(\d{6})\n", Dispatch.objects.filter(key__startswith="portal-code").latest("pk").text)[1]


def test_a_code_by_mail_signs_in_and_shows_what_is_ones_own(dora):
    Dora().submit(phone="13900139000")
    assert dora.post("sign-in/code", {"address": ADDRESS.upper()}).status_code == 202
    assert dora.post("sign-in", {"address": ADDRESS, "code": code_sent()}).status_code == 204
    (mine,) = dora.get("my").json()["items"]
    assert mine["number"] == Ticket.objects.earliest("pk").number
    opened = dora.post("my/open", {"number": mine["number"]}).json()
    dora.token = opened["token"]
    assert dora.get("request").status_code == 200
    assert dora.post("my/open", {"number": Ticket.objects.latest("pk").number}).status_code == 404
    assert dora.post("sign-out", {}).status_code == 204
    assert dora.get("my").status_code == 401


def test_whether_somebody_is_known_does_not_show(dora):
    known = dora.post("sign-in/code", {"address": ADDRESS})
    unknown = dora.post("sign-in/code", {"address": "nobody@example.com"})
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert Dispatch.objects.filter(key__startswith="portal-code").count() == 1
    for address in (ADDRESS, "nobody@example.com"):
        assert dora.post("sign-in", {"address": address, "code": "000000x"}).status_code == 422


def test_a_code_works_once_for_ten_minutes_and_bears_five_tries(dora):
    dora.post("sign-in/code", {"address": ADDRESS})
    code = code_sent()
    with time.travel(timedelta(minutes=1)):
        assert dora.post("sign-in", {"address": ADDRESS, "code": code}).status_code == 204
    assert dora.post("sign-in", {"address": ADDRESS, "code": code}).status_code == 422
    dora.post("sign-in/code", {"address": ADDRESS})
    for _guess in range(5):
        assert dora.post("sign-in", {"address": ADDRESS, "code": "not-it"}).status_code == 422
    assert dora.post("sign-in", {"address": ADDRESS, "code": code_sent()}).status_code == 422


def test_codes_to_one_address_are_few(dora):
    answers = [dora.post("sign-in/code", {"address": ADDRESS}).status_code for _time in range(4)]
    assert answers == [202, 202, 202, 429]


def test_staff_are_no_customers_and_customers_no_staff(dora, root):
    dora.post("sign-in/code", {"address": ADDRESS})
    dora.post("sign-in", {"address": ADDRESS, "code": code_sent()})
    assert dora.client.get("/api/v1/me").status_code == 401
    assert root.get("/api/v1/portal/my").status_code == 401


def test_an_erased_customer_is_signed_in_nowhere(dora):
    from afterloop.service.customers import actions
    from afterloop.service.customers.models import Customer

    dora.post("sign-in/code", {"address": ADDRESS})
    dora.post("sign-in", {"address": ADDRESS, "code": code_sent()})
    actions.erase([Customer.objects.get().pk])
    assert dora.get("my").status_code == 401


def send(client, value):
    headers = {"afterloop-proof": value}
    wish = {"number": "1", "phone": "1234"}
    return client.post("/api/v1/portal/lookup", wish, content_type="application/json", headers=headers)


def test_without_a_proof_of_work_nothing_is_taken(db, client):
    for value in ("", "forged 1,2,3,4,5,6,7,8", "x" * 2000):
        answer = send(client, value)
        assert (answer.status_code, answer.json()["code"]) == (403, "unproven")


def test_a_proof_must_fit_serves_few_times_and_grows_old(db, client, monkeypatch):
    monkeypatch.setattr(proof, "EASY", 6)
    asked = client.get("/api/v1/portal/challenge").json()
    good = f"{asked['challenge']} {proof.solve(asked['salt'], asked['bits'])}"
    wrong = f"{asked['challenge']} 1,1,1,1,1,1,1,1"
    assert send(client, wrong).json()["code"] == "unproven"
    assert [send(client, good).status_code for _time in range(4)] == [404, 404, 404, 429]
    with time.travel(timedelta(hours=5)):
        assert send(client, good).json()["code"] == "unproven"


def test_it_grows_harder_with_what_came_from_an_address(db, client):
    assert client.get("/api/v1/portal/challenge").json()["bits"] == proof.EASY
    for _time in range(21):
        limits.take("portal.guarded", "127.0.0.1", most=120, per=proof.WINDOW)
    assert client.get("/api/v1/portal/challenge").json()["bits"] == proof.EASY + 2
    assert proof.wanted("10.0.0.1") == proof.EASY
