"""Files as people have them: encodings, delimiters, quotes, damage."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from afterloop.kernel.tables import encodings, sources
from afterloop.kernel.tables.problems import TableError, Unreadable
from afterloop.kernel.tables.reading import open_table
from afterloop.kernel.tables.sources import Limits
from tests.kernel.tables.files import VOICES, cells, csv_text, problems, read, write

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=30)
# What Python writes as csv and every reader understands: no lone returns, nothing that no file can hold.
CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x1c\x1d\x1e\x85\u2028\u2029"), max_size=40
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found(tmp_path, encoding, delimiter):
    path = write(tmp_path / "a.csv", csv_text(VOICES, delimiter), encoding)
    table, rows = read(path)
    assert (table.encoding, table.delimiter) == (encoding, delimiter)
    assert table.header == ("标题", "内容", "电话")
    assert cells(rows) == VOICES[1:]
    assert [row.line for row in rows] == [2, 3]


def test_a_packed_file_reads_like_the_plain_one(tmp_path):
    table, rows = read(write(tmp_path / "a.csv.gz", csv_text(VOICES), "gb18030"))
    assert table.packed
    assert table.encoding == "gb18030"
    assert cells(rows) == VOICES[1:]


def test_what_a_file_is_called_does_not_matter(tmp_path):
    packed = write(tmp_path / "a.gz", csv_text(VOICES)).rename(tmp_path / "a.csv")
    assert cells(read(packed)[1]) == VOICES[1:]


def test_a_gb18030_file_may_carry_a_mark(tmp_path):
    table, rows = read(write(tmp_path / "a.csv", "\ufeff" + csv_text(VOICES), "gb18030"))
    assert table.header[0] == "标题"
    assert cells(rows) == VOICES[1:]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_far_down_is_one_refused_row(tmp_path, encoding):
    lines = ["标题,内容", *(f"第{number}条,热水器不出热水了" for number in range(2, 60_001))]
    data = "\n".join(lines).encode(encoding).split(b"\n")
    data[49_999] = "坏".encode(encoding) + b"\xff\xfe," + "内容".encode(encoding)
    table, rows = read(write(tmp_path / "a.csv", b"\n".join(data)))
    assert table.encoding == encoding
    assert list(problems(rows)) == [50_000]
    assert "no characters" in problems(rows)[50_000]
    assert len(rows) == 59_999
    assert rows[-1].cells == ["第60000条", "热水器不出热水了"]


@quick
@given(st.lists(CHINESE, min_size=1, max_size=20))
def test_chinese_text_is_never_taken_for_the_other_encoding(texts):
    text = "\n".join(texts)
    assert encodings.detect(io.BytesIO(text.encode())) == "utf-8"
    data = text.encode("gb18030")
    assume(sum(encodings._is(line, "utf-8") for line in data.split(b"\n")) * 2 < len(texts))  # both: nobody can tell
    assert encodings.detect(io.BytesIO(data)) == "gb18030"


@pytest.mark.parametrize("chunk", [7, 64, 1000])
def test_detection_does_not_depend_on_where_a_chunk_ends(monkeypatch, chunk):
    monkeypatch.setattr(encodings, "CHUNK", chunk)
    data = csv_text(VOICES * 20)
    assert encodings.detect(io.BytesIO(data.encode())) == "utf-8"
    assert encodings.detect(io.BytesIO(data.encode("gb18030"))) == "gb18030"


def test_other_encodings_are_refused_with_what_to_do(tmp_path):
    latin = write(tmp_path / "a.csv", "nom;ville\n" + "é\xff;à\xff\n" * 50, "latin-1")
    with pytest.raises(Unreadable, match="--encoding"):
        open_table(latin)
    assert open_table(latin, encoding="latin-1").header == ("nom", "ville")
    with pytest.raises(Unreadable, match="UTF-16"):
        open_table(write(tmp_path / "b.csv", "subject,text\na,b\n", "utf-16-le"))
    with pytest.raises(Unreadable, match="no encoding called"):
        open_table(latin, encoding="base64")


@quick
@given(st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=15)))
def test_what_is_written_is_read_again(tmp_path, rows):
    header = [f"column {number}" for number in range(len(rows[0]) if rows else 2)]
    path = write(tmp_path / "a.csv", csv_text([header, *rows]))
    _table, found = read(path, encoding="utf-8", delimiter=",", header="first")
    assert problems(found) == {}
    assert cells(found) == [row for row in rows if any(cell.strip() for cell in row)]


@quick
@given(st.binary(max_size=3000), st.sampled_from(["", "PK\x03\x04", "\x1f\x8b\x08\x00", "标题,内容\n"]))
def test_no_bytes_raise_anything_but_a_table_error(tmp_path, data, start):
    path = write(
        tmp_path / "a.bin", start.encode("latin-1" if start.isascii() or start[0] == "\x1f" else "utf-8") + data
    )
    try:
        table, rows = read(path)
    except TableError:
        return
    assert all(len(row.cells) == len(table.header) for row in rows if row.problem is None)


def test_a_row_of_another_width_is_refused_and_the_others_read(tmp_path):
    _table, rows = read(write(tmp_path / "a.csv", "标题,内容\n一,二\n一\n一,二,三\n一,二,,\n三,四\n"))
    assert cells(rows) == [["一", "二"], ["一", "二"], ["三", "四"]]
    assert problems(rows) == {
        3: "This row has 1 cells; the header has 2.",
        4: "This row has 3 cells; the header has 2.",
    }


def test_a_forgotten_quote_costs_its_own_line_only(tmp_path):
    _table, rows = read(write(tmp_path / "a.csv", '标题,内容\n"一,二\n三,四\n五,六\n'))
    assert cells(rows) == [["三", "四"], ["五", "六"]]
    assert list(problems(rows)) == [2]


def test_a_quote_that_ends_in_another_row_does_not_swallow_both(tmp_path):
    _table, rows = read(write(tmp_path / "a.csv", '标题,内容\n一,"二\n三,四\n五,"六"\n七,八\n'))
    assert ["七", "八"] in cells(rows)
    assert ["三", "四"] in cells(rows)
    assert 2 in problems(rows)


def test_a_quote_inside_a_line_is_text(tmp_path):
    _table, rows = read(write(tmp_path / "a.csv", '标题,内容\n24" 显示器,"5" 屏"\n三,四\n'))
    assert cells(rows) == [['24" 显示器', '5 屏"'], ["三", "四"]]


def test_nul_and_very_long_cells_are_refused_rows(tmp_path):
    many_lines = "长\n" * 400
    text = f'标题,内容\n一,二\0三\n二,{"长" * 5000}\n三,四\n五,"{many_lines}"\n六,七\n'
    _table, rows = read(write(tmp_path / "a.csv", text), limits=Limits(record=1000, lines=100))
    assert ["三", "四"] in cells(rows)
    assert ["六", "七"] in cells(rows)
    assert {2, 3, 5} <= set(problems(rows))
    assert all(len(cell) < 1000 for row in rows for cell in row.cells)


def test_a_line_without_an_end_is_not_loaded_whole(tmp_path):
    path = write(tmp_path / "a.csv.gz", b"subject,text\na,b\n" + b"x" * 3_000_000)
    _table, rows = read(path, limits=Limits(record=10_000, ratio=100_000))
    assert cells(rows) == [["a", "b"]]
    assert list(problems(rows)) == [3]


def test_a_bomb_is_stopped(tmp_path):
    path = write(tmp_path / "a.csv.gz", b"subject,text\n" + b"a,b\n" * 2_000_000)
    with pytest.raises(Unreadable, match="200 times its size"):
        read(path)
    assert len(read(path, limits=Limits(ratio=10_000))[1]) == 2_000_000
    with pytest.raises(Unreadable, match="more than 2 MB when unpacked"):
        read(path, limits=Limits(ratio=10_000, unpacked=3_000_000))


def test_a_packed_file_that_ends_early_says_so_after_its_good_rows(tmp_path):
    import random

    numbers = random.Random(1)
    data = gzip.compress(csv_text([["标题", "内容"], *([str(numbers.random()), "x"] for _ in range(60_000))]).encode())
    path = tmp_path / "a.csv.gz"
    path.write_bytes(data[: len(data) // 2])
    table = open_table(path, encoding="utf-8")
    good = table.rows()
    assert [next(good).line for _row in range(1000)] == list(range(2, 1002))
    with pytest.raises(Unreadable, match="damaged"):
        list(good)


def test_a_file_that_is_not_there_and_an_empty_one_are_told(tmp_path):
    with pytest.raises(Unreadable, match="cannot be opened"):
        open_table(Path(tmp_path / "none.csv"))
    with pytest.raises(Unreadable, match="no rows"):
        open_table(write(tmp_path / "a.csv", ""))
    with pytest.raises(Unreadable, match="old Excel"):
        open_table(write(tmp_path / "a.xls", sources.OLD_EXCEL + b"\0" * 600))


def test_the_header_is_found_below_a_title_and_may_be_missing(tmp_path):
    known = {"主题", "内容"}.__contains__
    titled = write(tmp_path / "a.csv", "客户之声 2026,,\n\n主题,内容,日期\n一,二,2026/11/3\n")
    table, rows = read(titled, known=known)
    assert (table.header, table.header_line) == (("主题", "内容", "日期"), 3)
    assert [row.line for row in rows] == [4]
    bare = write(tmp_path / "b.csv", "13800138000,2026/11/3\n13800138001,2026/11/4\n")
    table, rows = read(bare, known=known)
    assert table.header == ("A", "B")
    assert len(rows) == 2


def test_equal_and_empty_names_are_told_apart(tmp_path):
    table, _rows = read(write(tmp_path / "a.csv", "备注,备注,,标题\n1a,2a,3a,4a\n"))
    assert table.header == ("备注", "备注 (2)", "C", "标题")
