"""When a week's hours are open, and when they open next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.calendars.arithmetic import DAYS, Calendar, Closed

OFFICE = Calendar.from_body(
    {
        "tz": "Asia/Shanghai",
        "week": {day: [["09:00", "12:00"], ["13:00", "18:00"]] for day in DAYS[:5]} | {"sat": [["22:00", "24:00"]]},
    }
)
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)  # 08:00 in Shanghai


def shanghai(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour - 8, minutes=minute)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (shanghai(0, 8, 59), False),
        (shanghai(0, 9), True),
        (shanghai(0, 12), False),
        (shanghai(0, 17, 59), True),
        (shanghai(0, 18), False),
        (shanghai(5, 23, 59), True),
        (shanghai(6, 0), False),
    ],
)
def test_an_interval_begins_with_its_first_minute_and_ends_before_its_last(moment, is_open):
    assert OFFICE.is_open(moment) is is_open


def test_what_is_closed_says_when_it_opens():
    assert OFFICE.next_open(shanghai(0, 8)) == shanghai(0, 9)
    assert OFFICE.next_open(shanghai(0, 12, 30)) == shanghai(0, 13)
    assert OFFICE.next_open(shanghai(6, 12)) == shanghai(7, 9)
    assert OFFICE.next_open(shanghai(0, 10)) == shanghai(0, 10)


def test_a_week_without_hours_says_so_and_does_not_search_for_ever():
    with pytest.raises(Closed):
        Calendar.from_body({"tz": "UTC", "week": {}}).next_open(MONDAY)


@pytest.mark.parametrize(
    "week",
    [
        {"mon": [["9:00", "25:00"]]},
        {"mon": [["10:00", "10:00"]]},
        {"mon": [["09:00", "12:00"], ["11:00", "13:00"]]},
        {"mon": [["0900", "1200"]]},
        {"monday": []},
    ],
)
def test_hours_that_make_no_sense_are_refused(week):
    with pytest.raises(ValueError):
        Calendar.from_body({"tz": "UTC", "week": week})


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_the_next_opening_is_open_and_nothing_before_it_is(moment):
    opens = OFFICE.next_open(moment)
    assert OFFICE.is_open(opens)
    assert opens >= moment
    if opens > moment:
        assert not OFFICE.is_open(opens - timedelta(minutes=1))
        halfway = moment + (opens - moment) / 2
        assert not OFFICE.is_open(halfway)
