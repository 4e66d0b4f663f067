"""What dispatch tells the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.people import rights
from afterloop.service.dispatch import actions, guards, jobs, letters, listeners  # noqa: F401
from afterloop.service.dispatch.models import Presence, Queue
from afterloop.service.dispatch.schemas import Given, PresenceFacts, QueueFacts, Seated, Waits

catalog.entity("queue", Queue, QueueFacts, title=_("Queue"))
catalog.entity("presence", Presence, PresenceFacts, title=_("Presence"))
catalog.event("queue.set", title=_("%(actor)s set how tickets are given out"))
catalog.event("queue.seated", title=_("%(actor)s changed what %(name)s can take"), data=Seated)
catalog.event("queue.waited", title=_("Nobody could take %(waiting)s tickets that waited"), data=Waits)
catalog.event("presence.set", title=_("%(actor)s said whether new work may come"))
catalog.event("ticket.dispatched", title=_("The ticket was given to %(name)s automatically"), data=Given)
catalog.notice_as("ticket_given", "ticket.dispatched")
catalog.notice("queue_waits", ["queue.waits"], title=_("Nobody can take what waits"), usual="now")
rights.for_everybody("presence.view", "presence.set")
catalog.guard("ticket.claim", guards.check_picking)
catalog.guard("ticket.assign", guards.check_picking)
subscribe("dispatch-tickets", listeners.give_on, listeners.TICKET)
subscribe("dispatch-people", listeners.give_to, ["presence.set"])
subscribe("dispatch-queues", listeners.give_out, ["queue.set", "queue.seated"])
