"""A list of tickets taken out as a file: what its reader sees, and on record."""

from __future__ import annotations

import csv
import io
import json

import pytest
from python_calamine import CalamineWorkbook

from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event
from afterloop.kernel.exports import listeners
from afterloop.kernel.exports.jobs import run_export
from afterloop.kernel.exports.models import Export
from tests.service.tickets.test_filters import meter, rule  # noqa: F401

PATH = "/api/v1/tickets/exports"


def export(person, status=201, **given):
    body = {"title": "工单", "format": "csv", "columns": ["number", "subject", "state", "priority"]} | given
    answer = person.post(PATH, body)
    assert answer.status_code == status, answer.content
    return answer.json()


def made(person, **given):
    """The export when its job has run."""
    begun = export(person, **given)
    assert (begun["state"], begun["url"]) == ("queued", None)
    run_export(export_id=begun["id"])
    return person.get(f"/api/v1/exports/{begun['id']}").json()


def content(person, found):
    answer = person.get(found["url"])
    assert answer.status_code == 200
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def table(person, found):
    return list(csv.reader(io.StringIO(content(person, found).decode("utf-8-sig"))))


def test_the_file_says_what_the_list_says_in_the_readers_words(bob):
    bob.make_ticket(subject="=cmd()", priority=1)
    found = made(bob, columns=["subject", "state", "priority", "assignee", "unit"])
    assert (found["state"], found["rows"]) == ("done", 1)
    head, row = table(bob, found)
    assert head == ["Subject", "State", "Priority", "Assignee", "Unit"]
    assert row[0] == "'=cmd()"
    assert row[1:4] == ["new", "urgent", ""]
    assert row[4]


def test_it_holds_what_the_filters_let_through_and_its_reader_may_see(bob, charlie):
    charlie.make_ticket(subject="elsewhere")
    wanted = bob.make_ticket(subject="wanted", priority=1)
    bob.make_ticket(subject="other", priority=3)
    found = made(bob, columns=["subject"], filters={"filter": json.dumps(rule("priority", "=", 1))})
    assert table(bob, found)[1:] == [[wanted["subject"]]]
    everything = made(bob, columns=["subject"], filters={"order": "subject"})
    assert [row[0] for row in table(bob, everything)[1:]] == ["other", "wanted"]


def test_answers_keep_their_types_in_a_workbook(bob, meter):  # noqa: F811
    meter(bob, reading="12.50", kind="gas", read_on="2026-11-22")
    found = made(bob, format="xlsx", columns=["data.meter.reading", "data.meter.kind", "data.meter.read_on"])
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content(bob, found))).get_sheet_by_index(0).to_python()
    assert [str(cell) for cell in sheet[1]] == ["12.5", "Gas", "2026-11-22"]


def test_more_rows_than_a_page_and_more_than_are_sorted_all_come(bob, monkeypatch):
    from afterloop.kernel import lists
    from afterloop.kernel.exports import listing

    monkeypatch.setattr(listing, "AT_ONCE", 2)
    monkeypatch.setattr(lists, "SORTED", 3)
    numbers = [bob.make_ticket(subject=str(number))["subject"] for number in range(7)]
    found = made(bob, columns=["subject"], filters={"order": "subject"})
    assert sorted(row[0] for row in table(bob, found)[1:]) == numbers


def test_who_took_what_out_is_on_record_and_tells_the_person(bob):
    bob.make_ticket()
    found = made(bob)
    event = Event.objects.get(name="export.begun")
    assert (event.actor_id, event.data["columns"]) == (bob.user.pk, ["number", "subject", "state", "priority"])
    notices = bob.get("/api/v1/notices").json()["items"]
    assert notices[0]["title"] == "“工单” is exported: 1 rows"
    assert notices[0]["url"] == "/exports"
    assert [each["id"] for each in bob.get("/api/v1/exports").json()] == [found["id"]]


def test_it_takes_the_right_to_export_and_nobody_else_sees_the_file(alice, bob, root):
    export(alice, 403)
    found = made(bob)
    assert alice.get(f"/api/v1/exports/{found['id']}").status_code == 404
    assert alice.get("/api/v1/exports").json() == []
    assert alice.get(found["url"]).status_code == 404


def test_rights_that_ended_meanwhile_end_the_export(bob):
    begun = export(bob)
    bob.user.memberships.all().delete()
    assert run_export(export_id=begun["id"]) == "failed"
    assert Export.objects.get().problem


def test_a_job_that_runs_twice_leaves_one_file(bob):
    bob.make_ticket()
    found = made(bob)
    assert run_export(export_id=found["id"]) == ""
    assert bob.get(f"/api/v1/exports/{found['id']}").json()["url"] == found["url"]


def test_the_event_makes_the_job(bob, monkeypatch):
    deferred = []
    monkeypatch.setattr(listeners.run_export.task, "defer", lambda **given: deferred.append(given) or 1)
    pump.drain_all()  # who listens for the first time hears what comes from then on
    begun = export(bob)
    pump.drain_all()
    assert deferred == [{"export_id": begun["id"]}]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"columns": []}, "columns"),
        ({"columns": ["nothing"]}, "columns"),
        ({"columns": ["number"] * 31}, "columns"),
        ({"format": "pdf"}, "format"),
        ({"title": " "}, "title"),
        ({"filters": {"state": ["lost"]}}, "filters.state.0"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(bob, wrong, place):
    assert list(export(bob, 422, **wrong)["fields"]) == [place]
