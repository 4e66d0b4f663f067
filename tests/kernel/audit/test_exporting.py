"""The log as a file: what the page says, for whom it is permitted, and itself on record."""

from __future__ import annotations

import csv
import io

from afterloop.kernel.events.models import Event
from afterloop.kernel.exports.jobs import run_export
from tests import make
from tests.conftest import Person

PATH = "/api/v1/events/exports"


def table(person, status=201, **filters):
    answer = person.post(PATH, {"title": "Log", "format": "csv", "filters": filters})
    assert answer.status_code == status, answer.content
    if status != 201:
        return []
    run_export(export_id=answer.json()["id"])
    found = person.get(f"/api/v1/exports/{answer.json()['id']}").json()
    assert found["state"] == "done", found
    return list(csv.reader(io.StringIO(b"".join(person.get(found["url"]).streaming_content).decode("utf-8-sig"))))


def test_the_file_says_what_the_page_says(root, alice, monkeypatch):
    monkeypatch.setattr("afterloop.kernel.audit.queries.MOST", 1)  # several pages
    ticket = alice.make_ticket(subject="=cmd()")["id"]
    alice.post(f"/api/v1/tickets/{ticket}/claim", {})
    head, *rows = table(root, name="ticket", record=ticket)
    assert head == ["When", "Who", "What", "Kind of record", "Record", "Changes", "Event"]
    assert [row[1:] for row in rows] == [
        ["Alice", "Alice claimed the ticket", "Ticket", str(ticket), "State: new → in progress", "ticket.claimed"],
        ["Alice", "Alice created the ticket", "Ticket", str(ticket), "", "ticket.created"],
    ]
    assert "cmd" not in str(rows)
    begun = Event.objects.get(name="export.begun")
    assert (begun.actor_id, begun.data["filters"]) == (root.user.pk, f"{{'name': 'ticket', 'record': {ticket}}}")


def test_only_who_may_export_takes_out_what_he_may_read(root, alice, bob, charlie):
    ticket = alice.make_ticket()["id"]
    make.member(bob.user, bob.unit, {"event.view": "subtree"})
    table(bob, 403)
    make.member(bob.user, bob.unit, {"event.export": "team"})
    assert len(table(bob, name="ticket", record=ticket)) == 1  # he reads the outlet below, and exports here alone
    make.member(bob.user, bob.unit, {"event.export": "subtree"})
    assert len(table(bob, name="ticket", record=ticket)) == 2
    make.member(charlie.user, charlie.unit, {"event.export": "all"})
    table(Person(charlie.user), 403)
