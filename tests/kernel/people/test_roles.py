from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.people import giving
from afterloop.kernel.people.actions.roles import widened
from afterloop.kernel.people.models import Membership, OrgUnit, Role
from afterloop.kernel.scope import EVERYTHING, NOTHING, Reach
from tests import make


def unit(name: str) -> OrgUnit:
    row: OrgUnit = OrgUnit.objects.get(name=name)
    return row


def test_an_administrator_writes_roles_in_both_languages(root):
    body = {"key": "care", "title": {"zh-Hans": "客户关怀", "en": "Care"}, "verbs": {"user.view": "all"}}
    answer = root.post("/api/v1/roles", body)
    assert answer.status_code == 201, answer.content
    assert answer.json()["title"] == "Care"
    assert answer.json()["titles"] == body["title"]
    edited = root.post(f"/api/v1/roles/{answer.json()['id']}/edit", {"verbs": {"unit.view": "own"}})
    assert edited.json()["verbs"] == {"unit.view": "own"}
    assert root.post("/api/v1/roles", body).json()["fields"]["key"]
    assert root.post(f"/api/v1/roles/{answer.json()['id']}/delete").status_code == 204
    assert not Role.objects.filter(key="care").exists()


def test_a_role_that_somebody_has_or_had_is_not_deleted(root):
    role = Role.objects.get(key="agent")
    assert root.post(f"/api/v1/roles/{role.pk}/delete").status_code == 409


@pytest.mark.parametrize("verbs", [{"no.such": "all"}, {"user.view": "galaxy"}, {"user.view": None}, ["user.view"]])
def test_unknown_verbs_and_widths_are_refused(root, verbs):
    answer = root.post("/api/v1/roles", {"key": "x", "title": {"en": "X"}, "verbs": verbs})
    assert answer.status_code == 422


@pytest.fixture
def powers(bob):
    """Bob may write roles and give places in his region, where he may also view and create users."""
    held = {
        "role.create": "subtree",
        "role.edit": "subtree",
        "membership.add": "subtree",
        "user.edit": "subtree",
        "user.create": "team",
    }
    make.member(bob.user, unit("华北大区"), held)
    return held


@pytest.mark.parametrize(
    ("verbs", "status"),
    [
        ({"user.edit": "subtree"}, 201),
        ({"user.edit": "own"}, 201),
        ({"user.edit": "all"}, 403),
        ({"user.create": "team"}, 201),
        ({"user.create": "subtree"}, 403),
        ({"user.deactivate": "own"}, 403),
        ({"*": "own"}, 403),
        ({}, 201),
    ],
)
def test_nobody_writes_a_role_wider_than_his_own(bob, powers, verbs, status):
    answer = bob.post("/api/v1/roles", {"key": "helper", "title": {"en": "Helper"}, "verbs": verbs})
    assert answer.status_code == status, answer.content


def test_nobody_widens_a_role_that_others_hold_where_he_has_no_say(bob, charlie, powers):
    role = Role.objects.create(key="mixed", verbs={"user.view": "all"})
    Membership.objects.create(user=charlie.user, unit=unit("华南大区"), role=role)
    assert bob.post(f"/api/v1/roles/{role.pk}/edit", {"verbs": {"user.view": "all"}}).status_code == 200
    answer = bob.post(f"/api/v1/roles/{role.pk}/edit", {"verbs": {"user.view": "all", "user.edit": "team"}})
    assert answer.status_code == 403


def test_nobody_gives_a_place_with_more_than_he_holds_there(bob, powers):
    eve = make.user("eve", "Eve")
    places = {"home": unit("北京朝阳网点").pk, "other": unit("深圳南山网点").pk}
    fine = Role.objects.create(key="fine", verbs={"user.edit": "subtree"})
    wide = Role.objects.create(key="wide", verbs={"user.edit": "all"})
    narrow = Role.objects.create(key="narrow", verbs={"user.create": "team"})
    body = {"user": eve.pk, "unit": places["home"], "role": fine.pk}
    assert bob.post("/api/v1/memberships", body).status_code == 201
    assert bob.post("/api/v1/memberships", body | {"role": wide.pk}).status_code == 403
    assert bob.post("/api/v1/memberships", body | {"unit": places["other"]}).status_code == 403
    assert bob.post("/api/v1/memberships", body | {"role": narrow.pk}).status_code == 403  # team: his own unit only


def test_what_was_lent_cannot_be_given_on(bob, charlie, root):
    make.member(charlie.user, unit("华南大区"), {"membership.add": "all", "access_grant.give": "all"})
    until = "2099-01-01T00:00:00Z"
    from afterloop.kernel.people.models import AccessGrant

    AccessGrant.objects.create(user=charlie.user, unit=unit("华北大区"), verbs=["user.edit"], reason="x", until=until)
    role = Role.objects.create(key="editors", verbs={"user.edit": "team"})
    body = {"user": bob.user.pk, "unit": unit("华北大区").pk, "role": role.pk}
    assert charlie.actor.reach("user.edit").units
    assert charlie.post("/api/v1/memberships", body).status_code == 403


units = st.frozensets(st.integers(1, 6))
reaches = st.one_of(st.just(NOTHING), st.just(EVERYTHING), st.builds(Reach, units=units, owner=st.just(9)))
widths = st.sampled_from(giving.WIDTHS)


@given(reaches, widths, st.integers(1, 6), units)
def test_who_may_give_a_width_may_give_every_narrower_one(held, width, unit_id, below):
    below = below | {unit_id}
    if giving.suffices(held, width, unit_id, below):
        for narrower in giving.WIDTHS[: giving.WIDTHS.index(width)]:
            assert giving.suffices(held, narrower, unit_id, below)


@given(reaches, widths, st.integers(1, 6), units)
def test_what_is_received_is_never_more_than_what_the_giver_reaches(held, width, unit_id, below):
    below = below | {unit_id}
    received = {"own": frozenset(), "team": frozenset({unit_id}), "subtree": below}
    if giving.suffices(held, width, unit_id, below):
        assert held.everything or (width != "all" and received[width] <= held.units)


verbs = st.dictionaries(st.sampled_from(["a.x", "b.x", "*"]), widths)


@given(verbs, verbs)
def test_widened_finds_exactly_what_grows(before, after):
    def width(held: dict[str, str], verb: str) -> int:
        found = held.get(verb) or held.get("*")
        return giving.WIDTHS.index(found) if found else -1

    grown = widened(before, after)
    for verb in ("a.x", "b.x", "c.x"):
        if width(after, verb) > width(before, verb):
            assert verb in grown or "*" in grown
    assert widened(before, before) == {}


INTERNAL = (
    "ticket.tell",
    "ticket.mail_customer",
    "dispatch.note_sent",
    "dispatch.note_failed",
    "access_grant.note_use",
)


def test_the_verbs_that_a_role_can_hold_are_listed_with_titles_and_without_those_of_the_product_itself(root):
    answer = root.get("/api/v1/verbs")
    found = {row["verb"]: row for row in answer.json()}
    assert found["ticket.resolve"] == {
        "verb": "ticket.resolve", "title": "Resolve", "entity": "ticket", "entity_title": "Ticket", "reads": False
    }  # fmt: skip
    assert found["ticket.view"]["reads"]
    assert not found.keys() & set(INTERNAL)
    assert all(row["title"] for row in found.values())
    named = {row["verb"]: row["title"] for row in answer.json()}
    assert named["ticket.import"] == "Import tickets", "several actions need it: it is called like its own"
    chinese = root.client.get("/api/v1/verbs", headers=root._headers() | {"accept-language": "zh-Hans"}).json()
    assert "解决" in {row["title"] for row in chinese}


@pytest.mark.parametrize("verb", INTERNAL)
def test_what_only_the_product_does_can_be_given_to_nobody(root, verb):
    answer = root.post("/api/v1/roles", {"key": "x", "title": {"en": "X"}, "verbs": {verb: "all"}})
    assert answer.status_code == 422
    assert verb not in root.get("/api/v1/me").json()["verbs"]


def test_an_administrator_is_offered_no_button_of_the_product_itself(root):
    ticket = root.make_ticket(unit=unit("总部").pk)
    assert "ticket.claim" in ticket["actions"]
    assert not {"ticket.tell", "ticket.mail_customer"} & set(ticket["actions"])
