"""Every verb of an import: begin, start, stop, and how it ended."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.channels.imports import planning
from afterloop.channels.imports.models import TableImport
from afterloop.channels.imports.nouns import NOUNS
from afterloop.channels.imports.queries import INVITED_AT_ONCE, startable
from afterloop.channels.imports.schemas import Begin, CreateImport, Finished, InvitePart, StartImport, Understood
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import Stored, attach, keep_file, remove_file
from afterloop.kernel.people.actions import invite_user
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.service.tickets.actions.importing import place_of
from afterloop.service.tickets.incoming import FORM

State = TableImport.State
COUNTS = ("made", "changed", "known", "refused")
MOST_CORRECTED = 2000  # rows


@catalog.action("table_import.create", title=lazy("Upload a table"))
def create_import(data: CreateImport, found: Understood, *, by: Actor) -> TableImport:
    """Nothing comes in yet: a person looks at the columns first."""
    if by.user_id is None:
        raise Invalid(_("Only a person can import a table."))
    by.require(NOUNS[data.of].verb)
    row: TableImport = TableImport.objects.create(
        user_id=by.user_id,
        of=data.of,
        unit_id=_place(data, by),
        type=data.type if data.of == "ticket" else "",
        file_id=data.file,
        created_at=by.now,
        **found.model_dump(),
    )
    attach([data.file], row, by=by, public=False)
    emit("table_import.created", row, by=by)
    return row


@catalog.action("table_import.start", title=lazy("Start an import"))
def start_import(row: TableImport, data: StartImport, *, by: Actor) -> TableImport:
    """Also goes on with one that was stopped or failed: rows that are here already are passed over."""
    if not startable(row):
        raise Conflict(_("This import has been started already."), state=row.state)
    if row.user_id != by.user_id:
        raise NotAllowed(_("Only who uploaded the table can start its import: its rows come in under that name."))
    by.require(NOUNS[row.of].verb)
    row.columns = _columns(row, data)
    row.options = data.options.model_dump() if row.of == "ticket" else {}
    row.cells = _cells(row, data)
    row.dry = data.dry
    row.state, row.problem, row.finished_at, row.start = State.QUEUED, "", None, row.start + 1
    row.percent = row.made = row.changed = row.known = row.refused = 0
    row.report = []
    if row.refused_file_id:
        remove_file(row.refused_file_id)
        row.refused_file_id = None
    names = "columns", "options", "state", "start", "problem", "finished_at", "percent", *COUNTS
    row.write(*names, "refused_file_id", "cells", "dry", "report")
    emit("table_import.started", row, by=by, start=row.start, dry=row.dry)
    return row


@catalog.action("table_import.stop", title=lazy("Stop an import"))
def stop_import(row: TableImport, *, by: Actor) -> TableImport:
    """After the batch under way; what came in stays. Asked again, it does not wait for whoever brings it in."""
    if row.state not in (State.QUEUED, State.RUNNING, State.STOPPING):
        raise Conflict(_("This import is not running."), state=row.state)
    if row.state == State.RUNNING:
        row.state = State.STOPPING
    else:
        row.state, row.runner, row.finished_at = State.STOPPED, None, by.now
    row.write("state", "runner", "finished_at")
    emit("table_import.stopped", row, by=by)
    return row


@catalog.action("table_import.begin", title=lazy("Take an import up"), internal=True)
def begin_import(row: TableImport, data: Begin, *, by: Actor) -> TableImport:
    """One job of this start brings it in. A later one takes over: the worker of the first is thought dead.

    Whether it was taken up shows in `runner`.
    """
    if row.start == data.start and row.state in (State.QUEUED, State.RUNNING, State.STOPPING):
        row.runner = data.runner
        if row.state == State.QUEUED:
            row.state = State.RUNNING
        row.write("runner", "state")
    return row


@catalog.action("table_import.finish", title=lazy("Note how an import ended"), internal=True)
def finish_import(row: TableImport, data: Finished, stored: Stored | None, *, by: Actor) -> TableImport:
    """`stored`: where the bytes of the refused rows are."""
    if row.runner != data.runner:  # another worker goes on, this one was thought dead
        return row
    is_in = data.state == "done" and not row.dry
    row.state = State.DRAFT if data.state == "done" and row.dry else data.state
    row.problem, row.finished_at, row.report = data.problem, by.now, data.report
    row.made_ids = [*row.made_ids, *data.made_ids]
    for name in COUNTS:
        setattr(row, name, getattr(data, name))
    if data.state == "done":
        row.percent = 100
    if data.refused_file and stored:
        row.refused_file_id = keep_file(data.refused_file, stored, row, by=by).pk
    if is_in and not data.refused and row.file_id:  # a table full of people: kept only as long as it is needed
        remove_file(row.file_id)
        row.file_id, row.cells = None, {}
    row.runner = None
    row.write(
        *("state", "problem", "finished_at", "percent", "file_id", "refused_file_id", "runner", *COUNTS),
        *("report", "made_ids", "cells"),
    )
    counts = {name: getattr(data, name) for name in COUNTS}
    emit("table_import.checked" if row.dry else "table_import.finished", row, by=by, **counts)
    return row


@catalog.action("table_import.invite", title=lazy("Invite the people of an import"))
def invite_people(row: TableImport, data: InvitePart, *, by: Actor) -> list[dict[str, Any]]:
    """Each gets a link to choose a password, by mail too where there is an address. Shown once, to who imported."""
    if row.user_id != by.user_id:
        raise NotAllowed(_("Only who brought these people in can invite them."))
    by.require("user.invite")
    users = User.objects.in_bulk(row.made_ids[data.after : data.after + INVITED_AT_ONCE])
    found = [_invited(user, by) for user in users.values()]
    emit("table_import.invited", row, by=by, people=sum(not each["problem"] for each in found))
    return found


def _invited(user: User, by: Actor) -> dict[str, Any]:
    said = {"name": user.name, "username": user.username, "mailed": False, "path": "", "problem": ""}
    if not User.scope.covers(by.reach("user.invite"), user):
        return said | {"problem": str(NotAllowed.title)}
    if user.has_usable_password():
        return said | {"problem": _("Has chosen a password already.")}
    try:
        with transaction.atomic():
            path = invite_user(user, by=by).invitation  # type: ignore[attr-defined]
    except AppError as error:
        return said | {"problem": str(error.detail)}
    return said | {"path": path, "mailed": bool(user.email)}


def _place(data: CreateImport, by: Actor) -> int | None:
    """Where what names no place of its own comes in."""
    if data.of == "ticket":
        if not data.type:
            raise Invalid.field("type", _("This is required."))
        return place_of(data.type, data.unit, by)
    if data.unit is not None and not OrgUnit.objects.visible_to(by, "unit.view").filter(pk=data.unit, closed_at=None):
        raise Invalid.field("unit", _("There is no such unit."))
    return data.unit


def _cells(row: TableImport, data: StartImport) -> dict[str, dict[str, str]]:
    """What was corrected before, and now."""
    found = {line: {**row.cells.get(line, {}), **cells} for line, cells in data.cells.items()}
    cells = {**row.cells, **found}
    if len(cells) > MOST_CORRECTED:
        raise Invalid(_("So many rows are better corrected in the file itself."))
    return cells


def _columns(row: TableImport, data: StartImport) -> dict[str, int]:
    """What was chosen over what was guessed, checked."""
    noun, form = NOUNS[row.of], planning.form_of(row.type)
    keys = {asked.key for asked in noun.asked(form)}
    problems = {f"columns.{key}": [_("There is no such field.")] for key in data.columns if key not in keys}
    columns = {key: place for key, place in {**row.columns, **data.columns}.items() if place is not None}
    chosen = {key: place for key, place in data.columns.items() if place is not None}
    for key, place in chosen.items():
        if place >= len(row.header):
            problems[f"columns.{key}"] = [_("There is no such column.")]
    columns = {key: place for key, place in columns.items() if key in chosen or place not in set(chosen.values())}
    if not problems:
        problems = {f"columns.{key}": [_("Choose the column that fills this.")] for key in noun.lacking(columns, form)}
    if problems:
        raise Invalid(fields=problems)
    return {key: place for key, place in columns.items() if key in keys or key.startswith(FORM)}
