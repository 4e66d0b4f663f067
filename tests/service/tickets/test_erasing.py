from __future__ import annotations

import pytest
from django.db import connection

from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.files.models import File
from afterloop.kernel.people.models import RecordShare
from afterloop.service.customers.models import Identity
from afterloop.service.tickets.models import Ticket
from tests import make

WORDS = ("Dora", "朵拉", "13800138000", "dora@example.com", "热水器")
COLUMNS = """
SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_name)
WHERE columns.table_schema = 'public' AND table_type = 'BASE TABLE'
  AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'tsvector')
"""


def found_in(words=WORDS) -> set[str]:
    """Every column of every table that still holds one of these words. Published definitions and shipped texts
    are nobody's data."""
    found = set()
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        for table, column in cursor.fetchall():
            if table.startswith(("definitions_", "django_", "tickets_category")):
                continue
            cursor.execute(
                f'SELECT count(*) FROM "{table}" WHERE "{column}"::text ILIKE ANY(%s)',
                [[f"%{word}%" for word in words]],
            )
            if cursor.fetchone()[0]:
                found.add(f"{table}.{column}")
    return found


@pytest.fixture
def ticket(alice, bob, root):
    """A ticket on which Dora's name and words stand in every place that takes words."""
    register()
    body = make.new_ticket(
        "repair",
        contact={"name": "Dora 朵拉", "phone": "13800138000", "email": "dora@example.com"},
        data={"product_model": "热水器 JSQ30", "fault_description": "朵拉家的热水器"},
    )
    row = Ticket.objects.get(pk=alice.post("/api/v1/tickets", body).json()["id"])
    say = f"/api/v1/tickets/{row.pk}"
    assert alice.post(f"{say}/note", {"body": "朵拉很着急"}).status_code == 200
    assert alice.post(f"{say}/reply", {"html": "<p>朵拉<b>您好</b></p>"}).status_code == 200
    assert alice.post(f"{say}/draft", {"kind": "reply", "body": {"html": "<p>朵拉，另外</p>"}}).status_code == 204
    assert alice.post(f"{say}/pend", {"reason": "customer", "note": "等朵拉"}).status_code == 200
    assert alice.post(f"{say}/resolve", {"answer": "朵拉的热水器好了"}).status_code == 200
    assert root.post(f"{say}/rate", {"score": 5, "comment": "朵拉满意"}).status_code == 200
    share = {"entity": "ticket", "record": row.pk, "user": bob.user.pk, "verbs": ["ticket.view"], "why": "朵拉催"}
    assert alice.post("/api/v1/shares", share).status_code == 201
    File.objects.create(
        name="朵拉.jpg", size=1, sha256="0", type="image/jpeg", key="k", uploader_kind="user",
        entity="ticket", record_id=row.pk,
    )  # fmt: skip
    pump.drain_all()
    assert not Parked.objects.exists()
    return row


@pytest.mark.django_db
def test_after_a_customer_is_erased_no_table_holds_their_words_even_when_the_search_reads_again(ticket, root):
    assert len(found_in()) > 12, "the test has to put words everywhere first"
    answer = root.post("/api/v1/redactions", {"entity": "customer", "record": ticket.customer_id})
    assert answer.status_code == 200, answer.content
    assert answer.json()["records"] == 2
    assert found_in() == set()
    pump.drain_all()
    assert found_in() == set()
    assert not Identity.objects.exists()


@pytest.mark.django_db
def test_after_a_ticket_is_erased_only_the_customer_remains(ticket, root):
    assert root.post("/api/v1/redactions", {"entity": "ticket", "record": ticket.pk}).status_code == 200
    pump.drain_all()
    assert found_in(("热水器", "着急", "您好", "满意", "催")) == set()
    assert found_in(("朵拉",)) <= {"customers_customer.name", "customers_contact.name", "search_document.tokens"}
    assert RecordShare.objects.get().why == ""
    assert not File.objects.exists()


@pytest.mark.django_db
def test_files_that_are_kept_lose_their_names(ticket, root):
    wish = {"entity": "ticket", "record": ticket.pk, "files": False}
    assert root.post("/api/v1/redactions", wish).status_code == 200
    kept = File.objects.get()
    assert kept.name == f"file-{kept.pk}.jpg"


@pytest.mark.django_db
def test_the_erased_ticket_says_so_in_its_own_history_and_can_still_be_read(ticket, root, alice):
    root.post("/api/v1/redactions", {"entity": "customer", "record": ticket.customer_id})
    page = alice.get(f"/api/v1/tickets/{ticket.pk}").json()
    assert (page["subject"], page["data"], page["customer"]["name"]) == ("—", {}, "—")
    items = alice.get(f"/api/v1/tickets/{ticket.pk}/timeline").json()["items"]
    assert items[-1]["name"] == "event.redacted"
    assert "ticket.resolved" in [item["name"] for item in items]
    assert {message["body"] for message in alice.get(f"/api/v1/tickets/{ticket.pk}/messages").json()["items"]} == {"—"}


@pytest.mark.django_db
def test_a_child_ticket_keeps_its_words_when_its_parent_is_erased(ticket, root, alice):
    child = alice.make_ticket(parent=ticket.pk, subject="配件")["id"]
    alice.post(f"/api/v1/tickets/{child}/pend", {"reason": "parts", "note": "等仓库"})
    root.post("/api/v1/redactions", {"entity": "ticket", "record": ticket.pk})
    assert Event.objects.get(record_id=child, name="ticket.pended").data["reason"] == "等仓库"


@pytest.mark.django_db
def test_who_is_not_an_administrator_cannot_erase(ticket, alice, bob):
    for person in (alice, bob):
        answer = person.post("/api/v1/redactions", {"entity": "ticket", "record": ticket.pk})
        assert answer.status_code == 403
