"""The streams of one web process, on its event loop: hints go in, what each stream must send comes out."""

from __future__ import annotations

import asyncio
import itertools
import os
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import orjson

from afterloop.kernel.live import hints, wire
from afterloop.kernel.live.presence import Presence
from afterloop.kernel.live.recent import Recent
from afterloop.kernel.live.topics import Watch

MANY = 100  # records of one entity in one hint; beyond, the whole list is to be read again
MOST_OF_A_USER = 20  # streams on one process

HERE, GONE, TYPES, WHO = "here", "gone", "types", "who"

_numbers = itertools.count()
_process = uuid.uuid4().hex[:12]


class Stream:
    """One open connection: what it may hear, and what it has not sent yet."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.name = f"{_process}-{os.getpid()}-{next(_numbers)}"
        self.woken = asyncio.Event()
        self.doubtful = False  # its reader's rights may have changed
        self.ended = False
        self._changed: dict[str, set[int] | None] = {}
        self._present: dict[str, list[dict[str, object]]] = {}
        self._seen: set[str] = set()  # records at which its reader knows somebody
        self._missed = False

    def hear(self, hint: hints.Hint) -> None:
        if not self.watch.wants(hint):
            return
        records = self._changed.setdefault(hint.entity, set())
        if records is not None:
            records.add(hint.record)
            if len(records) > MANY:
                self._changed[hint.entity] = None
        self.woken.set()

    def tell_present(self, topic: str, people: list[dict[str, object]]) -> None:
        others = [person for person in people if person["id"] != self.watch.user]
        if not others and topic not in self._seen and not self.watch.shows(topic):
            return  # a list is told that somebody has gone only if it knew that he was there
        (self._seen.add if others else self._seen.discard)(topic)
        self._present[topic] = others
        self.woken.set()

    def miss(self) -> None:
        """Hints were lost: everything shown is to be read again."""
        self._missed = True
        self.woken.set()

    def end(self) -> None:
        self.ended = True
        self.woken.set()

    def take(self) -> str:
        """What waits, as server-sent events."""
        self.woken.clear()
        changed, self._changed = self._changed, {}
        present, self._present = self._present, {}
        missed, self._missed = self._missed, False
        texts = [written("missed", {})] if missed else []
        if changed:
            found = {name: "many" if records is None else sorted(records) for name, records in changed.items()}
            texts.append(written("change", found))
        if present:
            texts.append(written("presence", present))
        return "".join(texts)


class Hub:
    """Everything here runs on the loop. `tell` carries words to all processes, this one included."""

    def __init__(self, tell: Callable[[list[wire.Word]], None], clock: Callable[[], float]) -> None:
        self.tell, self.clock = tell, clock
        self.streams: set[Stream] = set()
        self.presence = Presence()
        self.places: dict[str, hints.Place] = {}  # whose the records are at which somebody looks
        self.recent = Recent(clock)
        self.decide_rights: frozenset[str] = frozenset()  # entities whose changes may change what readers may see

    def streams_of(self, user: int) -> int:
        return sum(stream.watch.user == user for stream in self.streams)

    def join(self, stream: Stream, since: float = 0) -> None:
        """`since`: how many seconds ago its reader began to read what the stream is about."""
        self.streams.add(stream)
        if since:
            self._catch_up(stream, since)
        for topic, place in self.places.items():
            if stream.watch.lists and stream.watch.minds(topic, place):
                stream.tell_present(topic, self.presence.at(topic))
        if here := _present(stream):
            self.tell([*here, *([WHO, str(topic)] for topic in stream.watch.present_at)])

    def _catch_up(self, stream: Stream, since: float) -> None:
        found = self.recent.of_last(since)
        if found is None:
            stream.miss()
        for hint in found or ():
            stream.hear(hint)

    def leave(self, stream: Stream) -> None:
        self.streams.discard(stream)
        if topics := stream.watch.present_at:
            self.tell([[GONE, str(topic), stream.name] for topic in topics])

    def hear(self, message: str) -> None:
        """What some process, perhaps this one, has told all."""
        changed: set[str] = set()
        for word in wire.unpacked(message):
            if hint := hints.read(word):
                self._hint(hint)
            else:
                changed |= self._of_presence(word)
        self._show(changed)

    def _hint(self, hint: hints.Hint) -> None:
        self.recent.add(hint)
        for stream in self.streams:
            stream.hear(hint)
            if hint.entity in self.decide_rights:
                stream.doubtful = True
                stream.woken.set()

    def _of_presence(self, word: wire.Word) -> set[str]:
        match word:
            case ["here", str(topic), str(stream), int(user), str(name), *place]:
                moved = self._note_place(topic, place)
                return moved | self.presence.came([(topic, stream, user, name)], self.clock())
            case ["gone", str(topic), str(stream)]:
                return self.presence.went(topic, stream)
            case ["types", str(topic), int(user)]:
                return self.presence.types(topic, user, self.clock())
            case ["who", str(topic)]:
                self.announce(topic)
                return {topic}  # who asks has heard nothing yet
        return set()

    def _note_place(self, topic: str, place: list[Any]) -> set[str]:
        """A list may only now show what somebody looks at. Gives the topic if it has moved."""
        match place:
            case [[unit, owner, customer]] if self.places.get(topic) != (
                unit,
                owner,
                customer,
            ):
                self.places[topic] = (unit, owner, customer)
                return {topic}
        return set()

    def announce(self, topic: str = "") -> None:
        """Say who is present here: all, or those at one topic."""
        present = [word for stream in self.streams for word in _present(stream)]
        if found := [word for word in present if not topic or word[1] == topic]:
            self.tell(found)

    def forget(self) -> None:
        self._show(self.presence.forget(self.clock()))

    def line_up(self) -> None:
        """The line is up, and was not until now."""
        self.recent.begin()
        for stream in self.streams:
            stream.miss()

    def end(self) -> None:
        for stream in list(self.streams):
            stream.end()

    def _show(self, topics: Iterable[str]) -> None:
        for topic in topics:
            people = self.presence.at(topic)
            for stream in self.streams:
                if stream.watch.minds(topic, self.places.get(topic)):
                    stream.tell_present(topic, people)
            if not people:
                self.places.pop(topic, None)


def written(name: str, data: dict[str, Any]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {orjson.dumps(data).decode()}\n\n"


def _present(stream: Stream) -> list[wire.Word]:
    watch = stream.watch
    return [
        [HERE, str(topic), stream.name, watch.user, watch.name, watch.places.get(topic)] for topic in watch.present_at
    ]
