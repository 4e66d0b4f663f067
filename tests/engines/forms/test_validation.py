from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterloop.engines.forms.validation import clean
from afterloop.kernel.errors import Invalid
from tests.engines.forms.bodies import field, form, forms, json_values


def problems(body, answers, **rest):
    with pytest.raises(Invalid) as refusal:
        clean(body, answers, **rest)
    return refusal.value.fields


def cleaned_or_refused(body, answers, partial):
    """The cleaned answers, or the paths of what is wrong; any other exception is a bug."""
    try:
        return clean(body, answers, partial=partial), []
    except Invalid as refusal:
        return None, list(refusal.fields)


@settings(max_examples=300, deadline=None)
@given(forms(), st.data())
def test_any_json_is_cleaned_or_refused_and_cleaning_twice_is_once(body, data):
    keys = st.sampled_from([*body.by_key, "other"])
    answers = data.draw(st.dictionaries(keys, json_values, max_size=8) | json_values)
    partial = data.draw(st.booleans())
    cleaned, refused = cleaned_or_refused(body, answers, partial)
    if cleaned is None:
        assert refused
        assert all(path == "data" or path.startswith("data.") for path in refused)
    else:
        assert set(cleaned) <= set(body.by_key)
        assert clean(body, cleaned, partial=partial) == cleaned


@settings(max_examples=300, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_number_keeps_every_digit_and_has_one_text(number):
    body = form(field("n", "number"))
    one, two = clean(body, {"n": str(number)})["n"], clean(body, {"n": f"{number:+.8f}"})["n"]
    assert one == two
    assert Decimal(one) == number


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("1,234.50", "1234.5"),
        ("１２．５", "12.5"),
        (" 7 ", "7"),
        (7, "7"),
        (0.1, "0.1"),
        ("-0", "0"),
        (".5", "0.5"),
        (1e-7, "0.0000001"),
    ],
)
def test_a_number_is_read_as_people_write_it(given_, kept):
    assert clean(form(field("n", "number")), {"n": given_}) == {"n": kept}


@pytest.mark.parametrize("bad", ["1e5", "12,34", "abc", True, [1], "--1", "0x10", float("nan"), 10**30, "9" * 50, "٣"])
def test_what_is_no_number_is_refused(bad):
    assert "data.n" in problems(form(field("n", "number")), {"n": bad})


def test_a_number_keeps_to_its_bounds_and_digits():
    body = form(field("n", "number", min="1", max="9.5", decimals=1))
    assert clean(body, {"n": "9.5"}) == {"n": "9.5"}
    for bad in ("0.9", "9.6", "2.25"):
        assert "data.n" in problems(body, {"n": bad})


@pytest.mark.parametrize("written", ["2026-11-03", "2026/11/3", "2026.11.03", "2026年11月3日", "２０２６-11-3"])
def test_a_date_is_read_as_people_write_it(written):
    assert clean(form(field("d", "date")), {"d": written}) == {"d": "2026-11-03"}


@pytest.mark.parametrize("bad", ["2026-02-30", "03.11.2026", "tomorrow", 20261103, "1066-10-14", "2026-11-03T10:00"])
def test_what_is_no_date_is_refused(bad):
    assert "data.d" in problems(form(field("d", "date")), {"d": bad})


def test_a_date_keeps_to_its_bounds():
    body = form(field("d", "date", min="2020-01-01", max="2026-12-31"))
    assert clean(body, {"d": "2020-01-01"})
    assert "data.d" in problems(body, {"d": "2019-12-31"})
    assert "data.d" in problems(body, {"d": "2027-01-01"})


def test_a_line_of_text_has_no_line_breaks_and_a_story_keeps_them():
    body = form(field("a"), field("b", "long_text"))
    assert clean(body, {"a": " one\r\ntwo ", "b": "one\r\ntwo\rthree\n"}) == {"a": "one two", "b": "one\ntwo\nthree"}


def test_length_counts_characters_not_bytes():
    body = form(field("a", max_length=3))
    assert clean(body, {"a": "热水器"}) == {"a": "热水器"}
    assert "data.a" in problems(body, {"a": "热水器坏"})


@pytest.mark.parametrize("bad", ["a\x00b", "\ud800", 7, ["x"], {"x": 1}])
def test_what_cannot_be_kept_as_text_is_refused(bad):
    assert "data.a" in problems(form(field("a")), {"a": bad})


def test_only_an_option_can_be_chosen():
    body = form(field("s", "select"))
    assert clean(body, {"s": "a"}) == {"s": "a"}
    for bad in ("c", "A", 1, ["a"]):
        assert "data.s" in problems(body, {"s": bad})


def test_an_unknown_key_is_refused_by_its_name():
    assert problems(form(field("a")), {"b": 1}) == {"data.b": ["There is no such field."]}


def test_a_flood_of_unknown_keys_is_answered_shortly():
    assert len(problems(form(field("a")), {f"k{n}": 1 for n in range(5000)})) <= 20


@pytest.mark.parametrize("nothing", [{}, {"a": None}, {"a": ""}, {"a": "   "}])
def test_what_is_required_must_be_there(nothing):
    assert problems(form(field("a", required=True)), nothing) == {"data.a": ["This is required."]}


def test_what_is_empty_is_left_out():
    body = form(field("a"), field("n", "number"), field("f", "attachment"))
    assert clean(body, {"a": " ", "n": "", "f": []}) == {}


def test_a_part_of_the_answers_can_be_changed_and_emptied():
    body = form(field("a", required=True), field("b"))
    assert clean(body, {"b": ""}, partial=True) == {"b": None}
    assert clean(body, {"a": "x"}, partial=True) == {"a": "x"}
    assert problems(body, {"a": ""}, partial=True) == {"data.a": ["This is required."]}


def test_a_default_is_for_the_page_and_not_put_in_behind_peoples_backs():
    assert clean(form(field("a", default="x")), {}) == {}


def test_files_are_looked_up_once_for_all_fields():
    asked = []

    def files(references):
        asked.append(list(references))
        return {"token": 9, 4: 4}

    body = form(field("f", "attachment"), field("g", "attachment"))
    assert clean(body, {"f": [4, 4, "token"], "g": ["token"]}, files=files) == {"f": [4, 9], "g": [9]}
    assert asked == [[4, "token"]]


def test_a_file_that_may_not_be_used_here_is_refused_at_its_field():
    body = form(field("f", "attachment"), field("g", "attachment"))
    found = problems(body, {"f": [1], "g": [2]}, files=lambda references: {1: 1})
    assert found == {"data.g": ["There is no such file."]}


@pytest.mark.parametrize("bad", ["x", [0], [-1], [True], [None], [1.5], [2**70], [[1]], list(range(1, 100))])
def test_what_is_no_list_of_files_is_refused(bad):
    assert "data.f" in problems(form(field("f", "attachment")), {"f": bad})


@pytest.mark.parametrize("bad", [None, [], "x", 7])
def test_answers_are_an_object(bad):
    assert set(problems(form(field("a")), bad)) == {"data"}
