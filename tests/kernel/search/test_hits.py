from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterloop.kernel.lists import Order
from afterloop.kernel.scope import Condition
from afterloop.kernel.search import queries
from afterloop.kernel.search.queries import Hits
from afterloop.kernel.search.tokens import read

WORDS = ("热水器", "漏水", "漏", "售后", "sn-20417")
FAR_APART = st.integers(1, 400_000)  # some windows, near and far
THING = st.tuples(st.integers(1, 4), st.integers(1, 3), st.sets(st.sampled_from(WORDS), min_size=1))
ORDERS = (Order("id", "bigint"), Order("id", "bigint", descending=False), Order("unit_id", "bigint"))


@pytest.fixture
def things(db):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE things (id bigint PRIMARY KEY, unit_id bigint, owner_id bigint)")
        yield cursor


def fill(cursor, rows):
    cursor.execute("TRUNCATE things")
    cursor.execute("DELETE FROM search_document")
    for pk, (unit, owner, words) in rows.items():
        tokens, numbers = read("，".join(sorted(words)))
        cursor.execute("INSERT INTO things VALUES (%s, %s, %s)", [pk, unit, owner])
        cursor.execute(
            "INSERT INTO search_document VALUES ('thing', %s, %s, array_to_tsvector(%s), %s, %s)",
            [pk, unit, tokens, numbers, owner],
        )


def in_units(units):
    return Condition("t.unit_id = ANY(%s::text::bigint[])", (f"{{{','.join(map(str, units))}}}",), list(units))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), rows=st.dictionaries(FAR_APART, THING, max_size=25))
def test_the_walk_finds_what_is_there_in_order(things, monkeypatch, data, rows):
    fill(things, rows)
    monkeypatch.setattr(queries, "FEW_UNITS", data.draw(st.sampled_from([0, 64])))
    monkeypatch.setattr(queries, "FEW_HITS", data.draw(st.sampled_from([0, 1, 200])))
    word = data.draw(st.sampled_from([*WORDS, "0417", "售后 漏水"]))
    units = sorted(data.draw(st.sets(st.integers(1, 4))))
    owner = data.draw(st.sampled_from([None, 1, 2]))
    unit = data.draw(st.sampled_from([None, 2]))
    order = data.draw(st.sampled_from(ORDERS))
    limit = data.draw(st.integers(1, 6))
    place = data.draw(st.one_of(st.none(), FAR_APART)) if order.column == "id" else None
    scopes = [in_units(units)] if units else []
    # As a scope has it, and as something that the index knows nothing of.
    told = data.draw(st.booleans())
    scopes += [Condition("t.owner_id = %s", (owner,), owner=owner if told else None)] if owner else []
    lent = data.draw(st.sets(st.sampled_from(sorted(rows)), max_size=2)) if rows and scopes else set()
    scopes += [Condition("t.id = ANY(%s)", (sorted(lent),))] if lent else []
    scopes = scopes or [Condition("true")]
    behind = f"t.id {'<' if order.descending else '>'} {place}" if place else "true"
    where = behind + (f" AND t.unit_id = {unit}" if unit else "")

    hits = Hits("thing", "things", word, unit)(scopes, Condition(where), order, place, limit)
    things.execute(
        f"SELECT t.id FROM things t WHERE {hits.sql} ORDER BY {order.by('t')} LIMIT {limit}", hits.parameters
    )
    found = [pk for (pk,) in things.fetchall()]

    def fits(pk):
        of_unit, of_owner, words = rows[pk]
        seen = not (units or owner) or of_unit in units or of_owner == owner or pk in lent
        asked = {"0417": {"sn-20417"}}.get(word, set(word.split()))
        held = all(part in words or (part == "漏" and "漏水" in words) for part in asked)
        after = not place or (pk < place if order.descending else pk > place)
        return seen and held and after and unit in (None, of_unit)

    key = (lambda pk: (rows[pk][0], pk)) if order.column == "unit_id" else (lambda pk: pk)
    expected = sorted(filter(fits, rows), key=key, reverse=order.descending)
    assert found == expected[:limit]


def test_an_order_by_something_else_looks_at_the_newest_hits_only(things, monkeypatch):
    monkeypatch.setattr(queries, "NEWEST", 2)
    fill(things, {pk: (5 - pk, 1, {"漏水"}) for pk in range(1, 5)})
    hits = Hits("thing", "things", "漏水")([Condition("true")], Condition("true"), ORDERS[2], None, 1)
    things.execute(f"SELECT t.id FROM things t WHERE {hits.sql} ORDER BY t.unit_id DESC", hits.parameters)
    assert things.fetchall() == [(3,), (4,)]


@pytest.mark.parametrize("order", ORDERS[:2])
@pytest.mark.parametrize("place", [2**62, -(2**62)])
def test_a_forged_place_far_outside_costs_nothing(things, order, place):
    """Without a bound the walk would go through 2^50 windows first."""
    things.execute("SET LOCAL statement_timeout = '5s'")
    fill(things, {pk: (1, 1, {"漏水"}) for pk in range(1, 5)})
    for units in ([], [in_units([1])]):
        hits = Hits("thing", "things", "漏水")(units or [Condition("true")], Condition("true"), order, place, 9)
        things.execute(f"SELECT t.id FROM things t WHERE {hits.sql}", hits.parameters)
        assert len(things.fetchall()) in (0, 4)
