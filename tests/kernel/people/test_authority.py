"""Up to which amount somebody decides alone: by post, by kind, and by whom one stands in for."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.events.models import Event
from afterloop.kernel.people import authority
from afterloop.kernel.people.authority import AboveAuthority
from afterloop.kernel.people.models import Membership, Post, StandIn


@pytest.fixture
def post(root, alice):
    """Alice handles complaints, and decides about 500 yuan of compensation."""
    made = root.post("/api/v1/posts", {"key": "complaints", "title": {"zh-Hans": "投诉处理岗"}}).json()
    answer = root.post(f"/api/v1/posts/{made['id']}/limits", {"limits": {"compensation": "500", "refund": "0"}})
    assert (answer.status_code, answer.json()["limits"]) == (200, {"compensation": "500.00"})
    Membership.objects.filter(user=alice.user).update(post=made["id"])
    return Post.objects.get(pk=made["id"])


def own(person):
    return {row["kind"]: row["amount"] for row in person.get("/api/v1/authority").json()}


def test_up_to_the_limit_one_decides_alone_and_above_it_is_refused_at_the_field(alice, post):
    authority.check(alice.actor, "compensation", Decimal("500.00"))
    with pytest.raises(AboveAuthority) as refused:
        authority.check(alice.actor, "compensation", Decimal("500.01"), "compensation.amount")
    assert list(refused.value.fields) == ["compensation.amount"]
    assert (refused.value.status, refused.value.facts) == (403, {"limit": "500.00"})
    assert "500.00" in str(refused.value.detail)


def test_without_a_post_or_an_entry_nothing_is_decided_alone_and_the_product_has_no_limit(alice, bob, post):
    for person, kind in ((alice, "refund"), (bob, "compensation")):
        with pytest.raises(AboveAuthority):
            authority.check(person.actor, kind, Decimal("0.01"))
    authority.check(system(), "compensation", Decimal(1_000_000))
    assert own(bob)["compensation"] == "0.00"


def test_the_widest_of_several_posts_holds_and_an_ended_place_gives_nothing(alice, post):
    other = Post.objects.create(key="head", limits={"compensation": "2000.00"})
    place = Membership.objects.create(user=alice.user, unit=alice.unit, role=alice.user.memberships.first().role)
    Membership.objects.filter(pk=place.pk).update(post=other)
    assert own(alice)["compensation"] == "2000.00"
    Membership.objects.filter(pk=place.pk).update(until_at=time.now() - timedelta(days=1))
    assert own(alice)["compensation"] == "500.00"


def test_who_stands_in_decides_as_the_absent_one(alice, charlie, post):
    StandIn.objects.create(user=alice.user, stand_in=charlie.user, until_at=time.now() + timedelta(days=1))
    authority.check(charlie.actor, "compensation", Decimal(500))
    StandIn.objects.update(until_at=time.now() - timedelta(minutes=1))
    assert own(charlie)["compensation"] == "0.00"


def test_setting_limits_is_on_record_and_for_who_may(root, alice, post):
    happened = Event.objects.get(name="post.limits_set")
    assert happened.changes == {"limits": [{}, {"compensation": "500.00"}]}
    path = f"/api/v1/posts/{post.pk}/limits"
    assert alice.post(path, {"limits": {"compensation": "9999"}}).status_code == 403
    for wrong in ({"gifts": "5"}, {"refund": "-1"}, {"refund": "1.001"}):
        assert root.post(path, {"limits": wrong}).status_code == 422
