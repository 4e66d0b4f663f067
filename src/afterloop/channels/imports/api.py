"""Importing tables over HTTP: upload the file (`POST /files`), look at its columns, start, follow."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from django.http import HttpResponse
from ninja import Query, Router, Status

from afterloop.channels.imports import actions, queries, template
from afterloop.channels.imports.schemas import (
    CreateImport,
    ImportListed,
    ImportOut,
    ImportPreview,
    InvitedPart,
    InvitePart,
    Noun,
    StartImport,
)
from afterloop.kernel.exports.jobs import TYPES
from afterloop.kernel.http import Id, Request

TypeKey = Annotated[str, Query(max_length=60)]

router = Router(tags=["imports"])


@router.get("", response=list[ImportListed])
def list_imports(request: Request) -> Any:
    """One's own, latest first."""
    return queries.imports(request.auth)


@router.post("", response={201: ImportPreview})
def create_import(request: Request, data: CreateImport) -> Status[Any]:
    """Answers with the columns, a guess which field each fills, and the first rows. Nothing comes in yet."""
    found, samples = queries.understand(data, request.auth)
    row = actions.create_import(data, found, by=request.auth)
    return Status(201, {**queries.import_out(row, request.auth), "samples": samples})


@router.get("/template", response={200: bytes})
def read_template(request: Request, of: Noun, type: TypeKey = "") -> Any:
    """A workbook with the columns that can be filled, in the reader's language."""
    content = template.workbook(of, type, request.auth)
    name = quote(template.name_of(of))
    return HttpResponse(
        content, content_type=TYPES["xlsx"], headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    )


@router.get("/{import_id}", response=ImportOut)
def read_import(request: Request, import_id: Id) -> Any:
    """How far it is."""
    return queries.import_of(import_id, request.auth)


@router.post("/{import_id}/start", response=ImportOut)
def start_import(request: Request, import_id: Id, data: StartImport) -> Any:
    return queries.import_out(actions.start_import(import_id, data, by=request.auth), request.auth)


@router.post("/{import_id}/stop", response=ImportOut)
def stop_import(request: Request, import_id: Id) -> Any:
    """After the batch under way. What came in stays; starting again goes on."""
    return queries.import_out(actions.stop_import(import_id, by=request.auth), request.auth)


@router.post("/{import_id}/invite", response=InvitedPart)
def invite_people(request: Request, import_id: Id, data: InvitePart) -> Any:
    """The next fifty of the people that came in get a link to choose a password; it is shown this once."""
    found = actions.invite_people(import_id, data, by=request.auth)
    return {"items": found, "next": queries.invited_next(import_id, data.after, request.auth)}
