from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation

from afterloop.kernel.expressions import tree
from afterloop.kernel.expressions.checking import Field
from afterloop.kernel.expressions.formulas import BadFormula, Labels, line_and_column, parse
from afterloop.kernel.expressions.types import TEXT
from tests.kernel.expressions.formulas import LABELS


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def refusal(text: str, language: str = "en") -> BadFormula:
    with pytest.raises(BadFormula) as refused:
        parse(text, LABELS, language)
    return refused.value


OPERATOR = "An operator is missing before this, such as + or AND."
COMMA = "Commas stand only between the values of a function or a list."
CHAINED = "Comparisons cannot be chained: join two of them by AND."
LISTED = "Only plain values may stand in a list: texts, numbers, dates."
TYPE = "Here the name of a type and a value are expected."
UNCLOSED = "This bracket is never closed."
UNOPENED = "There is no opening bracket for this one."
QUOTE = "This text has no closing quote."
QUOTED = "There is no field “{}”. A text is written in quotes."
NEAR = "There is no field “{}”. Did you mean “{}”?"
NO_FUNCTION = "There is no function “{}”. Did you mean “{}”?"
FUNCTION = "“{}” is a function: brackets must follow it."
INSTEAD = "Write “{}” instead of “{}”."
BEHIND = "A value is missing behind “{}”."
BEFORE = "A value is missing before “{}”."
STRANGE = "“{}” means nothing in a formula."
TWO = "“{}” needs two values, with AND between them."
BRACKETS = "Put brackets around what begins with “NOT”."
KEPT = "The text holds a character that cannot be kept."

# The mistake, the part of the text to which it points (with its place where it stands there twice), and what is said.
MISTAKES: list[tuple[str, str, str]] = [
    ("", "", "Write a formula."),
    ("   ", "   ", "Write a formula."),
    ("\u3000", "\u3000", "Write a formula."),
    ("1 +", "+", BEHIND.format("+")),
    ("paid －", "－", BEHIND.format("－")),
    ("paid = ", "=", BEHIND.format("=")),
    ("paid AND", "AND", BEHIND.format("AND")),
    ('kind = "a" 或', "或", BEHIND.format("或")),
    ("非", "非", BEHIND.format("非")),
    ("kind &", "&", BEHIND.format("&")),
    ("paid NOT IN", "IN", BEHIND.format("IN")),
    ("paid BETWEEN", "BETWEEN", BEHIND.format("BETWEEN")),
    ("ROUND(1,)", ",", BEHIND.format(",")),
    ("ROUND(1,,2)", ",", BEHIND.format(",")),
    ("(1 +)", "+", BEHIND.format("+")),
    ("IF(", "(", UNCLOSED),
    ("如果（是，1", "（", UNCLOSED),
    ("((1)", "(", UNCLOSED),
    ("{1, 2", "{", UNCLOSED),
    ("paid)", ")", UNOPENED),
    ("IF(TRUE, 1, 2)）", "）", UNOPENED),
    ("paid}", "}", UNOPENED),
    ("(1}", "}", "This bracket closes another kind: “)” is expected."),
    ("{1)", ")", "This bracket closes another kind: “}” is expected."),
    ('"abc', '"', QUOTE),
    ("kind = “极速", "“", QUOTE),
    ("'it''s", "'", QUOTE),
    ("[实付 金额", "[", "This name has no closing bracket."),
    ("paid + 【x", "【", "This name has no closing bracket."),
    ("bought > #2026", "#", "This date has no closing “#”."),
    ("paid 退款类型", "退款类型", OPERATOR),
    ("1 2", "2", OPERATOR),
    ('"a" "b"', '"b"', OPERATOR),
    ("(1)[paid]", "[paid]", OPERATOR),
    ("1.2.3", ".3", OPERATOR),
    ("IF(TRUE 1, 2)", "1", OPERATOR),
    ("1 NOT 2", "NOT", OPERATOR),
    ("paied + 1", "paied", NEAR.format("paied", "Paid")),
    ("实付金客 > 1", "实付金客", NEAR.format("实付金客", "实付金额")),
    ("[Amount payed]", "[Amount payed]", NEAR.format("Amount payed", "[Amount paid]")),
    ("kind = 极速", "极速", QUOTED.format("极速")),
    ("[没有 这个]", "[没有 这个]", "There is no field “没有 这个”, or you may not see it."),
    (
        "金额 > 3",
        "金额",
        "“金额” is the name of several fields. Write one of these: [Refund], [Order total]",
    ),
    ("x", "x", "“x” is the name of several fields. Write one of these: [#x], [#y]"),
    ("paid(1)", "paid", "“paid” is a field, not a function."),
    ("IFF(TRUE, 1, 2)", "IFF", NO_FUNCTION.format("IFF", "IF")),
    ("四舍五人(3)", "四舍五人", NO_FUNCTION.format("四舍五人", "四舍五入")),
    ("qqq(1)", "qqq", "There is no function “qqq”."),
    ("TODAY", "TODAY", FUNCTION.format("TODAY")),
    ("bought = 今天", "今天", FUNCTION.format("今天")),
    ("1 == 2", "==", INSTEAD.format("=", "==")),
    ("1 ＝＝ 2", "＝＝", INSTEAD.format("=", "＝＝")),
    ("TRUE && FALSE", "&&", INSTEAD.format("AND", "&&")),
    ("TRUE || FALSE", "||", INSTEAD.format("OR", "||")),
    ("!TRUE", "!", INSTEAD.format("NOT", "!")),
    ("paid => 3", "=>", INSTEAD.format(">=", "=>")),
    ("paid =< 3", "=<", INSTEAD.format("<=", "=<")),
    ("=IF(TRUE,1,2)", "=", "A formula begins without “=”."),
    ("* 3", "*", BEFORE.format("*")),
    ("+3", "+", BEFORE.format("+")),
    ("且 是", "且", BEFORE.format("且")),
    ("1 + * 2", "*", BEFORE.format("*")),
    ("1 = > 2", ">", BEFORE.format(">")),
    ("TRUE AND OR FALSE", "OR", BEFORE.format("OR")),
    ("ROUND(, 1)", ",", BEFORE.format(",")),
    ("5 + %", "%", BEFORE.format("%")),
    ("()", "()", "Something is missing between these brackets."),
    ("1 + ( )", "( )", "Something is missing between these brackets."),
    ("1,234.5", ",", "A number is written without commas, such as 1234.5."),
    ("paid, 2", ",", COMMA),
    ("(paid；2)", "；", COMMA),
    ("1 < 2 < 3", "<", CHAINED),
    ("1 = 2 IN (3)", "IN", CHAINED),
    ("paid BETWEEN 1", "BETWEEN", TWO.format("BETWEEN")),
    ("(paid BETWEEN 1)", "BETWEEN", TWO.format("BETWEEN")),
    ("paid 介于 1 或 2", "介于", TWO.format("介于")),
    ("1 和 2", "和", "“和” joins only the two values of BETWEEN; between conditions write AND."),
    ("paid%", "%", "“%” stands behind a number only."),
    ("(5)％", "％", "“％” stands behind a number only."),
    ("{paid}", "paid", LISTED),
    ("{1, {2}}", "{2}", LISTED),
    ("kind IN (1, kind)", "kind", LISTED),
    ('{1, "a", 2.5}', '{1, "a", 2.5}', "The values of a list must all be of one kind."),
    ("TYPED(1, 2)", "TYPED(1, 2)", TYPE),
    ('TYPED("text", paid)', 'TYPED("text", paid)', TYPE),
    ("paid @ 3", "@", STRANGE.format("@")),
    ("5.", ".", STRANGE.format(".")),
    ("paid ^ 2", "^", STRANGE.format("^")),
    ("😡", "😡", STRANGE.format("😡")),
    ("paid。", "。", STRANGE.format("。")),
    ("paid\x00", "\x00", KEPT),
    ('"a\ud800"', "\ud800", KEPT),
    ("1 + NOT 2", "NOT", BRACKETS),
    ("1 = NOT TRUE", "NOT", BRACKETS),
]
LAST = {"((1)": 0, "ROUND(1,,2)": 7, "1 < 2 < 3": 6, "kind IN (1, kind)": 12, "1 2": 2, "IF(TRUE 1, 2)": 8}


@pytest.mark.parametrize(("text", "part", "said"), MISTAKES, ids=[repr(text) for text, _part, _said in MISTAKES])
def test_a_mistake_is_explained_at_its_place(text: str, part: str, said: str) -> None:
    (problem,) = refusal(text).problems
    assert problem.message == said
    assert text[problem.start : problem.end] == part
    assert problem.start == LAST.get(text, text.index(part))


@pytest.mark.parametrize(("text", "part", "said"), MISTAKES, ids=[repr(text) for text, _part, _said in MISTAKES])
def test_every_mistake_is_explained_in_chinese(text: str, part: str, said: str) -> None:
    with translation.override("zh-hans"):
        (problem,) = refusal(text, "zh-hans").problems
    assert any("\u4e00" <= letter <= "\u9fff" for letter in problem.message)
    assert problem.message != said


def test_all_unknown_names_are_told_at_once_but_no_more_than_five() -> None:
    assert [problem.start for problem in refusal("qqq + 1 + www").problems] == [0, 10]
    assert len(refusal("q1 + " * 100 + "1").problems) == 5


def test_a_refusal_carries_its_places_for_the_editor() -> None:
    refused = refusal("paid +\n  @")
    assert refused.status == 422
    assert refused.fields == {"": ["“@” means nothing in a formula."]}
    assert refused.facts["problems"] == [{"start": 9, "end": 10, "message": "“@” means nothing in a formula."}]
    assert line_and_column("paid +\n  @", 9) == (2, 3)
    assert line_and_column("paid", 0) == (1, 1)


# -- bounds ------------------------------------------------------------------------------------------------------------

DEEP = "This expression is nested too deeply: at most 32 levels."
LARGE = "This expression is too large: at most 500 parts."
BOMBS = {
    "(" * 10_000 + "1" + ")" * 10_000: DEEP,
    "(" * 65_000: DEEP,
    ")" * 65_000: LARGE,
    "-" * 65_000 + "1": LARGE,
    "-" * 40 + "paid": DEEP,
    "NOT " * 16_000 + "TRUE": LARGE,
    "NOT " * 40 + "TRUE": DEEP,
    "+".join("1" * 32_000): LARGE,
    "+".join("1" * 40): DEEP,
    " AND ".join(["TRUE"] * 501): LARGE,
    "IF(TRUE, 1, " * 40 + "1" + ")" * 40: DEEP,
    "IF(" * 20_000: DEEP,
    "{" + "1," * 1_000 + "1}": "This list is too long: at most 1000 values.",
    "{" + "1," * 30_000 + "1}": LARGE,
    '"' * 65_001: QUOTE,
    '"' + '""' * 32_000 + "a": QUOTE,
    "[" * 65_000: "This name has no closing bracket.",
    "paid " * 13_000: LARGE,
    "<" * 65_000: LARGE,
    "a." * 32_000: QUOTED.format("a." * 20),
    "状" * 21_000: QUOTED.format("状" * 40),
    "实付金额且" * 4_000: QUOTED.format(("实付金额且" * 8)[:40]),
    ("实付金额且" * 19 + "是+") * 200: "",
    "9" * 65_000 + "(": OPERATOR,
    '"' + "a" * 65_536 + '"': "This expression is too long: at most 64 kB.",
    "“" + "字" * 21_844 + "”": "This expression is too long: at most 64 kB.",
}


@pytest.mark.parametrize(("text", "said"), BOMBS.items(), ids=[f"{text[:12]!r}…{len(text)}" for text in BOMBS])
def test_what_is_too_large_is_refused_soon(text: str, said: str) -> None:
    begun = time.process_time()
    problem = refusal(text).problems[0]
    assert time.process_time() - begun < 5  # it is 0.5 at most: a slow machine may take longer
    assert problem.message == said or not said
    assert 0 <= problem.start < problem.end <= len(text)


def read(text: str) -> dict[str, Any]:
    return tree.write(parse(text, LABELS, "en").node)


def test_many_brackets_and_a_long_text_are_no_depth() -> None:
    assert read("(" * 128 + "1" + ")" * 128) == {"value": 1}
    assert read('"' + "a" * 65_000 + '"') == {"value": "a" * 65_000}
    assert len(read(" AND ".join(["TRUE"] * 499))["args"]) == 499


def test_a_name_is_looked_for_among_many_fields_soon() -> None:
    many = Labels.of([Field(f"f{number}", f"字段名称{number}号", TEXT) for number in range(1_000)])
    begun = time.process_time()
    with pytest.raises(BadFormula, match="字段名稱"):
        parse("字段名稱 + " * 5 + "1", many, "en")
    assert time.process_time() - begun < 5
