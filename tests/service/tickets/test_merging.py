"""What becomes of tickets, and of all that holds a unit, when the unit is merged into another."""

from __future__ import annotations

import pytest
from django.test import Client

from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import SaveDraft
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.conftest import Person
from tests.portal import proven


@pytest.fixture
def shenzhen(db):
    return OrgUnit.objects.get(name="深圳南山网点")


def merge(root, unit, into):
    answer = root.post(f"/api/v1/units/{unit.pk}/merge", {"into": into.pk})
    assert answer.status_code == 200, answer.content


def drained():
    pump.drain_all()
    assert not Parked.objects.exists(), Parked.objects.first().reason


def test_agents_of_a_team_go_on_with_the_tickets_of_their_merged_outlet(root, alice, shenzhen):
    old, ticket = alice.unit, alice.make_ticket()
    merge(root, old, shenzhen)
    assert [row["id"] for row in alice.get("/api/v1/tickets").json()["items"]] == [ticket["id"]]
    assert "ticket.claim" in alice.get(f"/api/v1/tickets/{ticket['id']}").json()["actions"]
    assert alice.post(f"/api/v1/tickets/{ticket['id']}/claim").status_code == 200
    assert Ticket.objects.get().unit_id == old.pk, "where it was made stays its history"


def test_who_worked_in_the_other_unit_before_sees_them_too_and_others_do_not(root, alice, charlie, shenzhen):
    ticket = alice.make_ticket()["id"]
    eve = make.user("eve", "Eve", shenzhen, "agent")
    merge(root, alice.unit, shenzhen)
    assert Person(eve).get(f"/api/v1/tickets/{ticket}").status_code == 200
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 404, "his unit is above, and he sees his team only"


def test_merging_twice_and_opening_again(root, alice, bob, shenzhen):
    ticket, first = alice.make_ticket()["id"], alice.unit
    merge(root, first, shenzhen)
    merge(root, shenzhen, bob.unit)
    assert alice.get(f"/api/v1/tickets/{ticket}").status_code == 200
    assert root.post(f"/api/v1/units/{shenzhen.pk}/move", {"parent": bob.unit.pk}).status_code == 409
    assert root.post(f"/api/v1/units/{shenzhen.pk}/reopen").status_code == 200
    assert alice.get(f"/api/v1/tickets/{ticket}").status_code == 404, "the chain of merges is broken here"


def test_what_was_shared_with_the_unit_stays_shared_with_its_people(root, bob, alice, charlie, shenzhen):
    eve = make.user("eve", "Eve", shenzhen, "agent")
    ticket = alice.make_ticket()["id"]
    wish = {"entity": "ticket", "record": ticket, "unit": shenzhen.pk, "verbs": ["ticket.view"], "why": "协作"}
    assert bob.post("/api/v1/shares", wish).status_code == 201
    assert Person(eve).get(f"/api/v1/tickets/{ticket}").status_code == 200
    merge(root, shenzhen, charlie.unit)
    assert Person(eve).get(f"/api/v1/tickets/{ticket}").status_code == 200


def test_types_whose_tickets_the_unit_received_send_them_to_the_other_and_keep_their_draft(root, alice, shenzhen):
    register()
    kind = Definition.objects.get(kind="ticket-type", key="repair")
    body = kind.versions.get(status="live").body
    draft = body | {"unit": alice.unit.pk, "priority": 1}
    file = {"kind": "ticket-type", "key": "repair", "title": kind.title, "body": body | {"unit": alice.unit.pk}}
    assert root.post("/api/v1/definitions/import", {"file": file, "publish": True}).status_code == 200
    definitions.save_draft(kind.pk, SaveDraft(body=draft, note="更急"), by=root.actor)
    old = alice.unit
    merge(root, old, shenzhen)
    drained()
    live = kind.versions.get(status="live")
    assert (live.body["unit"], live.body["priority"]) == (shenzhen.pk, 3)
    kept = kind.versions.get(status="draft")
    assert (kept.body["unit"], kept.body["priority"], kept.note) == (shenzhen.pk, 1, "更急")
    made = root.client.post(
        "/api/v1/portal/requests",
        {"type": "repair", "name": "多拉", "phone": "13800138000", "data": make.ANSWERS["repair"]},
        content_type="application/json",
        headers={"afterloop-proof": proven(root.client)},
    )
    assert made.status_code == 201, made.content
    assert Ticket.objects.get().unit_id == shenzhen.pk


def test_a_request_between_the_merge_and_its_telling_lands_in_the_other_unit(root, alice, shenzhen):
    kind = Definition.objects.get(kind="ticket-type", key="repair")
    body = kind.versions.get(status="live").body | {"unit": alice.unit.pk}
    file = {"kind": "ticket-type", "key": "repair", "title": kind.title, "body": body}
    assert root.post("/api/v1/definitions/import", {"file": file, "publish": True}).status_code == 200
    merge(root, alice.unit, shenzhen)
    request = {"type": "repair", "name": "多拉", "phone": "13800138000", "data": make.ANSWERS["repair"]}
    headers = {"afterloop-proof": proven(Client())}
    answer = Client().post("/api/v1/portal/requests", request, content_type="application/json", headers=headers)
    assert answer.status_code == 201, answer.content
    assert Ticket.objects.get().unit_id == shenzhen.pk


def test_two_merges_that_are_told_of_late_end_at_the_last_unit(root, alice, bob, shenzhen):
    register()
    kind = Definition.objects.get(kind="ticket-type", key="repair")
    body = kind.versions.get(status="live").body | {"unit": alice.unit.pk}
    file = {"kind": "ticket-type", "key": "repair", "title": kind.title, "body": body}
    assert root.post("/api/v1/definitions/import", {"file": file, "publish": True}).status_code == 200
    merge(root, alice.unit, shenzhen)
    merge(root, shenzhen, bob.unit)
    drained()
    assert kind.versions.get(status="live").body["unit"] == bob.unit.pk


def test_other_types_are_left_alone(root, alice, shenzhen):
    register()
    before = list(Definition.objects.filter(kind="ticket-type").order_by("pk").values_list("pk", "revision"))
    merge(root, alice.unit, shenzhen)
    drained()
    assert list(Definition.objects.filter(kind="ticket-type").order_by("pk").values_list("pk", "revision")) == before
