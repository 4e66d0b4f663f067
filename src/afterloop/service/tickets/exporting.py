"""Tickets as rows of a file."""

from __future__ import annotations

from pydantic import Field

from afterloop.kernel.exports.listing import ExportList, ListFile
from afterloop.service.tickets import lists
from afterloop.service.tickets.fields import COLUMNS
from afterloop.service.tickets.wording import spoken

TICKETS = ListFile("ticket.export", COLUMNS, lists.TicketFilters, lists.page, {"number": spoken})


class ExportTickets(ExportList):
    filters: lists.TicketFilters = Field(default_factory=lists.TicketFilters, description="As for the list")
