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


# What others get wrong

WORKDAYS = {day: [["09:00", "17:00"]] for day in DAYS[:5]}


def calendar(tz: str = "Asia/Shanghai", week: object = WORKDAYS, **more: object) -> Calendar:
    return Calendar.from_body({"tz": tz, "week": week, **more})


def test_friday_half_past_four_and_an_hour_is_monday_half_past_nine():
    assert calendar().add(shanghai(4, 16, 30), 3600) == shanghai(7, 9, 30)


def test_what_fills_an_interval_ends_with_it_and_not_with_the_start_of_the_next():
    assert calendar().add(shanghai(4, 9), 8 * 3600) == shanghai(4, 17)
    assert calendar().add(shanghai(5, 12), 8 * 3600) == shanghai(7, 17)
    assert OFFICE.add(shanghai(0, 9), 3 * 3600) == shanghai(0, 12)
    assert calendar().subtract(shanghai(7, 17), 8 * 3600) == shanghai(7, 9)


def test_a_make_up_saturday_counts_and_a_holiday_does_not():
    national = calendar(holidays=["2026-11-26", "2026-11-27"], days={"2026-11-28": [["09:00", "17:00"]]})
    assert national.add(shanghai(2, 16), 2 * 3600) == shanghai(5, 10)
    assert national.add_days(shanghai(2, 10), 2) == shanghai(7, 10)
    reasons = [(each.day.day, each.reason, each.seconds) for each in national.explain(shanghai(2, 16), shanghai(6, 12))]
    assert reasons == [
        *((25, "week", 3600), (26, "holiday", 0), (27, "holiday", 0), (28, "special", 28_800), (29, "closed", 0)),
    ]


def test_a_days_own_hours_win_over_its_being_a_holiday():
    both = calendar(holidays=["2026-11-26"], days={"2026-11-26": [["10:00", "11:00"]]})
    assert both.between(shanghai(3, 0), shanghai(4, 0)) == 3600


def test_round_the_clock_is_wall_time():
    always = calendar(week="24x7")
    assert always.add(shanghai(4, 16, 30), 48 * 3600) == shanghai(6, 16, 30)
    assert always.add_days(shanghai(4, 16, 30), 7) == shanghai(11, 16, 30)
    assert always.is_open(shanghai(6, 3))


@pytest.mark.parametrize(
    ("tz", "day", "hours"),
    [
        ("America/New_York", datetime(2026, 3, 8), 23),
        ("America/New_York", datetime(2026, 11, 1), 25),
        ("Australia/Lord_Howe", datetime(2026, 4, 5), 24.5),
        ("Pacific/Apia", datetime(2011, 12, 30), 0),
    ],
)
def test_days_on_which_clocks_are_put_have_the_hours_that_they_have(tz, day, hours):
    always = calendar(tz, "24x7")
    noon, following = (each.replace(hour=12, tzinfo=always.zone) for each in (day - timedelta(1), day + timedelta(1)))
    counted = {each.day: each.seconds for each in always.explain(noon.astimezone(UTC), following.astimezone(UTC))}
    assert counted.get(day.date(), 0) == hours * 3600


def test_hours_in_the_night_in_which_clocks_are_put_back_are_read_from_the_wall():
    night = calendar("America/New_York", {"sun": [["01:00", "01:30"]]})
    begin = datetime(2026, 11, 1, 4, tzinfo=UTC)
    assert night.between(begin, begin + timedelta(hours=8)) == 3600  # half past one comes twice
    assert not night.is_open(datetime(2026, 11, 1, 5, 45, tzinfo=UTC))
    assert night.is_open(datetime(2026, 11, 1, 6, 15, tzinfo=UTC))


def test_working_days_keep_the_position_in_the_day():
    assert OFFICE.add_days(shanghai(0, 14), 4) == shanghai(4, 14)
    assert calendar().add_days(shanghai(4, 10), 1) == shanghai(7, 10)
    assert OFFICE.add_days(shanghai(0, 12, 30), 1) == shanghai(1, 13)  # from the afternoon's beginning to another
    assert calendar().add_days(shanghai(6, 23), 1) == shanghai(8, 9)  # from Monday's opening
    assert calendar().add_days(shanghai(0, 9, 30), 0) == shanghai(0, 9, 30)
    short = calendar(days={"2026-11-24": [["09:00", "10:00"]]})
    assert short.add_days(shanghai(0, 16), 1) == shanghai(1, 10)  # the short day ends it


def test_years_ahead_and_long_ago_are_found():
    assert calendar().add(shanghai(0, 9), 52 * 40 * 3600 * 10) > shanghai(365 * 10, 0) - timedelta(days=30)
    assert calendar().subtract(shanghai(0, 9), 52 * 40 * 3600 * 10) < shanghai(-365 * 9, 0)
    leap = calendar(week="24x7")
    assert leap.between(datetime(2028, 2, 1, tzinfo=UTC), datetime(2028, 3, 1, tzinfo=UTC)) == 29 * 86_400


@pytest.mark.parametrize("ask", ["add", "subtract", "add_days", "next_open"])
def test_a_calendar_without_the_time_says_so(ask):
    for body in ({"week": {}}, {"week": {}, "days": {"2026-11-23": [["09:00", "09:10"]]}}):
        empty = Calendar.from_body({"tz": "UTC", **body})
        with pytest.raises(Closed):
            getattr(empty, ask)(MONDAY + timedelta(days=2), *([] if ask == "next_open" else [3600]))


def test_what_is_negative_or_backwards_is_refused():
    for ask in (lambda: OFFICE.add(MONDAY, -1), lambda: OFFICE.add_days(MONDAY, -1)):
        with pytest.raises(ValueError):
            ask()
    with pytest.raises(ValueError):
        OFFICE.explain(MONDAY, MONDAY - timedelta(1))
    with pytest.raises(TypeError):
        OFFICE.add(datetime(2026, 1, 1), 1)  # nobody knows when that is
