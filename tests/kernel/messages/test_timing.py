from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.messages.timing import GATHER, after_quiet, due, next_digest

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
clocks = st.times().map(lambda t: f"{t:%H:%M}")
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda t: t.replace(tzinfo=UTC))
zones = st.sampled_from([SHANGHAI, BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland")])


def times(**given) -> SimpleNamespace:
    usual = {"digest_at": "08:30", "digest_days": "daily", "quiet_from": "", "quiet_until": "", "urgent_passes": True}
    return SimpleNamespace(**usual | given)


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


NIGHT = times(quiet_from="20:00", quiet_until="08:00")


@pytest.mark.parametrize(
    ("days", "now", "then"),
    [
        ("daily", "2026-11-20 07:00", "2026-11-20 08:30"),
        ("daily", "2026-11-20 08:30", "2026-11-21 08:30"),
        ("weekdays", "2026-11-20 09:00", "2026-11-23 08:30"),  # Friday to Monday
        ("weekdays", "2026-11-22 01:00", "2026-11-23 08:30"),
    ],
)
def test_the_digest_comes_at_the_next_such_time_of_the_persons_clock(days, now, then):
    assert next_digest(times(digest_days=days), SHANGHAI, at(now)) == at(then)


@pytest.mark.parametrize(
    ("moment", "then"),
    [
        ("2026-11-20 19:59", "2026-11-20 19:59"),
        ("2026-11-20 20:00", "2026-11-21 08:00"),
        ("2026-11-21 03:00", "2026-11-21 08:00"),
        ("2026-11-21 08:00", "2026-11-21 08:00"),
    ],
)
def test_quiet_hours_over_midnight_hold_until_the_morning(moment, then):
    assert after_quiet(NIGHT, SHANGHAI, at(moment)) == at(then)


def test_quiet_hours_within_a_day_hold_until_their_end():
    noon = times(quiet_from="12:00", quiet_until="13:30")
    assert after_quiet(noon, SHANGHAI, at("2026-11-20 12:15")) == at("2026-11-20 13:30")
    assert after_quiet(noon, SHANGHAI, at("2026-11-20 11:59")) == at("2026-11-20 11:59")


def test_what_is_urgent_passes_only_where_its_reader_lets_it():
    now = at("2026-11-20 23:00")
    assert due("now", NIGHT, SHANGHAI, now, urgent=True) == now + GATHER
    closed = times(quiet_from="20:00", quiet_until="08:00", urgent_passes=False)
    assert due("now", closed, SHANGHAI, now, urgent=True) == at("2026-11-21 08:00")
    assert due("now", NIGHT, SHANGHAI, now) == at("2026-11-21 08:00")


def test_never_is_never():
    assert due("never", times(), SHANGHAI, at("2026-11-20 12:00"), urgent=True) is None


def test_the_end_of_a_night_in_which_the_clocks_change_is_on_the_wall():
    assert after_quiet(NIGHT, BERLIN, at("2026-10-24 22:00", BERLIN)) == at("2026-10-25 08:00", BERLIN)


@given(
    moments, zones, clocks, clocks, clocks, st.sampled_from(["weekdays", "daily"]), st.sampled_from(["now", "digest"])
)
def test_a_mail_is_never_early_never_in_quiet_hours_and_comes_within_days(now, zone, digest, begin, end, days, mode):
    chosen = times(digest_at=digest, digest_days=days, quiet_from=begin, quiet_until=end if end != begin else "")
    found = due(mode, chosen, zone, now)
    assert now < found <= now + timedelta(days=5)
    assert after_quiet(chosen, zone, found) == found
    if mode == "digest" and not chosen.quiet_until:
        there = found.astimezone(zone)
        assert days == "daily" or there.weekday() < 5
        wall = time.fromisoformat(digest)
        moved = there.utcoffset() != (there - timedelta(hours=3)).utcoffset()
        assert there.time().replace(second=0, microsecond=0) == wall or moved
