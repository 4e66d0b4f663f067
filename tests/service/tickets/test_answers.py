"""The answers of a ticket's form as they come in, are kept, and are shown again."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.files.models import File
from afterloop.service.tickets.models import Ticket
from tests import make


def published(root, key, fields):
    """A ticket type that asks with a form of these fields."""
    for kind, body in (("form", {"fields": fields}), ("ticket-type", {"form": key})):
        file = {"kind": kind, "key": key, "title": {"en": key}, "body": body}
        answer = root.post("/api/v1/definitions/import", {"file": file, "publish": True})
        assert answer.status_code in (200, 201), answer.content


def upload(person, name="铭牌.txt"):
    file = SimpleUploadedFile(name, "型号 JSQ30".encode(), "text/plain")
    answer = person.client.post("/api/v1/files", {"file": file}, headers=person._headers())
    assert answer.status_code == 201, answer.content
    return answer.json()


@pytest.fixture
def file(alice):
    return upload(alice)


@pytest.fixture
def ticket(alice, file):
    answers = make.ANSWERS["repair"] | {"photos": [file["id"]]}
    pk = alice.post("/api/v1/tickets", make.new_ticket("repair", data=answers)).json()["id"]
    return f"/api/v1/tickets/{pk}"


def test_files_among_the_answers_are_shown_with_name_size_and_type(alice, ticket, file):
    assert Ticket.objects.get().data["photos"] == [file["id"]], "ids are what is kept"
    assert alice.get(ticket).json()["data"]["photos"] == [file]
    assert (file["name"], file["size"], file["type"]) == ("铭牌.txt", 12, "text/plain")
    assert alice.client.get(file["url"], headers=alice._headers()).status_code == 200


def test_answers_can_be_sent_back_as_they_were_read_with_one_file_more(alice, ticket, file):
    more = upload(alice, "发票.txt")
    edited = alice.post(f"{ticket}/edit", {"data": {"photos": [file, more["id"]]}})
    assert edited.status_code == 200, edited.content
    assert [each["name"] for each in edited.json()["data"]["photos"]] == ["铭牌.txt", "发票.txt"]
    assert alice.post(f"{ticket}/edit", {"data": {"photos": None}}).json()["data"].get("photos") is None


def test_a_file_that_was_let_go_is_no_answer_any_more(alice, ticket):
    File.objects.all().delete()
    assert alice.get(ticket).json()["data"]["photos"] == []


LONG = "12345678901234567890.0123456789"


def test_a_number_of_thirty_digits_comes_back_as_it_was_typed_and_is_so_in_the_columns(alice, root):
    published(root, "meter", [{"key": "reading", "type": "number", "label": {"en": "Reading"}, "reportable": True}])
    for typed, kept in ((LONG, LONG), ("0.30", "0.3"), ("1,234.5", "1234.5")):
        made = alice.post("/api/v1/tickets", make.new_ticket("enquiry") | {"type": "meter", "data": {"reading": typed}})
        assert made.status_code == 201, made.content
        pk = made.json()["id"]
        assert alice.get(f"/api/v1/tickets/{pk}").json()["data"] == {"reading": kept}
        form = Definition.objects.get(kind="form", key="meter").pk
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT f_reading::text FROM form_{form} WHERE record_id = %s", [pk])
            assert cursor.fetchone() == (kept,)


@pytest.mark.parametrize("bad", [[{"name": "x"}], [{"id": True}], [{"id": {"id": 1}}], [{"id": 10**6}], {"id": 1}])
def test_what_is_no_file_of_ours_is_refused(alice, ticket, bad):
    assert alice.post(f"{ticket}/edit", {"data": {"photos": bad}}).status_code == 422
