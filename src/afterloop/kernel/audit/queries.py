"""Reading the log of events, what is parked, and the figures of the system."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.audit.schemas import EventName, Jobs, LogEntry, ParkedOut, Sought, SystemOut, Told
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.events.models import Event
from afterloop.kernel.events.parking import parked_records
from afterloop.kernel.expressions.offers import Offer

FIGURES = """
SELECT current_setting('server_version'), pg_database_size(current_database()),
  (SELECT count(*) FROM files_file), (SELECT coalesce(sum(size), 0) FROM files_file),
  (SELECT count(*) FROM events_eventqueue),
  coalesce((SELECT extract(epoch FROM clock_timestamp() - e.at) FROM events_event e
    WHERE e.id = (SELECT min(event_id) FROM events_eventqueue)), 0),
  (SELECT count(*) FROM events_pump WHERE seen_at > clock_timestamp() - interval '1 minute'),
  (SELECT count(*) FROM events_parked),
  (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'),
  (SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'),
  (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'),
  coalesce((SELECT json_object_agg(state, n) FROM
    (SELECT state, count(*) AS n FROM messages_dispatch WHERE state <> 'sent' GROUP BY state) d), '{}'),
  clock_timestamp()
"""


MOST = 200  # entries at once


def entries(by: Actor, sought: Sought, verb: str = "event.view") -> list[LogEntry]:
    """What happened, newest first, in the units where the reader may look, and holds the verb."""
    rows = Event.objects.order_by("-pk")
    for asked in {"event.view", verb}:
        by.require(asked)
        reach = by.reach(asked)
        if not reach.everything:
            rows = rows.filter(unit_id__in=sorted(reach.units))
    exact = {"actor_id": sought.actor, "record_id": sought.record, "at__gte": sought.since, "at__lt": sought.until}
    rows = rows.filter(**{name: value for name, value in exact.items() if value is not None})
    if sought.actor is not None:
        rows = rows.filter(actor_kind="user")
    if sought.name:
        rows = rows.filter(name=sought.name) if "." in sought.name else rows.filter(entity=sought.name)
    if sought.before is not None:
        rows = rows.filter(pk__lt=sought.before)
    labels = Labels(by)
    return [_entry(event, labels) for event in rows[: sought.limit]]


def event_names(by: Actor) -> list[EventName]:
    by.require("event.view")
    nouns = [EventName(name=name, title=str(entity.title)) for name, entity in catalog.entities.items()]
    return sorted(nouns, key=lambda row: row.title)


def parked(by: Actor) -> list[ParkedOut]:
    by.require("system.view")
    return [ParkedOut(**row) for row in parked_records()]


def system(by: Actor) -> SystemOut:
    by.require("system.view")
    row = sql.row(FIGURES, [])
    assert row is not None
    (database, size, files, files_size, queue, lag, pumps, parked_count, waiting, running, failed, dispatches, at) = row
    return SystemOut(
        version=version("afterloop"),
        database=database,
        database_size=size,
        files=files,
        files_size=int(files_size),
        queue=queue,
        lag=max(float(lag), 0),
        pumps=pumps,
        parked=parked_count,
        jobs=Jobs(waiting=waiting, running=running, failed=failed),
        dispatches=dispatches,
        at=at,
    )


def _who(event: Event) -> str:
    """People and what people drew have names of their own; of the system there is one."""
    return event.actor_name if event.actor_kind in ("user", "definition") else ""


class Labels:
    """What the fields of each noun and their values are called, as far as its lists say; read once for a page."""

    def __init__(self, by: Actor) -> None:
        self.by = by
        self._known: dict[str, dict[str, Offer]] = {}

    def offer(self, entity: str, name: str) -> Offer | None:
        if entity not in self._known:
            self._known[entity] = self._read(entity)
        known = self._known[entity]
        return known.get(name) or known.get(name.removesuffix("_id"))

    def _read(self, entity: str) -> dict[str, Offer]:
        try:
            return {offer.field.key: offer for offer in catalog.fields[entity](self.by)}
        except (KeyError, NotAllowed):
            return {}


def told(event: Event, labels: Labels, names: Iterable[str] | None = None) -> list[Told]:
    """The changes under the names that people know, the words of choices instead of their codes. Ids say nothing."""
    found = []
    for name in event.changes if names is None else names:
        before, after = event.changes[name]
        offer = labels.offer(event.entity, name)
        if offer is not None and not name.endswith("_id"):
            words = dict(offer.options)
            label = offer.short or offer.field.label
            found.append(Told(label=label, before=words.get(before, before), after=words.get(after, after)))
    return found


def _entry(event: Event, labels: Labels) -> LogEntry:
    entity = catalog.entities.get(event.entity)
    return LogEntry(
        id=event.pk,
        name=event.name,
        sentence=_sentence(event),
        entity=event.entity,
        entity_title=str(entity.title) if entity else event.entity,
        record=event.record_id,
        actor_kind=event.actor_kind,
        actor_name=_who(event),
        changes=event.changes,
        told=told(event, labels),
        at=event.at,
    )


def _sentence(event: Event) -> str:
    """The event's title with its own words filled in; what nobody said is a dash."""
    known = catalog.events.get(event.name)
    if known is None:
        return event.name
    words = {name: word for name, word in known.said(event.data).items() if word not in ("", None)}
    said: dict[str, Any] = defaultdict(lambda: "—", words)
    said["actor"] = _who(event) or _("The system")
    return str(known.title) % said
