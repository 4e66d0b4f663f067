"""What two people can do to the organisation at once."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connections

from afterloop.kernel.errors import AppError
from afterloop.kernel.people import actions
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Membership, OrgUnit, Role, User
from afterloop.kernel.people.schemas.units import CloseUnit, CreateUnit, MoveUnit
from afterloop.kernel.people.schemas.users import EndMembership
from tests import make
from tests.kernel.people.test_reach import check_tree


def unit(name: str) -> OrgUnit:
    row: OrgUnit = OrgUnit.objects.get(name=name)
    return row


def at_once(*calls: Callable[[], object]) -> list[str]:
    """Run the calls at the same moment, each over a connection of its own. Gives "done" or the error's code."""
    start = threading.Barrier(len(calls))
    outcomes = [""] * len(calls)

    def run(place: int, call: Callable[[], object]) -> None:
        try:
            start.wait()
            call()
            outcomes[place] = "done"
        except AppError as error:
            outcomes[place] = error.code
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.fixture
def by(own_database):
    pk = User.objects.get(username="root").pk
    return lambda: actor_of_user(pk)


@pytest.mark.parametrize("attempt", range(3))
def test_two_moves_that_would_make_a_cycle_leave_a_tree(by, attempt):
    north, south = unit("华北大区").pk, unit("华南大区").pk
    outcomes = at_once(
        lambda: actions.move_unit(north, MoveUnit(parent=south), by=by()),
        lambda: actions.move_unit(south, MoveUnit(parent=north), by=by()),
    )
    assert sorted(outcomes) == ["done", "invalid"]
    check_tree()


def test_moves_of_a_unit_and_of_one_below_it_both_count(by):
    outlet, north, south = unit("北京朝阳网点").pk, unit("华北大区").pk, unit("华南大区").pk
    below = actions.create_unit(outlet, CreateUnit(name="组"), by=by()).pk
    outcomes = at_once(
        lambda: actions.move_unit(north, MoveUnit(parent=south), by=by()),
        lambda: actions.move_unit(below, MoveUnit(parent=south), by=by()),
    )
    assert outcomes == ["done", "done"]
    check_tree()


def test_a_unit_is_never_created_below_one_that_closes(by):
    outlet = unit("深圳南山网点").pk
    outcomes = at_once(
        lambda: actions.close_unit(outlet, CloseUnit(reason="x"), by=by()),
        lambda: actions.create_unit(outlet, CreateUnit(name="late"), by=by()),
    )
    assert sorted(outcomes) == ["conflict", "done"]
    assert OrgUnit.objects.filter(parent__closed_at__isnull=False, closed_at=None).count() == 0


def second_administrator() -> User:
    user = make.user("root2", "Root 2", unit("总部"))
    make.member(user, unit("总部"), "administrator")
    return user


def test_two_administrators_do_not_deactivate_each_other(by):
    root, other = User.objects.get(username="root"), second_administrator()
    outcomes = at_once(
        lambda: actions.deactivate_user(other.pk, by=actor_of_user(root.pk)),
        lambda: actions.deactivate_user(root.pk, by=actor_of_user(other.pk)),
    )
    assert outcomes.count("done") == 1
    assert User.objects.filter(username__in=["root", "root2"], is_active=True).count() == 1


def test_a_deactivation_and_an_ended_place_leave_an_administrator(by):
    root, other = User.objects.get(username="root"), second_administrator()
    place = Membership.objects.get(user=root)
    outcomes = at_once(
        lambda: actions.deactivate_user(other.pk, by=actor_of_user(root.pk)),
        lambda: actions.end_membership(place.pk, EndMembership(), by=actor_of_user(other.pk)),
    )
    assert outcomes.count("done") == 1
    live = Membership.objects.live().filter(user__is_active=True, role=Role.objects.get(key="administrator"))
    assert live.count() == 1
