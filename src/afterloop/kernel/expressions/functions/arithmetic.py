"""Numbers. With null the answer is null; every answer is rounded half up to 12 places."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions.registry import LIKE, function
from afterloop.kernel.expressions.types import NUMBER, TEXT

function("+", _("Plus"), (NUMBER, NUMBER), NUMBER, values.add, lambda a, b: f"({a} + {b})")
function("-", _("Minus"), (NUMBER, NUMBER), NUMBER, values.subtract, lambda a, b: f"({a} - {b})")
function("*", _("Times"), (NUMBER, NUMBER), NUMBER, values.multiply, lambda a, b: f"round({a} * {b}, 12)")
function("/", _("Divided by"), (NUMBER, NUMBER), NUMBER, values.divide, lambda a, b: f"expr_divide({a}, {b})")
function("negative", _("Negative"), (NUMBER,), NUMBER, lambda a: values.subtract(0, a), lambda a: f"(- {a})")
function("abs", _("Without its sign"), (NUMBER,), NUMBER, lambda a: abs_of(a), lambda a: f"abs({a})")
function(
    "round", _("Rounded"), (NUMBER, NUMBER), NUMBER, values.round_to, lambda a, b: f"expr_round({a}, {b})",
)  # fmt: skip
function("round", _("Rounded"), (NUMBER,), NUMBER, lambda a: values.round_to(a, 0), lambda a: f"round({a}, 0)")
function("floor", _("Rounded down"), (NUMBER,), NUMBER, lambda a: _whole(a, ROUND_FLOOR), lambda a: f"floor({a})")
function("ceil", _("Rounded up"), (NUMBER,), NUMBER, lambda a: _whole(a, ROUND_CEILING), lambda a: f"ceil({a})")
function(
    "number", _("Text as a number"), (TEXT,), NUMBER, lambda a: values.number(a.strip(values.BLANK)),
    lambda a: f"expr_number({a})",
)  # fmt: skip


def abs_of(value: Any) -> Any:
    return value.copy_abs() if isinstance(value, Decimal) else abs(value)


def _whole(value: Any, rounding: str) -> Decimal:
    return Decimal(value).to_integral_value(rounding, values.EXACT)


def _least(*several: Any) -> Any:
    return min((value for value in several if value is not None), default=None)


def _most(*several: Any) -> Any:
    return max((value for value in several if value is not None), default=None)


for _kind in (TEXT, LIKE):
    _c = ' COLLATE "C"' if _kind is TEXT else ""
    function(
        "min", _("The smallest"), (_kind, _kind), None, _least,
        lambda *several, c=_c: f"least({', '.join(f'{a}{c}' for a in several)})", rest=_kind, strict=False,
    )  # fmt: skip
    function(
        "max", _("The largest"), (_kind, _kind), None, _most,
        lambda *several, c=_c: f"greatest({', '.join(f'{a}{c}' for a in several)})", rest=_kind, strict=False,
    )  # fmt: skip
