"""An installation with a history: four hundred units and as many tickets as a bench asks for, by set-based SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from afterloop.kernel.definitions.queries import Published

UNITS = """
INSERT INTO people_orgunit (revision, parent_id, name, kind, path, third_party, time_zone, closed_reason)
SELECT 0, %s, '网点 ' || n, 'outlet', '', false, '', '' FROM generate_series(1, %s) n
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


# Nobody answers three hundred questions: twelve of them, and the other columns are empty.
ANSWERS = """
INSERT INTO {table} (record_id, version_id, {columns})
SELECT id, %s, {values} FROM tickets_ticket WHERE id BETWEEN %s AND %s
"""
ANSWERED = 12


@dataclass
class World:
    """Headquarters, one region, its outlets; and the version of the ticket type that all tickets have."""

    root: int
    region: int
    outlets: list[int]
    version: int
    form: Published | None = None  # with fields of its own

    def asks(self, fields: int) -> None:
        """The form of the type asks for that much in all: words, numbers and choices, each a column of lists."""
        from afterloop.kernel.actor import system
        from afterloop.kernel.definitions import actions, queries
        from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft

        live = queries.live("form", "enquiry")
        assert live is not None
        definition = live.version.definition_id
        body = live.version.body.model_dump(mode="json")
        body["fields"] += [_field(number) for number in range(1, fields - len(body["fields"]) + 1)]
        actions.save_draft(definition, SaveDraft(body=body), by=system())
        actions.publish_draft(definition, PublishDraft(), by=system())
        self.form = queries.live("form", "enquiry").version  # type: ignore[union-attr]

    def person(self, username: str, units: list[int], role: str = "agent") -> str:
        """Somebody with this role in these units; gives an API token."""
        from afterloop.kernel.people.actions import issue_token
        from afterloop.kernel.people.models import Membership, Role, User

        user = User.objects.create(username=username, name=username, unit_id=self.root)
        held = Role.objects.get(key=role)
        Membership.objects.bulk_create([Membership(user=user, unit_id=unit, role=held) for unit in units])
        return issue_token(user, "bench")


def _field(number: int) -> dict[str, Any]:
    kind = ("text", "number", "select")[number % 3]
    label = {"en": f"Field {number}", "zh-Hans": f"字段{number}"}
    choices = [{"value": each, "label": {"en": each, "zh-Hans": each}} for each in ("a", "b", "c")]
    more = {"options": choices} if kind == "select" else {}
    return {"key": f"n{number:03}", "type": kind, "label": label, "listed": True, **more}


def build(*, units: int = 400) -> World:
    """Headquarters, outlets, and the type "enquiry" that the base solution brings."""
    from afterloop.kernel.definitions import queries
    from afterloop.kernel.people.models import OrgUnit

    root = OrgUnit.objects.create(name="总部", kind="headquarters")
    region = OrgUnit.objects.create(name="大区", kind="region", parent=root)
    OrgUnit.objects.filter(pk=root.pk).update(path=f"{root.pk}.")
    OrgUnit.objects.filter(pk=region.pk).update(path=f"{root.pk}.{region.pk}.")
    with connection.cursor() as cursor:
        cursor.execute(UNITS, [region.pk, units])
        path = f"{root.pk}.{region.pk}."
        cursor.execute("UPDATE people_orgunit SET path = %s || id || '.' WHERE parent_id = %s", [path, region.pk])
    live = queries.live("ticket-type", "enquiry")
    assert live is not None
    outlets = OrgUnit.objects.filter(parent=region).order_by("id").values_list("id", flat=True)
    return World(root.pk, region.pk, list(outlets), live.version.id)


def fill(world: World, tickets: int, words: list[str], *, messages: bool = False, first: int = 1) -> None:
    """Tickets numbered from `first` to `tickets`, with customers; statistics as autovacuum would have them."""
    from afterloop.kernel.people.models import User

    if not User.objects.filter(username="staff1").exists():
        staff = [User(username=f"staff{n}", name=f"员工{n}", unit_id=world.root) for n in range(1, 201)]
        User.objects.bulk_create(staff)
    staff = list(User.objects.values_list("id", flat=True))
    outlets = world.outlets
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
        if world.form:
            _answer(cursor, world.form, tickets - first)
        cursor.execute("VACUUM (ANALYZE)")


def _answer(cursor: Any, form: Published, more: int) -> None:
    """Of the newest tickets, in the table that lists read."""
    from afterloop.engines.forms import projections

    # By the kinds of `_field`.
    said = ("'答复' || id % 1000", "id % 5000", "(ARRAY['a', 'b', 'c'])[1 + id % 3]")
    asked = range(1, ANSWERED + 1)
    columns = ", ".join(projections.column_of(f"n{number:03}") for number in asked)
    values = ", ".join(said[number % 3] for number in asked)
    statement = ANSWERS.format(table=projections.table_of(form.definition_id), columns=columns, values=values)
    cursor.execute("SELECT max(id) FROM tickets_ticket")
    last = cursor.fetchone()[0]
    cursor.execute(statement.replace("%", "%%").replace("%%s", "%s"), [form.id, last - more, last])
