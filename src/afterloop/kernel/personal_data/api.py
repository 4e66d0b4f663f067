"""What is held about a person, over HTTP."""

from __future__ import annotations

from typing import Any

from ninja import Query, Router, Status

from afterloop.kernel.exports.queries import export_out
from afterloop.kernel.exports.schemas import ExportOut
from afterloop.kernel.http import Id, Request
from afterloop.kernel.personal_data import queries
from afterloop.kernel.personal_data.actions import export_personal_data
from afterloop.kernel.personal_data.schemas import ErasureOut, HeldOut, TakeOut
from afterloop.kernel.redaction import Redact, Redacted, redact

router = Router(tags=["personal data"])


@router.get("/personal-data", response=HeldOut)
def read_held(request: Request, of: Query[TakeOut]) -> HeldOut:
    """What is held about the person behind a record, by kind."""
    return queries.held(request.auth, of.entity, of.record)


@router.post("/personal-data/exports", response={201: ExportOut})
def export_held(request: Request, data: TakeOut) -> Status[Any]:
    """All of it in an archive: made beside, followed at `GET /exports/{id}`; a notice says when it is there."""
    return Status(201, export_out(export_personal_data(data, by=request.auth), request.auth))


@router.get("/redactions", response=list[ErasureOut])
def list_erasures(request: Request, before: Id | None = None) -> list[ErasureOut]:
    """What was erased, by whom and why, newest first."""
    return queries.erasures(request.auth, before)


@router.post("/redactions", response=Redacted, summary="Erase what is personal about a record, for good")
def redact_record(request: Request, data: Redact) -> Any:
    return redact(data, by=request.auth)
