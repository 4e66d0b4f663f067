"""Texts. Letters are counted as characters; looking for something does not mind small and capital letters."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions.registry import LIKE, LIST_OF_LIKE, function
from afterloop.kernel.expressions.types import BOOLEAN, DATE, DATETIME, NUMBER, TEXT, list_of


def _joined(*parts: str | None) -> str | None:
    return values.bounded("".join(part for part in parts if part is not None))


def _replaced(text: str, old: str, new: str) -> str | None:
    if not old:
        return text
    length = len(text) + text.count(old) * (len(new) - len(old))
    return text.replace(old, new) if length <= values.LONGEST else None


def _cut(value: str, first: Any, length: Any) -> str:
    """`length` characters from the `first` on, which is 1."""
    begin = values.truncated(first)
    end = begin + max(values.truncated(length), 0)
    return value[max(begin, 1) - 1 : max(end, 1) - 1]


def _local_text(value: str, moment: values.Moment) -> str | None:
    at = values.local(value, moment.zone)
    return None if at is None else at.strftime("%Y-%m-%d %H:%M").rjust(16, "0")


function(
    "contains", _("contains"), (TEXT, TEXT), BOOLEAN, lambda a, b: values.folded(b) in values.folded(a),
    lambda a, b: f"(strpos(expr_fold({a}), expr_fold({b})) > 0)",
)  # fmt: skip
function(
    "contains", _("contains"), (LIST_OF_LIKE, LIKE), BOOLEAN, lambda several, a: a in several,
    lambda several, a: f"({a} = ANY ({several}))",
)  # fmt: skip
function(
    "begins", _("begins with"), (TEXT, TEXT), BOOLEAN, lambda a, b: values.folded(a).startswith(values.folded(b)),
    lambda a, b: f"starts_with(expr_fold({a}), expr_fold({b}))",
)  # fmt: skip
function(
    "ends", _("ends with"), (TEXT, TEXT), BOOLEAN, lambda a, b: values.folded(a).endswith(values.folded(b)),
    lambda a, b: f"starts_with(reverse(expr_fold({a})), reverse(expr_fold({b})))",
)  # fmt: skip
function(
    "join_texts", _("Put together"), (), TEXT, _joined,
    lambda *parts: f"expr_bounded(array_to_string(ARRAY[{', '.join(parts)}]::text[], ''))",
    rest=TEXT, strict=False,
)  # fmt: skip
function("length", _("Number of characters"), (TEXT,), NUMBER, len, lambda a: f"length({a})::numeric")
function("lower", _("In small letters"), (TEXT,), TEXT, values.folded, lambda a: f"expr_fold({a})")
function(
    "trim", _("Without spaces around"), (TEXT,), TEXT, lambda a: a.strip(values.BLANK),
    lambda a: f"btrim({a}, E' \\t\\r\\n\\u3000')",
)  # fmt: skip
function(
    "left", _("The first characters"), (TEXT, NUMBER), TEXT, lambda a, n: _cut(a, 1, n),
    lambda a, n: f"expr_cut({a}, 1, {n})",
)  # fmt: skip
function(
    "right", _("The last characters"), (TEXT, NUMBER), TEXT,
    lambda a, n: a[max(len(a) - max(values.truncated(n), 0), 0) :], lambda a, n: f"expr_right({a}, {n})",
)  # fmt: skip
function("mid", _("Some characters"), (TEXT, NUMBER, NUMBER), TEXT, _cut, lambda a, n, m: f"expr_cut({a}, {n}, {m})")
function(
    "replace", _("With words replaced"), (TEXT, TEXT, TEXT), TEXT, _replaced,
    lambda a, b, c: f"expr_replace({a}, {b}, {c})",
)  # fmt: skip
function("text", _("As text"), (NUMBER,), TEXT, values.plain, lambda a: f"trim_scale(({a})::numeric)::text")
function("text", _("As text"), (DATE,), TEXT, lambda a: a, lambda a: f"to_char({a}, 'YYYY-MM-DD')")
function(
    "text", _("As text"), (DATETIME,), TEXT, lambda a, *, moment: _local_text(a, moment),
    lambda a, *, now, zone: f"to_char(expr_local({a}, {zone}), 'YYYY-MM-DD HH24:MI')", timely=True,
)  # fmt: skip
function("text", _("As text"), (TEXT,), TEXT, lambda a: a, lambda a: a)
function(
    "join", _("Listed"), (list_of(TEXT), TEXT), TEXT,
    lambda several, between: values.bounded(between.join(value for value in several if value is not None)),
    lambda several, between: f"expr_bounded(array_to_string({several}, {between}))",
)  # fmt: skip
