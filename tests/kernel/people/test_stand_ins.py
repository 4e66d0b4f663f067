"""While somebody is away, another may do what the absent one may, and hears what he hears."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages import templates
from afterloop.kernel.messages.models import Notice
from afterloop.kernel.messages.writing import notify
from afterloop.kernel.people.models import AccessGrant, OrgUnit, StandIn
from tests import make
from tests.conftest import Person
from tests.kernel.messages.conftest import inside


def day(number: int) -> str:
    return (time.now() + timedelta(days=number)).isoformat()


@pytest.fixture
def ticket(alice):
    """One of Alice's, in a region where Charlie has nothing to look for."""
    made = alice.make_ticket()
    assert alice.post(f"/api/v1/tickets/{made['id']}/claim", {}).status_code == 200
    return made["id"]


def test_who_stands_in_sees_and_does_what_the_absent_one_may(alice, charlie, ticket):
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 404
    answer = alice.post("/api/v1/stand-ins", {"stand_in": charlie.user.pk, "until_at": day(3), "note": "年假"})
    assert answer.status_code == 201, answer.content
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 200
    assert charlie.post(f"/api/v1/tickets/{ticket}/note", {"body": "我来跟进"}).status_code == 200
    assert ticket in [row["id"] for row in charlie.get("/api/v1/tickets").json()["items"]]
    happened = Event.objects.filter(name="stand_in.arranged").get()
    assert f"user:{charlie.user.pk}" in happened.about

    assert alice.post(f"/api/v1/stand-ins/{answer.json()['id']}/end").status_code == 200
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 404
    assert alice.post(f"/api/v1/stand-ins/{answer.json()['id']}/end").status_code == 409


def test_standing_in_begins_and_ends_by_the_clock(alice, charlie, ticket):
    StandIn.objects.create(
        user=alice.user,
        stand_in=charlie.user,
        from_at=time.now() + timedelta(days=1),
        until_at=time.now() + timedelta(days=2),
    )
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 404
    StandIn.objects.update(from_at=time.now() - timedelta(days=2))
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 200
    StandIn.objects.update(until_at=time.now() - timedelta(days=1))
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 404


def test_what_was_lent_is_not_given_on(root, alice, charlie, ticket):
    root.post("/api/v1/stand-ins", {"stand_in": charlie.user.pk, "until_at": day(3)})
    assert charlie.get(f"/api/v1/tickets/{ticket}").status_code == 200  # root sees everything
    body = {"name": "for me", "user": root.user.pk}
    assert charlie.post("/api/v1/tokens", body).status_code == 403
    role = root.get("/api/v1/roles").json()[0]["id"]
    place = {"user": charlie.user.pk, "unit": root.user.unit_id, "role": role}
    assert charlie.post("/api/v1/memberships", place).status_code == 403
    eve = make.user("eve", "Eve")
    lend = {"user": root.user.pk, "stand_in": eve.pk, "until_at": day(3)}
    assert charlie.post("/api/v1/stand-ins", lend).status_code == 403
    assert charlie.post("/api/v1/stand-ins", {"stand_in": eve.pk, "until_at": day(3)}).status_code == 201


def test_notices_go_to_both_but_not_to_who_caused_them(alice, bob, charlie, monkeypatch):
    monkeypatch.setattr(templates, "templates", {})
    templates.template("hello", "notice", subject={"en": "Hello"}, body={"en": "…"})
    alice.post("/api/v1/stand-ins", {"stand_in": charlie.user.pk, "until_at": day(3)})
    inside(lambda: notify([alice.user.pk], "hello", {}, by=bob.actor))
    assert set(Notice.objects.values_list("user_id", flat=True)) == {alice.user.pk, charlie.user.pk}
    inside(lambda: notify([alice.user.pk], "hello", {}, by=charlie.actor))
    assert Notice.objects.filter(user=charlie.user).count() == 1


def test_nobody_arranges_it_for_others_who_may_do_more(alice, bob, charlie):
    lend = {"user": bob.user.pk, "stand_in": charlie.user.pk, "until_at": day(3)}
    assert alice.post("/api/v1/stand-ins", lend).status_code == 403


def test_what_was_shared_with_the_absent_or_their_unit_goes_along(root, alice, bob, charlie):
    ticket = root.make_ticket()["id"]
    dan = make.user("dan", "Dan")
    unit = OrgUnit.objects.get(name="深圳南山网点")
    make.member(dan, unit, {"ticket.view": "own"})
    opened = {"entity": "ticket", "record": ticket, "verbs": ["ticket.view", "ticket.note"], "why": "协办"}
    for receiver in ({"user": dan.pk}, {"unit": unit.pk}):
        share = root.post("/api/v1/shares", opened | receiver)
        assert share.status_code == 201, share.content
        frank = Person(make.user(f"frank{len(receiver)}{next(iter(receiver))}", "Frank"))
        assert frank.get(f"/api/v1/tickets/{ticket}").status_code == 404
        row = StandIn.objects.create(user=dan, stand_in=frank.user, until_at=time.now() + timedelta(days=1))
        answer = frank.get(f"/api/v1/tickets/{ticket}")
        assert answer.status_code == 200
        assert "ticket.note" in answer.json()["actions"]
        assert frank.get("/api/v1/tickets").json()["items"][0]["id"] == ticket
        why = root.get(f"/api/v1/users/{frank.user.pk}/why", verb="ticket.view", entity="ticket", record=ticket).json()
        assert why["allowed"]
        assert [way["title"] for way in why["looked_at"] if way["counts"]] == ["Standing in for Dan: Shared: 协办"]
        row.delete()
        assert frank.get(f"/api/v1/tickets/{ticket}").status_code == 404
        root.post(f"/api/v1/shares/{share.json()['id']}/end")


def test_data_that_was_opened_to_the_absent_goes_along_and_each_leaves_a_trace(root, charlie, ticket):
    until = time.now() + timedelta(days=2)
    dan = make.user("dan", "Dan")
    grant = AccessGrant.objects.create(
        user=charlie.user,
        unit=OrgUnit.objects.get(name="华北大区"),
        verbs=["ticket.view"],
        reason="联合排查",
        until=until,
    )
    StandIn.objects.create(user=charlie.user, stand_in=dan, until_at=until)
    for reader in (charlie, Person(dan), Person(dan)):
        assert reader.get(f"/api/v1/tickets/{ticket}").status_code == 200
    used = Event.objects.filter(name="access_grant.used", record_id=grant.pk).order_by("pk")
    assert list(used.values_list("actor_id", flat=True)) == [charlie.user.pk, dan.pk]
    StandIn.objects.update(until_at=time.now() - timedelta(minutes=1))
    assert Person(dan).get(f"/api/v1/tickets/{ticket}").status_code == 404


def test_the_stand_in_is_told_and_sees_for_whom(alice, charlie):
    register()
    made = alice.post("/api/v1/stand-ins", {"stand_in": charlie.user.pk, "until_at": day(3), "note": "年假"}).json()
    pump.drain_all()
    notice = Notice.objects.get(user=charlie.user)
    assert notice.words["who"] == alice.user.name
    assert [row["user"]["id"] for row in charlie.get("/api/v1/stand-ins/mine").json()] == [alice.user.pk]
    assert alice.get("/api/v1/stand-ins/mine").json() == []
    alice.post(f"/api/v1/stand-ins/{made['id']}/end")
    pump.drain_all()
    assert Notice.objects.filter(user=charlie.user, template="stand_in.ended").exists()
    assert charlie.get("/api/v1/stand-ins/mine").json() == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"stand_in": "alice"}, "stand_in"),
        ({"until_at": "2001-01-01T00:00:00Z"}, "until_at"),
        ({"stand_in": 999_999}, "stand_in"),
    ],
)
def test_a_wrong_arrangement_is_refused_at_its_field(alice, charlie, change, field):
    body = {"stand_in": charlie.user.pk, "until_at": day(1)} | change
    if body["stand_in"] == "alice":
        body["stand_in"] = alice.user.pk
    answer = alice.post("/api/v1/stand-ins", body)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [field]
