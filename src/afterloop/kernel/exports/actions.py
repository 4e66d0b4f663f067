"""Every verb of an export: it is begun by the noun's own action, which holds the permission."""

from __future__ import annotations

from typing import Any, Literal

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.exports.models import Export
from afterloop.kernel.exports.schemas import Finished
from afterloop.kernel.files.actions import Stored, keep_file, remove_files
from afterloop.kernel.messages.writing import notify

WAITING = 5  # exports of one person at once
State = Export.State


def begin_export(
    entity: str, title: str, form: Literal["csv", "xlsx", "zip"], wish: dict[str, Any], *, by: Actor, columns: list[str]
) -> Export:
    """Inside the action of the noun: the file is made by a job. What was asked for stays in the event."""
    if by.user_id is None:
        raise Invalid(_("Only a person can export."))
    if Export.objects.filter(user_id=by.user_id, state=State.QUEUED).count() >= WAITING:
        raise Conflict(_("Several exports are under way. Please wait until they are done."))
    export: Export = Export.objects.create(
        user_id=by.user_id,
        entity=entity,
        title=title,
        format=form,
        language=get_language() or "zh-hans",
        wish=wish,
        created_at=by.now,
    )
    emit("export.begun", export, by=by, columns=columns, filters=str(wish.get("filters", ""))[:2000])
    return export


def drop_exports(entity: str, wish: dict[str, Any], records: list[int]) -> None:
    """Inside a redaction: what was taken out about these records goes with them."""
    rows = Export.objects.filter(entity=entity, wish__contains=wish, wish__record__in=records)
    ids = list(rows.values_list("pk", flat=True))
    remove_files("export", ids)
    Export.objects.filter(pk__in=ids).delete()


@catalog.action("export.finish", title=lazy("Note how an export ended"), internal=True)
def finish_export(export: Export, data: Finished, stored: Stored | None, *, by: Actor) -> Export:
    """A second job that made the same file comes too late: the first stays."""
    if export.state != State.QUEUED:
        return export
    export.state = State.FAILED if data.problem else State.DONE
    export.rows, export.problem, export.finished_at = data.rows, data.problem, by.now
    if data.file and stored:
        export.file_id = keep_file(data.file, stored, export, by=by).pk
    export.write("state", "rows", "problem", "finished_at", "file_id")
    emit("export.finished", export, by=by)
    words = {"title": export.title, "rows": export.rows, "problem": export.problem}
    how = "export.failed" if data.problem else "export.done"
    notify([export.user_id], how, words, by=by, url="/exports", about=export)
    return export
