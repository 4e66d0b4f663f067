"""What tickets change in ticket types by themselves."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft
from afterloop.kernel.people.models import OrgUnit


def receive_elsewhere(unit: int, into: int, *, by: Actor) -> None:
    """Types whose new tickets went to a unit that was merged send them to the other one; drafts under way go on."""
    into = _last(into)
    rows = Version.objects.filter(definition__kind="ticket-type", status__in=["live", "draft"], body__unit=unit)
    for pk in sorted(set(rows.values_list("definition_id", flat=True))):
        definition = Definition.objects.get(pk=pk)
        bodies: dict[str, tuple[dict[str, Any], str]] = {
            version.status: (version.body, version.note) for version in definition.versions.exclude(status="retired")
        }
        live, _note = bodies.get("live", ({}, ""))
        if live.get("unit") == unit:
            note = _("The unit that received these tickets was merged into another.")
            definitions.save_draft(definition, SaveDraft(body=live | {"unit": into}, note=note), by=by)
            definitions.publish_draft(definition, PublishDraft(), by=by)
        if "draft" in bodies:
            body, note = bodies["draft"]
            if body.get("unit") == unit:
                body = body | {"unit": into}
            definitions.save_draft(definition, SaveDraft(body=body, note=note), by=by)


def _last(unit: int) -> int:
    """The unit at the end of a chain of merges: the next merge may have come before this one was told of."""
    found = OrgUnit.objects.values_list("merged_into", flat=True).filter(pk=unit).first()
    return _last(found) if found else unit
