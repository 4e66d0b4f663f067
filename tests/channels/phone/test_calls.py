"""A call as its events make it: pure, so that every order and every repetition can be tried."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import orjson
from hypothesis import given
from hypothesis import strategies as some

from afterloop.channels.phone.calls import Told, merged, settled

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
moments = some.integers(0, 100).map(lambda seconds: START + timedelta(seconds=seconds / 4))
events = some.builds(
    Told,
    kind=some.sampled_from(["ringing", "answered", "ended", "recording"]),
    at=moments,
    direction=some.sampled_from(["", "in", "out"]),
    source=some.sampled_from(["", "13800138000", "8001"]),
    target=some.sampled_from(["", "4008200000"]),
    extension=some.sampled_from(["", "8001", "8002", "8003"]),
    recording=some.sampled_from(["", "https://a.example/1", "https://a.example/2"]),
    cause=some.sampled_from(["", "busy", "no_answer"]),
)


def heard(tolds):
    found = {}
    for told in tolds:
        found = merged(found, told)
    return found


def call(tolds):
    return settled(heard(tolds))


@given(some.data(), some.lists(events, min_size=1, max_size=8))
def test_any_order_and_any_doubling_give_the_same_call(data, tolds):
    again = data.draw(some.permutations([*tolds, *data.draw(some.lists(some.sampled_from(tolds)))]))
    assert heard(again) == heard(tolds)
    assert call(again) == call(tolds)


@given(some.lists(events, min_size=1, max_size=8))
def test_its_times_are_in_order_whatever_the_clocks_say(tolds):
    found = call(tolds)
    times = [moment for moment in (found.rang_at, found.answered_at, found.ended_at) if moment]
    assert times == sorted(times)


@given(some.lists(events, min_size=1, max_size=8))
def test_what_was_heard_is_json(tolds):
    assert orjson.loads(orjson.dumps(heard(tolds))) == heard(tolds)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_a_call_is_where_it_was_answered():
    found = call([Told("ringing", at(0), extension="8001"), Told("answered", at(3), extension="8002")])
    assert (found.extension, found.ringing, found.answered_at) == ("8002", (), at(3))


def test_extensions_that_ring_together_all_ring():
    found = call([Told("ringing", at(0), extension="8001"), Told("ringing", at(1), extension="8002")])
    assert set(found.ringing) == {"8001", "8002"}


def test_an_extension_that_rang_long_before_the_next_has_stopped():
    found = call([Told("ringing", at(0), extension="8001"), Told("ringing", at(20), extension="8002")])
    assert found.ringing == ("8002",)


def test_nothing_rings_when_the_call_is_over():
    assert call([Told("ended", at(9)), Told("ringing", at(0), extension="8001")]).ringing == ()
