"""How far an export is. It is begun at the noun's own address."""

from __future__ import annotations

from typing import Any

from ninja import Router

from afterloop.kernel.exports import queries
from afterloop.kernel.exports.schemas import ExportOut
from afterloop.kernel.http import Id, Request

router = Router(tags=["exports"])


@router.get("/exports", response=list[ExportOut])
def list_exports(request: Request) -> Any:
    """One's own, latest first."""
    request.auth.require("export.view")
    return queries.exports(request.auth)


@router.get("/exports/{export_id}", response=ExportOut)
def read_export(request: Request, export_id: Id) -> Any:
    return queries.export_of(export_id, request.auth)
