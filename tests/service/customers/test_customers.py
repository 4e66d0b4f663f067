from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.service.customers.identities import can_be_called, normal_email, normal_phone


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("13800138000", "+8613800138000"),
        ("138 0013 8000", "+8613800138000"),
        ("+86-138-0013-8000", "+8613800138000"),
        ("１３８００１３８０００", "+8613800138000"),
        ("021-6888 8888", "+862168888888"),
        ("+1 650 253 0000", "+16502530000"),
        ("请打我微信", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_a_phone_number_has_one_normal_form(written, normal):
    assert normal_phone(written) == normal


@given(st.text(max_size=60))
def test_normal_forms_are_stable_and_never_fail(text):
    for normal in (normal_phone, normal_email):
        once = normal(text)
        assert normal(once) == once


WHOLE = (
    *("13800138000", "138 0013 8000", "+86-138-0013-8000", "0086 13800138000", "86 13800138000", "14912345678"),
    *("4008001234", "400-800-1234", "4001234567 转 8", "8008201234"),
    *("021-68888888", "02168888888", "（021）6888-8888转802", "010-12345678 ext 3", "0991-1234567"),
    *("021-68888888-802", "021-68888888#802", "0571-88888888,802", "13800138000-1"),
    *("+852 2123 4567", "+1 650 253 0000", "00 1 650 253 0000", "+33 1 23 45 67 89", "+1 650-253-0000 ext. 12"),
)
BROKEN = (
    *("123", "1380013", "138001399", "1380013999", "138001399999", "12345678901", "11111111111", "0000000"),
    *("68888888", "021-6888", "0755-1234567", "+1 123", "6502530000", "+99912345678", "+861380013", "1380013转1"),
    *("138****8000", "13800138000/13900139000", "110", "10086", "95588", "abc", "转802", "1-1", ""),
)


@pytest.mark.parametrize("written", WHOLE)
def test_a_number_with_all_its_digits_can_be_called(written):
    assert can_be_called(written)


@pytest.mark.parametrize("written", BROKEN)
def test_a_number_that_lacks_digits_or_has_too_many_cannot_be_called(written):
    assert not can_be_called(written)


@given(st.text(max_size=60) | st.text("0123456789+- 转ext#*,()", max_size=30))
def test_what_can_be_called_has_a_normal_form(text):
    assert not can_be_called(text) or normal_phone(text)


def test_a_customer_is_found_by_name_and_by_phone(alice):
    register()
    made = alice.post(
        "/api/v1/customers", {"name": "王小明", "contact": {"phone": "138 0013 8000", "email": "W@Example.com"}}
    ).json()
    pump.drain_all()
    for words in ("王小", "小明", "13800138000", "0013800", "w@example.com"):
        assert [row["id"] for row in alice.get("/api/v1/customers", q=words).json()["items"]] == [made["id"]], words
    assert alice.get("/api/v1/customers", q="王明").json()["items"] == []


def test_an_address_belongs_to_one_customer(alice):
    alice.post("/api/v1/customers", {"name": "A", "contact": {"phone": "13800138000"}})
    again = alice.post("/api/v1/customers", {"name": "B", "contact": {"phone": "+8613800138000"}})
    assert again.status_code == 409
    assert "contact.phone" in again.json()["fields"]


def test_what_is_no_phone_number_is_refused_at_its_field(alice):
    answer = alice.post("/api/v1/customers", {"name": "A", "contact": {"phone": "abc"}})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["contact.phone"]


def test_a_phone_number_and_an_address_are_refused_together(alice):
    answer = alice.post("/api/v1/customers", {"name": "A", "contact": {"phone": "1380013", "email": "nobody"}})
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"contact.phone", "contact.email"}
    assert "area code" in answer.json()["fields"]["contact.phone"][0]


def test_a_customer_can_be_edited(alice):
    made = alice.post("/api/v1/customers", {"name": "A"}).json()
    edited = alice.post(f"/api/v1/customers/{made['id']}/edit", {"tier": "vip", "name": "B"}).json()
    assert (edited["tier"], edited["name"], edited["revision"]) == ("vip", "B", 1)
