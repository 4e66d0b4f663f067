from __future__ import annotations

from afterloop.kernel.events.models import Event, EventQueue
from afterloop.kernel.people.models import OrgUnit, User
from tests import make


def test_a_token_makes_an_event_and_a_queue_row(alice):
    assert alice.token
    event = Event.objects.get(name="token.created")
    assert event.facts == {"user_id": alice.user.pk, "revoked_at": None}
    assert EventQueue.objects.filter(event_id=event.pk).exists()


def test_a_subtree_scope_reaches_the_units_below_and_no_other(bob):
    below = set(OrgUnit.objects.filter(name__in=["华北大区", "北京朝阳网点"]).values_list("id", flat=True))
    assert bob.actor.reach("ticket.view").units == below


def test_a_verb_of_one_unit_never_works_in_another(db):
    north, south = OrgUnit.objects.get(name="华北大区"), OrgUnit.objects.get(name="华南大区")
    eve = make.user("eve", "Eve")
    make.member(eve, north, {"ticket.view": "team"})
    make.member(eve, south, {"ticket.resolve": "team"})
    from afterloop.kernel.people.actors import actor_of_user

    actor = actor_of_user(User.objects.get(username="eve").pk)
    assert actor.reach("ticket.view").units == {north.pk}
    assert actor.reach("ticket.resolve").units == {south.pk}
