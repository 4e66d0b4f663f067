"""Who may look into the log and at the system, and what is found there."""

from __future__ import annotations

from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.people.models import Organization
from tests import make
from tests.conftest import Person


def test_the_log_is_searched_by_who_what_and_record(root, alice):
    ticket = alice.make_ticket()["id"]
    assert alice.post(f"/api/v1/tickets/{ticket}/claim", {}).status_code == 200
    found = root.get("/api/v1/events", actor=alice.user.pk, name="ticket", record=ticket).json()
    assert [row["name"] for row in found] == ["ticket.claimed", "ticket.created"]
    assert found[0]["sentence"] == "Alice claimed the ticket"
    assert found[0]["changes"]["assignee_id"] == [None, alice.user.pk]
    assert found[0]["told"] == [{"label": "State", "before": "new", "after": "in progress"}]
    only = root.get("/api/v1/events", name="ticket.created", before=found[0]["id"]).json()
    assert [row["name"] for row in only] == ["ticket.created"]
    assert root.get("/api/v1/events", until="2001-01-01T00:00:00Z").json() == []
    assert {"name": "ticket", "title": "Ticket"} in root.get("/api/v1/events/names").json()


def test_the_log_of_one_unit_says_nothing_of_another(root, alice, charlie):
    make.member(charlie.user, charlie.user.unit, {"event.view": "team"})
    reader = Person(charlie.user)
    alice.make_ticket()
    assert reader.get("/api/v1/events", name="ticket").json() == []
    assert root.get("/api/v1/events", name="ticket").json()


def test_the_system_counts_what_waits_and_what_failed(root, alice):
    Organization.objects.create(pk=1, name="Acme")
    before = root.get("/api/v1/system").json()
    assert before["database_size"] > 0
    assert before["parked"] == 0
    ticket = alice.make_ticket()["id"]
    for event in Event.objects.filter(entity="ticket", record_id=ticket):
        Parked.objects.create(subscriber="x", entity="ticket", record_id=ticket, event_id=event.pk, reason="no")
    assert root.get("/api/v1/system").json()["parked"] > 0
    (line,) = root.get("/api/v1/parked").json()
    assert (line["subscriber"], line["record"], line["reason"]) == ("x", ticket, "no")
    body = {"subscriber": "x", "entity": "ticket", "record": ticket}
    assert root.post("/api/v1/parked/retry", body).status_code == 204
    assert Parked.objects.filter(next_try_at=None).count() == 0
    assert root.post("/api/v1/parked/retry", body | {"subscriber": "y"}).status_code == 404
    assert alice.get("/api/v1/system").status_code == 403


def test_what_failed_is_left_out_with_a_reason_and_those_behind_it_go_on(root, bob):
    Organization.objects.get_or_create(pk=1, defaults={"name": "Acme"})
    ticket = bob.make_ticket()["id"]
    bob.post(f"/api/v1/tickets/{ticket}/claim")
    first, second = Event.objects.filter(entity="ticket", record_id=ticket).order_by("id")[:2]
    for event in (first, second):
        Parked.objects.create(subscriber="x", entity="ticket", record_id=ticket, event_id=event.pk, reason="no")
    body = {"subscriber": "x", "entity": "ticket", "record": ticket, "reason": "Sent by hand"}
    assert bob.post("/api/v1/parked/skip", body).status_code == 403
    assert root.post("/api/v1/parked/skip", body | {"reason": ""}).status_code == 422
    assert root.post("/api/v1/parked/skip", body).status_code == 204
    left = Parked.objects.get()
    assert (left.event_id, left.next_try_at is not None) == (second.pk, True)
    told = Event.objects.get(name="organization.parked_skipped")
    assert told.data == {"subscriber": "x", "event": first.pk, "reason": "Sent by hand"}
    assert root.post("/api/v1/parked/skip", body).status_code == 204
    assert root.post("/api/v1/parked/skip", body).status_code == 404
