"""Formulas read and written over HTTP: every mistake has its place and its sentence, nothing is our mistake."""

from __future__ import annotations

import orjson
import pytest

READ, WRITE = "/api/v1/expressions/read", "/api/v1/expressions/write"


def read(person, text, wants="boolean", language="en", of="ticket"):
    body = {"of": of, "text": text, "wants": wants}
    answer = person.post(READ, body, **{"accept-language": language})
    assert answer.status_code == 200, answer.content
    return answer.json()


def write(person, tree, language="en"):
    answer = person.post(WRITE, {"of": "ticket", "tree": tree}, **{"accept-language": language})
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_formula_becomes_a_tree_and_a_formula_again_in_either_language(alice):
    found = read(alice, '状态 = "open" 且 优先级 <= 2', language="zh-Hans")
    assert found["problems"] == []
    assert found["type"] == "boolean"
    assert write(alice, found["tree"])["text"] == 'State = "in progress" AND Priority <= 2'
    assert write(alice, found["tree"], "zh-Hans")["text"] == '状态 = "处理中" 且 优先级 <= 2'
    assert read(alice, 'state = "open" and Priority <= 2')["tree"] == found["tree"]


def test_options_are_written_by_their_labels(alice):
    open_or_urgent = read(alice, '状态 = "处理中" 或 优先级 属于 ("紧急", 2)', language="zh-Hans")
    assert open_or_urgent["problems"] == []
    state, priority = (part["args"][1]["value"] for part in open_or_urgent["tree"]["args"])
    assert (state, priority) == ("open", [1, 2])
    assert write(alice, open_or_urgent["tree"])["text"] == 'State = "in progress" OR Priority IN ("urgent", "high")'
    assert read(alice, 'Priority <= "high"')["problems"]  # high is 2 and urgent 1: nobody can know what is meant


def test_a_label_that_could_be_another_value_is_left_as_the_value():
    from afterloop.kernel.expressions.offers import Offer, labels_of_values, values_of_labels
    from afterloop.kernel.expressions.tree import Call, FieldOf, Value
    from afterloop.kernel.expressions.typed import Field
    from afterloop.kernel.expressions.types import choice_of

    kinds = Offer(Field("kind", "Kind", choice_of("a", "b", "c")), (("a", "b"), ("b", "Same"), ("c", "Same")))
    for value in ("a", "b", "c", "nothing", None):
        node = Call("=", (FieldOf("kind"), Value(value)))
        assert labels_of_values(node, [kinds]) == node
        assert values_of_labels(node, [kinds]) == node


def test_what_the_formula_gives_is_compared_with_what_is_expected(alice):
    assert read(alice, "Priority + 1", wants="number")["type"] == "number"
    (problem,) = read(alice, "Priority + 1")["problems"]
    assert problem["start"] == 0
    assert problem["end"] == len("Priority + 1")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", ""), ("State", "State"), ('State = "lost"', '"lost"'), ('Stat = "open"', "Stat"),
        ('😡 = "open"', "😡"), ("State = ", "="), ("(State", "("), ("State)", ")"), ("IF(1 = 1)", "IF(1 = 1)"),
        ("FOO(1)", "FOO"), ('Priority > "high"', '"high"'), ("Priority BETWEEN 1", "BETWEEN"),
        ('Subject = "漏水', '"'), ("Created > #2026-13-01#", "#2026-13-01#"), ("Created > #2026-11-22", "#"),
        ("Priority IN (1, State)", "State"), ("1 = 1 1", "1"), ("{1, \"a\"} = 1", "{1, \"a\"}"),
        ("[Nothing like this] = 1", "[Nothing like this]"), ("Priority = 1 AND", "AND"), ("%", "%"), ("\x07", "\x07"),
        ("(" * 10_000, "("), ("NOT " * 40 + "1 = 1", None), ("1+" * 5_000 + "1", None), ("长" * 20_000, None),
    ],
)  # fmt: skip
def test_a_mistake_has_a_place_in_the_text_and_a_sentence(alice, text, part):
    for language in ("en", "zh-Hans"):
        problems = read(alice, text, language=language)["problems"]
        assert problems, text[:50]
        for problem in problems:
            assert problem["message"].strip()
            assert 0 <= problem["start"] <= problem["end"] <= len(text)
        if part is not None:
            assert any(text[each["start"] : each["end"]].startswith(part) for each in problems), problems


def test_a_formula_that_is_too_long_is_refused(alice):
    assert read(alice, "长" * 22_000)["problems"]
    assert alice.post(READ, {"of": "ticket", "text": "x" * 70_001}).status_code == 422


@pytest.mark.parametrize(
    "tree",
    [
        None, [], {}, 7, "x", {"field": "state"} | {"extra": 1}, {"call": "now"}, {"value": 1.5},
        {"combinator": "xor", "rules": []}, {"field": "state", "operator": "~", "value": 1},
        {"combinator": "or", "rules": [{"field": "priority", "operator": ">", "value": 1}] * 100_000},
    ],
)  # fmt: skip
def test_what_is_no_tree_is_refused_at_its_place(alice, tree):
    answer = alice.post(WRITE, {"of": "ticket", "tree": tree})
    assert answer.status_code == 422
    assert all(place.startswith("tree") for place in answer.json()["fields"])


@pytest.mark.parametrize("levels", [40, 900, 1_000, 10_000])
def test_a_tree_that_is_too_deep_is_refused(alice, levels):
    deep = b'{"call":"not","args":[' * levels + b'{"value":"a\\u0000"}' + b"]}" * levels
    answer = alice.post(WRITE, b'{"of":"ticket","tree":' + deep + b"}")
    assert answer.status_code in (400, 422)


def test_a_field_that_the_reader_may_not_see_is_named_and_not_false(alice):
    tree = {"combinator": "and", "rules": [{"field": "data.secret", "operator": "=", "value": 1}]}
    found = write(alice, tree)
    assert [each["path"] for each in found["problems"]] == ["rules.0.field"]
    assert "data.secret" in found["text"]
    assert read(alice, "[#data.secret] = 1")["problems"]


def test_reading_and_writing_need_the_right_to_see_the_noun(db):
    from tests import make
    from tests.conftest import Person

    stranger = Person(make.user("stranger", "Stranger"))
    assert stranger.post(READ, {"of": "ticket", "text": "1 = 1"}).status_code == 403
    assert stranger.post(WRITE, {"of": "ticket", "tree": {"value": True}}).status_code == 403
    assert stranger.post(READ, {"of": "nothing", "text": "1 = 1"}).status_code == 404


def test_a_label_that_two_forms_share_is_told_apart_by_its_form(alice):
    from afterloop.kernel.expressions.offers import Offer, labels_of
    from afterloop.kernel.expressions.typed import Field
    from afterloop.kernel.expressions.types import TEXT

    def offer(key, form):
        names = {"en": "Model", "en-x-full": f"{form} · Model"}
        return Offer(Field(key, names["en-x-full"], TEXT), short="Model", names=names)

    both = labels_of([offer("a.model", "Repair"), offer("b.model", "Return")])
    assert both.name_of("a.model", "en") == "Repair · Model"
    assert both.find("Return · Model") == ("b.model",)
    assert labels_of([offer("a.model", "Repair")]).name_of("a.model", "en") == "Model"


def test_functions_are_told_with_their_words_and_what_they_take(alice):
    rows = {row["name"]: row for row in orjson.loads(alice.get("/api/v1/functions").content)}
    assert rows["round"]["word"] == "ROUND"
    assert rows["round"]["words"] == ["ROUND", "四舍五入"]
    assert rows["round"]["signatures"][0] == {"takes": ["a number", "a number"], "rest": "", "gives": "a number"}
    chinese = alice.client.get("/api/v1/functions", headers=alice._headers() | {"accept-language": "zh-Hans"}).json()
    assert next(row for row in chinese if row["name"] == "round")["spelling"].startswith("si she/shi wu")
