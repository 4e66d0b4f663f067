"""What roles, shares and grants can permit."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.schemas.roles import VerbOut

# What has verbs and is no entity of the catalog.
TITLES = {"event": _("Audit log"), "personal_data": _("Personal data"), "system": _("System")}


def offered(by: Actor) -> list[VerbOut]:
    """Every verb that can be given, noun by noun, reading first."""
    by.require("role.view")
    found = [_out(verb, catalog.title_of(verb)) for verb in catalog.offered_verbs()]
    return sorted(found, key=lambda row: (row.entity, not row.reads, row.verb))


def _out(verb: str, title: object) -> VerbOut:
    noun = verb.partition(".")[0]
    entity = catalog.entities.get(noun)
    return VerbOut(
        verb=verb,
        title=str(title),
        entity=noun,
        entity_title=str(entity.title) if entity else str(TITLES.get(noun, "")),
        reads=verb in catalog.views,
    )
