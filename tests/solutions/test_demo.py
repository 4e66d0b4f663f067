from __future__ import annotations

from datetime import timedelta

from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.service.tickets.models import Ticket
from afterloop.solutions.demo import filling


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
