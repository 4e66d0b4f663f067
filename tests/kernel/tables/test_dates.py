"""Dates as people write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.tables import dates
from afterloop.kernel.tables.problems import Refused

ZONE = ZoneInfo("Asia/Shanghai")
MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2100, 12, 31)).map(lambda at: at.replace(microsecond=0))


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZONE)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026/11/3", at(2026, 11, 3)),
        ("2026-11-3 14:05", at(2026, 11, 3, 14, 5)),
        ("2026-11-03T14:05:09.5Z", datetime(2026, 11, 3, 14, 5, 9, 500_000, UTC)),
        ("2026-11-03 14:05:09+0900", datetime(2026, 11, 3, 14, 5, 9, tzinfo=timezone(timedelta(hours=9)))),
        ("2026.11.03", at(2026, 11, 3)),
        ("2026年11月3日", at(2026, 11, 3)),
        ("2026年11月3日下午2点", at(2026, 11, 3, 14)),
        ("2026年11月3日 下午2点半", at(2026, 11, 3, 14, 30)),
        ("2026年11月3号 上午12点", at(2026, 11, 3)),
        ("2026年11月3日 中午12点", at(2026, 11, 3, 12)),
        ("2026年11月3日 14时05分09秒", at(2026, 11, 3, 14, 5, 9)),
        ("２０２６年１１月３日", at(2026, 11, 3)),
        ("2026/11/3 下午 2:05:00", at(2026, 11, 3, 14, 5)),
        ("2026/11/3 2:05 PM", at(2026, 11, 3, 14, 5)),
        ("2026年11月3日 星期二", at(2026, 11, 3)),
        ("2026-11-03（周二） 09:00", at(2026, 11, 3, 9)),
        ("20261103", at(2026, 11, 3)),
        ("20261103140509", at(2026, 11, 3, 14, 5, 9)),
        ("13/3/2026", at(2026, 3, 13)),
        ("3/13/2026", at(2026, 3, 13)),
        ("3/3/2026", at(2026, 3, 3)),
        ("Nov 3, 2026", at(2026, 11, 3)),
        ("3 November 2026 14:05", at(2026, 11, 3, 14, 5)),
        ("2026-11-03 24:00", at(2026, 11, 4)),
        ("46329", at(2026, 11, 3)),
        ("46329.586805556", at(2026, 11, 3, 14, 5)),
    ],
)
def test_a_date_is_read(text, expected):
    assert dates.read(text, ZONE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "昨天", "11月3日", "2026年11月", "2026-02-30", "2026-13-01", "26/11/3", "2026/11-3", "2026-11-3 25:00",
        "2026-11-3 7", "2026-11-31", "12", "1280", "1.38E+10", "13800138000", "2026-11-03 13:99", "上午", "0000-00-00",
        "2026-11-03 上午15点", "2026-11-03 14:00 foo", "9999999999999999999", "2026-11-03" * 20,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(Refused):
        dates.read(text, ZONE)


def test_month_or_day_first_is_asked_and_not_guessed():
    with pytest.raises(Refused, match="--dates mdy"):
        dates.read("11/3/2026", ZONE)
    assert dates.read("11/3/2026", ZONE, "mdy") == at(2026, 11, 3)
    assert dates.read("11/3/2026", ZONE, "dmy") == at(2026, 3, 11)
    with pytest.raises(Refused):
        dates.read("13/3/2026", ZONE, "mdy")


@given(MOMENTS)
def test_every_way_of_writing_a_moment_is_read_as_that_moment(moment):
    for text in (
        moment.isoformat(),
        f"{moment:%Y/%m/%d %H:%M:%S}",
        f"{moment.year}年{moment.month}月{moment.day}日 {moment.hour}时{moment.minute}分{moment.second}秒",
        f"{moment:%Y%m%d%H%M%S}",
        f"{moment:%Y-%m-%d %I:%M:%S %p}",
        f"{moment:%d %B %Y %H:%M:%S}",
        str((moment - dates.EPOCH).total_seconds() / 86400),
    ):
        assert dates.read(text, ZONE).replace(tzinfo=None) == moment, text


@given(
    st.text(max_size=80) | st.text("0123456789年月日时分秒点上下午/-:. TZ+", max_size=30),
    st.sampled_from(["", "mdy", "dmy"]),
)
def test_any_text_is_a_moment_or_refused(text, order):
    with suppress(Refused):
        assert dates.read(text, ZONE, order).tzinfo is not None
