from __future__ import annotations

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from afterloop.kernel import time
from afterloop.kernel.events.models import Event


def test_reading_through_an_access_grant_is_noted(root, alice, charlie):
    ticket = alice.make_ticket()
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}").status_code == 404
    given = root.post(
        "/api/v1/grants",
        {
            "user": charlie.user.pk,
            "unit": alice.unit.pk,
            "verbs": ["ticket.view"],
            "reason": "跨区投诉核查",
            "until": (time.now() + timedelta(days=3)).isoformat(),
        },
    )
    assert given.status_code == 201, given.json()
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}").status_code == 200
    used = Event.objects.get(name="access_grant.used")
    assert used.actor_id == charlie.user.pk
    assert f"ticket:{ticket['id']}" in used.about
    assert charlie.post(f"/api/v1/tickets/{ticket['id']}/claim").status_code == 403


def uses():
    rows = Event.objects.filter(name="access_grant.used").order_by("pk").values_list("actor_id", "data")
    return [(actor, data["entity"], data["record"]) for actor, data in rows]


def opened_to(charlie, root, unit, *verbs):
    """A grant for Charlie, of these verbs in this unit."""
    until = (time.now() + timedelta(days=3)).isoformat()
    wish = {"user": charlie.user.pk, "unit": unit.pk, "verbs": verbs or ["ticket.view"], "reason": "核查"}
    assert root.post("/api/v1/grants", wish | {"until": until}).status_code == 201


def test_a_list_is_noted_once_an_hour_for_each_grant_and_person(root, alice, charlie):
    alice.make_ticket()
    opened_to(charlie, root, alice.unit)
    with time.travel(timedelta(minutes=-61)):
        charlie.get("/api/v1/tickets")
    assert uses() == [(charlie.user.pk, "ticket", None)]
    for _ in range(3):
        assert len(charlie.get("/api/v1/tickets").json()["items"]) == 1
        charlie.get("/api/v1/tickets", state="new")
    assert uses() == [(charlie.user.pk, "ticket", None)] * 2


def test_a_list_that_shows_nothing_of_the_granted_unit_takes_no_grant(root, alice, bob, charlie):
    alice.make_ticket()
    opened_to(charlie, root, alice.unit)
    charlie.make_ticket()
    assert len(charlie.get("/api/v1/tickets", unit=charlie.unit.pk).json()["items"]) == 1
    assert len(bob.get("/api/v1/tickets").json()["items"]) == 1
    assert uses() == []


def test_reading_a_file_through_a_grant_is_noted_on_its_record(root, alice, charlie):
    file = SimpleUploadedFile("铭牌.txt", b"JSQ30", "text/plain")
    upload = alice.client.post("/api/v1/files", {"file": file}, headers=alice._headers()).json()
    ticket = alice.make_ticket(attachments=[upload["id"]])
    assert charlie.get(upload["url"]).status_code == 404
    opened_to(charlie, root, alice.unit)
    for _ in range(2):
        assert charlie.get(upload["url"]).status_code == 200
    assert uses() == [(charlie.user.pk, "ticket", ticket["id"])]
    assert alice.get(upload["url"]).status_code == 200
    assert len(uses()) == 1


def test_noting_a_use_leaves_the_requests_own_key_and_revision_alone(root, alice, charlie):
    ticket = alice.make_ticket()
    opened_to(charlie, root, alice.unit)
    headers = charlie._headers() | {"idempotency-key": "k", "if-match": "7"}
    assert charlie.client.get("/api/v1/tickets", headers=headers).status_code == 200
    assert charlie.client.get(f"/api/v1/tickets/{ticket['id']}", headers=headers).status_code == 200
    assert len(uses()) == 2
