"""What a queue's way of giving out forbids."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.scope import Record
from afterloop.service.dispatch.models import Queue
from afterloop.service.tickets.models import Ticket


def check_picking(record: Record, data: Any, by: Actor) -> None:
    """Where tickets are assigned, nobody picks: who answers for the queue says who takes what waits in it."""
    assert isinstance(record, Ticket)
    if record.assignee_id is not None or by.kind == "system":
        return
    queue = Queue.objects.filter(unit_id=record.unit_id, mode=Queue.Mode.PUSH).first()
    if queue is not None and not Queue.scope.covers(by.reach("queue.set"), queue):
        raise Conflict(_("In this unit the supervisor assigns the tickets."))
