"""Whatever the calendar and the moment: the fast answers are those of the slow oracle, and fit each other."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from afterloop.kernel.calendars.arithmetic import DAYS, Calendar, Closed
from tests.kernel.calendars import oracle

# With clocks that are put by an hour, by half of one, at midnight, over a whole day, or never.
ZONES = (
    *("Asia/Shanghai", "UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo"),
    *("Asia/Tehran", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu", "America/Havana", "Africa/Cairo"),
)
# Around days on which one of these puts its clocks.
TURNS = [
    *(date(2026, 3, 8), date(2026, 11, 1), date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2026, 10, 4)),
    *(date(2018, 11, 4), date(2018, 2, 18), date(2022, 3, 22), date(2011, 12, 30), date(2024, 2, 29)),
    *(date(2026, 4, 24), date(2026, 10, 29)),
]


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


@st.composite
def hours(draw: Any) -> list[list[str]]:
    marks = sorted(draw(st.sets(st.integers(0, 96).map(lambda quarter: quarter * 15), max_size=6)))
    return [[clock(start), clock(end)] for start, end in zip(marks[::2], marks[1::2], strict=False)]


@st.composite
def cases(draw: Any) -> tuple[dict[str, Any], datetime]:
    """A calendar, and a moment near a day that is special to it or to its zone."""
    turn = draw(st.sampled_from(TURNS) | st.dates(date(2012, 1, 1), date(2035, 1, 1)))
    near = st.integers(-4, 4).map(lambda days: (turn + timedelta(days)).isoformat())
    body = {
        "tz": draw(st.sampled_from(ZONES)),
        "week": draw(st.dictionaries(st.sampled_from(DAYS), hours())),
        "holidays": draw(st.lists(near, max_size=3)),
        "days": draw(st.dictionaries(near, hours(), max_size=3)),
    }
    moment = datetime(turn.year, turn.month, turn.day, tzinfo=UTC) + timedelta(minutes=draw(st.integers(-3000, 3000)))
    return body, moment


seconds = st.integers(0, 400_000)


@given(cases(), st.integers(0, 4000))
@settings(max_examples=150, deadline=None)
def test_business_time_is_what_the_clock_on_the_wall_says(case, minutes):
    body, start = case
    end = start + timedelta(minutes=minutes)
    calendar = Calendar.from_body(body)
    assert calendar.between(start, end) == oracle.between(body, start, end)
    assert calendar.between(end, start) == -calendar.between(start, end)
    assert calendar.is_open(start) is oracle.is_open(body, start)


@given(cases(), st.integers(1, 2000))
@settings(max_examples=150, deadline=None)
def test_what_is_added_ends_where_the_oracle_ends(case, minutes):
    body, start = case
    found = oracle.add(body, start, minutes, most=6000)
    assume(found is not None)
    assert Calendar.from_body(body).add(start, minutes * 60) == found


@given(cases(), seconds)
@settings(deadline=None)
def test_added_time_has_passed_and_subtracted_time_leads_back(case, amount):
    body, start = case
    calendar = Calendar.from_body(body)
    assume(any(body["week"].values()))
    end = calendar.add(start, amount)
    assert calendar.between(start, end) == amount
    back = calendar.subtract(end, amount)
    assert calendar.between(back, end) == amount
    assert back >= start or not calendar.between(back, start)
    if amount:
        assert calendar.between(start, end - timedelta(microseconds=1)) < amount  # the earliest such moment
        assert calendar.between(back + timedelta(microseconds=1), end) < amount  # the latest such moment


@given(cases(), seconds, seconds)
@settings(deadline=None)
def test_more_time_never_ends_earlier_and_parts_make_the_whole(case, one, other):
    body, start = case
    assume(any(body["week"].values()))
    calendar = Calendar.from_body(body)
    assert calendar.add(start, min(one, other)) <= calendar.add(start, max(one, other))
    assert calendar.add(calendar.add(start, one), other) == calendar.add(start, one + other)


@given(cases(), st.integers(0, 9000))
@settings(deadline=None)
def test_an_explanation_sums_up_to_the_whole(case, minutes):
    body, start = case
    calendar, end = Calendar.from_body(body), start + timedelta(minutes=minutes, microseconds=17)
    days = calendar.explain(start, end)
    assert abs(sum(day.seconds for day in days) - calendar.between(start, end)) < 1e-6
    assert [day.day for day in days] == sorted({day.day for day in days})
    for day in days:
        assert abs(sum((closes - opens).total_seconds() for opens, closes in day.hours) - day.seconds) < 1e-6


@given(cases(), st.integers(0, 40))
@settings(deadline=None)
def test_working_days_are_counted_as_on_the_wall_calendar(case, days):
    body, start = case
    assume(any(body["week"].values()))
    calendar = Calendar.from_body(body)
    begun = calendar.next_open(start)
    end = calendar.add_days(start, days)
    first, last = (
        moment.astimezone(calendar.zone).date() for moment in (begun, end - timedelta(microseconds=days > 0))
    )
    counted = [first + timedelta(n) for n in range((last - first).days + 1)]
    open_days = [day for day in counted if sum(each.seconds for each in _of(calendar, day))]
    assert begun <= end
    assert len(open_days) - 1 in (days, days - 1) if days else end == begun


def _of(calendar: Calendar, day: date) -> Any:
    opens = datetime(day.year, day.month, day.day, 12, tzinfo=calendar.zone)
    return [each for each in calendar.explain(opens - timedelta(days=1), opens + timedelta(days=1)) if each.day == day]


@given(cases())
@settings(deadline=None)
def test_the_next_opening_is_open_and_nothing_before_it_is(case):
    body, moment = case
    calendar = Calendar.from_body(body)
    try:
        opens = calendar.next_open(moment)
    except Closed:
        assert not any(body["week"].values())
        return
    assert opens >= moment
    assert calendar.is_open(opens)
    assert calendar.between(moment, opens) == 0
