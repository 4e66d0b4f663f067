"""Customers as a list: the same filters, orders, counts and files as every other noun."""

from __future__ import annotations

import csv
import io
import json

import pytest

from afterloop.kernel.exports.jobs import run_export

PATH = "/api/v1/customers"


@pytest.fixture
def three(root):
    """Made in one unit by one person."""
    wanted = [
        ("海天电器", "company", {"phone": "021-68888888", "email": "hello@haitian.example"}),
        ("陈丽", "person", {"phone": "13800138000"}),
        ("安达物业", "company", {}),
    ]
    return [
        root.post(PATH, {"name": name, "kind": kind, "contact": contact}).json()["id"] for name, kind, contact in wanted
    ]


def page(person, **query):
    answer = person.get(PATH, **query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_newest_first_page_by_page_with_the_columns_that_were_asked_for(root, three):
    columns = ["phone", "email", "unit"]
    first = page(root, limit=2, columns=columns)
    assert [row["id"] for row in first["items"]] == three[:0:-1]
    assert first["items"][1]["cells"]["phone"] == "13800138000"
    rest = page(root, limit=2, columns=columns, after=first["next"])
    assert [row["id"] for row in rest["items"]] == three[:1]
    assert rest["items"][0]["cells"]["email"] == "hello@haitian.example"
    assert rest["items"][0]["unit"] == rest["items"][0]["cells"]["unit"]


def test_conditions_kinds_orders_and_counts(root, three):
    contains = json.dumps({"call": "contains", "args": [{"field": "phone"}, {"value": "6888"}]})
    assert [row["id"] for row in page(root, filter=contains)["items"]] == three[:1]
    assert [row["id"] for row in page(root, kind="company")["items"]] == [three[2], three[0]]
    assert [row["name"] for row in page(root, order="name")["items"]] == ["安达物业", "陈丽", "海天电器"]
    assert root.get(f"{PATH}/count", kind="company").json() == {"count": 2, "more": False}
    assert root.get(PATH, order="t.id").status_code == 422


def test_the_fields_say_what_they_are_in_the_readers_language(root):
    fields = root.get("/api/v1/fields", of="customer").json()
    assert "phone" in json.dumps(fields)


def exported(person, **given):
    body = {"title": "客户", "format": "csv", "columns": ["name", "kind", "phone"]} | given
    answer = person.post(f"{PATH}/exports", body)
    assert answer.status_code == 201, answer.content
    run_export(export_id=answer.json()["id"])
    found = person.get(f"/api/v1/exports/{answer.json()['id']}").json()
    answer = person.get(found["url"])
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))


def test_the_file_says_what_the_list_says(root, three):
    assert exported(root, filters={"kind": "person"}) == [
        ["Name", "Person or company", "Phone"],
        ["陈丽", "person", "13800138000"],
    ]


def test_a_file_holds_only_what_the_right_to_export_covers(root, three, bob):
    """A supervisor sees everybody's customers, and takes those of the own units out of the house."""
    bob.post(PATH, {"name": "林澜"})
    assert len(page(bob)["items"]) == 4
    assert [row[0] for row in exported(bob)[1:]] == ["林澜"]
