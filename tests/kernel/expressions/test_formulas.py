from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from afterloop.kernel.errors import Invalid
from afterloop.kernel.expressions import evaluating, tree
from afterloop.kernel.expressions.checking import Field, check
from afterloop.kernel.expressions.formulas import (
    BadFormula,
    Labels,
    Problem,
    names,
    parse,
    print_formula,
    problems_in_text,
)
from afterloop.kernel.expressions.functions import functions
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value
from afterloop.kernel.expressions.types import BOOLEAN, TEXT
from tests.kernel.expressions import vectors
from tests.kernel.expressions.formulas import FIELDS, LABELS, nodes, settled

quickly = settings(max_examples=150, deadline=None, database=None)
LANGUAGES = ("en", "zh-hans")
kind, paid, bought = FieldOf("kind"), FieldOf("paid"), FieldOf("bought")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def read(text: str, labels: Labels = LABELS) -> dict[str, Any]:
    return tree.write(parse(text, labels, "zh-hans").node)


def call(name: str, *args: Node) -> Node:
    return Call(name, args)


def denied(node: Node) -> Node:
    return Call("not", (node,))


SPEEDY = call("if", call("=", kind, Value("极速")), call("*", paid, Value("0.97", "number")), paid)

READ: list[tuple[str, Node]] = [
    ('IF(退款类型 = "极速", 实付金额 * 0.97, 实付金额)', SPEEDY),
    ('if(kind = "极速", Paid * .97, PAID)', SPEEDY),
    ("如果（退款类型＝“极速”，实付金额×９７％，实付金额）", SPEEDY),
    ("如果 ( 退款类型='极速' ； [实付金额] * 0。97 、【Paid】 ) ", SPEEDY),
    ("[实付 金额] + [Amount paid]", call("+", FieldOf("paid_total"), FieldOf("paid_total"))),
    ("[ amount  PAID ]", FieldOf("paid_total")),
    ("refund.amount - order。amount", call("-", FieldOf("refund.amount"), FieldOf("order.amount"))),
    ("[#x] / [#y]", call("/", FieldOf("x"), FieldOf("y"))),
    ("1 + 2 * 3", call("+", Value(1), call("*", Value(2), Value(3)))),
    ("1 - 2 - 3", call("-", call("-", Value(1), Value(2)), Value(3))),
    ("8 ÷ 4 ／ 2", call("/", call("/", Value(8), Value(4)), Value(2))),
    ("(1 + 2) × 3", call("*", call("+", Value(1), Value(2)), Value(3))),
    ("-5", Value(-5)),
    ("－实付金额", call("negative", paid)),
    ("-(5)", call("negative", Value(5))),
    ("1 - -5%", call("-", Value(1), Value("-0.05", "number"))),
    ("12%", Value("0.12", "number")),
    ("12.5 ％", Value("0.125", "number")),
    ("100%", Value(1)),
    ("007", Value(7)),
    ("12345678901234567890", Value("12345678901234567890", "number")),
    ('"a ""quoted"" word"', Value('a "quoted" word')),
    ("'it''s'", Value("it's")),
    ("“他说””好””。”", Value("他说”好”。")),
    ('"他说“（＝）”"', Value("他说“（＝）”")),
    ("‘’", Value("")),
    ("true", Value(True)),
    ("是", Value(True)),
    ("False", Value(False)),
    ("否", Value(False)),
    ("null", Value(None)),
    ("空", Value(None)),
    ("[空]", FieldOf("empty_one")),
    ("＃2026-11-22＃", Value("2026-11-22", "date")),
    ("#2026-11-22T09:30:00Z#", Value("2026-11-22T09:30:00Z", "datetime")),
    ("DATE(2026,11,22)", call("date", Value(2026), Value(11), Value(22))),
    ("今天()", call("today")),
    ("add_days(购买日期, 7)", call("add_days", bought, Value(7))),
    ("四舍五入(实付金额, 2)", call("round", paid, Value(2))),
    ("ＲＯＵＮＤ（1，2）", call("round", Value(1), Value(2))),
    ("paid <> 1", denied(call("=", paid, Value(1)))),
    ("paid != 1", denied(call("=", paid, Value(1)))),
    ("paid！＝1", denied(call("=", paid, Value(1)))),
    ("paid≠1", denied(call("=", paid, Value(1)))),
    ("paid≤1", call("<=", paid, Value(1))),
    ("paid＜＝1", call("<=", paid, Value(1))),
    ("paid ≥ 1", call(">=", paid, Value(1))),
    ("paid＞1", call(">", paid, Value(1))),
    ("paid < -1", call("<", paid, Value(-1))),
    ('kind & "x" ＆ off', call("join_texts", kind, Value("x"), FieldOf("off"))),
    ("TRUE AND FALSE and TRUE", call("and", Value(True), Value(False), Value(True))),
    ("AND(TRUE, FALSE)", call("and", Value(True), Value(False))),
    ("或(是, 否)", call("or", Value(True), Value(False))),
    ("AND()", call("and")),
    ("TRUE AND (FALSE)", call("and", Value(True), Value(False))),
    ("TRUE AND AND(FALSE)", call("and", Value(True), call("and", Value(False)))),
    ("TRUE OR FALSE AND TRUE", call("or", Value(True), call("and", Value(False), Value(True)))),
    ("NOT paid = 1 AND TRUE", call("and", denied(call("=", paid, Value(1))), Value(True))),
    ("NOT (TRUE OR FALSE)", denied(call("or", Value(True), Value(False)))),
    ("非 非 是", denied(denied(Value(True)))),
    ('kind IN ("a", "b")', call("in", kind, Value(("a", "b")))),
    ('kind IN ("a")', call("in", kind, Value(("a",)))),
    ("kind IN ()", call("in", kind, Value(()))),
    ("kind in tags", call("in", kind, FieldOf("tags"))),
    ("kind IN (tags)", call("in", kind, FieldOf("tags"))),
    ('IN(kind, {"a"})', call("in", kind, Value(("a",)))),
    ('kind NOT IN ("a")', denied(call("in", kind, Value(("a",))))),
    ("退款类型 不属于（“a”、“b”）", denied(call("in", kind, Value(("a", "b"))))),
    ("owner in (3, 4)", call("in", FieldOf("owner"), Value((3, 4)))),
    ("paid in (3, 4.5)", call("in", paid, Value(("3", "4.5"), "number"))),
    ("bought in (#2026-11-22#)", call("in", bought, Value(("2026-11-22",), "date"))),
    ("HAS_ANY(tags, {“急”、“漏水”})", call("has_any", FieldOf("tags"), Value(("急", "漏水")))),
    ("paid BETWEEN 1 AND 2 AND TRUE", call("and", call("between", paid, Value(1), Value(2)), Value(True))),
    ("paid NOT BETWEEN 1 AND 2", denied(call("between", paid, Value(1), Value(2)))),
    ("实付金额介于1和10且是", call("and", call("between", paid, Value(1), Value(10)), Value(True))),
    ("实付金额 不介于 1 至 10", denied(call("between", paid, Value(1), Value(10)))),
    ("BETWEEN(paid, 1, 2)", call("between", paid, Value(1), Value(2))),
    ('TYPED("choice", "speed")', Value("speed", "choice")),
    ("PLUS(1, 2)", call("+", Value(1), Value(2))),
]


@pytest.mark.parametrize(("text", "node"), READ, ids=[text for text, _node in READ])
def test_a_formula_is_read(text: str, node: Node) -> None:
    assert read(text) == tree.write(node)


GLUED: list[tuple[str, str]] = [
    ("实付金额>3且退款类型=“极速”", '实付金额 > 3 且 退款类型 = "极速"'),
    ("实付金额>3且非是或退款类型=空", "实付金额 > 3 且 非 是 或 退款类型 = 空"),
    ("维修或更换=“修”或非保修=“是”", '维修或更换 = "修" 或 非保修 = "是"'),
    ("3且5<实付金额", "3 且 5 < 实付金额"),
    ("3且5.5<实付金额", "3 且 5.5 < 实付金额"),
    ("退款类型属于(“a”)", '退款类型 属于 ("a")'),
    ("是且如果(是,是,否)", "是 且 如果(是, 是, 否)"),
    ("是且(否或是)", "是 且 (否 或 是)"),
    ("非(是)", "非 是"),
    ("实付金额＞paid且paid＜3", "实付金额 > 实付金额 且 实付金额 < 3"),
]


@pytest.mark.parametrize(("text", "apart"), GLUED, ids=[text for text, _apart in GLUED])
def test_chinese_needs_no_blanks(text: str, apart: str) -> None:
    assert print_formula(parse(text, LABELS, "zh-hans").node, LABELS, "zh-hans") == apart


PRINTED: list[tuple[Node, str, str]] = [
    (
        SPEEDY,
        'IF([Refund kind] = "极速", Paid * 0.97, Paid)',
        '如果(退款类型 = "极速", 实付金额 * 0.97, 实付金额)',
    ),
    (FieldOf("paid_total"), "[Amount paid]", "[实付 金额]"),
    (FieldOf("order.amount"), "[Order total]", "[Order total]"),
    (FieldOf("odd]"), "[【x】]", "[a]]]]b[]"),
    (FieldOf("empty_one"), "[null]", "[空]"),
    (FieldOf("gone"), "gone", "gone"),
    (FieldOf("gone-by"), "[gone-by]", "[gone-by]"),
    (Value("7", "number"), "7", "7"),
    (Value("speed", "choice"), 'TYPED("choice", "speed")', '定类型("choice", "speed")'),
    (Value((True, None)), "{TRUE, NULL}", "{是, 空}"),
    (call("*", call("+", paid, Value(1)), Value(2)), "(Paid + 1) * 2", "(实付金额 + 1) * 2"),
    (call("+", call("*", paid, Value(1)), Value(2)), "Paid * 1 + 2", "实付金额 * 1 + 2"),
    (call("-", paid, call("-", paid, Value(1))), "Paid - (Paid - 1)", "实付金额 - (实付金额 - 1)"),
    (call("-", call("-", paid, Value(1)), Value(-1)), "Paid - 1 - -1", "实付金额 - 1 - -1"),
    (call("negative", Value(5)), "-(5)", "-(5)"),
    (call("negative", call("+", paid, Value(1))), "-(Paid + 1)", "-(实付金额 + 1)"),
    (call("and", call("or", kind, kind), kind), *["({0} {o} {0}) {a} {0}"] * 2),
    (call("and", call("and", kind, kind), kind), *["({0} {a} {0}) {a} {0}"] * 2),
    (call("or", call("and", kind, kind), kind), *["{0} {a} {0} {o} {0}"] * 2),
    (denied(call("or", kind, kind)), *["{n} ({0} {o} {0})"] * 2),
    (denied(call("<", paid, Value(1))), "NOT Paid < 1", "非 实付金额 < 1"),
    (denied(call("=", paid, Value(1))), "Paid != 1", "实付金额 != 1"),
    (denied(call("in", paid, Value((1,)))), "Paid NOT IN (1)", "实付金额 不属于 (1)"),
    (call("in", paid, Value(1)), "IN(Paid, 1)", "属于(实付金额, 1)"),
    (denied(call("in", paid, Value(1))), "NOT IN(Paid, 1)", "非 属于(实付金额, 1)"),
    (
        call("between", paid, Value(1), call("+", paid, Value(2))),
        "Paid BETWEEN 1 AND Paid + 2",
        "实付金额 介于 1 和 实付金额 + 2",
    ),
    (call("=", call("<", paid, Value(1)), Value(True)), "(Paid < 1) = TRUE", "(实付金额 < 1) = 是"),
    (call("+", paid), "PLUS(Paid)", "加(实付金额)"),
    (call("no_such", paid), "NO_SUCH(Paid)", "no_such(实付金额)"),
]


@pytest.mark.parametrize(("node", "english", "chinese"), PRINTED, ids=[row[1] for row in PRINTED])
def test_a_tree_is_printed_in_the_readers_words(node: Node, english: str, chinese: str) -> None:
    if "{0}" in english:
        english = english.format("[Refund kind]", a="AND", o="OR", n="NOT")
        chinese = chinese.format("退款类型", a="且", o="或", n="非")
    assert print_formula(node, LABELS, "en") == english
    assert print_formula(node, LABELS, "zh-hans") == chinese


@pytest.mark.parametrize("language", LANGUAGES)
@quickly
@given(nodes)
def test_what_is_printed_is_read_as_the_same_tree(language: str, node: Node) -> None:
    printed = print_formula(node, LABELS, language)
    again = parse(printed, LABELS, language).node
    assert tree.write(again) == settled(node)
    assert print_formula(again, LABELS, language) == printed


@quickly
@given(nodes)
def test_every_node_has_its_place_and_its_path(node: Node) -> None:
    text = print_formula(node, LABELS, "en")
    formula = parse(text, LABELS, "en")
    assert {part.path for part in tree.walk(formula.node)} == set(formula.spans)
    for part in tree.walk(formula.node):
        start, end = formula.spans[part.path]
        assert 0 <= start < end <= len(text)
        around = formula.spans[part.path[:-2]] if part.path else (0, len(text))
        assert around[0] <= start < end <= around[1]
        stored = tree.write(formula.node)
        for step in part.path:
            stored = stored[step]  # type: ignore[index]
        assert stored == tree.write(part)


ANSWERED = [case for case in vectors.CASES if "tree" in case]
VECTOR_LABELS = Labels.of(vectors.FIELDS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_formulas_of_the_shared_vectors_give_the_same_answers(language: str) -> None:
    wrong = {}
    for case in ANSWERED:
        text = print_formula(tree.read(case["tree"]), VECTOR_LABELS, language)
        typed = check(parse(text, VECTOR_LABELS, language).node, vectors.FIELDS)
        found = evaluating.compiled(typed)(case["record"], vectors.moment_of(case))
        if typed.type.name == "number" and found is not None:
            found = vectors.values.plain(found)
        if vectors.said(found) != case["answer"]:
            wrong[text] = found
    assert not wrong


SIGNS = "()[]{},;'#%&|!=<>+-*/.。，、“”【】 \n0123²\ufeff😡" + '"'
WORDS = [
    "IF",
    "NOT ",
    " AND ",
    "IN",
    "且",
    "或",
    "非",
    "属于",
    "是",
    "空",
    "实付金额",
    "paid",
    "退款",
    "和",
    "BETWEEN",
    "今天",
]
letters = st.sampled_from([*SIGNS, *WORDS])


@settings(max_examples=400, deadline=None, database=None)
@given(st.lists(letters, max_size=14).map("".join))
def test_any_text_is_read_or_refused_at_a_place_in_it(text: str) -> None:
    for problem in _problems(text):
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.message
        assert problem.end > problem.start or not text


def _problems(text: str) -> tuple[Problem, ...]:
    try:
        parse(text, LABELS, "zh-hans")
    except BadFormula as refused:
        return refused.problems
    return ()


def checked(text: str, wanted: Any = None) -> list[tuple[str, str]]:
    """What the checker says of a formula, each with the part of the text to which it points."""
    formula = parse(text, LABELS, "en")
    with pytest.raises(Invalid) as refused:
        check(formula.node, FIELDS, wanted)
    problems = problems_in_text(formula, refused.value)
    return [(text[problem.start : problem.end], problem.message) for problem in problems]


def test_problems_of_types_are_shown_in_the_text() -> None:
    assert checked('1 + (kind * 2) - ROUND("x")') == [
        ("kind", "This gives a text, but it must be a number."),
        ('"x"', "“x” is not a number."),
    ]
    assert checked("TRUE AND paid <> kind") == [("paid <> kind", "You cannot compare a number with a text.")]
    assert checked('bought IN ("2026-11-22", "soon")') == [('("2026-11-22", "soon")', "“soon” is not a date.")]
    assert checked("paid + 1", BOOLEAN) == [("paid + 1", "This gives a number, but it must be yes or no.")]
    assert checked("ROUND()") == [("ROUND()", "“Rounded” takes another number of values.")]
    assert checked("DATE(1,2,3) + #soon#") != []


def test_a_problem_of_a_member_is_shown_at_the_part_around_it() -> None:
    formula = parse("paid + 1", LABELS, "en")
    (problem,) = problems_in_text(formula, Invalid.field("args.1.value", "no"))
    assert (problem.start, problem.end, problem.message) == (7, 8, "no")


def test_a_text_beside_a_date_is_a_date() -> None:
    assert check(parse('购买日期 >= "2026-11-22"', LABELS, "en").node, FIELDS, BOOLEAN).type == BOOLEAN


def test_what_is_read_can_be_stored_and_read_again() -> None:
    node = parse(READ[0][0], LABELS, "en").node
    assert tree.read(tree.write(node)) == node
    # A token of lark is a text that knows its place: it must not stay in the tree.
    assert {type(part.value) for part in tree.walk(node) if isinstance(part, Value)} == {str}


# -- names -------------------------------------------------------------------------------------------------------------


def test_every_function_has_one_name_in_both_languages() -> None:
    assert set(names.FUNCTIONS) == set(functions)
    every = [name for both in (*names.FUNCTIONS.values(), names.TYPED_NAMES) for name in both]
    assert len(every) == len(set(every))
    for name, (english, chinese) in names.FUNCTIONS.items():
        assert english.isascii()
        assert english == names.plain(english)
        assert not chinese.isascii()
        if name.isidentifier():
            assert english == name.upper()  # what is stored may always be typed
    assert names.TYPED not in functions


def test_no_function_is_called_as_a_word_with_another_meaning() -> None:
    for name, both in names.FUNCTIONS.items():
        for word in both:
            assert names.word(word) is None or name in ("and", "or", "not", "in", "between")
    for words in (names.ENGLISH, names.CHINESE):
        assert all(names.word(word.split()[-1]) for word in words.values())


def test_a_field_may_be_called_like_a_function() -> None:
    assert read("IF(TRUE, 如果, IF)") == tree.write(call("if", Value(True), FieldOf("if_one"), FieldOf("if_one")))


def test_a_name_in_another_case_is_only_taken_when_none_fits_exactly() -> None:
    both = Labels.of([Field("a", "Amount", TEXT), Field("b", "amount", TEXT)])
    assert read("Amount", both) == {"field": "a"}
    assert read("amount", both) == {"field": "b"}
    with pytest.raises(BadFormula):
        read("AMOUNT", both)
