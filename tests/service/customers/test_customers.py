from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.service.customers.identities import normal_email, normal_phone


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


def test_a_customer_is_found_by_name_and_by_phone(alice):
    made = alice.post(
        "/api/v1/customers", {"name": "王小明", "contact": {"phone": "138 0013 8000", "email": "W@Example.com"}}
    ).json()
    for words in ("王小", "13800138000", "w@example.com"):
        assert [row["id"] for row in alice.get("/api/v1/customers", q=words).json()] == [made["id"]], words
    assert alice.get("/api/v1/customers", q="小明").json() == []


def test_an_address_belongs_to_one_customer(alice):
    alice.post("/api/v1/customers", {"name": "A", "contact": {"phone": "13800138000"}})
    again = alice.post("/api/v1/customers", {"name": "B", "contact": {"phone": "+8613800138000"}})
    assert again.status_code == 409
    assert "contact.phone" in again.json()["fields"]


def test_what_is_no_phone_number_is_refused_at_its_field(alice):
    answer = alice.post("/api/v1/customers", {"name": "A", "contact": {"phone": "abc"}})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["contact.phone"]


def test_a_customer_can_be_edited(alice):
    made = alice.post("/api/v1/customers", {"name": "A"}).json()
    edited = alice.post(f"/api/v1/customers/{made['id']}/edit", {"tier": "vip", "name": "B"}).json()
    assert (edited["tier"], edited["name"], edited["revision"]) == ("vip", "B", 1)
