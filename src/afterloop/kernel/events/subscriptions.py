"""Who listens to which events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from afterloop.kernel.actor import Actor, system


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as a listener gets it: what was true then. The listener's action sees the locked fresh row."""

    id: int
    name: str
    number: int
    entity: str
    record_id: int
    unit_id: int | None
    brand_id: int | None
    about: list[str]
    changes: dict[str, list[Any]]
    facts: dict[str, Any]
    data: dict[str, Any]
    actor_kind: str
    actor_id: int | None
    actor_name: str
    cause_id: int | None
    depth: int
    at: datetime

    @property
    def subject(self) -> tuple[str, int]:
        return self.entity, self.record_id


Listener = Callable[[Happened, Actor], None]
BatchListener = Callable[[Sequence[Happened]], None]


@dataclass(frozen=True, slots=True)
class Subscription:
    """One listener. `names` empty: it hears everything. `batch`: it locks no domain rows and takes many at once."""

    name: str
    names: frozenset[str]
    listener: Listener | BatchListener
    batch: bool

    def wants(self, event_name: str) -> bool:
        return not self.names or event_name in self.names

    def deliver(self, events: Sequence[Happened]) -> None:
        """Hand the events over, in the transaction that notes that they were handed over."""
        if self.batch:
            self.listener(events)  # type: ignore[arg-type,call-arg]
            return
        for event in events:
            by = system(self.name, cause=event.id, depth=event.depth + 1)
            self.listener(event, by)  # type: ignore[arg-type,call-arg]


subscriptions: dict[str, Subscription] = {}


def subscribe(name: str, listener: Listener | BatchListener, names: Iterable[str] = (), *, batch: bool = False) -> None:
    """Listen to events. `name` is stable: it keeps its place in the queue across releases."""
    if name in subscriptions:
        raise RuntimeError(f"{name} subscribes twice")
    subscriptions[name] = Subscription(name, frozenset(names), listener, batch)
