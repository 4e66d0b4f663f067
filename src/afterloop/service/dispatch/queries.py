"""Queues as pages show them, what waits in them, and what was decided."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.calendars.arithmetic import Closed, calendar_of
from afterloop.kernel.errors import NotFound
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.scope import Reach
from afterloop.service.dispatch.choosing import why_not
from afterloop.service.dispatch.models import Decision, Presence, Queue
from afterloop.service.dispatch.people import standing
from afterloop.service.tickets.models import Ticket

MOST_UNITS = 500
FIRST = 50
TARGETS = {1: 70, 2: 25, 3: 5}  # per cent of the tickets: what a company of any size should come to
LEVEL_DAYS = 30

WAITS = "t.assignee_id IS NULL AND t.merged_into_id IS NULL AND t.state IN ('new', 'open')"
ORDER = "t.priority, t.due_at NULLS LAST, t.id"
COUNTS = f"""
SELECT q.unit_id, n.count, n.oldest FROM unnest(%(units)s::bigint[]) q(unit_id),
LATERAL (SELECT count(*), min(created_at) AS oldest FROM (
  SELECT t.created_at FROM tickets_ticket t WHERE t.unit_id = q.unit_id AND {WAITS} LIMIT 1000) w) n
"""
WAITING = f"""
SELECT t.id, t.number, t.subject, t.priority, t.level, t.created_at, t.due_at
FROM tickets_ticket t WHERE t.unit_id = %s AND {WAITS} ORDER BY {ORDER} LIMIT {FIRST}
"""
# What the dispatcher may give out now: what somebody holds is left to him, and comes when he has let it go.
TO_GIVE = f"""
SELECT t.id FROM tickets_ticket t WHERE t.unit_id = %s AND {WAITS} ORDER BY {ORDER} LIMIT %s
FOR NO KEY UPDATE OF t SKIP LOCKED
"""
# Each ticket was changed at its creation or later, so that the index of the changes bounds both.
LEVELS = """
SELECT t.level, count(*) FROM tickets_ticket t
WHERE t.unit_id = ANY(%s) AND t.updated_at >= %s AND t.created_at >= %s AND t.merged_into_id IS NULL GROUP BY t.level
"""
WORK = """
SELECT d.user_id,
  (SELECT count(*) FROM tickets_ticket t WHERE t.assignee_id = d.user_id AND t.state = 'pending'
    AND t.merged_into_id IS NULL),
  (SELECT count(*) FROM tickets_ticket t WHERE t.assignee_id = d.user_id AND t.updated_at >= %(since)s
    AND t.resolved_at >= %(since)s)
FROM unnest(%(users)s::bigint[]) d(user_id)
"""
# Queues that may have something to give: those of a unit, and those that wait for somebody to become free.
CONCERNED = """
SELECT q.id FROM dispatch_queue q WHERE q.mode IN ('round_robin', 'least_loaded') AND (q.unit_id = %(unit)s
  OR q.waits_since IS NOT NULL AND EXISTS (SELECT FROM people_membership m
    WHERE m.unit_id = q.unit_id AND m.user_id = ANY(%(users)s)))
ORDER BY q.id
"""
DUE = f"""
SELECT q.id FROM dispatch_queue q WHERE q.mode IN ('round_robin', 'least_loaded')
  AND (q.waits_since IS NOT NULL OR EXISTS (SELECT FROM tickets_ticket t WHERE t.unit_id = q.unit_id AND {WAITS}))
ORDER BY q.id
"""
# Who answers for a unit: holds the verb on it, in the unit itself or the nearest above it.
ANSWERS = """
SELECT m.user_id, m.unit_id FROM people_membership m JOIN people_role r ON r.id = m.role_id
JOIN people_orgunit o ON o.id = m.unit_id JOIN people_orgunit here ON here.id = %s
WHERE starts_with(here.path, o.path) AND o.closed_at IS NULL AND m.from_at <= clock_timestamp()
  AND (m.until_at IS NULL OR m.until_at > clock_timestamp())
  AND (coalesce(r.verbs ->> 'queue.set', r.verbs ->> '*') IN ('subtree', 'all')
    OR m.unit_id = here.id AND r.verbs ->> 'queue.set' = 'team')
ORDER BY length(o.path) DESC, m.user_id
"""


def queue_rows(by: Actor) -> list[dict[str, Any]]:
    """The units with people whose queues `by` may see, each with what waits and who can take it."""
    reach = by.reach("queue.view")
    by.require("queue.view")
    units = list(_units(reach).order_by("path").values_list("pk", "name")[:MOST_UNITS])
    ids = [pk for pk, _name in units]
    known = {queue.unit_id: queue for queue in Queue.objects.filter(unit_id__in=ids)}
    counts = {unit: (count, oldest) for unit, count, oldest in sql.rows(COUNTS, {"units": ids})}
    people = standing(ids)
    return [
        {
            "unit": pk,
            "name": name,
            "mode": queue.mode,
            "waiting": counts[pk][0],
            "oldest": counts[pk][1],
            "people": len(people[pk]),
            "able": sum(not why_not(one, only_present=queue.only_present) for one, _more in people[pk]),
        }
        for pk, name in units
        if (people[pk] or counts[pk][0] or pk in known) and (queue := known.get(pk) or Queue(unit_id=pk))
    ]


def queue_out(unit_id: int, by: Actor) -> dict[str, Any]:
    """The queue of one unit, with its people and what waits."""
    unit = _units(by.reach("queue.view")).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound()
    queue = Queue.objects.filter(unit=unit).first() or Queue(unit=unit)
    waiting, oldest = sql.rows(COUNTS, {"units": [unit.pk]})[0][1:]
    return {
        "unit": unit.pk,
        "name": unit.name,
        "mode": queue.mode,
        "capacity": queue.capacity,
        "only_present": queue.only_present,
        "hours": queue.hours,
        "opens_at": opens_at(queue, by.now),
        "waits_since": queue.waits_since or oldest,
        "waiting": waiting,
        "people": _people(queue, by.now),
        "first": _first(unit.pk, by),
        "levels": _levels(unit, by),
        "can_set": Queue.scope.covers(by.reach("queue.set"), queue),
        "can_assign": Ticket.scope.covers(by.reach("ticket.assign"), Ticket(unit=unit)),
    }


def opens_at(queue: Queue, now: datetime) -> datetime | None:
    """When the queue's tickets are given out again; None: it is now."""
    if queue.hours is None:
        return None
    calendar = calendar_of(queue.hours)
    if calendar.is_open(now):
        return None
    try:
        return calendar.next_open(now)
    except Closed:
        return now + timedelta(days=3650)


def queue_of(unit_id: int) -> int:
    """The id of the queue of this unit; 404 until it has been set."""
    found = Queue.objects.filter(unit_id=unit_id).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound()
    return int(found)


def concerned(unit: int | None, users: list[int]) -> list[int]:
    return [row[0] for row in sql.rows(CONCERNED, {"unit": unit, "users": users})]


def due() -> list[int]:
    """The queues with something to give out."""
    return [row[0] for row in sql.rows(DUE)]


def waiting(unit: int) -> int:
    """How many tickets of the unit nobody works on, counted to 1000."""
    return int(sql.rows(COUNTS, {"units": [unit]})[0][1])


def answering(unit: int) -> list[int]:
    """Who set the queue of this unit, or could: those of the nearest unit that has such people."""
    rows = sql.rows(ANSWERS, [unit])
    return [user for user, place in rows if place == rows[0][1]]


def presence_out(by: Actor) -> dict[str, Any]:
    if by.user_id is None:
        raise NotFound()
    row = Presence.objects.filter(user_id=by.user_id).first()
    queues = Queue.objects.filter(
        mode__in=(Queue.Mode.ROUND_ROBIN, Queue.Mode.LEAST_LOADED), unit__memberships__user_id=by.user_id
    ).distinct()
    return {"state": row.state if row else "online", "since": row.since if row else None, "queues": queues.count()}


def decisions(ticket_id: int) -> list[dict[str, Any]]:
    """What the dispatcher decided on this ticket, last first. Whether it may be seen was asked."""
    rows = Decision.objects.filter(ticket_id=ticket_id).select_related("unit", "user").order_by("-id")[:50]
    return [
        {
            "id": row.pk,
            "at": row.at,
            "unit": row.unit.name,
            "user": row.user_id,
            "name": row.user.name,
            "mode": row.mode,
            "candidates": row.candidates,
        }
        for row in rows
    ]


def _units(reach: Reach) -> Any:
    open_units = OrgUnit.objects.filter(closed_at=None)
    return open_units if reach.everything else open_units.filter(pk__in=reach.units)


def _people(queue: Queue, now: datetime) -> list[dict[str, Any]]:
    people = standing([queue.unit_id])[queue.unit_id]
    users = [one.user for one, _more in people]
    work = {row[0]: row[1:] for row in sql.rows(WORK, {"users": users, "since": now - timedelta(days=1)})}
    return [
        {
            **{name: getattr(one, name) for name in ("user", "name", "state", "here", "load", "capacity", "takes")},
            **more,
            "pending": work[one.user][0],
            "done": work[one.user][1],
            "why": why_not(one, only_present=queue.only_present),
        }
        for one, more in people
    ]


def _first(unit: int, by: Actor) -> list[dict[str, Any]]:
    if not Ticket.scope.covers(by.reach("ticket.view"), Ticket(unit_id=unit)):
        return []
    names = ("id", "number", "subject", "priority", "level", "created_at", "due_at")
    return [dict(zip(names, row, strict=True)) for row in sql.rows(WAITING, [unit])]


def _levels(unit: OrgUnit, by: Actor) -> list[dict[str, Any]]:
    """Of the unit and all below it that `by` may see."""
    reach = by.reach("ticket.view")
    below = set(OrgUnit.objects.filter(path__startswith=unit.path).values_list("pk", flat=True))
    units = sorted(below if reach.everything else below & reach.units)
    since = by.now - timedelta(days=LEVEL_DAYS)
    counts: dict[int, int] = dict(sql.rows(LEVELS, [units, since, since]))
    return [{"level": level, "count": counts.get(level, 0), "target": target} for level, target in TARGETS.items()]
