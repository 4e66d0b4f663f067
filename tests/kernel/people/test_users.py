from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.kernel.people import invitations
from afterloop.kernel.people.models import ApiToken, Membership, OrgUnit, Role, Session, User
from tests import make
from tests.kernel.people.browser import Browser

SECRET = "a long enough secret"


def unit(name: str) -> OrgUnit:
    row: OrgUnit = OrgUnit.objects.get(name=name)
    return row


@pytest.fixture
def eve(root):
    body = {"username": "eve", "name": "Eve", "unit": unit("北京朝阳网点").pk, "email": "eve@example.com"}
    answer = root.post("/api/v1/users", body)
    assert answer.status_code == 201, answer.content
    return User.objects.get(pk=answer.json()["id"])


def test_a_new_user_is_invited_and_chooses_a_password_once(root, eve):
    assert not eve.has_usable_password()
    path = root.post(f"/api/v1/users/{eve.pk}/invite").json()["path"]
    browser = Browser()
    assert browser.get(f"/api/v1{path}").json() == {"valid": True, "name": "Eve", "username": "eve"}
    weak = browser.post(f"/api/v1{path}", {"password": "short"})
    assert weak.status_code == 422
    assert weak.json()["fields"]["password"]
    answer = browser.post(f"/api/v1{path}", {"password": SECRET})
    assert answer.status_code == 200, answer.content
    assert browser.get("/api/v1/me").json()["id"] == eve.pk
    assert browser.get(f"/api/v1{path}").json()["valid"] is False
    assert Browser().post(f"/api/v1{path}", {"password": SECRET}).status_code == 404
    assert Browser().sign_in("eve", SECRET).status_code == 200


def test_an_invitation_replaces_the_former_and_dies_with_the_user(root, eve):
    former = root.post(f"/api/v1/users/{eve.pk}/invite").json()["path"]
    latter = root.post(f"/api/v1/users/{eve.pk}/invite").json()["path"]
    assert Browser().post(f"/api/v1{former}", {"password": SECRET}).status_code == 404
    root.post(f"/api/v1/users/{eve.pk}/deactivate")
    assert Browser().post(f"/api/v1{latter}", {"password": SECRET}).status_code == 404


def test_a_lost_password_is_mended_by_a_link_that_only_the_carrier_learns(alice, monkeypatch):
    carried: list[tuple[str, str, str]] = []
    monkeypatch.setattr(invitations, "_carriers", [lambda user, path, why: carried.append((user.username, path, why))])
    browser = Browser()
    browser.get("/api/v1/session")
    for address in ("alice@example.com", "nobody@example.com"):
        answer = browser.post("/_allauth/browser/v1/auth/password/request", {"email": address})
        assert (answer.status_code, answer.json()) == (200, {"status": 200})
    ((name, path, why),) = carried
    assert (name, why) == ("alice", "reset")
    assert browser.post(f"/api/v1{path}", {"password": SECRET}).status_code == 200
    assert Browser().sign_in("alice", SECRET).status_code == 200
    assert path not in str(list(Event.objects.values()))


def test_deactivating_ends_sessions_tokens_and_links_at_once_and_keeps_history(root, alice):
    browser = Browser()
    browser.sign_in("alice", make.PASSWORD)
    assert alice.get("/api/v1/me").status_code == browser.get("/api/v1/me").status_code == 200
    assert root.post(f"/api/v1/users/{alice.user.pk}/deactivate").status_code == 200
    assert alice.get("/api/v1/me").status_code == browser.get("/api/v1/me").status_code == 401
    assert not Session.objects.filter(user_id=alice.user.pk).exists()
    assert not ApiToken.objects.filter(user=alice.user, revoked_at=None).exists()
    assert Membership.objects.filter(user=alice.user).exists()
    assert root.post(f"/api/v1/users/{alice.user.pk}/activate").status_code == 200
    assert alice.get("/api/v1/me").status_code == 401  # the old token stays dead


def test_the_last_administrator_stays(root):
    assert root.post(f"/api/v1/users/{root.user.pk}/deactivate").status_code == 409
    membership = Membership.objects.get(user=root.user)
    assert root.post(f"/api/v1/memberships/{membership.pk}/end", {}).status_code == 409
    role = Role.objects.get(key="administrator")
    assert root.post(f"/api/v1/roles/{role.pk}/edit", {"verbs": {"user.view": "all"}}).status_code == 409
    User.objects.get(pk=root.user.pk, is_active=True)


def test_signing_out_everywhere_is_everybodys_own_right(alice, charlie):
    browser = Browser()
    browser.sign_in("alice", make.PASSWORD)
    assert charlie.post(f"/api/v1/users/{alice.user.pk}/sign-out").status_code == 403
    assert browser.get("/api/v1/me").status_code == 200
    assert alice.post(f"/api/v1/users/{alice.user.pk}/sign-out").status_code == 200
    assert browser.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"username": "ALICE"}, "username"),
        ({"email": "Alice@example.com"}, "email"),
        ({"phone": "<script>"}, "phone"),
        ({"unit": 999_999}, "unit"),
        ({"name": "\x07"}, "name"),
        ({"is_active": False}, "is_active"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(root, alice, eve, change, field):
    answer = root.post(f"/api/v1/users/{eve.pk}/edit", change)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [field]


def test_a_user_is_administered_only_within_the_home_units_in_reach(bob, charlie, eve):
    make.member(bob.user, unit("华北大区"), {"user.edit": "subtree", "user.invite": "subtree"})
    assert bob.post(f"/api/v1/users/{eve.pk}/edit", {"name": "Eva"}).status_code == 200
    assert bob.post(f"/api/v1/users/{charlie.user.pk}/edit", {"name": "X"}).status_code == 403
    answer = bob.post(f"/api/v1/users/{eve.pk}/edit", {"unit": unit("华南大区").pk})
    assert answer.status_code == 403  # nor given away to where he has no say


def test_nobody_takes_over_someone_who_may_do_more(bob, root):
    """Bob may edit and invite everybody, but Root holds verbs that Bob does not."""
    make.member(bob.user, unit("总部"), {"user.edit": "all", "user.invite": "all", "user.activate": "all"})
    assert bob.post(f"/api/v1/users/{root.user.pk}/edit", {"email": "bob2@example.com"}).status_code == 403
    assert bob.post(f"/api/v1/users/{root.user.pk}/invite").status_code == 403
    assert bob.post(f"/api/v1/users/{root.user.pk}/edit", {"phone": "123"}).status_code == 200


def test_people_are_listed_by_unit_and_text_in_one_query(alice, bob, django_assert_num_queries):
    alice.token  # noqa: B018
    with django_assert_num_queries(2):
        rows = alice.get("/api/v1/users").json()
    assert [row["username"] for row in rows] == list(
        User.objects.filter(is_active=True).order_by("id").values_list("username", flat=True)
    )
    north = alice.get("/api/v1/users", unit=unit("华北大区").pk).json()
    assert [row["name"] for row in north] == ["Bob"]
    assert north[0]["unit"] == {"id": unit("华北大区").pk, "name": "华北大区"}
    assert [row["name"] for row in alice.get("/api/v1/users", q="HARL").json()] == ["Charlie"]
    assert alice.get("/api/v1/users", q="%").json() == []
    assert [row["id"] for row in alice.get("/api/v1/users", after=rows[0]["id"], limit=1).json()] == [rows[1]["id"]]
    assert "email" not in rows[0]


def test_a_user_page_shows_contact_and_skills(root, eve):
    answer = root.post("/api/v1/skills", {"key": "boiler", "title": {"zh-Hans": "热水器", "en": "Boilers"}})
    assert answer.status_code == 201, answer.content
    assert root.post(f"/api/v1/users/{eve.pk}/edit", {"skills": [answer.json()["id"]]}).status_code == 200
    shown = root.get(f"/api/v1/users/{eve.pk}").json()
    assert shown["skills"] == [{"id": answer.json()["id"], "key": "boiler", "title": "Boilers"}]
    assert shown["email"] == "eve@example.com"


def test_a_membership_works_between_its_two_moments_only(root, eve):
    role = Role.objects.get(key="agent")
    now = time.now()
    body = {"user": eve.pk, "unit": unit("北京朝阳网点").pk, "role": role.pk}
    later = root.post("/api/v1/memberships", body | {"from_at": (now + timedelta(days=1)).isoformat()})
    assert later.status_code == 201, later.content
    from afterloop.kernel.people.actors import actor_of_user

    assert not actor_of_user(eve.pk).holds("ticket.view")
    Membership.objects.filter(pk=later.json()["id"]).update(from_at=now - timedelta(days=1))
    assert actor_of_user(eve.pk).holds("ticket.view")
    assert root.post(f"/api/v1/memberships/{later.json()['id']}/end", {}).status_code == 200
    assert not actor_of_user(eve.pk).holds("ticket.view")
    assert root.post(f"/api/v1/memberships/{later.json()['id']}/end", {}).status_code == 409
    past = root.post("/api/v1/memberships", body | {"until_at": (now - timedelta(days=1)).isoformat()})
    assert past.status_code == 422


def test_an_action_repeated_under_its_key_happens_once(root):
    body = {"username": "frank", "name": "Frank", "unit": unit("总部").pk}
    first = root.post("/api/v1/users", body, **{"Idempotency-Key": "k1"})
    again = root.post("/api/v1/users", body, **{"Idempotency-Key": "k1"})
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    other = root.post("/api/v1/users", body | {"username": "grace"}, **{"Idempotency-Key": "k1"})
    assert other.status_code == 422


def test_a_new_user_can_be_given_a_place_at_once(root, bob):
    role = Role.objects.get(key="agent")
    body = {"username": "frank", "name": "Frank", "unit": unit("北京朝阳网点").pk, "role": role.pk}
    assert root.post("/api/v1/users", body).status_code == 201
    (row,) = root.get("/api/v1/users", q="frank").json()
    assert row["places"] == [{"role": "Agent", "unit": "北京朝阳网点"}]


def test_a_place_needs_its_own_verb_and_no_user_stays_without_it(root, bob):
    make.member(bob.user, unit("华北大区"), {"user.create": "subtree", "unit.view": "all"})
    role = Role.objects.get(key="agent")
    body = {"username": "frank", "name": "Frank", "unit": unit("北京朝阳网点").pk, "role": role.pk}
    assert bob.post("/api/v1/users", body).status_code == 403
    assert not User.objects.filter(username="frank").exists()


def test_those_who_have_left_are_listed_when_asked_for(root, eve):
    root.post(f"/api/v1/users/{eve.pk}/deactivate")
    names = lambda **asked: [row["username"] for row in root.get("/api/v1/users", **asked).json()]  # noqa: E731
    assert "eve" not in names()
    assert names(state="inactive") == ["eve"]
    assert "eve" in names(state="all", q="EVE")
