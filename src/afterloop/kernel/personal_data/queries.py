"""What is held about somebody, by kind; and what was erased."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Entity, Holding
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.events.models import Event
from afterloop.kernel.personal_data.holdings import AROUND
from afterloop.kernel.personal_data.schemas import ErasureOut, Held, HeldOut

ERASE, EXPORT = "event.redact", "personal_data.export"
MOST = 200


def held(by: Actor, entity: str, record: int) -> HeldOut:
    """For who may have it erased or taken out."""
    if not by.holds(ERASE):
        by.require(EXPORT)
    noun = known(entity)
    may = {verb: covers(by, noun, verb, record) for verb in (ERASE, EXPORT)}
    if not any(may.values()):
        raise NotFound()
    found: dict[str, Held] = {}
    for holding, values in all_of(noun, record):
        ((count,),) = sql.once(f"SELECT count(*) FROM ({holding.rows}) r", values)
        before = found.get(holding.name)
        found[holding.name] = Held(
            name=holding.name, title=str(holding.title), count=count + (before.count if before else 0)
        )
    return HeldOut(
        entity=entity,
        record=record,
        name=name_of(by, noun, record),
        held=list(found.values()),
        may_export=may[EXPORT],
        may_erase=may[ERASE],
    )


def known(entity: str) -> Entity:
    if entity not in catalog.holdings:
        raise Invalid.field("entity", _("There is no such kind of record."))
    return catalog.entities[entity]


def covers(by: Actor, noun: Entity, verb: str, record: int) -> bool:
    return bool(noun.model.objects.visible_to(by, verb).filter(pk=record).exists())


def name_of(by: Actor, noun: Entity, record: int) -> str:
    """As people choose it."""
    choose = catalog.choices.get(noun.name)
    found = choose(by, "", [record], 1) if choose else []
    return found[0].label if found else f"{noun.title} {record}"


def all_of(noun: Entity, record: int) -> Iterator[tuple[Holding, dict[str, Any]]]:
    """Each kind with the parameters of its statement: of the record itself, then of what belongs to it."""
    for entity, ids in ((noun, [record]), *catalog.erased_together(noun, [record])):
        values = {"entity": entity.name, "records": ids, "about": [f"{entity.name}:{pk}" for pk in ids]}
        for holding in (*catalog.holdings.get(entity.name, ()), *AROUND):
            yield holding, values


def erasures(by: Actor, before: int | None = None) -> list[ErasureOut]:
    """What was erased, newest first; nothing for what only went along."""
    by.require(ERASE)
    reach = by.reach(ERASE)
    rows = Event.objects.filter(name="event.redacted", data__records__gt=0).order_by("-pk")
    if not reach.everything:
        rows = rows.filter(unit_id__in=sorted(reach.units))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return [_erasure(event) for event in rows[:MOST]]


def _erasure(event: Event) -> ErasureOut:
    noun = catalog.entities.get(event.entity)
    return ErasureOut(
        id=event.pk,
        entity=event.entity,
        entity_title=str(noun.title) if noun else event.entity,
        record=event.record_id,
        actor_name=event.actor_name,
        reason=event.data.get("reason", ""),
        records=event.data["records"],
        files=event.data.get("files", 0),
        at=event.at,
    )
