"""When a mail was written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import dates, read

WHEN = datetime(2026, 3, 3, 6, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Tue, 03 Mar 2026 14:05:09 +0800",
        "Tue, 3 Mar 2026 14:05:09 +0800 (CST)",
        "Tue, 3 Mar 2026 14:05:09 +0800 (GMT+08:00)",
        "3 Mar 26 06:05:09 GMT",
        "Tue, 03 Mar 2026 06:05:09 -0000",
        "Tue, 03 Mar 2026 01:05:09 EST",
        "Tue 3 Mar 2026 14:05:09 +0800",
        "Tue,3 Mar 2026 14:05:09 +0800",
        "2026-03-03T14:05:09+08:00",
        "2026-03-03 06:05:09Z",
        "2026-03-03 14:05:09.123 +0800",
        "2026年3月3日 14:05:09 +0800",
        "2026年3月3日(星期二) 下午2:05:09 GMT+08:00",
        "2026年3月3日 星期二 下午2时05分09秒 +0800",
        "星期二, 3 三月 2026 14:05:09 +0800",
        "周二, 03 3月 2026 14:05:09 +0800",
        "2026/3/3 14:05:09 +0800",
        "Tue Mar  3 06:05:09 2026",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    assert dates.date(written) == WHEN


def test_a_date_without_a_zone_takes_the_one_that_fits_when_it_came() -> None:
    assert dates.date("Tue, 03 Mar 2026 14:05:09", "Tue, 03 Mar 2026 06:05:30 +0000") == WHEN
    assert dates.date("2026年3月3日 14:05:09", "Tue, 03 Mar 2026 14:05:12 +0800") == WHEN
    assert dates.date("Tue, 03 Mar 2026 00:05:09 CST", "Tue, 03 Mar 2026 14:05:12 +0800") == WHEN  # Chicago
    assert dates.date("Tue, 03 Mar 2026 14:05:09 CST", "Tue, 03 Mar 2026 06:05:12 GMT") == WHEN  # Shanghai
    assert dates.date("Tue, 03 Mar 2026 14:05:09 CST") == WHEN


@pytest.mark.parametrize(
    "written",
    ["", "soon", "Thu, 01 Jan 1970 00:00:00 +0000", "Tue, 3 Mar 2126 14:05:09 +0800", "Tue, 33 Mar 2026 14:05:09 +0800",
     "Tue, 3 Mar 99999 14:05:09 +0800", "Mon, 31 Feb 2026 25:61:61 +9999", "1" * 5000, "0000-00-00 00:00:00"],
)  # fmt: skip
def test_a_senseless_date_is_none(written: str) -> None:
    mail = read(f"Date: {written}\r\n\r\nx".encode())
    assert mail.date is None
    assert "date" in mail.problems


def test_nothing_is_written_days_after_it_came() -> None:
    raw = b"Received: from a by b; Tue, 03 Mar 2026 14:05:12 +0800\r\nDate: Wed, 03 Mar 2027 14:05:09 +0800\r\n\r\nx"
    assert read(raw).date is None


@given(st.datetimes(datetime(1990, 1, 2), datetime(2099, 12, 30)), st.integers(-12, 14))
def test_dates_as_programs_write_them_come_back(when: datetime, hours: int) -> None:
    from datetime import timedelta, timezone
    from email.utils import format_datetime

    exact = when.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    assert dates.date(format_datetime(exact)) == exact


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_give_a_date_or_none(written: str, received: str) -> None:
    found = dates.date(written, received)
    assert found is None or found.tzinfo is UTC
