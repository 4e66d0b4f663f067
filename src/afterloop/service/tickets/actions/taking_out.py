"""Taking a list of tickets out of the house."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.exports.actions import begin_export
from afterloop.kernel.exports.models import Export
from afterloop.service.tickets import columns
from afterloop.service.tickets.exporting import ExportTickets


@catalog.action("ticket.export", title=lazy("Export tickets"))
def export_tickets(data: ExportTickets, *, by: Actor) -> Export:
    """What is wrong with the wish is said now; the rows are those that its reader sees when the file is made."""
    columns.shown(data.columns, by)
    wish = {"columns": data.columns, "filters": data.filters.model_dump(exclude_defaults=True)}
    return begin_export("ticket", data.title, data.format, wish, by=by, columns=data.columns)
