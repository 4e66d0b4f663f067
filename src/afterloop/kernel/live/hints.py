"""From events to hints: which record changed, whose it is and whose it was, for each stream to compare its scope."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.live import wire

HINT = "hint"

Place = tuple[int | None, int | None, int | None]  # unit, owner, customer
COLUMNS = ("unit", "owner", "customer")


class Hint(NamedTuple):
    """A record has changed. Its places: whose it is now, and, where that changed, whose it was before."""

    entity: str
    record: int
    places: tuple[Place, ...]


def send(events: Sequence[Happened]) -> None:
    """The listener: one hint for each record, told when the delivery of these events commits."""
    found: dict[tuple[str, int], set[Place]] = {}
    for event in events:
        found.setdefault(event.subject, set()).update(_places(event))
    wire.tell(_word(entity, record, places) for (entity, record), places in found.items())


def hint_for(entity: str, owners: Iterable[int]) -> None:
    """Say that these users have new records of an entity of which no event tells."""
    wire.tell(_word(entity, 0, {(None, owner, None)}) for owner in owners)


def read(word: wire.Word) -> Hint | None:
    """The hint in a word, if it is one."""
    match word:
        case ["hint", str(entity), int(record), list(places)]:
            return Hint(entity, record, tuple((place[0], place[1], place[2]) for place in places if len(place) == 3))
    return None


def _word(entity: str, record: int, places: Iterable[Place]) -> wire.Word:
    return [HINT, entity, record, list(places)]


def _places(event: Happened) -> Iterable[Place]:
    scope = catalog.entities[event.entity].model.scope
    names = [getattr(scope, column) for column in COLUMNS]
    now = {**{name: event.facts.get(name) for name in names}, "id": event.record_id}  # a unit is its own
    if scope.unit:
        now[scope.unit] = event.unit_id
    before: dict[str, Any] = {**now, **{name: event.changes[name][0] for name in names if name in event.changes}}
    return {tuple(state.get(name) for name in names) for state in (now, before)}  # type: ignore[misc]
