"""Yes and no, and what depends on it. These look at null themselves."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions.functions.registry import CONDITION, LIKE, function
from afterloop.kernel.expressions.types import ANY, BOOLEAN, TEXT, list_of


def is_empty(value: Any) -> bool:
    return value is None or value in ("", ())


# `and`, `or`, `not`, `if` and `if_empty` look at an argument only when they need it: see `evaluating`.
function(
    "and", _("All of these"), (), BOOLEAN, lambda *parts: all(parts), lambda *parts: _joined("AND", parts, "true"),
    rest=CONDITION, strict=False,
)  # fmt: skip
function(
    "or", _("Any of these"), (), BOOLEAN, lambda *parts: any(parts), lambda *parts: _joined("OR", parts, "false"),
    rest=CONDITION, strict=False,
)  # fmt: skip
# IS NOT TRUE: the opposite of null is yes. Only here, since no index is used below it.
function("not", _("Not"), (CONDITION,), BOOLEAN, lambda a: not a, lambda a: f"({a} IS NOT TRUE)", strict=False)
function(
    "if", _("If"), (CONDITION, LIKE, LIKE), None, lambda a, b, c: b if a else c,
    lambda a, b, c: f"(CASE WHEN {a} THEN {b} ELSE {c} END)", strict=False,
)  # fmt: skip
function("empty", _("Is empty"), (TEXT,), BOOLEAN, is_empty, lambda a: f"(coalesce({a}, '') = '')", strict=False)
function(
    "empty", _("Is empty"), (list_of(ANY),), BOOLEAN, is_empty, lambda a: f"(coalesce(cardinality({a}), 0) = 0)",
    strict=False,
)  # fmt: skip
function("empty", _("Is empty"), (ANY,), BOOLEAN, is_empty, lambda a: f"({a} IS NULL)", strict=False)
function(
    "if_empty", _("If empty, then"), (TEXT, TEXT), None, lambda a, b: b if is_empty(a) else a,
    lambda a, b: f"coalesce(nullif({a}, ''), {b})", strict=False,
)  # fmt: skip
function(
    "if_empty", _("If empty, then"), (LIKE, LIKE), None, lambda a, b: b if is_empty(a) else a,
    lambda a, b: f"coalesce({a}, {b})", strict=False,
)  # fmt: skip


def _joined(word: str, parts: tuple[str, ...], nothing: str) -> str:
    return f"({f' {word} '.join(parts)})" if parts else nothing
