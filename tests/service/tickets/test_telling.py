from __future__ import annotations

import pytest

from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages.models import Dispatch, Notice


@pytest.fixture
def ticket(alice):
    register()
    return alice.make_ticket(contact={"name": "Dora", "email": "dora@example.com"})


def delivered():
    pump.drain_all()
    assert not Parked.objects.exists(), Parked.objects.first().reason


def test_whoever_gets_a_ticket_is_told_and_whoever_gave_it_is_not(alice, bob, ticket):
    alice.post(f"/api/v1/tickets/{ticket['id']}/assign", {"assignee": bob.user.pk})
    delivered()
    notice = Notice.objects.get()
    (item,) = bob.get("/api/v1/notices").json()["items"]
    grouped = f"{ticket['number'][:6]} {ticket['number'][6:]}"
    assert (notice.user_id, item["title"]) == (bob.user.pk, f"Ticket {grouped} was assigned to you")
    assert (item["body"], item["url"]) == (ticket["subject"], f"/tickets/{ticket['id']}")


def test_watchers_hear_of_the_customers_word(alice, bob, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    bob.post(f"{path}/watch")
    alice.post(f"{path}/claim")
    from afterloop.kernel.actor import limited
    from afterloop.kernel.scope import Reach
    from afterloop.service.tickets.actions.talk import hear_customer
    from afterloop.service.tickets.schemas import Hear

    dora = limited("customer", {"ticket.hear": Reach(records=frozenset({("ticket", ticket["id"])}))})
    hear_customer(ticket["id"], Hear(body="有消息吗"), by=dora)
    delivered()
    assert set(Notice.objects.values_list("user_id", flat=True)) == {alice.user.pk, bob.user.pk}


def test_the_customer_gets_a_mail_at_each_step_and_only_one(alice, ticket, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/reply", {"body": "请发照片"})
    alice.post(f"{path}/note", {"body": "内部"})
    alice.post(f"{path}/resolve", {"answer": "修好了"})
    delivered()
    mails = list(Dispatch.objects.order_by("pk"))
    assert len(mails) == 3
    assert {mail.recipient for mail in mails} == {"dora@example.com"}
    assert "请发照片" in mails[1].text
    assert all("https://service.example.com/portal/t/" in mail.text for mail in mails)
    assert not any("内部" in mail.text for mail in mails)
