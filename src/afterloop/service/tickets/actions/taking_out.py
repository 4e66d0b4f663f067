"""Taking a list of tickets out of the house."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.exports.actions import begin_export
from afterloop.kernel.exports.models import Export
from afterloop.service.tickets.exporting import ExportTickets
from afterloop.service.tickets.fields import COLUMNS


@catalog.action("ticket.export", title=lazy("Export tickets"))
def export_tickets(data: ExportTickets, *, by: Actor) -> Export:
    """What is wrong with the wish is said now; the rows are those that its reader sees when the file is made."""
    COLUMNS.shown(data.columns, by)
    return begin_export("ticket", data.title, data.format, data.wish(), by=by, columns=data.columns)
