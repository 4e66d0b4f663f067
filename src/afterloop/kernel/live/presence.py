"""Who looks at a record, and who is typing: what processes tell each other and forget by themselves. No Django here.

Nothing is stored: a process says every `ANNOUNCED` seconds who is with it, and what is not said again is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

ANNOUNCED = 20.0  # seconds between a process's announcements
FORGOTTEN = 50.0  # two may be lost
TYPING = 8.0

Present = tuple[str, str, int, str]  # topic, stream, user, name


@dataclass(slots=True)
class _Topic:
    here: dict[str, tuple[int, str, float]] = field(default_factory=dict)  # stream → user, name, until
    typing: dict[int, float] = field(default_factory=dict)  # user → until


class Presence:
    """What one process knows. Each change gives the topics at which somebody came, went, began or ceased to type."""

    def __init__(self) -> None:
        self._topics: dict[str, _Topic] = {}

    def came(self, present: Iterable[Present], now: float) -> set[str]:
        changed = set()
        for topic, stream, user, name in present:
            here = self._topics.setdefault(topic, _Topic()).here
            if stream not in here:
                changed.add(topic)
            here[stream] = (user, name, now + FORGOTTEN)
        return changed

    def went(self, topic: str, stream: str) -> set[str]:
        found = self._topics.get(topic)
        if found is None or found.here.pop(stream, None) is None:
            return set()
        self._tidy(topic)
        return {topic}

    def types(self, topic: str, user: int, now: float) -> set[str]:
        """A user types, who counts as long as a stream of theirs is here."""
        found = self._topics.setdefault(topic, _Topic())
        changed = set() if found.typing.get(user, 0.0) > now else {topic}
        found.typing[user] = now + TYPING
        return changed

    def forget(self, now: float) -> set[str]:
        """What has not been said again in time."""
        changed = set()
        for topic, found in list(self._topics.items()):
            here = {stream: kept for stream, kept in found.here.items() if kept[2] > now}
            typing = {user: until for user, until in found.typing.items() if until > now}
            if len(here) != len(found.here) or len(typing) != len(found.typing):
                changed.add(topic)
            found.here, found.typing = here, typing
            self._tidy(topic)
        return changed

    def at(self, topic: str) -> list[dict[str, object]]:
        """Each person once, in the order of their numbers."""
        found = self._topics.get(topic)
        if found is None:
            return []
        people = {user: name for user, name, _until in found.here.values()}
        return [{"id": user, "name": people[user], "typing": user in found.typing} for user in sorted(people)]

    def _tidy(self, topic: str) -> None:
        found = self._topics[topic]
        if not found.here and not found.typing:
            del self._topics[topic]
