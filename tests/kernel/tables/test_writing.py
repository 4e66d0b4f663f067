"""Files that a spreadsheet opens as they were meant."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from afterloop.kernel.tables.writing import COMPUTED, PLAIN_NUMBER, Head, writing

SHANGHAI = ZoneInfo("Asia/Shanghai")
HEADS = [Head("编号"), Head("金额", "number"), Head("日期", "date"), Head("时间", "datetime")]
ROW = ["261122 0001", Decimal("12.50"), date(2026, 11, 22), datetime(2026, 11, 22, 1, 30, tzinfo=UTC)]


def written(folder: Path, form: str, rows: list[list[Any]], heads: list[Head] = HEADS) -> Path:
    path = folder / f"table.{form}"
    with writing(path, form, "我的[工单]", heads, SHANGHAI) as out:
        out.write(rows)
    return path


def read_csv(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_csv_begins_with_its_mark_and_tells_times_in_the_readers_zone(tmp_path: Path) -> None:
    assert read_csv(written(tmp_path, "csv", [ROW, [None] * 4])) == [
        ["编号", "金额", "日期", "时间"],
        ["261122 0001", "12.50", "2026-11-22", "2026-11-22 09:30:00"],
        ["", "", "", ""],
    ]


def test_xlsx_keeps_the_types(tmp_path: Path) -> None:
    book = CalamineWorkbook.from_path(str(written(tmp_path, "xlsx", [ROW])))
    assert book.sheet_names == ["我的 工单"]
    head, row = book.get_sheet_by_index(0).to_python()
    assert head == ["编号", "金额", "日期", "时间"]
    assert row == ["261122 0001", 12.5, date(2026, 11, 22), datetime(2026, 11, 22, 9, 30)]


@pytest.mark.parametrize("text", ["13800138000123", "00860012", "+8613800138000", "123456789012345678"])
def test_long_numbers_keep_their_digits(tmp_path: Path, text: str) -> None:
    (_head, (cell,)) = read_csv(written(tmp_path, "csv", [[text]], [Head("序列号")]))
    assert cell == f'="{text}"'
    book = CalamineWorkbook.from_path(str(written(tmp_path, "xlsx", [[text]], [Head("序列号")])))
    assert book.get_sheet_by_index(0).to_python()[1] == [text]


def test_a_number_too_long_for_a_float_is_text(tmp_path: Path) -> None:
    exact = Decimal("12345678901234567.89")
    book = CalamineWorkbook.from_path(str(written(tmp_path, "xlsx", [[exact]], [Head("x", "number")])))
    assert book.get_sheet_by_index(0).to_python()[1] == ["12345678901234567.89"]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_cell_is_ever_computed(tmp_path_factory: Any, text: str) -> None:
    folder = tmp_path_factory.mktemp("w")
    cells = read_csv(written(folder, "csv", [[text.replace("\x00", "")]], [Head("x")]))[1:]
    for cell in (cell for row in cells for cell in row):
        quoted = cell.startswith('="') and cell.endswith('"') and PLAIN_NUMBER.match(cell[2:-1])
        assert quoted or PLAIN_NUMBER.match(cell) or not COMPUTED.match(cell)


def test_the_workbook_says_nothing_as_a_formula_or_a_link(tmp_path: Path) -> None:
    path = written(tmp_path, "xlsx", [["=1+1"], ["https://example.org"], ["\x0bx" * 20_000]], [Head("=x")])
    found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert found[:3] == [["=x"], ["=1+1"], ["https://example.org"]]
    assert len(found[3][0]) == 20_000
