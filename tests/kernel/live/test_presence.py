from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from afterloop.kernel.live.presence import FORGOTTEN, TYPING, Presence

LINA, WANG = (5, "李娜"), (7, "王强")


def test_who_comes_is_seen_once_however_many_pages_they_have_open() -> None:
    presence = Presence()
    assert presence.came([("ticket:7", "a", *LINA)], 0) == {"ticket:7"}
    presence.came([("ticket:7", "b", *LINA), ("ticket:7", "c", *WANG)], 1)
    assert presence.at("ticket:7") == [
        {"id": 5, "name": "李娜", "typing": False},
        {"id": 7, "name": "王强", "typing": False},
    ]


def test_who_goes_is_gone_when_their_last_page_is() -> None:
    presence = Presence()
    presence.came([("ticket:7", "a", *LINA), ("ticket:7", "b", *LINA)], 0)
    assert presence.went("ticket:7", "a") == {"ticket:7"}
    assert len(presence.at("ticket:7")) == 1
    presence.went("ticket:7", "b")
    assert presence.at("ticket:7") == []
    assert presence.went("ticket:7", "b") == set()


def test_who_is_not_announced_again_is_forgotten() -> None:
    presence = Presence()
    presence.came([("ticket:7", "a", *LINA), ("ticket:7", "b", *WANG)], 0)
    presence.came([("ticket:7", "b", *WANG)], 30)
    assert presence.forget(FORGOTTEN + 1) == {"ticket:7"}
    assert [person["id"] for person in presence.at("ticket:7")] == [7]


def test_typing_is_told_once_and_ends_by_itself() -> None:
    presence = Presence()
    presence.came([("ticket:7", "a", *LINA)], 0)
    assert presence.types("ticket:7", 5, 1) == {"ticket:7"}
    assert presence.types("ticket:7", 5, 4) == set()
    assert presence.at("ticket:7")[0]["typing"] is True
    assert presence.forget(4 + TYPING - 1) == set()
    assert presence.forget(4 + TYPING) == {"ticket:7"}
    assert presence.at("ticket:7")[0]["typing"] is False


class Office(RuleBasedStateMachine):
    """Against a plain list of what was said and when."""

    def __init__(self) -> None:
        super().__init__()
        self.presence, self.now = Presence(), 0.0
        self.here: dict[tuple[str, str], tuple[int, float]] = {}

    topics, streams, users = st.sampled_from(["t:1", "t:2"]), st.sampled_from("abc"), st.integers(1, 2)

    @rule(topic=topics, stream=streams, user=users)
    def comes(self, topic: str, stream: str, user: int) -> None:
        self.presence.came([(topic, stream, user, str(user))], self.now)
        self.here[topic, stream] = (user, self.now + FORGOTTEN)

    @rule(topic=topics, stream=streams)
    def goes(self, topic: str, stream: str) -> None:
        known = (topic, stream) in self.here
        assert bool(self.presence.went(topic, stream)) == known
        self.here.pop((topic, stream), None)

    @rule(seconds=st.integers(1, 60))
    def time_passes(self, seconds: int) -> None:
        self.now += seconds
        self.presence.forget(self.now)
        self.here = {place: kept for place, kept in self.here.items() if kept[1] > self.now}

    @invariant()
    def everybody_who_is_here_is_seen(self) -> None:
        for topic in ("t:1", "t:2"):
            here = {user for (where, _stream), (user, _until) in self.here.items() if where == topic}
            assert {person["id"] for person in self.presence.at(topic)} == here


TestOffice = Office.TestCase
