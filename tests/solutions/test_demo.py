from __future__ import annotations

from datetime import timedelta

from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import User
from afterloop.service.tickets.models import Ticket
from afterloop.solutions.demo import filling
from tests import make
from tests.portal import proven


def test_the_example_company_has_five_weeks_of_tickets_in_every_state(db, monkeypatch):
    monkeypatch.setattr(filling, "TICKETS", 32)
    assert list(filling.fill("correct horse battery"))[-1] == (32, 32)
    assert set(Ticket.objects.values_list("state", flat=True)) == {"new", "open", "pending", "resolved", "closed"}
    first, last = Ticket.objects.earliest("created_at"), Ticket.objects.latest("updated_at")
    assert timedelta(days=34) < time.now() - first.created_at < timedelta(days=37)
    assert last.updated_at <= time.now()
    times = list(Event.objects.filter(entity="ticket", record_id=first.pk).order_by("id").values_list("at", flat=True))
    assert times == sorted(times)
    assert list(filling.fill("correct horse battery")) == []


def test_what_customers_ask_in_the_portal_lands_at_the_service_centre_and_is_seen_there(db, client, monkeypatch):
    monkeypatch.setattr(filling, "TICKETS", 1)
    list(filling.fill("correct horse battery"))
    wish = {"type": "enquiry", "name": "多拉", "phone": "13800138999", "data": make.ANSWERS["enquiry"]}
    headers = {"afterloop-proof": proven(client)}
    answer = client.post("/api/v1/portal/requests", wish, content_type="application/json", headers=headers)
    assert answer.status_code == 201
    ticket = Ticket.objects.select_related("unit").latest("pk")
    assert (ticket.channel, ticket.unit.name) == ("portal", "客户服务中心")
    lina = actor_of_user(User.objects.get(username="lina").pk)
    assert Ticket.objects.visible_to(lina, "ticket.view").filter(pk=ticket.pk).exists()
