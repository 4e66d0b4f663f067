"""What a ticket type must be to go live."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.definitions import queries
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.tickets.body import TicketTypeBody


def check(body: TicketTypeBody, definition: Definition) -> dict[str, Any]:
    """The kind's check before a ticket type goes live: problems by path."""
    problems: dict[str, Any] = {}
    if body.form is not None and queries.live("form", body.form) is None:
        problems["form"] = _("There is no published form with this key.")
    if body.unit is not None and not OrgUnit.objects.filter(pk=body.unit, closed_at=None).exists():
        problems["unit"] = _("There is no such unit.")
    return problems
