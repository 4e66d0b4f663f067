"""Imports as the API shows them, and looking into an uploaded table."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.channels.imports import planning
from afterloop.channels.imports.models import TableImport
from afterloop.channels.imports.nouns import NOUNS
from afterloop.channels.imports.schemas import CreateImport, FieldChoice, Understood
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed, NotFound
from afterloop.kernel.files.models import File
from afterloop.kernel.files.queries import file_out
from afterloop.kernel.files.reading import readable
from afterloop.kernel.tables.problems import Unreadable
from afterloop.service.tickets.incoming import missing

State = TableImport.State
MOST = 50
INVITED_AT_ONCE = 50
SAMPLES = 5


def understand(data: CreateImport, by: Actor) -> tuple[Understood, list[list[str]]]:
    """What the uploaded table seems to be, and its first rows. Opens the file: not within a transaction."""
    noun = NOUNS[data.of]
    by.require(noun.verb)
    try:
        file = readable(data.file, by=by)
    except NotFound:
        raise Invalid.field("file", _("There is no such file."))
    form = planning.form_of(data.type) if data.of == "ticket" else None
    known = planning.known_fields(noun, form)
    try:
        with planning.opened(file, data.reading, known) as table:
            if not table.samples:
                raise Invalid.field("file", _("There are no rows below the names of the columns."))
            reading = data.reading.model_dump() | {
                "encoding": table.encoding,
                "delimiter": table.delimiter,
                "sheet": table.sheet,
            }
            found = Understood(
                name=file.name,
                source=planning.source_of(file.name, data.source),
                header=list(table.header),
                columns=planning.guessed(table.header, known, {}),
                reading=reading,
            )
            return found, table.samples[:SAMPLES]
    except Unreadable as problem:
        raise Invalid.field("file", problem.said(_))


def imports(by: Actor) -> list[TableImport]:
    """The latest imports that `by` may see: one's own, and all for who holds the verb everywhere."""
    if not any(by.holds(noun.verb) for noun in NOUNS.values()):
        raise NotAllowed()
    rows: list[TableImport] = list(TableImport.objects.visible_to(by, "table_import.view").order_by("-pk")[:MOST])
    return rows


def invited_next(pk: int, after: int, by: Actor) -> int | None:
    """Where the next part of an import's people begins."""
    row = TableImport.objects.visible_to(by, "table_import.view").get(pk=pk)
    following = after + INVITED_AT_ONCE
    return following if following < len(row.made_ids) else None


def import_of(pk: int, by: Actor) -> dict[str, Any]:
    row = TableImport.objects.visible_to(by, "table_import.view").filter(pk=pk).first()
    if row is None:
        raise NotFound()
    return import_out(row, by)


def import_out(row: TableImport, by: Actor) -> dict[str, Any]:
    """One import as `ImportOut`."""
    refused = File.objects.filter(pk=row.refused_file_id).first() if row.refused_file_id else None
    noun, form = NOUNS[row.of], planning.form_of(row.type)
    names = (
        *("id", "of", "state", "dry", "type", "source", "name", "header", "reading", "options", "cells", "report"),
        *("percent", "made", "changed", "known", "refused", "problem", "created_at", "finished_at", "revision"),
    )
    fields = [
        FieldChoice(
            key=asked.key,
            label=asked.title,
            column=row.columns.get(asked.key),
            required=asked.required,
            help=asked.help,
        )
        for asked in noun.asked(form)
    ]
    return {
        **{name: getattr(row, name) for name in names},
        "unit": row.unit_id,
        "fields": fields,
        "missing": missing(form, row.columns) or noun.lacking(row.columns, form),
        "can_start": row.user_id == by.user_id and startable(row),
        "people": len(row.made_ids),
        "refused_rows": file_out(refused, by=by) if refused else None,
    }


def startable(row: TableImport) -> bool:
    """Not while it runs, nor once all is in. What was refused may be corrected and brought again."""
    if row.state == State.DONE:
        return bool(row.file_id)
    return row.state in (State.DRAFT, State.STOPPED, State.FAILED)
