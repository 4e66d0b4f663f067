"""What the page of calls costs with very many: the answer rates, the missed numbers and a page of all calls.

    python -m bench.calls [--calls 1000000]

The calls of one year at twenty lines; one in twenty is missed, and of those the last day's wait. Each runs in the
process, read by an administrator and by an agent of three units.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.db import connection

from bench import measuring, world

LIMIT = 300.0  # ms for the rates of everything
CALLS = """
INSERT INTO phone_call (revision, line_id, unit_id, external_id, direction, number, written, called, extension,
  rings_at, begun_at, rang_at, answered_at, ended_at, recording, cause, heard, called_back_at)
SELECT 0, l.id, l.unit_id, 'c' || n, CASE WHEN n %% 5 = 0 THEN 'out' ELSE 'in' END,
  '+861380013' || lpad((n %% 9999)::text, 4, '0'),
  '1380013' || lpad((n %% 9999)::text, 4, '0'), '4008200000', '8001', '{}', a.at, a.at,
  CASE WHEN n %% 20 <> 7 THEN a.at + interval '1 second' * (n %% 30) END, a.at + interval '3 minutes', '', '', '{}',
  CASE WHEN n %% 20 = 7 AND a.at < now() - interval '1 day' THEN a.at + interval '1 hour' END
FROM generate_series(1, %(calls)s::bigint) n
CROSS JOIN LATERAL (SELECT now() - interval '365 days' * (1 - n::float / %(calls)s) AS at) a
JOIN LATERAL (SELECT id, unit_id FROM phone_phoneline ORDER BY id OFFSET n %% 20 LIMIT 1) l ON true
"""
LINES = """
INSERT INTO phone_phoneline (revision, name, unit_id, type, numbers, secret, call_url, answer_within, problem,
  created_at)
SELECT 0, 'line ' || n, (%s::bigint[])[n], 'enquiry', '{}', '', '', 20, '', now() FROM generate_series(1, 20) n
"""


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--calls", type=int, default=1_000_000)
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick):
        made = world.build()
        calls = 20_000 if options.quick else options.calls
        with connection.cursor() as cursor:
            cursor.execute(LINES, [made.outlets[:20]])
            cursor.execute(CALLS, {"calls": calls})
            cursor.execute("ANALYZE phone_call")
            cursor.execute("VACUUM phone_call")
        made.person("root", [made.root], "administrator")
        made.person("three", made.outlets[:3])
        measure(report, calls)
    return int(report.end())


def measure(report: Any, calls: int) -> None:
    from afterloop.channels.phone import missed, queries
    from afterloop.kernel.people.actors import actor_of_user
    from afterloop.kernel.people.models import User

    for name in ("root", "three"):
        by = actor_of_user(User.objects.get(username=name).pk)
        who = "everything" if name == "root" else "three units"
        report.line(
            f"answer rates of 30 days, {who}, {calls:,} calls", _ms(lambda by=by: missed.rates(by)), LIMIT, "ms"
        )
        report.line(f"missed numbers, {who}", _ms(lambda by=by: missed.missed(by)), LIMIT, "ms")
        report.line(f"a page of all calls, {who}", _ms(lambda by=by: queries.calls(by, {}, 0)), LIMIT, "ms")


def _ms(read: Callable[[], Any]) -> float:
    """The median of seven, by the clock."""
    times = []
    for _round in range(7):
        begun = time.perf_counter()
        read()
        times.append(1000 * (time.perf_counter() - begun))
    return sorted(times)[3]


if __name__ == "__main__":
    raise SystemExit(main())
