"""Writes the files that these tests read."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from afterloop.kernel.tables.delimited import Row
from afterloop.kernel.tables.reading import Table, open_table

VOICES = [
    ["标题", "内容", "电话"],
    ["热水器不热", "昨天装的，今天就不出热水了", "13800138000"],
    ["发货慢", "一周了还没有发货\n客服也不回", "010-88886666"],
]


def csv_text(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def write(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    data = content.encode(encoding) if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def workbook(path: Path, rows: Sequence[Sequence[Any]], sheet: str = "工单") -> Path:
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"})
    page = book.add_worksheet(sheet)
    for place, row in enumerate(rows):
        page.write_row(place, 0, row)
    book.close()
    return path


def read(path: Path, **options: Any) -> tuple[Table, list[Row]]:
    table = open_table(path, **options)
    return table, list(table.rows())


def cells(rows: list[Row]) -> list[list[str]]:
    return [row.cells for row in rows if row.problem is None]


def problems(rows: list[Row]) -> dict[int, str]:
    return {row.line: str(row.problem) for row in rows if row.problem is not None}
