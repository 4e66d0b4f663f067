"""Workbooks: what cells hold becomes the text that a person sees, and bombs are found before they go off."""

from __future__ import annotations

import datetime
import zipfile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.tables import sheets
from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.reading import open_table
from afterloop.kernel.tables.sources import Limits
from tests.kernel.tables.files import VOICES, cells, problems, read, workbook


def test_a_phone_number_stays_one_whatever_its_cell(tmp_path):
    _table, rows = read(workbook(tmp_path / "a.xlsx", [["姓名", "电话"], ["甲", 13800138000], ["乙", "013800138001"]]))
    assert cells(rows) == [["甲", "13800138000"], ["乙", "013800138001"]]


def test_dates_numbers_and_truth_become_text(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    page = book.add_worksheet()
    page.write_row(0, 0, ["时间", "日期", "金额", "真", "时", "空"])
    page.write_datetime(1, 0, datetime.datetime(2026, 11, 3, 14, 5), book.add_format({"num_format": "yyyy/m/d h:mm"}))
    page.write_datetime(1, 1, datetime.date(2026, 11, 3), book.add_format({"num_format": 'yyyy"年"m"月"d"日"'}))
    page.write(1, 2, 1280.5)
    page.write(1, 3, True)
    page.write_datetime(1, 4, datetime.time(14, 5), book.add_format({"num_format": "hh:mm"}))
    book.close()
    _table, rows = read(tmp_path / "a.xlsx")
    assert cells(rows) == [["2026-11-03 14:05:00", "2026-11-03", "1280.5", "TRUE", "14:05:00", ""]]


def test_line_numbers_are_those_of_the_spreadsheet(tmp_path):
    table, rows = read(workbook(tmp_path / "a.xlsx", [[], ["客户之声"], [], *VOICES[:2], [], VOICES[2]]))
    assert table.header == ("标题", "内容", "电话")
    assert [row.line for row in rows] == [5, 7]


def test_the_first_sheet_with_anything_is_read_or_the_one_named(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    book.add_worksheet("空")
    for name in ("一月", "二月"):
        book.add_worksheet(name).write_row(0, 0, ["标题", name])
    book.close()
    assert open_table(tmp_path / "a.xlsx").sheet == "一月"
    assert open_table(tmp_path / "a.xlsx", sheet="二月").header == ("标题", "二月")
    with pytest.raises(Unreadable, match="一月, 二月"):
        open_table(tmp_path / "a.xlsx", sheet="三月")


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_has_neither_point_nor_exponent(number):
    assert sheets.text_of(float(number)) == str(number)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_every_number_has_a_text(number):
    assert isinstance(sheets.text_of(number), str)


def test_digits_that_excel_has_lost_are_not_made_up():
    assert sheets.text_of(float(123456789012345678)) == "1.23456789012346E+17"


def test_two_cells_in_far_corners_do_not_take_the_memory(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    page = book.add_worksheet()
    page.write(0, 0, "a")
    page.write(1_048_575, 16_383, "b")
    book.close()
    with pytest.raises(Unreadable, match="16384 columns"):
        open_table(tmp_path / "a.xlsx")


def test_a_bomb_that_lies_about_its_size_is_stopped(tmp_path):
    path = workbook(tmp_path / "a.xlsx", VOICES)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings2.xml", b" " * 30_000_000)
    data = path.read_bytes().replace((30_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(data)
    with pytest.raises(Unreadable, match="200 times its size"):
        open_table(path)
    with pytest.raises(Unreadable, match="more than 0 MB when unpacked"):
        open_table(path, limits=Limits(sheet=1_000_000, ratio=10**6))


def test_other_packed_files_and_damaged_ones_are_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(Unreadable, match="no xlsx"):
        open_table(tmp_path / "a.xlsx")
    whole = workbook(tmp_path / "b.xlsx", VOICES).read_bytes()
    for cut in (10, 300, len(whole) // 2, len(whole) - 30):
        (tmp_path / "b.xlsx").write_bytes(whole[:cut])
        with pytest.raises(Unreadable):
            open_table(tmp_path / "b.xlsx")


def test_nul_in_a_cell_is_a_refused_row(tmp_path):
    _table, rows = read(workbook(tmp_path / "a.xlsx", [["标题", "内容"], ["a", "x_x0000_y"], ["b", "c"]]))
    assert list(problems(rows)) in ([2], [])
    assert ["b", "c"] in cells(rows)
