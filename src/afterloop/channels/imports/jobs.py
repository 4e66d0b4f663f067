"""Bringing an uploaded table in. May run twice: rows that are here already are passed over."""

from __future__ import annotations

import hashlib
import tempfile
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from django.core.files import File as DjangoFile
from django.core.files.storage import default_storage
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.channels.imports import planning, running
from afterloop.channels.imports.actions import begin_import, finish_import
from afterloop.channels.imports.models import TableImport
from afterloop.channels.imports.nouns import NOUNS
from afterloop.channels.imports.schemas import LONGEST, MOST_SHOWN, Begin, Finished, Reading
from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.errors import AppError
from afterloop.kernel.files.actions import Stored, remove_files
from afterloop.kernel.files.models import File
from afterloop.kernel.files.schemas import UploadFile
from afterloop.kernel.jobs import job
from afterloop.kernel.keeping import keep
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.reading import Table

State = TableImport.State

COUNTS = ("made", "changed", "known", "refused")
OTHERS_SHOWN = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

log = structlog.get_logger(__name__)


@job("imports.run")
def run_import(import_id: int, start: int) -> str:
    """Gives how it ended."""
    runner = uuid.uuid4()
    begin_import(import_id, Begin(start=start, runner=runner), by=system("import"))
    row = TableImport.objects.select_related("user").filter(pk=import_id, runner=runner).first()
    if row is None:  # stopped or started again meanwhile
        return ""
    with translation.override(row.user.language), tempfile.TemporaryDirectory() as folder:
        refused = Path(folder) / "refused.xlsx"
        report = Report(row)
        done, problem = _bring_in(row, refused, report)
        _finish(row, done, problem, refused, report)
    return "failed" if problem else "stopped" if done.stopped else "done"


def _bring_in(row: TableImport, refused: Path, report: Report) -> tuple[running.Done, str]:
    """How far it came, and what broke it off, if anything did."""
    last = running.Done()
    table: Table | None = None
    ours = TableImport.objects.filter(pk=row.pk, runner=row.runner)

    def tell(done: running.Done) -> None:
        """Progress is for looking at: no event, no revision."""
        nonlocal last
        last = done
        share = 100 * table.done // table.size if table and table.size else 0
        counts = {name: getattr(done, name) for name in COUNTS}
        ours.update(**counts, percent=min(share, 99))

    def wanted_stop() -> bool:
        return not ours.filter(state=State.RUNNING).exists()

    reading, noun, form = Reading(**row.reading), NOUNS[row.of], planning.form_of(row.type)
    try:
        known = planning.known_fields(noun, form)
        with planning.opened(File.objects.get(pk=row.file_id or 0), reading, known) as table:
            plan = running.Plan(
                table, row.columns, row.user_id, row.type, row.unit_id, row.source, refused, form,
                order=reading.dates, options=row.options, dry=row.dry, noun=noun, cells=row.cells,
            )  # fmt: skip
            return running.run(plan, tell=tell, stop=wanted_stop, look=report.look), ""
    except Unreadable as problem:
        return last, problem.said(_)
    except AppError as error:
        return last, error.sentence
    except (File.DoesNotExist, FileNotFoundError):
        return last, _("The file is no longer there. Please upload it again.")
    except Exception:
        log.exception("imports.broken", import_id=row.pk)
        return last, _("Something went wrong on our side. It has been noted. Start it again: it goes on where it was.")


class Report:
    """Rows to look at in the page: the refused ones first, and the beginning of the others."""

    def __init__(self, row: TableImport) -> None:
        labels = {asked.key: asked.title for asked in NOUNS[row.of].asked(planning.form_of(row.type))}
        self.places, self.labels = row.columns, labels
        self.refused: list[dict[str, Any]] = []
        self.others: list[dict[str, Any]] = []

    def look(self, one: Outcome, cells: list[str]) -> None:
        kept, most = (self.refused, MOST_SHOWN) if one.became == "refused" else (self.others, OTHERS_SHOWN)
        if len(kept) < most:
            shown = [cell[:LONGEST] for cell in cells]
            kept.append({"line": one.line, "became": one.became, "cells": shown, "problems": self._placed(one)})

    def _placed(self, one: Outcome) -> dict[str, str]:
        """By the column's place; what no column fills is said of the row."""
        found: dict[str, list[str]] = {}
        for name, said in one.problems.items():
            if name in self.places:
                found.setdefault(str(self.places[name]), []).append(said)
            else:
                label = self.labels.get(name)
                found.setdefault("", []).append(f"{label}: {said}" if label else said)
        return {place: " ".join(said) for place, said in found.items()}

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [*self.refused, *self.others]


def _finish(row: TableImport, done: running.Done, problem: str, refused: Path, report: Report) -> None:
    assert row.runner is not None
    result = Finished(
        runner=row.runner, state="failed" if problem else "stopped" if done.stopped else "done",
        **{name: getattr(done, name) for name in COUNTS}, problem=problem[:2000], report=report.rows,
        made_ids=done.records if row.of == "user" and not row.dry else [],
    )  # fmt: skip
    stored = None
    if refused.exists():
        base = f"{time.now():%Y/%m/%d}/{uuid.uuid4().hex}"
        with refused.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
            content.seek(0)
            stored = Stored(default_storage.save(base, DjangoFile(content)))
        result.refused_file = UploadFile(
            name=f"{row.name[:180]}.refused.xlsx", size=refused.stat().st_size, sha256=digest, type=XLSX
        )
    finish_import(row.pk, result, stored, by=system("import"))
    if stored and not File.objects.filter(key=stored.key).exists():  # overtaken: who goes on keeps its own
        default_storage.delete(stored.key)


def _erase(before: datetime, at_most: int) -> int:
    """Old imports go with their files; the tickets stay."""
    ids = list(TableImport.objects.filter(created_at__lt=before).order_by("pk").values_list("pk", flat=True)[:at_most])
    remove_files("table_import", ids)
    TableImport.objects.filter(pk__in=ids).delete()
    return len(ids)


def _due(before: datetime) -> int:
    return TableImport.objects.filter(created_at__lt=before).count()


keep("table_import", title=lazy("Uploaded tables"), days=30, least=1, most=365, erase=_erase, due=_due)
