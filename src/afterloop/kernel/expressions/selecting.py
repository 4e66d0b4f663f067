"""A checked tree as SQL over the row `t`, so that a rule's condition can also list, count and replay.

Everything that was typed in travels as a parameter. In a comparison a column stands as it is, so its index is used.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.errors import Invalid
from afterloop.kernel.expressions.checking import Apply, Typed, TypedField, TypedValue
from afterloop.kernel.expressions.functions import CONDITION, Function
from afterloop.kernel.expressions.functions.comparing import ORDERS
from afterloop.kernel.expressions.types import BOOLEAN, NUMBER, Type
from afterloop.kernel.expressions.values import Moment
from afterloop.kernel.scope import Condition

SQL_TYPES = {
    "boolean": "boolean",
    "number": "numeric",
    "text": "text",
    "choice": "text",
    "date": "date",
    "datetime": "timestamptz",
    "reference": "bigint",
    "nothing": "text",
}
WHOLE = {"smallint", "integer", "bigint"}
AS_IT_IS = {*ORDERS, "between", "in"}  # comparisons in which a whole-number column may use its index
LONGEST = 500_000  # characters of SQL
MOST_PARAMETERS = 20_000  # PostgreSQL takes 65,535
PLACE = re.compile("\x01([0-9]+)\x02")


def condition(typed: Typed, moment: Moment) -> Condition:
    """The tree as a condition of a WHERE. Null counts as no there."""
    maker = _Maker(moment)
    return maker.finished(maker.decided(typed))


def value(typed: Typed, moment: Moment) -> Condition:
    """The tree as a value."""
    maker = _Maker(moment)
    return maker.finished(maker.valued(typed))


class _Maker:
    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.parameters: list[Any] = []

    def finished(self, text: str) -> Condition:
        """Each mark becomes a placeholder: one value may stand at several places."""
        order = [int(place) for place in PLACE.findall(text)]
        if len(text) > LONGEST or len(order) > MOST_PARAMETERS:
            raise Invalid(_("This condition is too large for a list."))
        return Condition(PLACE.sub("%s", text.replace("%", "%%")), tuple(self.parameters[place] for place in order))

    def parameter(self, value: Any, kind: str) -> str:
        self.parameters.append(value)
        return f"\x01{len(self.parameters) - 1}\x02::{kind}"

    def decided(self, typed: Typed) -> str:
        """Where only yes counts: AND, OR, WHEN, WHERE."""
        return self._sql(typed)

    def valued(self, typed: Typed) -> str:
        """Where the answer itself counts: yes or no is never null, unless it is a field's."""
        text = self._sql(typed)
        return f"coalesce({text}, false)" if isinstance(typed, Apply) and typed.function.decides else text

    def _sql(self, typed: Typed) -> str:
        match typed:
            case TypedValue(kind, value):
                return self._value(kind, value)
            case TypedField(kind, field):
                if not field.sql:
                    raise Invalid(_("“%(field)s” cannot be asked of a list.") % {"field": field.label})
                return f"({field.sql})::numeric" if field.column in WHOLE and kind.name == "number" else field.sql
            case Apply(function=function, args=args):
                return self._apply(function, args)

    def _apply(self, function: Function, args: tuple[Typed, ...]) -> str:
        if function.sql is None:
            raise Invalid(_("“%(name)s” cannot be asked of a list.") % {"name": str(function.title)})
        if function.name in AS_IT_IS and (plain := self._whole(args)) is not None:
            parts = plain
        else:
            parts = [
                self.decided(arg) if function.wanted(place) == CONDITION else self.valued(arg)
                for place, arg in enumerate(args)
            ]
        if not function.timely:
            return function.sql(*parts)
        now = self.parameter(self.moment.now, "timestamptz")
        return function.sql(*parts, now=now, zone=self.parameter(self.moment.zone, "text"))

    def _whole(self, args: tuple[Typed, ...]) -> list[str] | None:
        """A whole-number column beside whole numbers, as it is; None when it is something else."""
        first, *rest = args
        if not isinstance(first, TypedField) or first.field.column not in WHOLE or not first.field.sql:
            return None
        found = [first.field.sql]
        for arg in rest:
            if not isinstance(arg, TypedValue):
                return None
            several = arg.value if isinstance(arg.value, tuple) else (arg.value,)
            if not all(_fits(item) for item in several):
                return None
            given = [None if item is None else int(item) for item in several]
            listed = isinstance(arg.value, tuple)
            found.append(self.parameter(given, "bigint[]") if listed else self.parameter(given[0], "bigint"))
        return found

    def _value(self, kind: Type, value: Any) -> str:
        if kind.of is not None:
            return self.parameter(None if value is None else [_sent(item) for item in value], f"{sql_type(kind.of)}[]")
        if kind == BOOLEAN and value is not None:
            return "true" if value else "false"
        return self.parameter(_sent(value), sql_type(kind))


def sql_type(kind: Type) -> str:
    return SQL_TYPES[kind.name if kind != NUMBER else "number"]


def _fits(value: Any) -> bool:
    return value is None or (value == int(value) and abs(value) < 2**63)


def _sent(value: Any) -> Any:
    """Numbers as text: psycopg would choose the smallest type that holds them."""
    return str(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else value
