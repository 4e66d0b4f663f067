"""Tickets from files: what comes in, what is refused, and that nothing comes in twice."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event, EventQueue
from afterloop.kernel.events.registering import register
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.tables.problems import Refused
from afterloop.service.customers.models import Customer, Identity
from afterloop.service.tickets.actions.importing import Imported, import_tickets, origin_of, try_tickets
from afterloop.service.tickets.incoming import Reader
from afterloop.service.tickets.models import Category, Ticket
from afterloop.service.tickets.schemas.importing import ImportRow, ImportTickets

NAMES = ["key", "message", "name", "phone", "state", "created_at", "category", "tags", "priority", "assignee"]


def row(number: int, **given: object) -> ImportRow:
    return ImportRow(**({"line": number + 1, "key": str(number), "message": f"第{number}台热水器不热"} | given))


def bring(by, rows, **options) -> Imported:
    data = {"type": "enquiry", "source": "crm", "incomplete": True, "unit": by.unit.pk} | options
    return import_tickets(ImportTickets(rows=rows, **data), by=by.actor)


def reader(**columns: int) -> Reader:
    places = columns or {name: place for place, name in enumerate(NAMES)}
    return Reader(places, ZoneInfo("Asia/Shanghai"), now=datetime(2026, 11, 22, tzinfo=UTC))


def cells(**given: str) -> list[str]:
    return [given.get(name, "") for name in NAMES]


def test_a_row_becomes_a_ticket_with_its_first_message_and_event(bob):
    done = bring(bob, [row(1, name="Dora", phone="138 0013 8000", created_at=datetime(2025, 3, 1, tzinfo=UTC))])
    assert (done.made, done.known, done.refused) == (1, 0, [])
    ticket = Ticket.objects.get(origin="crm:1")
    assert (ticket.subject, ticket.channel, ticket.state) == ("第1台热水器不热", "import", "new")
    assert ticket.created_at == datetime(2025, 3, 1, tzinfo=UTC)
    assert ticket.number.isdigit()
    assert ticket.contact.phone == "138 0013 8000"
    assert list(ticket.messages.values_list("direction", "body")) == [("in", "第1台热水器不热")]
    event = Event.objects.get(entity="ticket", record_id=ticket.pk)
    assert (event.name, event.facts["number"]) == ("ticket.imported", ticket.number)
    assert EventQueue.objects.filter(event_id=event.pk).exists()


def test_the_former_number_is_shown_and_found(bob):
    register()
    made_up = Reader({"message": 0}, ZoneInfo("Asia/Shanghai"), now=datetime(2026, 11, 22, tzinfo=UTC)).key_of(["x"])
    bring(bob, [row(1, key="GD:2023-0817"), row(2, key=made_up), row(3, key="长" * 90)])
    shown = [
        bob.get(f"/api/v1/tickets/{pk}").json()["former_number"]
        for pk in Ticket.objects.values_list("pk", flat=True).order_by("pk")
    ]
    assert shown == ["GD:2023-0817", None, None]
    pump.drain_all()
    for words in ("GD:2023-0817", "2023-0817", "20230817"):
        (found,) = bob.get("/api/v1/tickets", q=words).json()["items"]
        assert found["id"] == Ticket.objects.get(origin="crm:GD:2023-0817").pk


def test_running_twice_makes_nothing_new(bob):
    rows = [row(number, name=f"客户{number}", category="没见过的") for number in range(5)]
    bring(bob, rows)
    before = (Ticket.objects.count(), Customer.objects.count(), Category.objects.count(), Event.objects.count())
    again = bring(bob, rows)
    assert (again.made, again.known) == (0, 5)
    assert (Ticket.objects.count(), Customer.objects.count(), Category.objects.count(), Event.objects.count()) == before


def test_the_same_number_twice_in_one_batch_is_one_ticket(bob):
    done = bring(bob, [row(1), row(1, line=9, message="又来一遍")])
    assert (done.made, done.known) == (1, 1)


def test_sources_keep_their_numbers_apart(bob):
    bring(bob, [row(1)])
    assert bring(bob, [row(1)], source="shop").made == 1


@pytest.mark.parametrize("key", ["7", "x" * 300, "单" * 200])
def test_an_origin_fits_and_stays_the_same(key):
    assert len(origin_of("来" * 40, key)) <= 80
    assert origin_of("crm", key) == origin_of("crm", key) != origin_of("crm", f"{key}1")


def test_the_number_of_statements_does_not_grow_with_the_batch(bob):
    def statements(start: int, count: int) -> int:
        rows = [
            row(start + n, phone=f"138{start + n:08}", category=f"新分类{start + n}", tags=["热水器", f"t{start + n}"])
            for n in range(count)
        ]
        actor = bob.actor
        with CaptureQueriesContext(
            connection,
        ) as caught:
            data = ImportTickets(type="enquiry", source="crm", incomplete=True, unit=bob.unit.pk, rows=rows)
            assert import_tickets(data, by=actor).made == count
        return len(caught)

    statements(0, 1)  # reads the definitions into memory
    one = statements(1000, 2)
    assert statements(2000, 500) == one
    assert one <= 25


def test_known_phones_and_addresses_are_recognised(bob):
    known = bob.make_ticket()["customer"]["id"]
    bring(bob, [row(1, phone="+86 138-0013-8000"), row(2, email="New@Example.com"), row(3, email="new@example.com")])
    first, second, third = Ticket.objects.filter(channel="import").order_by("id")
    assert first.customer_id == known
    assert second.customer_id == third.customer_id != known
    assert Identity.objects.filter(channel="email", value="new@example.com").count() == 1


def test_rows_without_contact_share_a_customer_by_name_or_for_all(bob):
    bring(bob, [row(1), row(2), row(3, name="王先生"), row(4, name="王先生")])
    bring(bob, [row(5), row(6, name="王先生")])
    found = list(Ticket.objects.filter(channel="import").order_by("id").values_list("customer__name", "customer_id"))
    assert [name for name, _pk in found] == ["Imported customers"] * 2 + ["王先生"] * 2 + [
        "Imported customers",
        "王先生",
    ]
    assert len({pk for _name, pk in found}) == 2


def test_a_masked_number_names_nobody(bob):
    bring(bob, [row(1, name="甲", phone="138****8000"), row(2, name="乙", phone="138****8000")])
    assert len(set(Ticket.objects.filter(channel="import").values_list("customer_id", flat=True))) == 2
    assert not Identity.objects.filter(channel="phone").exists()


def test_a_refused_row_never_stops_the_batch(bob):
    rows = [row(1), row(2, phone="哈哈"), row(3, email="nobody"), row(4, assignee="谁"), row(5)]
    done = bring(bob, rows)
    assert done.made == 2
    assert [line for line, _why in done.refused] == [3, 4, 5]
    assert ["phone" in done.refused[0][1], "email" in done.refused[1][1], "谁" in done.refused[2][1]] == [True] * 3


def test_answers_are_checked_by_the_form(bob):
    rows = [
        row(1, data={"story": "昨天漏水", "expectation": "repair"}),
        row(2, data={"story": "昨天漏水", "expectation": "上天"}),
        row(3, data={"expectation": "repair"}),
    ]
    done = bring(bob, rows, type="complaint", incomplete=False)
    assert done.made == 1
    assert {line: why.split(":")[0] for line, why in done.refused} == {3: "data.expectation", 4: "data.story"}
    assert Ticket.objects.get(origin="crm:1").data == {"story": "昨天漏水", "expectation": "repair"}
    assert bring(bob, [row(3, data={"expectation": "repair"})], type="complaint").made == 1


def test_unknown_categories_are_made_under_imported_or_refused(bob):
    refused = bring(bob, [row(1, category="没见过的")], unknown_categories="refuse")
    assert "没见过的" in refused.refused[0][1]
    bring(bob, [row(1, category="没见过的"), row(2, category="没见过的")])
    category = Ticket.objects.get(origin="crm:1").category
    assert category.title == {"zh-Hans": "没见过的"}
    assert category.parent.title["zh-Hans"] == "导入"
    assert Ticket.objects.get(origin="crm:2").category == category
    assert Event.objects.filter(name="category.created", record_id=category.pk).exists()


def test_categories_that_are_made_stand_last(bob):
    bring(bob, [row(1, category="没见过的"), row(2, category="也没见过的")])
    bring(bob, [row(3, category="还有一个")])
    first, second, third = Category.objects.filter(parent__key="imported").order_by("position")
    assert third.title == {"zh-Hans": "还有一个"}
    assert [first.position, second.position, third.position] == [0, 1, 2]
    top = Category.objects.filter(parent=None).order_by("position", "pk")
    assert top.last().key == "imported"


def test_a_category_is_found_by_key_title_or_path(bob):
    house = Category.objects.create(key="house", title={"zh-Hans": "家电", "en": "House"})
    shop = Category.objects.create(key="shop", title={"zh-Hans": "商用"})
    leak = Category.objects.create(key="leak", title={"zh-Hans": "漏水", "en": "Leak"}, parent=house)
    other = Category.objects.create(key="leak2", title={"zh-Hans": "漏水"}, parent=shop)
    names = ["leak", "家电/漏水", "商用 > 漏水", "Leak", "house"]
    bring(bob, [row(number, category=name) for number, name in enumerate(names)])
    found = list(Ticket.objects.filter(channel="import").order_by("id").values_list("category_id", flat=True))
    assert found == [leak.pk, leak.pk, other.pk, leak.pk, house.pk]


def test_history_keeps_its_state_and_times(bob):
    at, over = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 1, 3, tzinfo=UTC)
    rows = [
        row(
            1,
            state="closed",
            created_at=at,
            resolved_at=over,
            resolution="已更换",
            tags=["热水器"],
            assignee="Bob",
        ),
        row(2, state="pending", pending_reason="parts", created_at=at),
        row(3, state="resolved", created_at=at),
    ]
    bring(bob, rows)
    closed, pending, resolved = Ticket.objects.filter(channel="import").order_by("id")
    assert (closed.state, closed.public_state, closed.resolved_at, closed.closed_at) == ("closed", "done", over, over)
    assert (closed.updated_at, closed.resolution, closed.assignee) == (over, "已更换", bob.user)
    assert list(closed.tags.values_list("name", flat=True)) == ["热水器"]
    assert (pending.state, pending.pending_reason, pending.public_state) == ("pending", "parts", "in_progress")
    assert (resolved.state, resolved.resolved_at, resolved.closed_at) == ("resolved", None, None)


def test_who_has_left_keeps_what_is_done_but_gets_no_work(bob):
    User.objects.create(username="gone", name="老张", is_active=False)
    done = bring(bob, [row(1, assignee="老张", state="closed"), row(2, assignee="老张")])
    assert (done.made, [line for line, _why in done.refused]) == (1, [3])
    assert bring(bob, [row(2, assignee="老张")], unknown_assignees="leave").made == 1


def test_one_may_import_only_where_one_holds_it(alice, bob):
    south = OrgUnit.objects.get(name="华南大区")
    with pytest.raises(NotAllowed):
        bring(alice, [row(1)])
    with pytest.raises(NotAllowed):
        bring(bob, [row(1)], unit=south.pk)
    assert bring(bob, [row(1)], unit=alice.unit.pk).made == 1
    assert not Ticket.objects.filter(unit=south).exists()


def test_trying_writes_nothing(bob):
    data = ImportTickets(type="enquiry", source="crm", incomplete=True, rows=[row(1), row(2, phone="哈哈")])
    done = try_tickets(data, by=bob.actor)
    assert (done.made, len(done.refused)) == (1, 1)
    assert not Ticket.objects.exists()
    assert not Event.objects.filter(entity="ticket").exists()


def test_two_imports_of_the_same_rows_at_once_make_each_once(own_database):
    from afterloop.kernel.people.actors import actor_of_user

    pk = User.objects.get(username="root").pk
    rows = [row(number, phone=f"138{number:08}", category=f"分类{number % 7}") for number in range(300)]
    batches = [rows[start : start + 50] for start in range(0, 300, 50)]
    done: list[Imported] = []
    failed: list[BaseException] = []

    def work(order: list[list[ImportRow]], source: str) -> None:
        try:
            for batch in order:
                data = ImportTickets(type="enquiry", source=source, incomplete=True, rows=batch)
                done.append(import_tickets(data, by=actor_of_user(pk)))
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    plans = [(batches, "crm"), (batches[::-1], "crm"), (batches[::-1], "other")]
    threads = [threading.Thread(target=work, args=plan) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failed == []
    assert sum(one.made for one in done) == 600
    assert Ticket.objects.filter(origin__startswith="crm:").count() == 300
    assert Identity.objects.filter(channel="phone").count() == 300
    assert Event.objects.filter(name="ticket.imported").count() == 600


def test_what_people_write_is_read():
    found = reader().read(
        2,
        cells(
            key="G-1", message=" 不热 ", name="王 先生", phone="'+8613800138000", state="已解决", priority="紧急",
            created_at="2026年11月3日 下午2点", tags="热水器，漏水 、热水器", category="家电/热水器",
        ),
    )  # fmt: skip
    assert (found.key, found.message, found.name, found.phone) == ("G-1", "不热", "王 先生", "+8613800138000")
    assert (found.state, found.priority, found.tags) == ("resolved", 1, ["热水器", "漏水"])
    assert found.created_at == datetime(2026, 11, 3, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "neither a subject nor a text"),
        ({"message": "a", "phone": "1.38E+10"}, "cut this number"),
        ({"message": "a", "key": "1.38E+10"}, "cut this number"),
        ({"message": "a", "created_at": "昨天"}, "no date"),
        ({"message": "a", "created_at": "2062-11-03"}, "in the future"),
        ({"message": "a", "state": "半死不活"}, "no state called 半死不活"),
        ({"message": "a", "priority": "9"}, "no priority called 9"),
        ({"message": "a" * 60_000}, "At most 50000 characters"),
        ({"message": "a", "tags": ",".join(map(str, range(40)))}, "At most 30 items"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(given, reason):
    with pytest.raises(Refused, match=reason):
        reader().read(2, cells(**given))


def test_equal_rows_without_a_number_are_told_apart_and_found_again():
    first, second = reader(message=0), reader(message=0)
    keys = [first.read(2, ["好"]).key, first.read(3, ["好"]).key, first.read(4, ["坏"]).key]
    assert len(set(keys)) == 3
    assert keys == [second.read(line, [text]).key for line, text in ((2, "好"), (3, "好"), (4, "坏"))]
