"""Comparisons. With null they are all no. A date beside a moment stands for its whole day in the reader's zone."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions.registry import LIKE, LIST_OF_LIKE, function, held
from afterloop.kernel.expressions.types import BOOLEAN, DATE, DATETIME, TEXT
from afterloop.kernel.expressions.values import Moment

ORDERS: dict[str, tuple[Any, Callable[[Any, Any], bool]]] = {
    "=": (_("is"), operator.eq),
    "<": (_("is less than"), operator.lt),
    "<=": (_("is at most"), operator.le),
    ">": (_("is more than"), operator.gt),
    ">=": (_("is at least"), operator.ge),
}
TURNED = {"=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _beside_day(sign: str, at: str, day: str, moment: Moment) -> bool:
    """How a moment compares with a whole day."""
    following = values.next_day(day)
    after = at >= values.day_start(day, moment.zone)
    before_end = following is None or at < values.day_start(following, moment.zone)
    return {"=": after and before_end, "<": not after, "<=": before_end, ">": not before_end, ">=": after}[sign]


def _beside_day_sql(sign: str, at: str, day: str, zone: str) -> str:
    return held(at, lambda a: held(day, lambda d: _small_beside_day_sql(sign, a, d, zone)))


def _small_beside_day_sql(sign: str, at: str, day: str, zone: str) -> str:
    begin = f"expr_day_start({day}, {zone})"
    end = f"expr_day_end({day}, {zone})"
    return {
        "=": f"({at} >= {begin} AND {at} < {end})",
        "<": f"({at} < {begin})",
        "<=": f"({at} < {end})",
        ">": f"({at} >= {end})",
        ">=": f"({at} >= {begin})",
    }[sign]


def _moment_and_day(sign: str) -> Callable[..., bool]:
    return lambda at, day, *, moment: _beside_day(sign, at, day, moment)


def _day_and_moment(sign: str) -> Callable[..., bool]:
    return lambda day, at, *, moment: _beside_day(TURNED[sign], at, day, moment)


def _define(sign: str, title: Any, compare: Callable[[Any, Any], bool]) -> None:
    function(
        sign, title, (DATETIME, DATE), BOOLEAN, _moment_and_day(sign),
        lambda a, b, *, now, zone: _beside_day_sql(sign, a, b, zone), timely=True,
    )  # fmt: skip
    function(
        sign, title, (DATE, DATETIME), BOOLEAN, _day_and_moment(sign),
        lambda a, b, *, now, zone: _beside_day_sql(TURNED[sign], b, a, zone), timely=True,
    )  # fmt: skip
    if sign != "=":
        function(sign, title, (TEXT, TEXT), BOOLEAN, compare, lambda a, b: f'({a} {sign} {b} COLLATE "C")')
    function(sign, title, (LIKE, LIKE), BOOLEAN, compare, lambda a, b: f"({a} {sign} {b})")


for _sign, (_title, _compare) in ORDERS.items():
    _define(_sign, _title, _compare)

function(
    "between", _("is between"), (DATETIME, DATE, DATE), BOOLEAN,
    lambda at, first, last, *, moment: _beside_day(">=", at, first, moment) and _beside_day("<=", at, last, moment),
    lambda a, b, c, *, now, zone: held(
        a, lambda at: f"({_beside_day_sql('>=', at, b, zone)} AND {_beside_day_sql('<=', at, c, zone)})"
    ),
    timely=True,
)  # fmt: skip
function(
    "between", _("is between"), (TEXT, TEXT, TEXT), BOOLEAN, lambda a, b, c: b <= a <= c,
    lambda a, b, c: held(a, lambda v: f'({v} >= {b} COLLATE "C" AND {v} <= {c} COLLATE "C")'),
)  # fmt: skip
function(
    "between", _("is between"), (LIKE, LIKE, LIKE), BOOLEAN, lambda a, b, c: b <= a <= c,
    lambda a, b, c: held(a, lambda v: f"({v} BETWEEN {b} AND {c})"),
)  # fmt: skip
function(
    "in", _("is one of"), (LIKE, LIST_OF_LIKE), BOOLEAN, lambda a, several: a in several,
    lambda a, several: f"({a} = ANY ({several}))",
)  # fmt: skip
