"""Saved views: one's own, a unit's, everybody's."""

from __future__ import annotations

import pytest

PATH = "/api/v1/views"
BODY = {
    "search": {"state": ["new", "open"], "assignee": "me"},
    "filter": {"combinator": "and", "rules": [{"field": "priority", "operator": "<=", "value": 2}]},
    "columns": [{"key": "number", "width": 120}, {"key": "data.repair.serial"}],
    "order": "-updated_at",
    "group": "state",
}


def save(person, status=201, **given):
    answer = person.post(PATH, {"entity": "ticket", "title": "Mine today", "body": BODY} | given)
    assert answer.status_code == status, answer.content
    return answer.json()


def seen(person):
    return [view["title"] for view in person.get(PATH, of="ticket").json()]


def test_ones_own_views_are_seen_by_nobody_else(alice, bob):
    made = save(alice)
    assert made["body"]["columns"] == [{"key": "number", "width": 120}, {"key": "data.repair.serial", "width": None}]
    assert made["body"]["filter"] == BODY["filter"]
    assert (made["editable"], made["audience"]) == (True, "me")
    assert seen(alice) == ["Mine today"]
    assert seen(bob) == []
    assert bob.post(f"{PATH}/{made['id']}/edit", {"title": "x"}).status_code == 404


def test_a_units_view_is_seen_there_and_below_and_changed_by_who_answers_for_it(alice, bob, charlie):
    made = save(bob, audience="unit", unit=bob.unit.pk, title="Region")
    assert seen(alice) == ["Region"]
    assert seen(charlie) == []
    assert alice.get(PATH, of="ticket").json()[0]["editable"] is False
    assert alice.post(f"{PATH}/{made['id']}/delete").status_code in (403, 404)
    assert bob.post(f"{PATH}/{made['id']}/edit", {"title": "Our region"}).json()["title"] == "Our region"


def test_sharing_takes_the_right_to_it_there(alice, bob, root):
    save(alice, 403, audience="unit", unit=alice.unit.pk)
    save(alice, 403, audience="all")
    save(bob, 403, audience="all")
    mine = save(alice)
    assert alice.post(f"{PATH}/{mine['id']}/edit", {"audience": "all"}).status_code == 403
    save(root, audience="all", title="Everybody")
    assert "Everybody" in seen(alice)


def test_a_shipped_view_is_replaced_once(alice):
    first = save(alice, replaces="mine", title="")
    again = save(alice, replaces="mine", title="", body=BODY | {"order": "-id"})
    assert (again["id"], again["body"]["order"]) == (first["id"], "-id")
    save(alice, 422, replaces="mine", audience="all")


def test_a_deleted_view_is_gone(alice):
    made = save(alice)
    assert alice.post(f"{PATH}/{made['id']}/delete").status_code == 204
    assert seen(alice) == []
    assert alice.post(f"{PATH}/{made['id']}/delete").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"entity": "nothing"}, "entity"),
        ({"title": "   "}, "title"),
        ({"audience": "unit"}, "unit"),
        ({"unit": 1}, "unit"),
        ({"body": {"columns": [{"key": "x", "width": 4}]}}, "body.columns.0.width"),
        ({"body": {"columns": [{"key": "x"}] * 31}}, "body.columns"),
        ({"body": {"order": "x" * 201}}, "body.order"),
        ({"body": {"strange": 1}}, "body.strange"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(alice, wrong, place):
    assert list(save(alice, 422, **wrong)["fields"]) == [place]


def test_a_filter_beyond_all_bounds_is_refused(alice):
    deep: dict = {"field": "priority", "operator": "=", "value": 1}
    for _ in range(100):
        deep = {"combinator": "and", "rules": [deep]}
    save(alice, 422, body={"filter": deep})


def test_a_unit_that_is_not_there_is_the_error_of_its_field(root):
    assert list(save(root, status=422, audience="unit", unit=10**9)["fields"]) == ["unit"]
