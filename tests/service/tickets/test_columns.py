"""What a list shows and is sorted by beside its own columns."""

from __future__ import annotations

import json

import pytest

from afterloop.kernel import lists
from tests.service.tickets.test_filters import PATH, meter, rule  # noqa: F401


def page(person, **query):
    answer = person.get(PATH, **query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_row_brings_the_answers_that_were_asked_for(alice, meter):  # noqa: F811
    made = meter(alice, reading="12.50", kind="gas", read_on="2026-11-22")
    columns = ["data.meter.reading", "data.meter.kind", "data.meter.read_on", "tags", "assignee", "created_at"]
    (row,) = page(alice, columns=columns)["items"]
    assert row["id"] == made
    assert row["cells"]["data.meter.reading"] == "12.5"
    assert row["cells"]["data.meter.kind"] == "gas"
    assert row["cells"]["data.meter.read_on"] == "2026-11-22"
    assert (row["cells"]["tags"], row["cells"]["assignee"]) == ([], None)
    assert list(row["cells"]) == columns


@pytest.mark.parametrize("key", ["data.meter.secret", "data.meter.note", "nothing", "t.id", "'", "x" * 200])
@pytest.mark.parametrize("place", ["columns", "order", "group"])
def test_what_nobody_may_see_is_neither_shown_nor_sorted_by(alice, meter, key, place):  # noqa: F811
    answer = alice.get(PATH, **{place: key})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [place]


def test_any_field_sorts_and_what_has_no_answer_comes_last(alice, meter):  # noqa: F811
    empty, two, ten = meter(alice), meter(alice, reading="2"), meter(alice, reading="10")
    assert [row["id"] for row in page(alice, order="data.meter.reading")["items"]] == [two, ten, empty]
    assert [row["id"] for row in page(alice, order="-data.meter.reading")["items"]] == [ten, two, empty]


def test_people_and_subjects_stand_by_their_sound(alice):
    for subject in ("张", "李", "阿", "Bob"):
        alice.make_ticket(subject=subject)
    assert [row["subject"] for row in page(alice, order="subject")["items"]] == ["阿", "Bob", "李", "张"]
    assert len(page(alice, order="assignee")["items"]) == 4


def test_grouped_rows_stand_together_and_keep_their_order_inside(alice, meter):  # noqa: F811
    made = [meter(alice, kind=kind) for kind in ("water", "gas", "water", "gas")]
    assert [row["id"] for row in page(alice, group="data.meter.kind")["items"]] == [made[3], made[1], made[2], made[0]]


def test_sorted_pages_follow_each_other_without_holes(alice):
    for number in range(7):
        alice.make_ticket(subject=f"{number % 3} {number}")
    first = page(alice, order="subject", limit=3)
    second = page(alice, order="subject", limit=3, after=first["next"])
    third = page(alice, order="subject", limit=3, after=second["next"])
    found = [row["subject"] for part in (first, second, third) for row in part["items"]]
    assert found == sorted(found)
    assert (len(found), third["next"]) == (7, None)
    assert alice.get(PATH, order="-subject", after=first["next"]).status_code == 422


def test_a_list_says_when_it_is_sorted_among_the_first_hits_only(alice, monkeypatch):
    monkeypatch.setattr(lists, "SORTED", 3)
    made = [alice.make_ticket(subject=f"{9 - number}")["id"] for number in range(5)]
    found = page(alice, order="subject")
    assert [row["id"] for row in found["items"]] == [made[4], made[3], made[2]]
    assert found["among"] == 3
    assert page(alice, order="subject", filter=json.dumps(rule("subject", ">=", "8")))["among"] is None


def test_a_count_ends_where_nobody_needs_to_know_more(alice, charlie):
    for _ in range(4):
        alice.make_ticket()
    assert alice.get(f"{PATH}/count").json() == {"count": 4, "more": False}
    assert alice.get(f"{PATH}/count", most=3).json() == {"count": 3, "more": True}
    assert alice.get(f"{PATH}/count", state="closed").json()["count"] == 0
    assert charlie.get(f"{PATH}/count").json()["count"] == 0
    assert alice.get(f"{PATH}/count", filter=json.dumps(rule("subject", "contains", "nothing"))).json()["count"] == 0
