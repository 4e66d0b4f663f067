"""What a stream may listen to: `ticket`, all records of an entity that its reader may see, or `ticket:7`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Invalid, NotAllowed, NotFound
from afterloop.kernel.lists import sees
from afterloop.kernel.live.hints import COLUMNS, Hint, Place
from afterloop.kernel.scope import Reach, Scope

MOST = 50  # topics of one stream
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Topic:
    """`record` 0: every record of the entity."""

    entity: str
    record: int = 0

    def __str__(self) -> str:
        return f"{self.entity}:{self.record}" if self.record else self.entity


@dataclass(frozen=True, slots=True)
class Watch:
    """What one reader was allowed to listen to, when that was last asked, and what was refused."""

    user: int
    name: str
    records: frozenset[Topic]
    lists: Mapping[str, tuple[Scope, Reach]]
    present_at: frozenset[Topic] = frozenset()  # what lies before the reader's eyes: others who look at it are told
    refused: tuple[str, ...] = ()
    places: Mapping[Topic, Place] = field(default_factory=dict)  # whose the records of `present_at` are

    def shows(self, topic: str) -> bool:
        """Whether it is about that very record."""
        return any(str(record) == topic for record in self.records)

    def minds(self, topic: str, place: Place | None) -> bool:
        """Whether its reader is told who looks at that record: he has it open, or in a list that he may see."""
        entity, _colon, record = topic.partition(":")
        if not record.isdigit():
            return False
        if Topic(entity, int(record)) in self.records:
            return True
        found = self.lists.get(entity)
        return found is not None and place is not None and _covers(*found, Hint(entity, int(record), ()), *place)

    def wants(self, hint: Hint) -> bool:
        if Topic(hint.entity, hint.record) in self.records:
            return True
        found = self.lists.get(hint.entity)
        return found is not None and any(_covers(*found, hint, *place) for place in hint.places)


def watch(asked: Sequence[str], by: Actor, present_at: Sequence[str] = ()) -> Watch:
    """Ask for each topic whether `by` may listen to it, as for reading it.

    What may not be listened to is left out, for the other pages of the same reader; with nothing left, it is refused
    with the error of the first.
    """
    if len(asked) + len(present_at) > MOST:
        raise Invalid.field("on", _("At most %(most)s topics.") % {"most": MOST})
    records, found, errors = set(), dict[str, tuple[Scope, Reach]](), dict[str, AppError]()
    for topic in map(read, asked):
        try:
            if topic.record:
                sees_topic(topic, by)
                records.add(topic)
            else:
                found[topic.entity] = _list(topic, by)
        except AppError as error:
            errors[str(topic)] = error
    if not records and not found:
        raise next(iter(errors.values()), Invalid.field("on", _("Name at least one topic.")))
    present = frozenset(map(read, present_at)) & records
    places = {topic: place for topic in present if (place := _place_of(topic)) is not None}
    return Watch(by.user_id or 0, by.name, frozenset(records), found, present, tuple(errors), places)


def read(text: str) -> Topic:
    """422 unless it names an entity of the catalog."""
    entity, colon, record = text.partition(":")
    known = entity in catalog.entities and f"{entity}.view" in catalog.views
    if not known or (colon and not (record.isascii() and record.isdigit() and 0 < int(record[:20]) <= LARGEST)):
        raise Invalid.field("on", _("There is no topic %(topic)s.") % {"topic": text[:60]})
    return Topic(entity, int(record)) if colon else Topic(entity)


def record_at(text: str, by: Actor) -> Topic:
    """The topic of one record; 404 unless the reader may see it."""
    try:
        topic = read(text)
    except Invalid as error:
        raise NotFound() from error
    sees_topic(topic, by)
    return topic


def sees_topic(topic: Topic, by: Actor) -> None:
    if not sees(catalog.entities[topic.entity].model, by, f"{topic.entity}.view", topic.record):
        raise NotFound()


def _place_of(topic: Topic) -> Place | None:
    """Whose the record is now: so that those who see it in a list can be told who looks at it."""
    model = catalog.entities[topic.entity].model
    columns = [getattr(model.scope, name) for name in COLUMNS]
    shown = ", ".join(f"t.{name}" if name else "NULL" for name in columns)
    row = sql.row(f"SELECT {shown} FROM {model._meta.db_table} t WHERE t.id = %s", [topic.record])
    return None if row is None else (row[0], row[1], row[2])


def _list(topic: Topic, by: Actor) -> tuple[Scope, Reach]:
    reach = by.reach(f"{topic.entity}.view")
    if not reach:
        raise NotAllowed()
    return catalog.entities[topic.entity].model.scope, reach


def _covers(scope: Scope, reach: Reach, hint: Hint, unit: Any, owner: Any, customer: Any) -> bool:
    columns = {scope.unit: unit, scope.owner: owner, scope.customer: customer}
    return scope.covers(reach, SimpleNamespace(pk=hint.record, **{name: it for name, it in columns.items() if name}))
