"""Random expressions that have types, random records and moments, for Hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions import CONDITION, LIKE, Function, functions
from afterloop.kernel.expressions.types import ANY, Type
from afterloop.kernel.expressions.values import Moment
from tests.kernel.expressions.vectors import FIELDS

LETTERS = "abAB zZ９Ａａ热水器漏é Éß😡'%_\\\"1."
ZONES = ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Apia"]
SCALARS = ["number", "text", "date", "datetime", "boolean"]
LEAVES = 0.35

numbers = st.one_of(
    st.integers(-5, 5).map(Decimal),
    st.decimals(-1000, 1000, places=2),
    st.decimals(Decimal(-(10**19)), Decimal(10**19), places=10),
    st.sampled_from([Decimal("0.000000000001"), Decimal("99999999999999999999"), Decimal("0.5"), Decimal("-2.5")]),
).map(values.plain)
texts = st.text(LETTERS, max_size=6)
days = st.one_of(st.dates(date(2023, 12, 1), date(2024, 3, 31)), st.dates(date(1950, 1, 1), date(2037, 1, 1))).map(
    date.isoformat
)
instants = st.one_of(
    st.datetimes(datetime(2024, 2, 27), datetime(2024, 3, 2)), st.datetimes(datetime(1950, 1, 1), datetime(2037, 1, 1))
).map(lambda at: values.written(at.replace(tzinfo=UTC)))
OF = {"number": numbers, "text": texts, "date": days, "datetime": instants, "boolean": st.booleans()}


def moments() -> st.SearchStrategy[Moment]:
    return st.builds(Moment, instants, st.sampled_from(ZONES))


def stored(kind: Type) -> st.SearchStrategy[Any]:
    if kind.of is not None:
        return st.lists(stored(kind.of), max_size=3)
    if kind.name == "choice":
        return st.sampled_from([*sorted(kind.options or ()), None])
    if kind.name == "reference":
        return st.one_of(st.none(), st.integers(1, 3))
    return st.one_of(st.none(), OF[kind.name])


def records() -> st.SearchStrategy[dict[str, Any]]:
    """A value or none for each field; members of members as such."""
    flat = {key: stored(field.type) for key, field in FIELDS.items() if key != "items.price"}
    return st.fixed_dictionaries({}, optional=flat).map(_nested)


def _nested(flat: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in flat.items():
        first, _dot, rest = key.partition(".")
        if rest:
            found.setdefault(first, {})[rest] = value
        else:
            found[first] = value
    return found


def trees(kind: str | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """A tree that gives this type; any scalar when none is named."""
    wanted = st.just(kind) if kind else st.sampled_from(SCALARS)
    return st.composite(lambda draw: _tree(draw, draw(wanted), 4))()


def _tree(draw: Any, kind: str, levels: int) -> dict[str, Any]:
    if levels == 0 or draw(st.floats(0, 1)) < LEAVES:
        return _leaf(draw, kind)
    one = draw(st.sampled_from(GIVING[kind]))
    like = kind if one.gives is None else draw(st.sampled_from(_likes(one)))
    count = len(one.takes) + (draw(st.integers(0, 2)) if one.rest is not None else 0)
    args = []
    for place in range(count):
        wanted = one.wanted(place)
        assert wanted is not None
        args.append(_argument(draw, wanted, like, levels - 1))
    return {"call": one.name, "args": args}


def _argument(draw: Any, wanted: Type, like: str, levels: int) -> dict[str, Any]:
    if wanted == CONDITION:
        return _tree(draw, "boolean", levels)
    if wanted == ANY:
        return _tree(draw, like, levels)
    if wanted.of is not None:
        inner = like if wanted.of in (LIKE, ANY) else wanted.of.name
        fields = [key for key, field in FIELDS.items() if field.type.of is not None and field.type.of.name == inner]
        if fields and draw(st.booleans()):
            return {"field": draw(st.sampled_from(fields))}
        return {"value": draw(st.lists(OF[inner], max_size=3)), "type": inner}
    return _tree(draw, like if wanted == LIKE else wanted.name, levels)


def _leaf(draw: Any, kind: str) -> dict[str, Any]:
    fields = [key for key, field in FIELDS.items() if field.type.name == kind and key != "dollars"]
    if draw(st.booleans()):
        return {"field": draw(st.sampled_from(fields))}
    return {"value": draw(OF[kind]), "type": kind}


def _likes(one: Function) -> list[str]:
    """What LIKE may stand for. Lists of yes and no, and an order of them, are nothing that anybody asks."""
    ordered = one.name in ("<", "<=", ">", ">=", "between")
    return ["number", "text", "date", "datetime"] if ordered or one.takes[:1] != (LIKE,) else SCALARS


def _all() -> list[Function]:
    return [one for several in functions.values() for one in several]


GIVING: dict[str, list[Function]] = {
    kind: [
        one
        for one in _all()
        if (one.gives is not None and one.gives.name == kind)
        or (
            (one.gives is None and (one.name in ("if", "if_empty") or kind != "boolean"))
            and not (one.gives is None and one.takes[0].name == "text" and kind != "text")
        )
    ]
    for kind in SCALARS
}
