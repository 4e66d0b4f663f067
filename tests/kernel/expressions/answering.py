"""What Python answers to a case of the vectors."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.expressions import evaluating, tree
from afterloop.kernel.expressions.checking import check
from afterloop.kernel.expressions.values import Moment
from tests.kernel.expressions.rows import plainly
from tests.kernel.expressions.vectors import FIELDS, MOMENT


def answer(case: dict[str, Any]) -> Any:
    moment = Moment(**case["moment"]) if "moment" in case else Moment(MOMENT.now, case.get("zone", MOMENT.zone))
    typed = check(tree.read(case["tree"]), FIELDS)
    return plainly(typed.type, evaluating.compiled(typed)(case["record"], moment))
