"""The file of refused rows: each with its line and the reason, to be mended in a spreadsheet and brought again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.tables.writing import Head, harmless, writing


class RefusedRows:
    """csv, or a workbook where the file is called so; made when the first one comes."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.path, self.header = path, header
        self.count = 0
        self._open = ExitStack()
        self._out: Any = None

    def __enter__(self) -> RefusedRows:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._open.close()

    def add(self, line: int, why: str, cells: list[str]) -> None:
        if self._out is None:
            heads = [_("Line"), _("Why it was refused"), *self.header]
            self._out = self._workbook(heads) if self.path.suffix == ".xlsx" else self._text(heads)
        self.count += 1
        self._out.write([[str(line), why, *cells]])

    def _workbook(self, heads: list[str]) -> Any:
        return self._open.enter_context(
            writing(self.path, "xlsx", _("Refused rows"), [Head(title) for title in heads], UTC)
        )

    def _text(self, heads: list[str]) -> Any:
        file = self.path.open("w", encoding="utf-8-sig", newline="", errors="replace")  # a mark for Excel
        out = _Text(self._open.enter_context(file))
        out.write([heads])
        return out


class _Text:
    def __init__(self, file: Any) -> None:
        self.out = csv.writer(file)

    def write(self, rows: Sequence[Sequence[str]]) -> None:
        """No cell begins like a formula: a spreadsheet would run it."""
        self.out.writerows([harmless(cell) for cell in row] for row in rows)
