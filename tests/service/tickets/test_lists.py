from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.lists import Wish, page
from afterloop.kernel.people.models import OrgUnit, RecordShare, User
from afterloop.kernel.scope import Reach, Shares, scope_conditions
from afterloop.service.tickets.lists import TICKETS
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import TicketPage, TicketRow
from tests import make


def listed(person, **query):
    answer = person.get("/api/v1/tickets", **query)
    assert answer.status_code == 200, answer.json()
    return TicketPage.model_validate_json(answer.content)


def test_the_bytes_are_what_the_schema_says(alice):
    made = alice.make_ticket()
    raw = alice.get("/api/v1/tickets").json()["items"][0]
    assert set(raw) == set(TicketRow.model_fields)
    shown = alice.get(f"/api/v1/tickets/{made['id']}").json()
    assert {name: shown[name] for name in raw} == raw


def test_a_list_is_read_to_its_end_page_by_page(alice):
    made = [alice.make_ticket()["id"] for _ in range(7)]
    seen, after = [], ""
    while True:
        found = listed(alice, limit=3, after=after)
        seen += [row.id for row in found.items]
        if found.next is None:
            break
        after = found.next
    assert seen == sorted(made, reverse=True)


def test_the_order_by_last_change_pages_too(alice):
    made = [alice.make_ticket()["id"] for _ in range(4)]
    alice.post(f"/api/v1/tickets/{made[0]}/claim")
    first = listed(alice, order="-updated_at", limit=2)
    second = listed(alice, order="-updated_at", limit=2, after=first.next)
    assert [row.id for row in first.items + second.items] == [made[0], *reversed(made[1:])]


def test_a_cursor_of_another_list_is_refused(alice):
    for _ in range(3):
        alice.post("/api/v1/tickets", make.new_ticket())
    after = listed(alice, limit=1).next
    assert alice.get("/api/v1/tickets", limit=1, after=after, state="open").status_code == 422
    assert alice.get("/api/v1/tickets", after="forged").status_code == 422


def test_filters_combine(alice, bob):
    mine, other = (alice.make_ticket() for _ in range(2))
    alice.post(f"/api/v1/tickets/{mine['id']}/claim")
    assert [row.id for row in listed(alice, assignee="me").items] == [mine["id"]]
    assert [row.id for row in listed(alice, assignee="none").items] == [other["id"]]
    assert [row.id for row in listed(bob, state=["open"], assignee=str(alice.user.pk)).items] == [mine["id"]]
    assert listed(alice, state=["open"], type="repair").items == []
    assert [row.id for row in listed(alice, unit=alice.unit.pk, customer=mine["customer"]["id"]).items] == [
        other["id"],
        mine["id"],
    ]


def test_an_unknown_filter_or_order_is_refused(alice):
    assert alice.get("/api/v1/tickets", state="lost").status_code == 422
    assert alice.get("/api/v1/tickets", order="nothing").status_code == 422


def test_a_list_is_the_actor_and_one_query(alice, django_assert_num_queries):
    for _ in range(5):
        alice.post("/api/v1/tickets", make.new_ticket())
    with django_assert_num_queries(2):  # the actor, the list
        listed(alice)


def test_a_stranger_sees_an_empty_list(alice, charlie):
    alice.post("/api/v1/tickets", make.new_ticket())
    assert listed(charlie).items == []


def test_ones_own_ticket_of_another_unit_is_found_among_those_of_the_own_units(alice, bob, root):
    """The index knows units and owners: a move is known when the pump has told it."""
    register()
    here, there = alice.make_ticket(message="热水器漏水"), alice.make_ticket(message="热水器不热")
    unit = root.post("/api/v1/units", {"parent": OrgUnit.objects.get(parent=None).pk, "name": "天津网点"}).json()
    moved = {"unit": unit["id"], "assignee": alice.user.pk, "reason": "there"}
    assert root.post(f"/api/v1/tickets/{there['id']}/transfer", moved).status_code in (200, 204)
    pump.drain_all()
    assert {row.id for row in listed(alice, q="热水器").items} == {here["id"], there["id"]}


def test_a_word_inside_a_sentence_is_found_after_the_pump(alice, charlie):
    register()
    made = alice.make_ticket(message="你们什么时候发货啊，热水器一直没到")
    alice.post("/api/v1/tickets", make.new_ticket(message="价格很好", data={"topic": "usage", "question": "价格"}))
    pump.drain_all()
    for words in ("发货", "热水器 发货", made["number"], "8000"):
        assert made["id"] in [row.id for row in listed(alice, q=words).items], words
    assert [row.id for row in listed(alice, q="发货").items] == [made["id"]]
    assert listed(charlie, q="发货").items == []


@pytest.fixture
def scattered(db):
    """Tickets of every unit, some with an assignee, one shared."""
    units = list(OrgUnit.objects.order_by("pk"))
    people = list(User.objects.order_by("pk"))
    from afterloop.kernel.actor import system
    from afterloop.service.tickets.actions.intake import create_ticket
    from afterloop.service.tickets.schemas import CreateTicket

    for place in range(12):
        body = make.new_ticket(unit=units[place % len(units)].pk)
        if place % 3 == 0:
            body["assignee"] = people[place % len(people)].pk
        create_ticket(CreateTicket(**body), by=system())
    shared = Ticket.objects.order_by("pk")[4]
    RecordShare.objects.create(entity="ticket", record_id=shared.pk, user=people[0], verbs=["ticket.view"], why="test")
    return units, people


def read_through(reach, order, limit, sparse):
    """Page by page to the end."""
    after = ""
    while after is not None:
        found = TicketPage.model_validate_json(page(TICKETS, reach, Wish([], {}, order, after, limit, sparse=sparse)))
        yield from (row.id for row in found.items)
        after = found.next


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_ways_to_read_a_list_agree_with_the_plain_where(scattered, monkeypatch, data):
    units, people = scattered
    tickets = list(Ticket.objects.values_list("pk", flat=True))
    reach = Reach(
        everything=data.draw(st.booleans()) and data.draw(st.booleans()),
        units=frozenset(data.draw(st.sets(st.sampled_from([unit.pk for unit in units])))),
        owner=data.draw(st.sampled_from([None, *[person.pk for person in people]])),
        records=frozenset(("ticket", pk) for pk in data.draw(st.sets(st.sampled_from(tickets), max_size=2))),
        shares=data.draw(st.sampled_from([None, Shares("ticket.view", (people[0].pk,), (units[0].pk,))])),
    )
    assume(reach)  # whoever holds the verb nowhere is refused the list
    order, field = data.draw(st.sampled_from([("-id", "-pk"), ("id", "pk"), ("-updated_at", "-updated_at")]))
    limit = data.draw(st.sampled_from([1, 2, 5, 200]))
    seen = Ticket.objects.filter(Ticket.scope.where(reach))
    expected = list(seen.order_by(field, "-pk").values_list("pk", flat=True))
    monkeypatch.setattr("afterloop.kernel.lists.FEW_UNITS", data.draw(st.sampled_from([0, 2, 64])))
    for sparse in (False, True):
        assert list(read_through(reach, order, limit, sparse)) == expected
    assert scope_conditions(Ticket.scope, reach)
    for ticket in Ticket.objects.all():
        if Ticket.scope.covers(reach, ticket):
            assert ticket.pk in expected
