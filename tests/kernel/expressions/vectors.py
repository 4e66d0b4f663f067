"""The shared vectors, read for the Python and SQL back-ends."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from afterloop.kernel.expressions import types, values
from afterloop.kernel.expressions.checking import Field
from afterloop.kernel.expressions.types import SCALARS, Type
from afterloop.kernel.expressions.values import Moment

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "expressions.json").read_text(encoding="utf-8"))
CASES = [case for case in VECTORS["cases"] if "answer" in case]
REFUSED = [case for case in VECTORS["cases"] if "problems" in case]
MOMENT = Moment(VECTORS["now"], VECTORS["zone"])


def type_of(said: Any) -> Type:
    if isinstance(said, str):
        return SCALARS[said]
    match said["type"]:
        case "list":
            return types.list_of(type_of(said["of"]))
        case "choice":
            return types.choice_of(*said["options"])
        case "reference":
            return types.reference_to(said["target"])
        case _:
            return types.money(said["currency"])


FIELDS = {key: Field(key, key, type_of(said), sql=f't."{key}"') for key, said in VECTORS["fields"].items()}


def moment_of(case: dict[str, Any]) -> Moment:
    return Moment(MOMENT.now, case.get("zone", MOMENT.zone))


def said(value: Any) -> Any:
    """An answer as the vectors write it: numbers as text, lists as lists."""
    if isinstance(value, tuple | list):
        return [said(item) for item in value]
    if isinstance(value, Decimal):
        return values.plain(value)
    return value
