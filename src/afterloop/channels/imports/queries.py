"""Imports as the API shows them, and looking into an uploaded table."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.channels.imports import planning
from afterloop.channels.imports.models import TicketImport
from afterloop.channels.imports.schemas import CreateImport, FieldChoice, Understood
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.files.models import File
from afterloop.kernel.files.queries import file_out
from afterloop.kernel.files.reading import readable
from afterloop.kernel.tables.problems import Unreadable
from afterloop.service.tickets.incoming import FORM, fields, label, missing

MOST = 50
SAMPLES = 5


def understand(data: CreateImport, by: Actor) -> tuple[Understood, list[list[str]]]:
    """What the uploaded table seems to be, and its first rows. Opens the file: not within a transaction."""
    by.require("ticket.import")
    try:
        file = readable(data.file, by=by)
    except NotFound:
        raise Invalid.field("file", _("There is no such file."))
    form = planning.form_of(data.type)
    try:
        with planning.opened(file, data.reading, form) as table:
            reading = data.reading.model_dump() | {
                "encoding": table.encoding,
                "delimiter": table.delimiter,
                "sheet": table.sheet,
            }
            found = Understood(
                name=file.name,
                source=planning.source_of(file.name, data.source),
                header=list(table.header),
                columns=planning.guessed(table.header, form, {}),
                reading=reading,
            )
            return found, table.samples[:SAMPLES]
    except Unreadable as problem:
        raise Invalid.field("file", problem.said(_))


def imports(by: Actor) -> list[dict[str, Any]]:
    """The latest imports that `by` may see: one's own, and all for who holds the verb everywhere."""
    by.require("ticket.import")
    rows = list(TicketImport.objects.visible_to(by, "ticket_import.view").order_by("-pk")[:MOST])
    files = File.objects.in_bulk([row.refused_file_id for row in rows if row.refused_file_id])
    forms = {type: planning.form_of(type) for type in {row.type for row in rows}}
    return [_out(row, by, forms[row.type], files.get(row.refused_file_id or 0)) for row in rows]


def import_of(pk: int, by: Actor) -> dict[str, Any]:
    row = TicketImport.objects.visible_to(by, "ticket_import.view").filter(pk=pk).first()
    if row is None:
        raise NotFound()
    return import_out(row, by)


def import_out(row: TicketImport, by: Actor) -> dict[str, Any]:
    """One import as `ImportOut`."""
    refused = File.objects.filter(pk=row.refused_file_id).first() if row.refused_file_id else None
    return _out(row, by, planning.form_of(row.type), refused)


def _out(row: TicketImport, by: Actor, form: FormBody | None, refused: File | None) -> dict[str, Any]:
    required = {FORM + key for key in form.required} if form else set()
    choices = [
        FieldChoice(
            key=field.key,
            label=label(field.key, form),
            column=row.columns.get(field.key),
            required=field.key in required,
        )
        for field in fields(form)
    ]
    names = (
        *("id", "state", "type", "source", "name", "header", "reading", "options", "percent", "made", "known"),
        *("refused", "problem", "created_at", "finished_at", "revision"),
    )
    return {
        **{name: getattr(row, name) for name in names},
        "unit": row.unit_id,
        "fields": choices,
        "missing": missing(form, row.columns),
        "refused_rows": file_out(refused, by=by) if refused else None,
    }
