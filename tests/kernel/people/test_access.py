from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.kernel.people import grants
from afterloop.kernel.people.models import AccessGrant, ApiToken, OrgUnit, RecordShare, User
from tests import make


def unit(name: str) -> OrgUnit:
    row: OrgUnit = OrgUnit.objects.get(name=name)
    return row


def day(count: float) -> str:
    return (time.now() + timedelta(days=count)).isoformat()


@pytest.fixture
def frank(db):
    """A user at home in the north: a record that Charlie, in the south, cannot reach."""
    return make.user("frank", "Frank", unit("北京朝阳网点"))


# Users are the records here: they have a unit, and their verbs are the kernel's own.


@pytest.fixture
def lender(bob):
    make.member(
        bob.user,
        unit("华北大区"),
        {
            "user.edit": "subtree",
            "share.give": "own",
            "share.view": "own",
            "share.end": "own",
            "access_grant.give": "subtree",
            "access_grant.view": "subtree",
            "access_grant.revoke": "subtree",
        },
    )
    return bob


def share_body(frank, receiver, **more):
    return {"entity": "user", "record": frank.pk, "user": receiver.pk, "verbs": ["user.edit"], "why": "陪访"} | more


def test_a_share_opens_one_record_for_one_verb_until_it_ends(lender, charlie, frank):
    edit = f"/api/v1/users/{frank.pk}/edit"
    assert charlie.post(edit, {"phone": "1"}).status_code == 403
    answer = lender.post("/api/v1/shares", share_body(frank, charlie.user))
    assert answer.status_code == 201, answer.content
    assert charlie.post(edit, {"phone": "1"}).status_code == 200
    assert charlie.post(f"/api/v1/users/{lender.user.pk}/edit", {"phone": "1"}).status_code == 403
    assert charlie.post(f"/api/v1/users/{frank.pk}/deactivate").status_code == 403
    assert charlie.post("/api/v1/users", {"username": "x", "name": "X", "unit": unit("总部").pk}).status_code == 403
    event = Event.objects.get(name="share.given")
    assert f"user:{frank.pk}" in event.about
    listed = lender.get("/api/v1/shares", entity="user", record=frank.pk).json()
    assert [row["id"] for row in listed] == [answer.json()["id"]]
    assert lender.post(f"/api/v1/shares/{answer.json()['id']}/end").status_code == 200
    assert charlie.post(edit, {"phone": "2"}).status_code == 403
    assert not charlie.actor.holds("user.edit")


def test_a_share_with_a_unit_is_for_those_who_have_a_place_in_it(lender, charlie, frank):
    body = share_body(frank, charlie.user, user=None, unit=unit("华南大区").pk)
    assert lender.post("/api/v1/shares", body).status_code == 201
    assert charlie.post(f"/api/v1/users/{frank.pk}/edit", {"phone": "1"}).status_code == 200
    charlie.user.memberships.update(until_at=time.now())
    assert charlie.post(f"/api/v1/users/{frank.pk}/edit", {"phone": "1"}).status_code in (403, 404)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"verbs": ["user.deactivate"]}, 403),
        ({"verbs": ["unit.move"]}, 422),
        ({"verbs": ["no.such"]}, 422),
        ({"verbs": []}, 422),
        ({"entity": "nothing"}, 422),
        ({"record": 999_999}, 422),
        ({"unit": 1}, 422),
        ({"user": 999_999}, 422),
        ({"until": "2001-01-01T00:00:00Z"}, 422),
        ({"until": "2001-01-01T00:00:00"}, 422),
    ],
)
def test_only_what_one_holds_is_shared_and_only_sensibly(lender, charlie, frank, change, status):
    assert lender.post("/api/v1/shares", share_body(frank, charlie.user) | change).status_code == status
    assert not RecordShare.objects.exists()


def test_a_shared_record_is_not_shared_on(lender, charlie, alice, frank):
    lender.post("/api/v1/shares", share_body(frank, charlie.user))
    make.member(charlie.user, unit("华南大区"), {"share.give": "all"})
    assert charlie.post("/api/v1/shares", share_body(frank, alice.user)).status_code == 403


def grant_body(receiver, **more):
    return {
        "user": receiver.pk,
        "unit": unit("华北大区").pk,
        "verbs": ["user.edit"],
        "until": day(30),
        "reason": "客户投诉，需查阅销售资料",
    } | more


def test_a_grant_opens_a_unit_with_all_below_for_a_reason_and_a_time(lender, charlie, frank):
    answer = lender.post("/api/v1/grants", grant_body(charlie.user))
    assert answer.status_code == 201, answer.content
    assert charlie.post(f"/api/v1/users/{frank.pk}/edit", {"phone": "1"}).status_code == 200
    assert [row["reason"] for row in lender.get("/api/v1/grants").json()] == ["客户投诉，需查阅销售资料"]
    revoked = lender.post(f"/api/v1/grants/{answer.json()['id']}/revoke", {"reason": "done"})
    assert revoked.status_code == 200
    assert charlie.post(f"/api/v1/users/{frank.pk}/edit", {"phone": "2"}).status_code == 403
    assert [e.data.get("reason") for e in Event.objects.filter(entity="access_grant").order_by("id")][-1] == "done"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"until": "x"}, 422),
        ({"reason": " "}, 422),
        ({"verbs": ["user.deactivate"]}, 403),
        ({"verbs": ["*"]}, 422),
    ],
)
def test_a_grant_needs_a_reason_an_end_and_what_the_giver_holds(lender, charlie, change, status):
    assert lender.post("/api/v1/grants", grant_body(charlie.user) | change).status_code == status


def test_a_grant_lasts_at_most_ninety_days_and_only_opens_the_givers_units(lender, charlie):
    assert lender.post("/api/v1/grants", grant_body(charlie.user, until=day(91))).status_code == 422
    assert lender.post("/api/v1/grants", grant_body(charlie.user, until=day(-1))).status_code == 422
    assert lender.post("/api/v1/grants", grant_body(charlie.user, unit=unit("华南大区").pk)).status_code == 403
    assert lender.post("/api/v1/grants", grant_body(charlie.user, until=day(89))).status_code == 201


def test_reading_by_a_grant_alone_leaves_one_trace(db, frank):
    reader = make.user("reader", "Reader")
    make.member(reader, unit("华南大区"), {"user.view": "team"})
    AccessGrant.objects.create(
        user=reader, unit=unit("华北大区"), verbs=["user.view"], reason="x", until=time.now() + timedelta(days=1)
    )
    from afterloop.kernel.people.actors import actor_of_user

    by = actor_of_user(reader.pk)
    colleague = make.user("colleague", "Colleague", unit("华南大区"))
    grants.note_use(by, colleague)
    assert not Event.objects.filter(name="access_grant.used").exists()
    grants.note_use(by, frank)
    grants.note_use(by, frank)  # a page that polls
    event = Event.objects.get(name="access_grant.used")
    assert event.data == {"entity": "user", "record": frank.pk}
    assert (event.actor_id, f"user:{frank.pk}" in event.about) == (reader.pk, True)


def test_a_token_is_shown_once_works_and_is_revoked(root):
    answer = root.post("/api/v1/tokens", {"name": "script"})
    assert answer.status_code == 201, answer.content
    secret = answer.json()["token"]
    assert secret.startswith("al_")
    assert secret not in str(list(ApiToken.objects.values())) + str(list(Event.objects.values()))
    assert "token" not in root.get("/api/v1/tokens").json()[0]
    from django.test import Client

    headers = {"authorization": f"Bearer {secret}"}
    assert Client().get("/api/v1/me", headers=headers).json()["name"] == "Root"
    assert root.post(f"/api/v1/tokens/{answer.json()['id']}/revoke").status_code == 200
    assert Client().get("/api/v1/me", headers=headers).status_code == 401
    assert root.post(f"/api/v1/tokens/{answer.json()['id']}/revoke").status_code == 409


def test_nobody_makes_a_token_of_someone_who_may_do_more(bob, alice, root):
    make.member(bob.user, unit("华北大区"), {"token.create": "all"})
    assert bob.post("/api/v1/tokens", {"name": "x", "user": root.user.pk}).status_code == 403
    assert bob.post("/api/v1/tokens", {"name": "x"}).status_code == 201
    assert alice.post("/api/v1/tokens", {"name": "x"}).status_code == 403


def test_own_tokens_only_are_listed_and_revoked_by_who_holds_the_verb_on_his_own(alice, bob):
    make.member(alice.user, unit("北京朝阳网点"), {"token.create": "own", "token.view": "own", "token.revoke": "own"})
    assert bob.token
    assert alice.post("/api/v1/tokens", {"name": "mine"}).status_code == 201
    assert {row["user"]["name"] for row in alice.get("/api/v1/tokens").json()} == {"Alice"}
    others = ApiToken.objects.get(user=bob.user)
    assert alice.post(f"/api/v1/tokens/{others.pk}/revoke").status_code == 404
    assert alice.post("/api/v1/tokens", {"name": "x", "user": bob.user.pk}).status_code == 403


def test_an_expired_token_is_no_token(root):
    secret = root.post("/api/v1/tokens", {"name": "x", "expires_at": day(1)}).json()["token"]
    ApiToken.objects.filter(name="x").update(expires_at=time.now())
    from django.test import Client

    assert Client().get("/api/v1/me", headers={"authorization": f"Bearer {secret}"}).status_code == 401
    assert root.post("/api/v1/tokens", {"name": "y", "expires_at": day(-1)}).status_code == 422


def why(reader, user, verb, record):
    answer = reader.get(f"/api/v1/users/{user.pk}/why", verb=verb, entity="user", record=record.pk)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_why_somebody_cannot_says_what_was_looked_at_and_what_was_missing(root, charlie, frank):
    make.member(charlie.user, unit("华南大区"), {"user.edit": "subtree"})
    found = why(root, charlie.user, "user.edit", frank)
    assert found["allowed"] is False
    assert [row["why"] for row in found["looked_at"]] == [
        "The role Agent does not have this verb.",
        "It gives this verb in that unit and below, and the record belongs elsewhere.",
    ]


def test_why_somebody_can_names_the_way_in(root, lender, charlie, frank):
    lender.post("/api/v1/shares", share_body(frank, charlie.user))
    lender.post("/api/v1/grants", grant_body(charlie.user, verbs=["user.view"]))
    found = why(root, charlie.user, "user.edit", frank)
    assert found["allowed"] is True
    assert {row["kind"]: row["counts"] for row in found["looked_at"]} == {
        "membership": False,
        "access_grant": False,
        "share": True,
    }


def test_why_knows_of_ended_places_closed_units_and_inactive_users(root, bob, charlie, frank):
    charlie.user.memberships.update(until_at=time.now())
    assert "ended" in why(root, charlie.user, "user.view", frank)["looked_at"][0]["why"]
    OrgUnit.objects.filter(name="华北大区").update(closed_at=time.now())
    assert why(root, bob.user, "user.view", frank)["looked_at"][0]["why"] == "The unit is closed."
    User.objects.filter(pk=bob.user.pk).update(is_active=False)
    assert why(root, bob.user, "user.view", frank)["sentence"] == "This user is not active."


def test_why_is_for_those_who_may_ask_and_see(alice, bob, charlie, frank):
    path = f"/api/v1/users/{alice.user.pk}/why"
    question = {"verb": "user.edit", "entity": "user", "record": frank.pk}
    assert alice.get(path, **question).status_code == charlie.get(path, **question).status_code == 404
    assert bob.get(f"/api/v1/users/{charlie.user.pk}/why", **question).status_code == 404
    assert bob.get(path, **question).status_code == 200
    assert bob.get(path, **question | {"record": 999_999}).status_code == 404
    assert bob.get(path, **question | {"verb": "no.such"}).status_code == 422
    assert bob.get(path, **question | {"entity": "nothing"}).status_code == 422


def test_brands_and_the_organisation_are_edited(root):
    body = {"key": "far", "name": {"zh-Hans": "远方"}, "host": "service.example.com"}
    answer = root.post("/api/v1/brands", body)
    assert answer.status_code == 201, answer.content
    assert answer.json()["name"] == "远方"
    assert root.post("/api/v1/brands", body | {"key": "near"}).json()["fields"]["host"]
    pk = answer.json()["id"]
    assert root.post(f"/api/v1/brands/{pk}/edit", {"color": "#00AA00"}).json()["color"] == "#00AA00"
    for wrong in ({"color": "red"}, {"host": "bad host"}, {"languages": []}, {"name": {}}):
        assert root.post(f"/api/v1/brands/{pk}/edit", wrong).status_code == 422
    assert root.get("/api/v1/brands").json()[-1]["key"] == "far"
    assert root.post("/api/v1/posts", {"key": "dispatcher", "title": {"zh-Hans": "调度"}}).status_code == 201
    assert root.get("/api/v1/posts").json()[-1]["key"] == "dispatcher"
