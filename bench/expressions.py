"""Evaluations a second of a condition with five clauses, and what making it costs.

    python -m bench.expressions [--seconds 1]

A plain lambda stands beside it as the best that Python can do, and zen-engine where it is installed
(`uv run --with zen-engine python -m bench.expressions`).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import django
from django.conf import settings

settings.configure(USE_I18N=False)  # nothing here asks a database
django.setup()

from afterloop.kernel.expressions import evaluating, selecting, tree  # noqa: E402
from afterloop.kernel.expressions.checking import Field, check, condition  # noqa: E402
from afterloop.kernel.expressions.types import DATETIME, NUMBER, TEXT, choice_of, list_of  # noqa: E402
from afterloop.kernel.expressions.values import Moment  # noqa: E402
from bench import measuring  # noqa: E402

AT_LEAST = 500_000  # evaluations a second
MOST = 1.0  # ms to compile
FIELDS = {
    key: Field(key, key, kind, sql=f"t.{key}")
    for key, kind in {
        "state": choice_of("new", "open", "pending", "resolved"),
        "priority": NUMBER,
        "channel": TEXT,
        "amount": NUMBER,
        "tags": list_of(TEXT),
        "created_at": DATETIME,
    }.items()
}
CONDITION = {
    "combinator": "and",
    "rules": [
        {"field": "state", "operator": "in", "value": ["new", "open"]},
        {"field": "priority", "operator": "<=", "value": 2},
        {"field": "channel", "operator": "=", "value": "phone"},
        {"field": "amount", "operator": ">=", "value": "500"},
        {"field": "tags", "operator": "contains", "value": "漏水"},
    ],
}
RECORD = {"state": "open", "priority": 1, "channel": "phone", "amount": "812.50", "tags": ["急", "漏水"]}
NOW = Moment("2026-11-22T00:00:00.000000Z", "Asia/Shanghai")


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--seconds", type=float, default=1.0)
    options, report = measuring.begun(parser)
    typed = condition(CONDITION, FIELDS)
    decide = evaluating.condition(typed)
    assert decide(RECORD, NOW)
    report.line(
        "a condition of five clauses, all true",
        rate(lambda: decide(RECORD, NOW), options.seconds),
        AT_LEAST,
        "/s",
        at_least=True,
    )
    early = {**RECORD, "state": "resolved"}
    report.line("the same, the first clause false", rate(lambda: decide(early, NOW), options.seconds), None, "/s")
    report.line("a plain lambda", rate(lambda: plain(RECORD), options.seconds), None, "/s")
    zen(report, options.seconds)
    make = 1000 / rate(lambda: evaluating.condition(check(tree.read(CONDITION), FIELDS)), options.seconds)
    report.line("reading, checking and compiling it", make, MOST, "ms")
    report.line("as SQL", 1000 / rate(lambda: selecting.condition(typed, NOW), options.seconds), None, "ms")
    return report.end()


def plain(record: dict[str, Any]) -> bool:
    return (
        record["state"] in ("new", "open")
        and record["priority"] <= 2
        and record["channel"] == "phone"
        and float(record["amount"]) >= 500
        and "漏水" in record["tags"]
    )


def zen(report: measuring.Report, seconds: float) -> None:
    try:
        import zen as engine  # type: ignore[import-not-found]
    except ImportError:
        print("zen-engine: not installed here", flush=True)
        return
    words = (
        'state in ["new","open"] and priority <= 2 and channel == "phone" and amount >= 500 and contains(tags, "漏水")'
    )
    made = engine.compile_expression(words)
    record = json.loads(json.dumps(RECORD)) | {"amount": 812.5}
    assert made.evaluate(record) is True
    report.line("zen-engine", rate(lambda: made.evaluate(record), seconds), None, "/s")


def rate(call: Callable[[], Any], seconds: float) -> float:
    """Calls a second of CPU, the best of five rounds."""
    best = 0.0
    for _ in range(5):
        count, began = 0, time.process_time()
        while (used := time.process_time() - began) < seconds / 5:
            for _ in range(1000):
                call()
            count += 1000
        best = max(best, count / used)
    return best


if __name__ == "__main__":
    raise SystemExit(main())
