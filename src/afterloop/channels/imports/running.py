"""Bringing the rows of a table in, batch by batch."""

from __future__ import annotations

import time as node_time  # measures speed and waits; never a time of the domain
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils.translation import gettext as _

from afterloop.channels.imports.nouns import NOUNS, Noun, Wish
from afterloop.channels.imports.nouns.noun import Reader
from afterloop.channels.imports.reading_ahead import ahead
from afterloop.channels.imports.refused_rows import RefusedRows
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.errors import Busy
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Organization
from afterloop.kernel.tables.dates import Order
from afterloop.kernel.tables.delimited import Row
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.problems import Refused, RefusedRow, Unreadable
from afterloop.kernel.tables.reading import Table

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
    options: dict[str, Any] = field(default_factory=dict)  # of the noun
    dry: bool = False
    noun: Noun = NOUNS["ticket"]
    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # corrected by hand

    @property
    def wish(self) -> Wish:
        return Wish(self.columns, self.source, self.type, self.unit, self.form, self.order, self.options, zone())

    @property
    def labels(self) -> dict[str, str]:
        return {asked.key: asked.title for asked in self.noun.asked(self.form)}


@dataclass
class Done:
    """How far an import is."""

    made: int = 0
    changed: int = 0
    known: int = 0
    refused: int = 0
    stopped: bool = False
    records: list[int] = field(default_factory=list)  # that were made, where the noun tells them
    began: float = field(default_factory=node_time.monotonic)

    @property
    def rows(self) -> int:
        return self.made + self.changed + self.known + self.refused

    @property
    def speed(self) -> float:
        return self.rows / max(node_time.monotonic() - self.began, 0.001)

    def count(self, one: Outcome) -> None:
        setattr(self, one.became, getattr(self, one.became) + 1)
        if one.became == "made" and one.record:
            self.records.append(one.record)


@dataclass
class Batch:
    """So many rows of the file: those that can be sent, and what became of the others."""

    rows: list[Any] = field(default_factory=list)
    cells: dict[int, list[str]] = field(default_factory=dict)  # by line, what the rows came from
    refused: list[Outcome] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows) + len(self.refused)


Look = Callable[[Outcome, list[str]], None]


def run(
    plan: Plan,
    *,
    tell: Callable[[Done], None] = lambda done: None,
    stop: Callable[[], bool] = bool,
    look: Look = lambda outcome, cells: None,
) -> Done:
    """Import until the file ends or `stop` says so, which is asked between batches. Every batch is kept whole.

    The file is read and cleaned one step ahead, while the database is at work. `look` sees every row.
    """
    done, wish, labels = Done(), plan.wish, plan.labels
    reader = plan.noun.reader(wish)
    with (
        RefusedRows(plan.refused_file, plan.table.header) as refused,
        closing(ahead(_batches(plan, reader))) as batches,
    ):
        for batch in batches:
            outcomes = [*batch.refused, *(_send(plan, wish, batch.rows) if batch.rows else ())]
            for one in sorted(outcomes, key=lambda one: one.line):
                done.count(one)
                look(one, batch.cells[one.line])
                if one.became == "refused":
                    refused.add(one.line, one.said(labels), batch.cells[one.line])
            tell(done)
            if stop():
                done.stopped = True
                break
    return done


def zone() -> ZoneInfo:
    """Where the company is: dates in files are meant there."""
    return ZoneInfo(Organization.objects.values_list("time_zone", flat=True).first() or "Asia/Shanghai")


def _batches(plan: Plan, reader: Reader) -> Iterator[Batch]:
    """Cleaned rows. What was read before the file broke off still comes."""
    is_whole = plan.noun.batch >= plan.noun.most
    size = plan.noun.most + 1 if is_whole else min(plan.batch, plan.noun.batch)
    batch, broken, count = Batch(), None, 0
    try:
        for row in plan.table.rows():
            count += 1
            if count > plan.noun.most:
                raise Unreadable(
                    _("The table has more than %(most)s rows. Bring it in in parts."), most=f"{plan.noun.most:,}"
                )
            _read(row, plan, reader, batch)
            if len(batch) == size:
                yield batch
                batch = Batch()
    except Unreadable as problem:
        broken = problem
    if len(batch) and (broken is None or not is_whole):
        yield batch
    if broken is not None:
        raise broken


def _read(row: Row, plan: Plan, reader: Reader, batch: Batch) -> None:
    cells = _corrected(row.cells, plan.cells.get(str(row.line), {}))
    batch.cells[row.line] = cells
    try:
        if row.problem is not None:
            raise row.problem
        batch.rows.append(reader.read(row.line, cells))
    except RefusedRow as refusal:
        batch.refused.append(Outcome(row.line, "refused", refusal.problems))
    except Refused as refusal:
        batch.refused.append(Outcome(row.line, "refused", {"": refusal.said(_)}))


def _corrected(cells: Sequence[str], by_hand: Mapping[str, str]) -> list[str]:
    found = list(cells)
    for place, text in by_hand.items():
        if int(place) < len(found):
            found[int(place)] = text
    return found


def _send(plan: Plan, wish: Wish, batch: list[Any]) -> list[Outcome]:
    """One batch, by the user as they are now: rights that were taken away in the meantime are gone."""
    for wait in (*WAITS, None):
        try:
            return plan.noun.take(batch, wish, actor_of_user(plan.user), dry=plan.dry)
        except Busy:
            if wait is None or connection.in_atomic_block:
                raise
            connection.close()
            node_time.sleep(wait)
    raise AssertionError("unreachable")
