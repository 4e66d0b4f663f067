"""The streams of one process, without a server: what each hears, and what it does not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
import pytest

from afterloop.kernel.live import hints, wire
from afterloop.kernel.live.hub import MANY, Hub, Stream
from afterloop.kernel.live.recent import KEPT, MOST
from afterloop.kernel.live.topics import Topic, Watch
from afterloop.kernel.scope import EVERYTHING, Reach, Scope

TICKETS = Scope("ticket", unit="unit_id", owner="assignee_id", customer="customer_id")


class Line:
    """Between processes: what one tells, all hear."""

    def __init__(self) -> None:
        self.now = 0.0
        self.hubs: list[Hub] = []

    def hub(self) -> Hub:
        made = Hub(self.tell, lambda: self.now)
        self.hubs.append(made)
        return made

    def tell(self, words: Iterable[wire.Word]) -> None:
        for message in wire.packed(words):
            for hub in list(self.hubs):
                hub.hear(message)


@pytest.fixture
def line() -> Line:
    return Line()


def listener(hub: Hub, reach: Reach | None = None, *records: int, user: int = 5, at: int = 0) -> Stream:
    lists = {"ticket": (TICKETS, reach)} if reach else {}
    topics = frozenset(Topic("ticket", record) for record in records)
    stream = Stream(Watch(user, f"user {user}", topics, lists, frozenset({Topic("ticket", at)} if at else ())))
    hub.join(stream)
    return stream


def changed(line: Line, record: int, *places: hints.Place) -> None:
    line.tell([["hint", "ticket", record, list(places)]])


def heard(stream: Stream) -> list[tuple[str, Any]]:
    events = [event.split("\n") for event in stream.take().split("\n\n") if event]
    return [(name.removeprefix("event: "), orjson.loads(data.removeprefix("data: "))) for name, data in events]


def test_a_list_hears_of_what_its_reader_may_see_and_of_nothing_else(line: Line) -> None:
    hub = line.hub()
    north, south, own = (listener(hub, Reach(units=frozenset({1}))), listener(hub, Reach(units=frozenset({2}))),
                         listener(hub, Reach(owner=9)))  # fmt: skip
    changed(line, 7, (1, 9, 4))
    assert heard(north) == [("change", {"ticket": [7]})]
    assert heard(south) == []
    assert heard(own) == [("change", {"ticket": [7]})]


def test_who_could_see_it_until_now_hears_that_it_went(line: Line) -> None:
    left = listener(line.hub(), Reach(units=frozenset({2})))
    changed(line, 7, (1, None, 4), (2, None, 4))
    assert heard(left) == [("change", {"ticket": [7]})]


def late(hub: Hub, since: float) -> Stream:
    stream = Stream(Watch(5, "user 5", frozenset(), {"ticket": (TICKETS, Reach(units=frozenset({1})))}))
    hub.join(stream, since)
    return stream


def test_a_stream_hears_what_changed_while_its_page_was_read(line: Line) -> None:
    hub = line.hub()
    hub.line_up()
    for line.now, record, unit in ((20.0, 7, 1), (21.0, 8, 2), (22.0, 9, 1)):
        changed(line, record, (unit, None, 4))
    line.now = 23.0
    assert heard(late(hub, 1.5)) == [("change", {"ticket": [9]})]
    assert heard(late(hub, 3.5)) == [("change", {"ticket": [7, 9]})]
    assert heard(late(hub, 0)) == []


def test_what_is_not_known_of_that_time_is_to_be_read_again(line: Line) -> None:
    hub = line.hub()
    assert heard(late(hub, 1)) == [("missed", {})], "nothing is heard before the line is up"
    line.now = 100
    hub.line_up()
    line.now = 102
    assert heard(late(hub, 3)) == [("missed", {})]
    assert heard(late(hub, 1)) == []
    line.now = 200
    assert heard(late(hub, KEPT + 1)) == [("missed", {})]
    for record in range(MOST + 1):
        line.now += 0.001
        changed(line, record, (1, None, 4))
    assert heard(late(hub, 10)) == [("missed", {})], "more has changed than is kept"


def test_a_page_hears_of_its_own_record_only(line: Line) -> None:
    page = listener(line.hub(), None, 7)
    changed(line, 8, (1, None, 4))
    changed(line, 7, (1, None, 4))
    assert heard(page) == [("change", {"ticket": [7]})]


def test_many_changes_melt_into_one_hint(line: Line) -> None:
    stream = listener(line.hub(), EVERYTHING)
    for record in range(MANY + 1):
        changed(line, record, (1, None, 4))
    assert heard(stream) == [("change", {"ticket": "many"})]
    assert heard(stream) == []


def test_two_who_look_at_one_record_see_each_other_across_processes(line: Line) -> None:
    here, there = line.hub(), line.hub()
    first = listener(here, None, 7, user=5, at=7)
    second = listener(there, None, 7, user=6, at=7)
    assert heard(first)[-1] == ("presence", {"ticket:7": [{"id": 6, "name": "user 6", "typing": False}]})
    assert heard(second)[-1] == ("presence", {"ticket:7": [{"id": 5, "name": "user 5", "typing": False}]})
    line.tell([["types", "ticket:7", 6]])
    assert heard(first) == [("presence", {"ticket:7": [{"id": 6, "name": "user 6", "typing": True}]})]
    there.leave(second)
    assert heard(first) == [("presence", {"ticket:7": []})]


def test_who_only_listens_is_not_present(line: Line) -> None:
    hub = line.hub()
    listener(hub, None, 7, user=5)
    second = listener(hub, None, 7, user=6, at=7)
    assert heard(second)[-1] == ("presence", {"ticket:7": []})


def test_a_list_tells_who_looks_at_what_its_reader_may_see(line: Line) -> None:
    here, there = line.hub(), line.hub()
    mine = listener(here, Reach(units=frozenset({1})), user=5)
    not_mine = listener(here, Reach(units=frozenset({2})), user=8)
    topic = Topic("ticket", 7)
    watch = Watch(6, "user 6", frozenset({topic}), {}, frozenset({topic}), places={topic: (1, None, 4)})
    looking = Stream(watch)
    there.join(looking)
    seen = ("presence", {"ticket:7": [{"id": 6, "name": "user 6", "typing": False}]})
    assert heard(mine) == [seen]
    assert heard(not_mine) == []
    late = listener(here, Reach(units=frozenset({1})), user=9)
    assert heard(late) == [seen]
    there.leave(looking)
    assert heard(mine) == [("presence", {"ticket:7": []})]
    assert here.places == {}


def test_a_record_that_moves_is_told_to_the_lists_that_show_it_now(line: Line) -> None:
    hub = line.hub()
    other = listener(hub, Reach(units=frozenset({2})), user=5)
    line.tell([["here", "ticket:7", "s1", 6, "user 6", [1, None, 4]]])
    assert heard(other) == []
    line.tell([["here", "ticket:7", "s1", 6, "user 6", [2, None, 4]]])
    assert heard(other) == [("presence", {"ticket:7": [{"id": 6, "name": "user 6", "typing": False}]})]


def test_an_older_process_that_tells_no_place_is_understood(line: Line) -> None:
    hub = line.hub()
    reader = listener(hub, None, 7, user=5)
    line.tell([["here", "ticket:7", "s1", 6, "user 6"]])
    assert heard(reader) == [("presence", {"ticket:7": [{"id": 6, "name": "user 6", "typing": False}]})]


def test_a_process_that_dies_is_forgotten(line: Line) -> None:
    here, there = line.hub(), line.hub()
    first = listener(here, None, 7, user=5, at=7)
    listener(there, None, 7, user=6, at=7)
    line.hubs.remove(there)
    heard(first)
    line.now = 60
    here.announce()
    here.forget()
    assert heard(first) == [("presence", {"ticket:7": []})]


def test_changed_rights_make_every_stream_doubtful(line: Line) -> None:
    hub = line.hub()
    hub.decide_rights = frozenset({"membership"})
    stream = listener(hub, Reach(units=frozenset({1})))
    line.tell([["hint", "membership", 3, [[1, 5, None]]]])
    assert stream.doubtful
    assert heard(stream) == []


def test_after_a_lost_line_everything_is_to_be_read_again(line: Line) -> None:
    hub = line.hub()
    stream = listener(hub, EVERYTHING)
    hub.line_up()
    assert heard(stream) == [("missed", {})]
