"""One's own exports."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotFound
from afterloop.kernel.exports.models import Export
from afterloop.kernel.files.models import File
from afterloop.kernel.files.queries import file_out

MOST = 50


def exports(by: Actor) -> list[dict[str, Any]]:
    """Latest first."""
    found = Export.objects.visible_to(by, "export.view").filter(user_id=by.user_id).order_by("-pk")[:MOST]
    files = File.objects.in_bulk([export.file_id for export in found if export.file_id])
    return [_out(export, files.get(export.file_id or 0), by) for export in found]


def export_of(export_id: int, by: Actor) -> dict[str, Any]:
    export = Export.objects.visible_to(by, "export.view").filter(pk=export_id).first()
    if export is None:
        raise NotFound()
    return export_out(export, by)


def export_out(export: Export, by: Actor) -> dict[str, Any]:
    """As `ExportOut`."""
    return _out(export, File.objects.filter(pk=export.file_id).first() if export.file_id else None, by)


def _out(export: Export, file: File | None, by: Actor) -> dict[str, Any]:
    names = ("entity", "title", "format", "state", "rows", "problem", "created_at")
    return {
        "id": export.pk,
        **{name: getattr(export, name) for name in names},
        "url": file_out(file, by=by)["url"] if file else None,
    }
