"""Scripts over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any

from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.kernel.http import Id, Request
from afterloop.service.scripts import actions, queries
from afterloop.service.scripts.schemas import (
    CreateScript,
    EditScript,
    OrderScripts,
    PreviewScript,
    ReadyScript,
    ScriptOut,
    ScriptPreview,
)
from afterloop.service.tickets.queries import visible

router = Router(tags=["scripts"])


@router.get("/scripts", response=list[ScriptOut])
def list_scripts(request: Request) -> Any:
    """The scripts that I use or keep."""
    return queries.scripts(request.auth)


@router.post("/scripts", response={201: ScriptOut})
def create_script(request: Request, data: CreateScript) -> Status[Any]:
    return Status(201, queries.script_out(actions.create_script(data, by=request.auth), request.auth))


@router.post("/scripts/{script_id}/edit", response=ScriptOut)
def edit_script(request: Request, script_id: Id, data: EditScript) -> Any:
    return queries.script_out(actions.edit_script(script_id, data, by=request.auth), request.auth)


@router.post("/scripts/order", response=list[ScriptOut])
def order_scripts(request: Request, data: OrderScripts) -> Any:
    """In which order they are offered."""
    actions.order_scripts(data, by=request.auth)
    return queries.scripts(request.auth)


@router.post("/scripts/preview", response=ScriptPreview)
def preview_script(request: Request, data: PreviewScript) -> ScriptPreview:
    return queries.preview(data, request.auth)


@router.post("/scripts/{script_id}/retire", response=ScriptOut)
def retire_script(request: Request, script_id: Id) -> Any:
    return queries.script_out(actions.retire_script(script_id, by=request.auth), request.auth)


@router.post("/scripts/{script_id}/take-up", response=ScriptOut)
def take_up_script(request: Request, script_id: Id) -> Any:
    return queries.script_out(actions.take_up_script(script_id, by=request.auth), request.auth)


@router.post("/scripts/{script_id}/delete", response={204: None})
def delete_script(request: Request, script_id: Id) -> Status[None]:
    actions.delete_script(script_id, by=request.auth)
    return Status(204, None)


@router.get("/tickets/{ticket_id}/scripts", response=list[ReadyScript])
def list_ready_scripts(request: Request, ticket_id: Id, q: str = Query("", max_length=60)) -> Any:
    """What can be said on this ticket, with its own words filled in."""
    visible(ticket_id, request.auth)
    return queries.ready(ticket_id, q.strip(), request.auth)
