from __future__ import annotations

from datetime import timedelta

from afterloop.kernel import time
from afterloop.kernel.events.models import Event


def test_reading_through_an_access_grant_is_noted(root, alice, charlie):
    ticket = alice.make_ticket()
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}").status_code == 404
    given = root.post(
        "/api/v1/grants",
        {
            "user": charlie.user.pk,
            "unit": alice.unit.pk,
            "verbs": ["ticket.view"],
            "reason": "跨区投诉核查",
            "until": (time.now() + timedelta(days=3)).isoformat(),
        },
    )
    assert given.status_code == 201, given.json()
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}").status_code == 200
    used = Event.objects.get(name="access_grant.used")
    assert used.actor_id == charlie.user.pk
    assert f"ticket:{ticket['id']}" in used.about
    assert charlie.post(f"/api/v1/tickets/{ticket['id']}/claim").status_code == 403
