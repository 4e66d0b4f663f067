"""Lists. Null is an empty list; what is null in a list is not counted."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.expressions import values
from afterloop.kernel.expressions.functions.registry import LIST_OF_LIKE, function
from afterloop.kernel.expressions.types import ANY, BOOLEAN, DATE, DATETIME, NUMBER, list_of


def _known(several: Any) -> list[Any]:
    return [value for value in several or () if value is not None]


def _average(several: Any) -> Any:
    known = _known(several)
    return values.divide(values.total(known), len(known))


function(
    "has_any", _("has one of"), (LIST_OF_LIKE, LIST_OF_LIKE), BOOLEAN,
    lambda one, other: not set(_known(one)).isdisjoint(other), lambda one, other: f"({one} && {other})",
)  # fmt: skip
function(
    "has_all", _("has all of"), (LIST_OF_LIKE, LIST_OF_LIKE), BOOLEAN,
    lambda one, other: set(_known(other)) <= set(one), lambda one, other: f"({one} @> array_remove({other}, NULL))",
)  # fmt: skip
function(
    "count", _("How many"), (list_of(ANY),), NUMBER, lambda several: len(_known(several)),
    lambda several: f"(SELECT count(v)::numeric FROM unnest({several}) v)", strict=False,
)  # fmt: skip
function(
    "sum", _("Sum"), (list_of(NUMBER),), NUMBER, lambda several: values.total(several or ()),
    lambda several: f"(SELECT coalesce(sum(v), 0)::numeric FROM unnest({several}) v)", strict=False,
)  # fmt: skip
function(
    "average", _("Average"), (list_of(NUMBER),), NUMBER, _average,
    lambda several: f"(SELECT expr_divide(sum(v), count(v)) FROM unnest({several}) v)", strict=False,
)  # fmt: skip
for _kind in (NUMBER, DATE, DATETIME):
    function(
        "min", _("The smallest"), (list_of(_kind),), _kind, lambda several: min(_known(several), default=None),
        lambda several: f"(SELECT min(v) FROM unnest({several}) v)", strict=False,
    )  # fmt: skip
    function(
        "max", _("The largest"), (list_of(_kind),), _kind, lambda several: max(_known(several), default=None),
        lambda several: f"(SELECT max(v) FROM unnest({several}) v)", strict=False,
    )  # fmt: skip
