"""A condition of the builder as a filter of the ticket list."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterloop.kernel import columns
from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.schemas import DefinitionFile, ImportFile
from afterloop.service.tickets import fields
from afterloop.service.tickets.models import Ticket
from tests import make

PATH = "/api/v1/tickets"


def rule(field, operator, value=None):
    return {"field": field, "operator": operator, "value": value}


def found(person, condition, **more):
    answer = person.get(PATH, filter=json.dumps(condition), **more)
    assert answer.status_code == 200, answer.content
    return [row["id"] for row in answer.json()["items"]]


@pytest.fixture
def meter(db):
    """A type whose form has answers with columns, without, and personal ones."""
    parts = [
        {"key": "reading", "type": "number", "label": {"en": "Reading"}, "reportable": True},
        {"key": "kind", "type": "select", "label": {"en": "Kind"}, "listed": True,
         "options": [{"value": "gas", "label": {"en": "Gas"}}, {"value": "water", "label": {"en": "Water"}}]},
        {"key": "read_on", "type": "date", "label": {"en": "Read on"}, "listed": True},
        {"key": "note", "type": "text", "label": {"en": "Note"}},
        {"key": "secret", "type": "text", "label": {"en": "Secret"}, "listed": True, "personal": True},
    ]  # fmt: skip
    for kind, body in (("form", {"fields": parts}), ("ticket-type", {"form": "meter"})):
        file = DefinitionFile(kind=kind, key="meter", title={"en": "Meter"}, body=body)
        definitions.import_file(ImportFile(file=file, publish=True), by=system())

    def new(person, **answers):
        answer = person.post(PATH, make.new_ticket() | {"type": "meter", "data": answers})
        assert answer.status_code == 201, answer.content
        return answer.json()["id"]

    return new


def test_a_ticket_is_found_by_its_own_columns(alice):
    urgent = alice.make_ticket(priority=1, subject="热水器漏水", tags=["急"])["id"]
    other = alice.make_ticket(subject="发票抬头")["id"]
    assert found(alice, rule("priority", "=", 1)) == [urgent]
    assert found(alice, rule("priority", "!=", 1)) == [other]
    assert found(alice, rule("subject", "contains", "漏水")) == [urgent]
    assert found(alice, rule("tags", "hasAny", ["急", "慢"])) == [urgent]
    assert found(alice, rule("tags", "null")) == [other]
    assert found(alice, rule("assignee", "null")) == [other, urgent]
    assert found(alice, rule("state", "in", ["new", "open"])) == [other, urgent]
    today = {"left": {"field": "created_at"}, "operator": "=", "right": {"call": "today", "args": []}}
    assert found(alice, today) == [other, urgent]
    assert found(alice, rule("created_at", "<", "2020-01-01")) == []
    either = {"combinator": "or", "rules": [rule("priority", "=", 1), rule("subject", "beginsWith", "发票")]}
    assert found(alice, either) == [other, urgent]
    assert found(alice, {**either, "not": True}) == []
    assert found(alice, {"combinator": "and", "rules": []}) == [other, urgent]


def test_a_ticket_is_found_by_the_answers_of_its_form(alice, meter):
    small = meter(alice, reading="9.5", kind="gas", read_on="2026-11-01")
    large = meter(alice, reading="100", kind="water")
    assert found(alice, rule("data.meter.reading", ">", "9.6")) == [large]
    assert found(alice, rule("data.meter.kind", "=", "gas")) == [small]
    assert found(alice, rule("data.meter.read_on", "null")) == [large]
    assert found(alice, rule("data.meter.read_on", "between", ["2026-11-01", "2026-11-30"])) == [small]


@pytest.mark.parametrize(
    ("condition", "place"),
    [
        (rule("nothing", "=", 1), "filter.field"),
        (rule("data.meter.secret", "=", "x"), "filter.field"),
        (rule("data.meter.note", "=", "x"), "filter.field"),
        (rule("state", "=", "lost"), "filter.value"),
        (rule("priority", "=", "high"), "filter.value"),
        ({"combinator": "and", "rules": [rule("priority", "=", 1), rule("created_at", ">", "soon")]},
         "filter.rules.1.value"),
        ({"field": "priority"}, "filter"),
        ("{", "filter"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_at_its_place(alice, meter, condition, place):
    text = condition if isinstance(condition, str) else json.dumps(condition)
    answer = alice.get(PATH, filter=text)
    assert answer.status_code == 422
    assert place in answer.json()["fields"]


def test_a_filter_shows_nothing_that_the_reader_may_not_see(alice, charlie):
    alice.make_ticket(subject="热水器漏水")
    assert found(charlie, rule("subject", "contains", "漏水")) == []
    assert found(charlie, {"call": "not", "args": [rule("subject", "contains", "漏水")]}) == []


def test_pages_of_a_filtered_list_belong_to_that_filter(alice):
    made = [alice.make_ticket(priority=2)["id"] for _ in range(3)]
    condition = json.dumps(rule("priority", "=", 2))
    first = alice.get(PATH, filter=condition, limit=2).json()
    assert [row["id"] for row in first["items"]] == made[:0:-1]
    second = alice.get(PATH, filter=condition, limit=2, after=first["next"]).json()
    assert [row["id"] for row in second["items"]] == made[:1]
    assert alice.get(PATH, filter=json.dumps(rule("priority", "=", 1)), after=first["next"]).status_code == 422


def test_a_filter_costs_no_query_more(alice, meter):
    alice.get(PATH)
    with CaptureQueriesContext(connection) as plain:
        alice.get(PATH)
    count = len(plain)
    alice.get("/api/v1/fields?of=ticket")
    with CaptureQueriesContext(connection) as filtered:
        found(alice, rule("data.meter.reading", ">", "1"))
    assert len(filtered) == count


@pytest.mark.parametrize(
    ("condition", "index"),
    [
        (rule("customer", "=", 7), "ticket_customer"),
        (rule("assignee", "in", [7, 8]), "ticket_assignee"),
        (rule("updated_at", ">=", "2026-11-22"), "ticket_updated"),
        (rule("number", "=", "2611220001"), "ticket_number_once"),
    ],
)
def test_a_condition_on_a_column_with_an_index_uses_it(alice, condition, index):
    asked = columns.condition(json.dumps(condition), fields.COLUMNS.fields(alice.actor), alice.actor)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN SELECT * FROM tickets_ticket t WHERE {asked.sql}", asked.parameters)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert index in plan
    assert "Cond:" in plan


def test_the_fields_are_told_in_the_readers_language_with_their_options(alice, meter):
    rows = {row["key"]: row for row in alice.get("/api/v1/fields?of=ticket").json()}
    assert rows["state"]["options"][0] == {"value": "new", "label": "new", "spelling": ""}
    assert rows["data.meter.kind"]["label"] == "Meter · Kind"
    assert rows["data.meter.kind"]["options"][1] == {"value": "water", "label": "Water", "spelling": ""}
    assert (rows["assignee"]["type"], rows["assignee"]["target"]) == ("reference", "user")
    assert "data.meter.secret" not in rows
    chinese = alice.client.get("/api/v1/fields?of=ticket", headers=alice._headers() | {"accept-language": "zh-Hans"})
    assert chinese.json()[0]["label"] == "状态"


def test_every_field_can_be_asked_in_sql(alice, meter):
    for key in fields.COLUMNS.fields(alice.actor):
        assert found(alice, rule(key, "notNull")) == [], key
        assert not Ticket.objects.exists()
