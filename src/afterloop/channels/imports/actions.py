"""Every verb of an import: begin, start, stop, and how it ended."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.channels.imports import planning
from afterloop.channels.imports.models import TicketImport
from afterloop.channels.imports.schemas import Begin, CreateImport, Finished, StartImport, Understood
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import Stored, attach, keep_file, remove_file
from afterloop.service.tickets.actions.importing import place_of
from afterloop.service.tickets.incoming import FORM, fields

State = TicketImport.State
MAY = "ticket.import"


@catalog.action("ticket_import.create", title=lazy("Upload a table of tickets"), verb=MAY)
def create_import(data: CreateImport, found: Understood, *, by: Actor) -> TicketImport:
    """Nothing comes in yet: a person looks at the columns first."""
    if by.user_id is None:
        raise Invalid(_("Only a person can import tickets."))
    row: TicketImport = TicketImport.objects.create(
        user_id=by.user_id,
        unit_id=place_of(data.type, data.unit, by),
        type=data.type,
        file_id=data.file,
        created_at=by.now,
        **found.model_dump(),
    )
    attach([data.file], row, by=by, public=False)
    emit("ticket_import.created", row, by=by)
    return row


@catalog.action("ticket_import.start", title=lazy("Start an import"), verb=MAY)
def start_import(row: TicketImport, data: StartImport, *, by: Actor) -> TicketImport:
    """Also goes on with one that was stopped or failed: rows that are here already are passed over."""
    if row.state not in (State.DRAFT, State.STOPPED, State.FAILED):
        raise Conflict(_("This import has been started already."), state=row.state)
    if row.user_id != by.user_id:
        raise NotAllowed(_("Only who uploaded the table can start its import: the tickets come in under that name."))
    row.columns = _columns(row, data)
    row.options = data.options.model_dump()
    row.state, row.problem, row.finished_at, row.start = State.QUEUED, "", None, row.start + 1
    row.percent = row.made = row.known = row.refused = 0
    if row.refused_file_id:
        remove_file(row.refused_file_id)
        row.refused_file_id = None
    names = "columns", "options", "state", "start", "problem", "finished_at", "percent", "made", "known", "refused"
    row.write(*names, "refused_file_id")
    emit("ticket_import.started", row, by=by, start=row.start)
    return row


@catalog.action("ticket_import.stop", title=lazy("Stop an import"), verb=MAY)
def stop_import(row: TicketImport, *, by: Actor) -> TicketImport:
    """After the batch under way; what came in stays. Asked again, it does not wait for whoever brings it in."""
    if row.state not in (State.QUEUED, State.RUNNING, State.STOPPING):
        raise Conflict(_("This import is not running."), state=row.state)
    if row.state == State.RUNNING:
        row.state = State.STOPPING
    else:
        row.state, row.runner, row.finished_at = State.STOPPED, None, by.now
    row.write("state", "runner", "finished_at")
    emit("ticket_import.stopped", row, by=by)
    return row


@catalog.action("ticket_import.begin", title=lazy("Take an import up"), internal=True)
def begin_import(row: TicketImport, data: Begin, *, by: Actor) -> TicketImport:
    """One job of this start brings it in. A later one takes over: the worker of the first is thought dead.

    Whether it was taken up shows in `runner`.
    """
    if row.start == data.start and row.state in (State.QUEUED, State.RUNNING, State.STOPPING):
        row.runner = data.runner
        if row.state == State.QUEUED:
            row.state = State.RUNNING
        row.write("runner", "state")
    return row


@catalog.action("ticket_import.finish", title=lazy("Note how an import ended"), internal=True)
def finish_import(row: TicketImport, data: Finished, stored: Stored | None, *, by: Actor) -> TicketImport:
    """`stored`: where the bytes of the refused rows are."""
    if row.runner != data.runner:  # another worker goes on, this one was thought dead
        return row
    row.state, row.problem, row.finished_at = data.state, data.problem, by.now
    row.made, row.known, row.refused = data.made, data.known, data.refused
    if data.state == "done":
        row.percent = 100
    if data.refused_file and stored:
        row.refused_file_id = keep_file(data.refused_file, stored, row, by=by).pk
    if data.state == "done" and row.file_id:  # a table full of people: kept only as long as it is needed
        remove_file(row.file_id)
        row.file_id = None
    row.runner = None
    row.write(
        "state", "problem", "finished_at", "made", "known", "refused", "percent", "file_id", "refused_file_id", "runner"
    )
    emit("ticket_import.finished", row, by=by, made=row.made, known=row.known, refused=row.refused)
    return row


def _columns(row: TicketImport, data: StartImport) -> dict[str, int]:
    """What was chosen over what was guessed, checked."""
    form = planning.form_of(row.type)
    keys = {field.key for field in fields(form)}
    problems = {f"columns.{key}": [_("There is no such field.")] for key in data.columns if key not in keys}
    columns = {key: place for key, place in {**row.columns, **data.columns}.items() if place is not None}
    chosen = {key: place for key, place in data.columns.items() if place is not None}
    for key, place in chosen.items():
        if place >= len(row.header):
            problems[f"columns.{key}"] = [_("There is no such column.")]
    columns = {key: place for key, place in columns.items() if key in chosen or place not in set(chosen.values())}
    if not problems and not columns.keys() & {"subject", "message"}:
        problems["columns.message"] = [_("No column fills the subject or the text.")]
    if problems:
        raise Invalid(fields=problems)
    return {key: place for key, place in columns.items() if key in keys or key.startswith(FORM)}
