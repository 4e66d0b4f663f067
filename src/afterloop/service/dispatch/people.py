"""How the people of units stand: what they work on, what they can take, and whether they are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from afterloop.kernel import sql
from afterloop.service.dispatch.choosing import Candidate

# A page that is open says so every minute.
HERE = "3 minutes"

# Members of the units who may claim a ticket there, and whether they answer for its queue. One row for each unit and
# person.
MEMBERS = """
SELECT m.unit_id, m.user_id, bool_or(r.verbs ? 'queue.set' OR r.verbs ? '*') AS answers FROM people_membership m
JOIN people_role r ON r.id = m.role_id JOIN people_user u ON u.id = m.user_id AND u.is_active
WHERE m.unit_id = ANY(%(units)s) AND m.from_at <= clock_timestamp()
  AND (m.until_at IS NULL OR m.until_at > clock_timestamp()) AND (r.verbs ? 'ticket.claim' OR r.verbs ? '*')
GROUP BY m.unit_id, m.user_id
"""
STAND = f"""
WITH member AS MATERIALIZED ({MEMBERS}),
person AS MATERIALIZED (SELECT d.user_id, u.name, coalesce(p.state, 'online') AS state, p.since,
    EXISTS (SELECT FROM people_session s WHERE s.user_id = d.user_id AND s.expire_date > clock_timestamp()
      AND s.seen_at > clock_timestamp() - interval '{HERE}') AS here,
    EXISTS (SELECT FROM people_standin a WHERE a.user_id = d.user_id AND a.from_at <= clock_timestamp()
      AND a.until_at > clock_timestamp()) AS on_leave,
    (SELECT count(*) FROM tickets_ticket t WHERE t.assignee_id = d.user_id AND t.merged_into_id IS NULL
      AND t.state IN ('new', 'open')) AS load
  FROM (SELECT DISTINCT user_id FROM member) d JOIN people_user u ON u.id = d.user_id
  LEFT JOIN dispatch_presence p ON p.user_id = d.user_id)
SELECT member.unit_id, person.*, seat.capacity, coalesce(seat.takes, NOT member.answers), seat.given_at,
  queue.capacity
FROM member JOIN person USING (user_id) LEFT JOIN dispatch_queue queue ON queue.unit_id = member.unit_id
LEFT JOIN dispatch_seat seat ON seat.queue_id = queue.id AND seat.user_id = member.user_id
ORDER BY person.name, person.user_id
"""
USUAL_CAPACITY = 10


def standing(units: Sequence[int]) -> dict[int, list[tuple[Candidate, dict[str, Any]]]]:
    """By unit: each of its people as a candidate, with what else a page shows of him."""
    found: dict[int, list[tuple[Candidate, dict[str, Any]]]] = {unit: [] for unit in units}
    for row in sql.rows(STAND, {"units": list(units)}):
        unit, user, name, state, since, here, on_leave, load, own, takes, given_at, usual = row
        candidate = Candidate(
            user=user,
            name=name,
            load=load,
            capacity=own or usual or USUAL_CAPACITY,
            takes=takes,
            on_leave=on_leave,
            state=state,
            here=here,
            given_at=given_at,
        )
        found[unit].append((candidate, {"since": since, "own_capacity": own}))
    return found


def candidates(unit: int) -> list[Candidate]:
    return [candidate for candidate, _more in standing([unit])[unit]]
