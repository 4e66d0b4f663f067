"""The laws of reach, and that its three readings (one record, one WHERE, one list) agree."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterloop.kernel.people import tree
from afterloop.kernel.people.models import ApiToken, Membership, OrgTree, OrgUnit, Role, User
from afterloop.kernel.scope import EVERYTHING, NOTHING, Reach, Shares, scope_conditions
from tests import make

IN_A_TRANSACTION = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)

ids = st.integers(1, 8)
some_units = st.frozensets(ids, max_size=4)


@st.composite
def reaches(draw: Any) -> Reach:
    """What one person may hold: his own records are always the same person's."""
    if draw(st.integers(0, 9)) == 0:
        return EVERYTHING
    units = draw(some_units)
    return Reach(
        units=units,
        owner=draw(st.sampled_from([None, 7])),
        records=draw(st.frozensets(st.tuples(st.sampled_from(["token", "user"]), ids), max_size=3)),
        granted=draw(st.frozensets(st.sampled_from(sorted(units)), max_size=4)) if units else frozenset(),
    )


@given(reaches(), reaches(), reaches())
def test_a_union_does_not_depend_on_order(a, b, c):
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert a | a == a
    assert a | NOTHING == a


@given(reaches(), reaches())
def test_a_union_holds_both_and_no_more(a, b):
    both = a | b
    assert both.everything == (a.everything or b.everything)
    assert both.units == a.units | b.units
    assert both.records == a.records | b.records
    assert bool(both) == (bool(a) or bool(b))
    assert both.somewhere == (a.somewhere or b.somewhere)


@given(reaches(), reaches())
def test_granted_is_what_no_membership_opens(a, b):
    both = a | b
    assert both.granted <= both.units
    assert both.granted == {u for u in both.units if all(u not in r.units or u in r.granted for r in (a, b))}


@given(reaches())
def test_what_lasts_holds_nothing_lent(a):
    assert a.lasting.units == a.units - a.granted
    assert not a.lasting.records
    assert a.lasting | a == a


def test_a_link_or_share_of_one_record_opens_no_public_noun():
    link, share = Reach(records=frozenset({("role", 1)})), Reach(shares=Shares("role.edit", (1,), ()))
    for lent in (link, share):
        assert lent
        assert not lent.somewhere
        assert not Role.scope.covers(lent, Role(pk=2))
    assert Role.scope.covers(link, Role(pk=1))


@pytest.fixture
def places(db):
    """Units, and records of three nouns spread over them."""
    units = [make.unit(f"u{n}") for n in range(4)]
    users = [make.user(f"someone{n}", f"S{n}", unit) for n, unit in enumerate([*units, None])]
    for user in users:
        ApiToken.objects.create(user=user, name=user.name, hash=user.name.encode())
        if user.unit:
            Membership.objects.create(user=user, unit=user.unit, role=Role.objects.get(key="agent"))
    return units, users


@IN_A_TRANSACTION
@given(st.data())
def test_one_record_one_where_and_one_list_agree(places, data):
    units, users = places
    reach = Reach(
        everything=data.draw(st.booleans()) and data.draw(st.booleans()),
        units=frozenset(data.draw(st.sets(st.sampled_from([unit.pk for unit in units])))),
        owner=data.draw(st.sampled_from([None, *(user.pk for user in users)])),
        records=frozenset(
            (data.draw(st.sampled_from(["user", "token"])), data.draw(st.sampled_from([user.pk for user in users])))
            for _ in range(data.draw(st.integers(0, 2)))
        ),
    )
    for model in (User, OrgUnit, Role, Membership, ApiToken):
        rows = list(model.objects.all())
        one_by_one = {row.pk for row in rows if model.scope.covers(reach, row)}
        by_where = set(model.objects.filter(model.scope.where(reach)).values_list("pk", flat=True))
        assert one_by_one == by_where == listed(model, reach)


def listed(model: Any, reach: Reach) -> set[int]:
    found: set[int] = set()
    for arm in scope_conditions(model.scope, reach):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT t.id FROM {model._meta.db_table} t WHERE {arm.sql}", arm.parameters)
            found |= {row[0] for row in cursor.fetchall()}
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(moves=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(["move", "merge"])), max_size=8))
def test_after_any_reshaping_paths_parents_snapshots_and_history_agree(db, root, moves):
    from afterloop.kernel.errors import AppError
    from afterloop.kernel.people import actions
    from afterloop.kernel.people.schemas.units import CreateUnit, MergeUnit, MoveUnit

    with transaction.atomic():
        top = OrgUnit.objects.get(parent=None)
        made = [actions.create_unit(top, CreateUnit(name="n0"), by=root.actor)]
        for n in range(1, 8):
            made.append(actions.create_unit(made[(n - 1) // 2], CreateUnit(name=f"n{n}"), by=root.actor))
        for one, other, how in moves:
            try:
                if how == "move":
                    actions.move_unit(made[one].pk, MoveUnit(parent=made[other].pk), by=root.actor)
                else:
                    actions.merge_unit(made[one].pk, MergeUnit(into=made[other].pk), by=root.actor)
            except AppError:
                continue
        check_tree()
        transaction.set_rollback(True)


def check_tree() -> None:
    rows = {row.pk: row for row in OrgUnit.objects.all()}
    for row in rows.values():
        above = rows[row.parent_id].path if row.parent_id else ""
        assert row.path == f"{above}{row.pk}."
        assert row.places.get(until_at=None).path == row.path if row.places.exists() else True
    version = OrgTree.objects.get().version
    for row in rows.values():
        below = {other.pk for other in rows.values() if row in ancestors(other, rows)}
        assert tree.at(version).below(row.path) == below


def ancestors(row: OrgUnit, rows: dict[int, OrgUnit]) -> list[OrgUnit]:
    """The row and all above it, by parents: the independent reading of the tree."""
    found = [row]
    while found[-1].parent_id:
        found.append(rows[found[-1].parent_id])
        assert len(found) <= len(rows), "a cycle"
    return found


@given(st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=4), max_size=40), st.lists(st.integers(1, 30)))
def test_ids_below_a_path_are_those_whose_path_begins_with_it(paths, wanted):
    rows = sorted({(".".join(map(str, path)) + ".", path[-1]) for path in paths})
    prefix = "".join(f"{n}." for n in wanted)
    assert tree.ids_below(rows, prefix) == {pk for path, pk in rows if path.startswith(prefix)}


def test_a_snapshot_of_a_rolled_back_tree_is_never_used_again(db):
    north = OrgUnit.objects.get(name="华北大区")
    before = tree.at(OrgTree.objects.get().version).below(north.path)
    with transaction.atomic():
        extra = make.unit("extra", north)
        assert extra.pk in tree.at(OrgTree.objects.get().version).below(north.path)
        transaction.set_rollback(True)
    assert tree.at(OrgTree.objects.get().version).below(north.path) == before
    other = make.unit("other", north)
    assert tree.at(OrgTree.objects.get().version).below(north.path) == before | {other.pk}
