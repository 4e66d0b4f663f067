"""What imports tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.imports import listeners
from afterloop.channels.imports.models import TicketImport
from afterloop.channels.imports.schemas import Counted, ImportFacts, Started
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.people import rights

catalog.entity(
    "ticket_import", TicketImport, ImportFacts, title=_("Import of tickets"), about={"user_id": "user"},
    retention_days=30,
)  # fmt: skip
catalog.event("ticket_import.created", title=_("%(actor)s uploaded a table of tickets"))
catalog.event("ticket_import.started", title=_("%(actor)s started the import"), data=Started)
catalog.event("ticket_import.stopped", title=_("%(actor)s stopped the import"))
catalog.event(
    "ticket_import.finished",
    title=_("The import ended: %(made)s came in, %(known)s were here already, %(refused)s were refused"),
    data=Counted,
)
subscribe("imports", listeners.bring_in, ["ticket_import.started"])
rights.for_everybody("ticket_import.view")  # one's own: nobody else's file
