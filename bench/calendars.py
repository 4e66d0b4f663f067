"""Additions of business time a second of CPU, and what other libraries do in the same run.

    python -m bench.calendars [--seconds 1]

Beside it stand businesstimedelta and business-duration where they are installed
(`uv run --with businesstimedelta --with business-duration python -m bench.calendars`).
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from typing import Any

from afterloop.kernel.calendars.arithmetic import DAYS, Calendar
from bench import measuring

AT_LEAST = 500_000  # additions a second
HOURS = [["09:00", "12:00"], ["13:00", "18:00"]]
OFFICE = {"tz": "Asia/Shanghai", "week": dict.fromkeys(DAYS[:5], HOURS), "holidays": ["2026-10-01", "2026-10-02"]}
NEW_YORK = {**OFFICE, "tz": "America/New_York"}
ALWAYS = {"tz": "Asia/Shanghai", "week": "24x7"}
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--seconds", type=float, default=1.0)
    options, report = measuring.begun(parser)
    chance = random.Random(6)
    asked = [(BEGIN + timedelta(minutes=chance.randrange(525_600)), chance.randrange(60, 432_000)) for _ in range(5000)]
    for name, body in (("office hours", OFFICE), ("office hours, New York", NEW_YORK), ("24x7", ALWAYS)):
        calendar = Calendar.from_body(body)
        report.line(f"add, {name}", per_second(calendar.add, asked, options.seconds), AT_LEAST, "/s", at_least=True)
    office = Calendar.from_body(OFFICE)
    spans = [(start, start + timedelta(seconds=amount)) for start, amount in asked]
    report.line("between, office hours", per_second(office.between, spans, options.seconds), None, "/s")
    report.line(
        "add_days, office hours", per_second(office.add_days, [(s, 7) for s, _ in asked], options.seconds), None, "/s"
    )
    began = time.process_time()
    Calendar.from_body(OFFICE).add(BEGIN, 3600)
    report.line("a calendar read and first asked", (time.process_time() - began) * 1000, None, "ms")
    for name, add, some in others(asked):
        report.line(name, per_second(add, some, options.seconds), None, "/s")
    return report.end()


def per_second(ask: Callable[..., Any], asked: Sequence[tuple[Any, ...]], seconds: float) -> float:
    for each in asked[:200]:
        ask(*each)  # warm
    done, began = 0, time.process_time()
    while (passed := time.process_time() - began) < seconds:
        for one, other in asked:
            ask(one, other)
        done += len(asked)
    return done / passed


def others(asked: Sequence[tuple[datetime, int]]) -> list[tuple[str, Callable[..., Any], list[tuple[Any, ...]]]]:
    """The same five days a week, in one zone; each asked for few, since they walk from day to day."""
    found: list[tuple[str, Callable[..., Any], list[tuple[Any, ...]]]] = []
    few = asked[:50]
    try:
        from businesstimedelta import BusinessTimeDelta, Rules, WorkDayRule
    except ImportError:
        pass
    else:
        days = WorkDayRule(start_time=wall(9), end_time=wall(18), working_days=[0, 1, 2, 3, 4])
        rules = Rules([days])

        def walked(start: datetime, seconds: int) -> Any:
            return start + BusinessTimeDelta(rules, seconds=seconds)

        found.append(("add, businesstimedelta", walked, list(few)))
    try:
        from business_duration import businessDuration
    except ImportError:
        pass
    else:

        def counted(start: datetime, end: datetime) -> Any:
            return businessDuration(start, end, wall(9), wall(18), weekendlist=[5, 6], unit="sec")

        plain = [
            (start.replace(tzinfo=None), (start + timedelta(seconds=amount)).replace(tzinfo=None))
            for start, amount in few
        ]
        found.append(("between, business-duration", counted, plain))
    return found


if __name__ == "__main__":
    raise SystemExit(main())
