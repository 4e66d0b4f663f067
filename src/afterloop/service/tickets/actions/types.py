"""What tickets change in ticket types by themselves."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.changing import change_live
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import RenameDefinition
from afterloop.kernel.errors import NotFound
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.tickets.actions.saving import open_unit
from afterloop.service.tickets.schemas.types import EditType


@catalog.action("definition.edit_type", title=lazy("Change the ticket type"), verb="definition.publish")
def edit_type(definition: Definition, data: EditType, *, by: Actor) -> Definition:
    """The plain settings of a ticket type, live at once. A draft under way keeps the rest of what it says."""
    if definition.kind != "ticket-type":
        raise NotFound()
    changes = data.model_dump(exclude_unset=True)
    title = changes.pop("title", None)
    if changes.get("unit") is not None:
        open_unit(changes["unit"])
    if title and title != definition.title:
        definition = definitions.rename_definition(definition, RenameDefinition(title=title), by=by)
    change_live(definition, changes, _("Settings of the ticket type"), by)
    return definition


def receive_elsewhere(unit: int, into: int, *, by: Actor) -> None:
    """Types whose new tickets went to a unit that was merged send them to the other one; drafts under way go on."""
    into = _last(into)
    rows = Version.objects.filter(definition__kind="ticket-type", status__in=["live", "draft"], body__unit=unit)
    for pk in sorted(set(rows.values_list("definition_id", flat=True))):
        note = _("The unit that received these tickets was merged into another.")
        change_live(Definition.objects.get(pk=pk), {"unit": into}, note, by, where={"unit": unit})


def _last(unit: int) -> int:
    """The unit at the end of a chain of merges: the next merge may have come before this one was told of."""
    found = OrgUnit.objects.values_list("merged_into", flat=True).filter(pk=unit).first()
    return _last(found) if found else unit
