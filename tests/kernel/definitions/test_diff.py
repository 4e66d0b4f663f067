from __future__ import annotations

import copy

from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.definitions.diff import Change, diff

values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "a", "b"]), inner, max_size=3)
        | st.lists(st.fixed_dictionaries({"key": st.text("ab", max_size=2), "x": inner}), max_size=3)
    ),
    max_leaves=10,
)


@given(values)
def test_a_document_does_not_differ_from_its_copy(document):
    assert diff(document, copy.deepcopy(document)) == []


@given(values, values)
def test_documents_that_differ_have_a_difference(one, two):
    same = repr(_sorted(one)) == repr(_sorted(two))  # repr tells 1 from true
    assert (diff(one, two) == []) == same


@given(values, values)
def test_looking_the_other_way_turns_every_change_around(one, two):
    there, back = diff(one, two), diff(two, one)
    assert sorted(map(repr, there)) == sorted(repr(Change(c.path, c.after, c.before)) for c in back)


def test_items_are_compared_by_key_wherever_they_stand():
    before = {"fields": [{"key": "a", "label": {"en": "A"}}, {"key": "b", "max": 1}]}
    after = {"fields": [{"key": "new"}, {"key": "a", "label": {"en": "A!"}}, {"key": "b", "max": 1}]}
    assert diff(before, after) == [
        Change("fields.new", None, {"key": "new"}),
        Change("fields.a.label.en", "A", "A!"),
    ]


def test_a_new_order_is_one_change():
    one, two = {"key": "a"}, {"key": "b"}
    assert diff({"fields": [one, two]}, {"fields": [two, one]}) == [Change("fields", ["a", "b"], ["b", "a"])]


def test_options_are_told_apart_by_value():
    before = [{"value": "x", "label": "X"}, {"value": "y", "label": "Y"}]
    assert diff(before, before[1:]) == [Change("x", {"value": "x", "label": "X"}, None)]


def test_yes_is_not_one():
    assert diff({"a": 1}, {"a": True}) == [Change("a", 1, True)]


def _sorted(value):
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value
