"""Making the file. May run twice: the second one's file is thrown away."""

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
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.errors import AppError
from afterloop.kernel.exports.actions import finish_export
from afterloop.kernel.exports.models import Export
from afterloop.kernel.exports.schemas import Finished
from afterloop.kernel.exports.sources import sources
from afterloop.kernel.files.actions import Stored, remove_files
from afterloop.kernel.files.models import File
from afterloop.kernel.files.schemas import UploadFile
from afterloop.kernel.jobs import job
from afterloop.kernel.keeping import keep
from afterloop.kernel.people.actors import actor_of_user

TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}

log = structlog.get_logger(__name__)


@job("exports.run")
def run_export(export_id: int) -> str:
    """Gives how it ended."""
    export = Export.objects.filter(pk=export_id, state=Export.State.QUEUED).first()
    if export is None:
        return ""
    with translation.override(export.language), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        try:
            result = Finished(rows=_write(export, path))
        except AppError as error:
            finish_export(export.pk, Finished(problem=str(error.detail)[:500]), None, by=system("export"))
            return "failed"
        except Exception:
            log.exception("exports.broken", export_id=export.pk)
            problem = _("Something went wrong on our side. It has been noted.")
            finish_export(export.pk, Finished(problem=problem), None, by=system("export"))
            return "failed"
        _keep(export, path, result)
    return "done"


def _write(export: Export, path: Path) -> int:
    """As whom it was asked for, with the rights of now."""
    by = actor_of_user(export.user_id)
    found = sources[export.entity]
    by.require(found.verb)
    return found.write(export, path, by)


def _keep(export: Export, path: Path, result: Finished) -> None:
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        content.seek(0)
        stored = Stored(default_storage.save(f"{time.now():%Y/%m/%d}/{uuid.uuid4().hex}", DjangoFile(content)))
    name = f"{export.title} {time.now():%Y-%m-%d}.{export.format}".replace("/", "-")
    result.file = UploadFile(name=name, size=path.stat().st_size, sha256=digest, type=TYPES[export.format])
    finish_export(export.pk, result, stored, by=system("export"))
    if not File.objects.filter(key=stored.key).exists():
        default_storage.delete(stored.key)


def _erase(before: datetime, at_most: int) -> int:
    """Old exports go with their files; that there were some stays in the events."""
    ids = list(Export.objects.filter(created_at__lt=before).order_by("pk").values_list("pk", flat=True)[:at_most])
    remove_files("export", ids)
    Export.objects.filter(pk__in=ids).delete()
    return len(ids)


def _due(before: datetime) -> int:
    return Export.objects.filter(created_at__lt=before).count()


keep("export", title=lazy("Exported files"), days=7, least=1, most=90, erase=_erase, due=_due)
