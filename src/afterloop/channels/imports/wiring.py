"""What imports tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.imports import listeners
from afterloop.channels.imports.models import TableImport
from afterloop.channels.imports.schemas import Counted, ImportFacts, InvitedPeople, Started
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.people import rights

catalog.entity(
    "table_import", TableImport, ImportFacts, title=_("Import of a table"), about={"user_id": "user"},
)  # fmt: skip
catalog.event("table_import.created", title=_("%(actor)s uploaded a table"))
catalog.event("table_import.started", title=_("%(actor)s started the import"), data=Started)
catalog.event("table_import.checked", title=_("The table was looked through"), data=Counted)
catalog.event("table_import.invited", title=_("%(actor)s invited %(people)s people"), data=InvitedPeople)
catalog.event("table_import.stopped", title=_("%(actor)s stopped the import"))
catalog.event(
    "table_import.finished",
    title=_("The import ended: %(made)s came in, %(changed)s changed, %(known)s were here, %(refused)s refused"),
    data=Counted,
)
subscribe("imports", listeners.bring_in, ["table_import.started"])
# One's own, nobody else's file; what may come in from it is asked of the noun.
rights.for_everybody(*(f"table_import.{verb}" for verb in ("view", "create", "start", "stop", "invite")))
