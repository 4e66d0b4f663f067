"""Who has not been called back yet, by number; and how well calls are answered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterloop.channels.phone.models import Call, PhoneLine
from afterloop.channels.phone.queries import ref
from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.models import User
from afterloop.kernel.scope import scope_conditions
from afterloop.service.customers.models import Customer

MOST = 200
PERIODS = (1, 7, 30)
TARGET = 0.98  # of the calls that come in, answered
MISSED = """
SELECT max(t.id), (array_agg(t.written ORDER BY t.id DESC))[1], (array_agg(t.customer_id ORDER BY t.id DESC))[1],
  (array_agg(t.line_id ORDER BY t.id DESC))[1], count(*), min(t.begun_at), max(t.begun_at), max(t.claimed_by_id)
FROM phone_call t
WHERE t.direction = 'in' AND t.answered_at IS NULL AND t.called_back_at IS NULL AND t.ended_at IS NOT NULL
  AND ({scope})
GROUP BY t.unit_id, CASE WHEN t.number = '' THEN t.id::text ELSE t.number END
ORDER BY min(t.begun_at) DESC LIMIT %s
"""
RATES = """
SELECT p.days, count(*) FILTER (WHERE c.ended_at IS NOT NULL OR c.answered_at IS NOT NULL),
  count(c.answered_at),
  count(*) FILTER (WHERE c.answered_at <= c.rang_at + make_interval(secs => l.answer_within)),
  count(*) FILTER (WHERE c.ended_at IS NOT NULL AND c.answered_at IS NULL),
  avg(extract(epoch FROM c.answered_at - c.rang_at))::float8
FROM unnest(%s::int[], %s::timestamptz[]) AS p(days, since)
LEFT JOIN (SELECT t.* FROM phone_call t WHERE t.direction = 'in' AND t.begun_at >= %s AND ({scope})) c
  ON c.begun_at >= p.since
LEFT JOIN phone_phoneline l ON l.id = c.line_id
GROUP BY p.days ORDER BY p.days
"""


def missed(by: Actor) -> dict[str, Any]:
    """The numbers that wait, who was missed last first."""
    by.require("call.view")
    where, values = _scope(by)
    rows = sql.once(MISSED.format(scope=where), [*values, MOST + 1])
    customers = Customer.objects.visible_to(by, "customer.view").filter(pk__in=[row[2] for row in rows if row[2]])
    known = customers.in_bulk()
    lines = PhoneLine.objects.in_bulk([row[3] for row in rows])
    people = User.objects.in_bulk([row[7] for row in rows if row[7]])
    items = [
        {
            "call": call,
            "number": number,
            "customer": ref(known.get(customer)),
            "line": ref(lines[line]),
            "times": times,
            "first_at": first,
            "last_at": last,
            "claimed_by": ref(people.get(claimed)),
        }
        for call, number, customer, line, times, first, last, claimed in rows[:MOST]
    ]
    return {"items": items, "more": len(rows) > MOST}


def rates(by: Actor) -> dict[str, Any]:
    """Of the calls that this person may see, today, in 7 and in 30 days; today begins where the reader is."""
    by.require("call.view")
    midnight = by.now.astimezone(ZoneInfo(by.time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    since = [midnight - timedelta(days=days - 1) for days in PERIODS]
    where, values = _scope(by)
    rows = sql.once(RATES.format(scope=where), [list(PERIODS), since, since[-1], *values])
    names = ("days", "offered", "answered", "in_time", "missed", "wait")
    lines = list(PhoneLine.objects.filter(closed_at=None).order_by("name"))
    return {
        "periods": [dict(zip(names, row, strict=True)) for row in rows],
        "lines": [ref(line) for line in lines],
        "within": sorted({line.answer_within for line in lines}),
        "target": TARGET,
    }


def _scope(by: Actor) -> tuple[str, list[Any]]:
    found = scope_conditions(Call.scope, by.reach("call.view"))
    return " OR ".join(each.sql for each in found) or "false", [value for each in found for value in each.parameters]
