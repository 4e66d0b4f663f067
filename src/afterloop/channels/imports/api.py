"""Importing tickets over HTTP: upload the file (`POST /files`), look at its columns, start, follow."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from afterloop.channels.imports import actions, queries
from afterloop.channels.imports.schemas import CreateImport, ImportOut, ImportPreview, StartImport
from afterloop.kernel.http import Id, Request

router = Router(tags=["ticket imports"])


@router.get("", response=list[ImportOut])
def list_imports(request: Request) -> Any:
    """One's own, latest first."""
    return queries.imports(request.auth)


@router.post("", response={201: ImportPreview})
def create_import(request: Request, data: CreateImport) -> Status[Any]:
    """Answers with the columns, a guess which field each fills, and the first rows. Nothing comes in yet."""
    found, samples = queries.understand(data, request.auth)
    row = actions.create_import(data, found, by=request.auth)
    return Status(201, {**queries.import_out(row, request.auth), "samples": samples})


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
