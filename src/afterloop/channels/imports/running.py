"""An import from a file, batch by batch: what comes in, what was here already, what is refused and why."""

from __future__ import annotations

import csv
import time as node_time  # measures speed and waits; never a time of the domain
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils.translation import gettext as _

from afterloop.channels.imports.reading_ahead import ahead
from afterloop.engines.forms.body import FormBody
from afterloop.kernel import time
from afterloop.kernel.errors import Busy
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Organization
from afterloop.kernel.tables.dates import Order
from afterloop.kernel.tables.delimited import Row
from afterloop.kernel.tables.problems import Refused, Unreadable
from afterloop.kernel.tables.reading import Table
from afterloop.kernel.tables.writing import harmless
from afterloop.service.tickets.actions.importing import Imported, import_tickets, try_tickets
from afterloop.service.tickets.incoming import Reader
from afterloop.service.tickets.schemas.importing import ImportRow, ImportTickets

WAITS = (0.5, 1, 2, 5, 10)  # seconds, when the database is busy


@dataclass
class Plan:
    """What is imported, from where, as what."""

    table: Table
    columns: dict[str, int]  # field: place of the column
    user: int
    type: str
    unit: int | None
    source: str
    refused_file: Path
    form: FormBody | None = None
    batch: int = 1000
    order: Order = ""
    options: dict[str, Any] = field(default_factory=dict)  # of ImportTickets
    dry: bool = False


@dataclass
class Done:
    """How far an import is."""

    made: int = 0
    known: int = 0
    refused: int = 0
    stopped: bool = False
    began: float = field(default_factory=node_time.monotonic)

    @property
    def rows(self) -> int:
        return self.made + self.known + self.refused

    @property
    def speed(self) -> float:
        return self.rows / max(node_time.monotonic() - self.began, 0.001)


@dataclass
class Batch:
    """So many rows of the file: those that can be sent, and those that are refused already."""

    rows: list[ImportRow] = field(default_factory=list)
    cells: dict[int, list[str]] = field(default_factory=dict)  # by line, what the rows came from
    refused: list[tuple[int, str, list[str]]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows) + len(self.refused)


def run(plan: Plan, *, tell: Callable[[Done], None] = lambda done: None, stop: Callable[[], bool] = bool) -> Done:
    """Import until the file ends or `stop` says so, which is asked between batches. Every batch is kept whole.

    The file is read and cleaned one step ahead, while the database is at work.
    """
    done = Done()
    reader = Reader(plan.columns, zone(), plan.order, plan.form, _latest())
    with (
        RefusedRows(plan.refused_file, plan.table.header) as refused,
        closing(ahead(_batches(plan, reader))) as batches,
    ):
        for batch in batches:
            result = _send(plan, batch.rows) if batch.rows else Imported()
            late = [(line, why, batch.cells[line]) for line, why in result.refused]
            for line, why, cells in sorted([*batch.refused, *late], key=lambda row: row[0]):
                refused.add(line, why, cells)
            done.made, done.known, done.refused = done.made + result.made, done.known + result.known, refused.count
            tell(done)
            if stop():
                done.stopped = True
                break
    return done


def zone() -> ZoneInfo:
    """Where the company is: dates in files are meant there."""
    return ZoneInfo(Organization.objects.values_list("time_zone", flat=True).first() or "Asia/Shanghai")


class RefusedRows:
    """The file of refused rows, with line and reason; made when the first one comes."""

    def __init__(self, path: Path, header: tuple[str, ...]) -> None:
        self.path, self.header = path, header
        self.count = 0
        self._file: Any = None
        self._writer: Any = None

    def __enter__(self) -> RefusedRows:
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, line: int, why: str, cells: list[str]) -> None:
        if self._file is None:
            self._file = self.path.open("w", encoding="utf-8-sig", newline="", errors="replace")  # a mark for Excel
            self._writer = csv.writer(self._file)
            self._write([_("Line"), _("Why it was refused"), *self.header])
        self.count += 1
        self._write([str(line), why, *cells])

    def _write(self, cells: list[str]) -> None:
        """No cell begins like a formula: a spreadsheet would run it."""
        self._writer.writerow([harmless(cell) for cell in cells])


def _batches(plan: Plan, reader: Reader) -> Iterator[Batch]:
    """Cleaned rows. What was read before the file broke off still comes."""
    batch, broken = Batch(), None
    try:
        for row in plan.table.rows():
            _read(row, reader, batch)
            if len(batch) == plan.batch:
                yield batch
                batch = Batch()
    except Unreadable as problem:
        broken = problem
    if len(batch):
        yield batch
    if broken is not None:
        raise broken


def _read(row: Row, reader: Reader, batch: Batch) -> None:
    try:
        if row.problem is not None:
            raise row.problem
        batch.rows.append(reader.read(row.line, row.cells))
    except Refused as refusal:
        batch.refused.append((row.line, refusal.said(_), row.cells))
    else:
        batch.cells[row.line] = row.cells


def _send(plan: Plan, batch: list[ImportRow]) -> Imported:
    """One batch, by the user as they are now: rights that were taken away in the meantime are gone."""
    data = ImportTickets(type=plan.type, unit=plan.unit, source=plan.source, rows=batch, **plan.options)
    for wait in (*WAITS, None):
        try:
            by = actor_of_user(plan.user)
            return try_tickets(data, by=by) if plan.dry else import_tickets(data, by=by)
        except Busy:
            if wait is None or connection.in_atomic_block:
                raise
            connection.close()
            node_time.sleep(wait)
    raise AssertionError("unreachable")


def _latest() -> datetime:
    """What lies after it has not happened yet; a day of grace for clocks and zones."""
    return time.now() + timedelta(days=1)
