"""An installation with a history: four hundred units and as many tickets as a bench asks for, by set-based SQL."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

UNITS = """
WITH root AS (SELECT id, path FROM people_orgunit WHERE parent_id IS NULL ORDER BY id LIMIT 1),
made AS (
  INSERT INTO people_orgunit (revision, parent_id, name, kind, path, third_party, time_zone, closed_reason)
  SELECT 0, root.id, '网点 ' || n, 'outlet', '', false, '', '' FROM root, generate_series(1, %s) n RETURNING id, parent_id
)
SELECT count(*) FROM made
"""
CUSTOMERS = """
INSERT INTO customers_customer (revision, kind, name, tier, unit_id, note, created_at)
SELECT 0, 'person', '客户' || n, '', (%s::bigint[])[1 + n %% %s], '', now() FROM generate_series(1, %s) n
"""
# 97 in 100 are finished; those at work are young. Units are of very different size, as in life.
TICKETS = """
INSERT INTO tickets_ticket (revision, number, type, subject, customer_id, category_id, priority, tier, unit_id,
  assignee_id, state, pending_reason, public_state, channel, type_version_id, data, resolution, rating_comment,
  created_at, updated_at, accepted_at, opened_at, resolved_at, closed_at)
SELECT 3, 'B' || lpad(n::text, 9, '0'), 'enquiry', left(t.words, 60), c.first + n %% c.many, NULL, 1 + n %% 4, '',
  (%(units)s::bigint[])[1 + floor(power(random(), 2) * %(unit_count)s)::int],
  CASE WHEN n %% 3 = 0 THEN NULL ELSE (%(staff)s::bigint[])[1 + n %% %(staff_count)s] END,
  s.state, CASE WHEN s.state = 'pending' THEN 'customer' ELSE '' END,
  CASE s.state WHEN 'closed' THEN 'done' WHEN 'resolved' THEN 'done' WHEN 'pending' THEN 'needs_you'
    WHEN 'open' THEN 'in_progress' ELSE 'submitted' END,
  'import', %(version)s, '{}', '', '', a.at, a.at + interval '3 hours' * random(), a.at, a.at,
  CASE WHEN s.state IN ('resolved', 'closed') THEN a.at END, CASE WHEN s.state = 'closed' THEN a.at END
FROM generate_series(%(first)s::bigint, %(last)s::bigint) n
CROSS JOIN LATERAL (SELECT now() - interval '3 years' * (1 - n::float / %(last)s) AS at) a
CROSS JOIN LATERAL (SELECT CASE WHEN n %% 1000 < 955 THEN 'closed' WHEN n %% 1000 < 970 THEN 'resolved'
  WHEN n %% 1000 < 980 THEN 'pending' WHEN n %% 1000 < 990 THEN 'open' ELSE 'new' END AS state) s
CROSS JOIN (SELECT min(id) AS first, count(*) AS many FROM customers_customer) c
CROSS JOIN LATERAL (SELECT (%(words)s::text[])[1 + n %% %(word_count)s] AS words) t
"""
MESSAGES = """
INSERT INTO tickets_message (ticket_id, direction, channel, author_kind, author_name, body, delivery, at)
SELECT id, 'in', 'import', 'customer', '', (%s::text[])[1 + id %% %s], '', created_at FROM tickets_ticket
WHERE id BETWEEN %s AND %s
"""


@dataclass
class World:
    """The units' ids, the first of them the headquarters; who may see what is made by `person`."""

    units: list[int]
    version: int

    def person(self, username: str, units: list[int], width: str = "team", *, everything: bool = False) -> str:
        """Somebody with the role of an agent in these units; gives an API token."""
        from afterloop.kernel.people.actions import issue_token
        from afterloop.kernel.people.models import Membership, Role, User

        user = User.objects.create(username=username, name=username, unit_id=self.units[0])
        role = Role.objects.get(key="administrator" if everything else "agent")
        Membership.objects.bulk_create([Membership(user=user, unit_id=unit, role=role) for unit in units])
        return issue_token(user, "bench")


def build(*, units: int = 400) -> World:
    """Headquarters, outlets, and the type "enquiry" that the base solution brings."""
    from afterloop.kernel.definitions import queries
    from afterloop.kernel.people import tree
    from afterloop.kernel.people.models import OrgUnit

    root = OrgUnit.objects.create(name="总部", kind="headquarters")
    OrgUnit.objects.filter(pk=root.pk).update(path=f"{root.pk}.")
    with connection.cursor() as cursor:
        cursor.execute(UNITS, [units])
        cursor.execute("UPDATE people_orgunit SET path = %s || id || '.' WHERE parent_id = %s", [f"{root.pk}.", root.pk])
    tree.touch()
    live = queries.live("ticket-type", "enquiry")
    assert live is not None
    return World([root.pk, *OrgUnit.objects.filter(parent=root).order_by("id").values_list("id", flat=True)], live.version.id)


def fill(world: World, tickets: int, words: list[str], *, messages: bool = False, first: int = 1) -> None:
    """Tickets numbered from `first` to `tickets`, with customers; statistics as autovacuum would have them."""
    from afterloop.kernel.people.models import User

    staff = list(User.objects.values_list("id", flat=True)) or [None]
    outlets = world.units[1:]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM customers_customer")
        if not cursor.fetchone()[0]:
            cursor.execute(CUSTOMERS, [outlets, len(outlets), max(1000, tickets // 4)])
        cursor.execute(
            TICKETS,
            {
                "units": outlets,
                "unit_count": len(outlets),
                "staff": staff,
                "staff_count": len(staff),
                "version": world.version,
                "first": first,
                "last": tickets,
                "words": words,
                "word_count": len(words),
            },
        )
        if messages:
            cursor.execute("SELECT max(id) FROM tickets_ticket")
            last = cursor.fetchone()[0]
            cursor.execute(MESSAGES, [words, len(words), last - (tickets - first), last])
        cursor.execute("VACUUM (ANALYZE)")
