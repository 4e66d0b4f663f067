"""Bringing an uploaded table in. May run twice: rows that are here already are passed over."""

from __future__ import annotations

import hashlib
import tempfile
import uuid
from datetime import datetime
from pathlib import Path

import structlog
from django.core.files import File as DjangoFile
from django.core.files.storage import default_storage
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.imports import planning, running
from afterloop.channels.imports.actions import begin_import, finish_import
from afterloop.channels.imports.models import TicketImport
from afterloop.channels.imports.schemas import Begin, Finished, Reading
from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.errors import AppError
from afterloop.kernel.files.actions import Stored, remove_files
from afterloop.kernel.files.models import File
from afterloop.kernel.files.schemas import UploadFile
from afterloop.kernel.jobs import erases, job
from afterloop.kernel.tables.problems import Unreadable
from afterloop.kernel.tables.reading import Table

State = TicketImport.State

log = structlog.get_logger(__name__)


@job("imports.run")
def run_import(import_id: int, start: int) -> str:
    """Gives how it ended."""
    runner = uuid.uuid4()
    begin_import(import_id, Begin(start=start, runner=runner), by=system("import"))
    row = TicketImport.objects.select_related("user").filter(pk=import_id, runner=runner).first()
    if row is None:  # stopped or started again meanwhile
        return ""
    with translation.override(row.user.language), tempfile.TemporaryDirectory() as folder:
        refused = Path(folder) / "refused.csv"
        done, problem = _bring_in(row, refused)
        _finish(row, done, problem, refused)
    return "failed" if problem else "stopped" if done.stopped else "done"


def _bring_in(row: TicketImport, refused: Path) -> tuple[running.Done, str]:
    """How far it came, and what broke it off, if anything did."""
    last = running.Done()
    table: Table | None = None
    ours = TicketImport.objects.filter(pk=row.pk, runner=row.runner)

    def tell(done: running.Done) -> None:
        """Progress is for looking at: no event, no revision."""
        nonlocal last
        last = done
        share = 100 * table.done // table.size if table and table.size else 0
        ours.update(made=done.made, known=done.known, refused=done.refused, percent=min(share, 99))

    def wanted_stop() -> bool:
        return not ours.filter(state=State.RUNNING).exists()

    reading = Reading(**row.reading)
    form = planning.form_of(row.type)
    try:
        with planning.opened(File.objects.get(pk=row.file_id or 0), reading, form) as table:
            plan = running.Plan(
                table, row.columns, row.user_id, row.type, row.unit_id, row.source, refused, form,
                order=reading.dates, options=row.options,
            )  # fmt: skip
            return running.run(plan, tell=tell, stop=wanted_stop), ""
    except Unreadable as problem:
        return last, problem.said(_)
    except AppError as error:
        return last, " ".join(str(m) for ms in error.fields.values() for m in ms) or str(error.detail)
    except (File.DoesNotExist, FileNotFoundError):
        return last, _("The file is no longer there. Please upload it again.")
    except Exception:
        log.exception("imports.broken", import_id=row.pk)
        return last, _("Something went wrong on our side. It has been noted. Start it again: it goes on where it was.")


def _finish(row: TicketImport, done: running.Done, problem: str, refused: Path) -> None:
    assert row.runner is not None
    result = Finished(
        runner=row.runner, state="failed" if problem else "stopped" if done.stopped else "done",
        made=done.made, known=done.known, refused=done.refused, problem=problem[:2000],
    )  # fmt: skip
    stored = None
    if refused.exists():
        base = f"{time.now():%Y/%m/%d}/{uuid.uuid4().hex}"
        with refused.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
            content.seek(0)
            stored = Stored(default_storage.save(base, DjangoFile(content)))
        result.refused_file = UploadFile(
            name=f"{row.name[:180]}.refused.csv", size=refused.stat().st_size, sha256=digest, type="text/csv"
        )
    finish_import(row.pk, result, stored, by=system("import"))
    if stored and not File.objects.filter(key=stored.key).exists():  # overtaken: who goes on keeps its own
        default_storage.delete(stored.key)


def _erase(before: datetime, at_most: int) -> int:
    """Old imports go with their files; the tickets stay."""
    ids = list(TicketImport.objects.filter(created_at__lt=before).order_by("pk").values_list("pk", flat=True)[:at_most])
    remove_files("ticket_import", ids)
    TicketImport.objects.filter(pk__in=ids).delete()
    return len(ids)


erases("ticket_import", _erase)
