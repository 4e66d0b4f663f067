"""Trees of every function with every kind of value, and fields with names that are hard to write."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from afterloop.kernel.expressions import tree
from afterloop.kernel.expressions.checking import Field
from afterloop.kernel.expressions.formulas import Labels
from afterloop.kernel.expressions.functions import functions
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value
from afterloop.kernel.expressions.types import DATE, DATETIME, NUMBER, TEXT, list_of, reference_to

# key, Chinese, English, type. Two fields are called 金额, and one is called what another has as its key.
NAMED = [
    ("kind", "退款类型", "Refund kind", TEXT),
    ("paid", "实付金额", "Paid", NUMBER),
    ("paid_total", "实付 金额", "Amount paid", NUMBER),
    ("refund.amount", "金额", "Refund", NUMBER),
    ("order.amount", "金额", "Order total", NUMBER),
    ("bought", "购买日期", "Bought", DATE),
    ("created", "创建时间", "Created", DATETIME),
    ("owner", "负责人", "Owner", reference_to("user")),
    ("tags", "标签", "Tags", list_of(TEXT)),
    ("repair", "维修或更换", "Repair or exchange", TEXT),
    ("off", "非保修", "Out of warranty", TEXT),
    ("vip", "ＶＩＰ", "VIP", TEXT),
    ("empty_one", "空", "null", TEXT),
    ("if_one", "如果", "IF", TEXT),
    ("odd]", "a]]b[", "【x】", TEXT),
    ("3c", "3C产品", "3C goods", TEXT),
    ("x", "y", "y", NUMBER),
    ("y", "x", "x", NUMBER),
    ("#x", "#x", "a。b", NUMBER),
    ("-", '金额（"元"）', "50 % off", NUMBER),
]
LIST = [Field(key, chinese, kind) for key, chinese, _english, kind in NAMED]
FIELDS = {field.key: field for field in LIST}
LABELS = Labels.of(LIST, {key: {"zh-hans": chinese, "en": english} for key, chinese, english, _kind in NAMED})

texts = st.one_of(st.text(max_size=8), st.sampled_from(['"', "“好”", "是", "3", "'", "#", "2026-11-22"])).filter(
    lambda text: "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
)
whole = st.integers(-(10**15) + 1, 10**15 - 1)
digits = st.from_regex(r"\A-?[0-9]{1,20}(\.[0-9]{1,12})?\Z")
scalars = st.one_of(texts, whole, st.booleans(), st.none())
kinds = st.sampled_from(["text", "choice", "reference", "boolean", "number", "date", "datetime", "no such"])
typed_numbers = digits.map(lambda written: Value(written, "number"))
days = st.one_of(
    st.dates().map(lambda day: Value(day.isoformat(), "date")),
    st.datetimes().map(lambda at: Value(at.strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0"), "datetime")),
)
lists = st.one_of(
    st.lists(scalars, max_size=4).map(lambda items: Value(tuple(items))),
    st.lists(st.one_of(digits, st.none()), max_size=4).map(lambda items: Value(tuple(items), "number")),
    st.lists(st.dates(), max_size=3).map(lambda items: Value(tuple(day.isoformat() for day in items), "date")),
    st.tuples(st.lists(texts, max_size=3), kinds).map(lambda both: Value(tuple(both[0]), both[1])),
)
values = st.one_of(
    scalars.map(Value),
    typed_numbers,
    days,
    lists,
    st.tuples(st.one_of(texts, st.none()), kinds).map(lambda two: Value(*two)),
)
fields = st.sampled_from([FieldOf(key) for key in FIELDS])


def _calls(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    counts = [
        (name, len(one.takes) + more)
        for name, several in functions.items()
        for one in several
        for more in ((0, 1, 2, 3) if one.rest is not None else (0,))
    ]
    return st.sampled_from(sorted(set(counts))).flatmap(
        lambda chosen: st.tuples(*[nodes] * chosen[1]).map(lambda args: Call(chosen[0], args))
    )


nodes: st.SearchStrategy[Node] = st.recursive(st.one_of(fields, values), _calls, max_leaves=12)


def settled(node: Node) -> dict[str, Any]:
    """The tree as a formula keeps it: a whole number needs no type, and no zeros in front."""
    match node:
        case Call(name, args):
            return {"call": name, "args": [settled(arg) for arg in args]}
        case Value(tuple(items), "number"):
            plain = tuple(_settled(item) for item in items)
            if not any(isinstance(item, str) for item in plain):
                return tree.write(Value(plain, "" if any(item is not None for item in items) else "number"))
            return tree.write(Value(tuple(item if item is None else str(item) for item in plain), "number"))
        case Value(value, "number"):
            return tree.write(Value(_settled(value), "" if isinstance(_settled(value), int) else "number"))
    return tree.write(node)


def _settled(value: Any) -> Any:
    if not isinstance(value, str | int) or not str(value).lstrip("-").isdecimal():
        return value
    return int(value) if abs(int(value)) < 10**15 else str(int(value))
