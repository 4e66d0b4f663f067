from __future__ import annotations

import pytest
from django.db import transaction

from afterloop.kernel.events.models import Event
from afterloop.kernel.people import actions
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Membership, OrgUnit, OrgUnitPlace
from tests import make


def unit(name: str) -> OrgUnit:
    row: OrgUnit = OrgUnit.objects.get(name=name)
    return row


def test_a_unit_is_created_below_another_with_its_path_and_place(root):
    answer = root.post("/api/v1/units", {"parent": unit("华北大区").pk, "name": "天津网点", "kind": "outlet"})
    assert answer.status_code == 201, answer.content
    made = unit("天津网点")
    assert answer.json()["path"] == made.path == f"{unit('华北大区').path}{made.pk}."
    assert answer.json()["parent"] == unit("华北大区").pk
    assert made.places.get().path == made.path
    assert Event.objects.get(name="unit.created", record_id=made.pk).actor_name == "Root"


def test_a_subtree_scope_sees_a_new_unit_at_once(root, bob):
    root.post("/api/v1/units", {"parent": unit("华北大区").pk, "name": "天津网点"})
    assert unit("天津网点").pk in bob.actor.reach("ticket.view").units


def test_the_tree_is_listed_in_one_query_parents_first(root, alice, django_assert_num_queries):
    alice.get("/api/v1/units")  # her rights are remembered from here on
    with django_assert_num_queries(2):  # the actor, the list
        rows = alice.get("/api/v1/units").json()
    assert rows[0]["name"] == "总部"
    assert {row["name"] for row in rows} == set(OrgUnit.objects.values_list("name", flat=True))
    seen: set[int] = set()
    for row in rows:
        assert row["parent"] is None or row["parent"] in seen
        seen.add(row["id"])


def test_renaming_keeps_the_former_name_as_history(root):
    row = unit("华北大区")
    assert root.post(f"/api/v1/units/{row.pk}/rename", {"name": "北方大区"}).status_code == 200
    places = root.get(f"/api/v1/units/{row.pk}/places").json()
    assert places[0]["name"] == "北方大区"
    assert OrgUnitPlace.objects.filter(unit=row, until_at=None).count() == 1


def test_moving_takes_everything_below_along_and_keeps_history(root, bob):
    north, south, outlet = unit("华北大区"), unit("华南大区"), unit("北京朝阳网点")
    answer = root.post(f"/api/v1/units/{north.pk}/move", {"parent": south.pk})
    assert answer.status_code == 200, answer.content
    north.refresh_from_db()
    outlet.refresh_from_db()
    assert north.path == f"{south.path}{north.pk}."
    assert outlet.path == f"{north.path}{outlet.pk}."
    assert answer.json()["path"] == north.path
    event = Event.objects.get(name="unit.moved")
    assert event.data == {"parent": south.pk, "with_units": 1}
    assert event.changes["path"][1] == north.path
    assert OrgUnitPlace.objects.get(unit=outlet, until_at=None).path == outlet.path
    assert bob.actor.reach("ticket.view").units == {north.pk, outlet.pk}


def test_a_unit_never_stands_below_itself(root):
    north, outlet = unit("华北大区"), unit("北京朝阳网点")
    for target in (north, outlet):
        answer = root.post(f"/api/v1/units/{north.pk}/move", {"parent": target.pk})
        assert answer.status_code == 422
        assert answer.json()["fields"]["parent"]


def test_a_unit_with_open_units_below_does_not_close(root):
    assert root.post(f"/api/v1/units/{unit('华北大区').pk}/close", {"reason": "x"}).status_code == 409


def test_closing_an_authorised_third_party_ends_all_rights_there_and_reopening_brings_them_back(root, alice):
    outlet = unit("北京朝阳网点")
    assert alice.actor.reach("ticket.view").units == {outlet.pk}
    answer = root.post(f"/api/v1/units/{outlet.pk}/close", {"reason": "取消授权资格"})
    assert answer.status_code == 200
    assert answer.json()["closed_reason"] == "取消授权资格"
    assert not alice.actor.reach("ticket.view")
    assert Membership.objects.filter(user=alice.user, until_at=None).exists()
    assert root.post(f"/api/v1/units/{outlet.pk}/reopen").status_code == 200
    assert alice.actor.reach("ticket.view").units == {outlet.pk}


def test_merging_moves_members_and_units_and_the_closed_unit_stays_in_reach(root, bob):
    north, south, outlet = unit("华北大区"), unit("华南大区"), unit("北京朝阳网点")
    answer = root.post(f"/api/v1/units/{north.pk}/merge", {"into": south.pk})
    assert answer.status_code == 200, answer.content
    north.refresh_from_db()
    outlet.refresh_from_db()
    assert north.closed_at is not None
    assert north.merged_into_id == south.pk
    assert outlet.path == f"{south.path}{outlet.pk}."
    assert outlet.parent_id == south.pk
    assert bob.unit == north  # the first membership stays as history
    assert Membership.objects.live().get(user=bob.user).unit == south
    assert north.pk in bob.actor.reach("ticket.view").units  # what was kept there is still seen
    assert Event.objects.get(name="unit.merged").data == {"into": south.pk, "members": 1, "units": 1}


def test_a_unit_is_moved_only_where_the_verb_is_held_at_both_ends(db):
    north, south = unit("华北大区"), unit("华南大区")
    outlet = unit("北京朝阳网点")
    eve = make.user("eve", "Eve")
    make.member(eve, north, {"unit.move": "subtree", "unit.view": "all"})
    make.member(eve, south, {"unit.view": "subtree"})
    from afterloop.kernel.errors import NotAllowed, NotFound
    from afterloop.kernel.people.schemas.units import MoveUnit

    by = actor_of_user(eve.pk)
    with pytest.raises(NotAllowed):
        actions.move_unit(outlet, MoveUnit(parent=south.pk), by=by)
    with pytest.raises((NotAllowed, NotFound)):
        actions.move_unit(unit("深圳南山网点"), MoveUnit(parent=north.pk), by=by)


def test_a_stale_page_does_not_overwrite(root):
    row = unit("华北大区")
    answer = root.post(f"/api/v1/units/{row.pk}/rename", {"name": "x"}, **{"If-Match": str(row.revision + 1)})
    assert answer.status_code == 412
    assert answer.json()["revision"] == row.revision


def test_a_tree_too_deep_is_refused(root):
    row = unit("北京朝阳网点")
    OrgUnit.objects.filter(pk=row.pk).update(path="1." * 200)
    assert root.post("/api/v1/units", {"parent": row.pk, "name": "deep"}).status_code == 422


def test_a_tree_that_is_rolled_back_is_nobodys_tree(root, bob):
    """A merge that is refused half way has moved units already: nobody may go on with what it read then."""
    north, south = unit("华北大区"), unit("华南大区")
    before = actor_of_user(bob.user.pk).reach("ticket.view").units
    with transaction.atomic():
        reader = actor_of_user(bob.user.pk)
        for below in OrgUnit.objects.filter(parent=north):
            OrgUnit.objects.filter(pk=below.pk).update(path=f"{south.path}{below.pk}.")
        assert reader.reach("ticket.assign").units == before, "rights are those of when the action began"
        assert actor_of_user(bob.user.pk).reach("ticket.view").units != before
        transaction.set_rollback(True)
    assert actor_of_user(bob.user.pk).reach("ticket.view").units == before
    assert actor_of_user(bob.user.pk).reach("ticket.assign").units == before
