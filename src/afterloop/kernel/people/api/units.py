"""The tree of units over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import actions, queries
from afterloop.kernel.people.schemas.units import (
    CloseUnit,
    CreateUnit,
    CreateUnitBelow,
    EditUnit,
    MergeUnit,
    MoveUnit,
    PlaceOut,
    RenameUnit,
    ShapeUnits,
    UnitOut,
)

router = Router()


@router.get("/units", response=list[UnitOut])
def list_units(request: Request) -> HttpResponse:
    return json_bytes(queries.units(request.auth))


@router.post("/units", response={201: UnitOut})
def create_unit(request: Request, data: CreateUnitBelow) -> HttpResponse:
    said = CreateUnit(**data.model_dump(exclude={"parent"}))
    unit = actions.create_unit(data.parent, said, by=request.auth)
    return json_bytes(queries.unit(unit.pk), 201)


@router.post("/units/{unit_id}/shape", response=list[UnitOut])
def shape_units(request: Request, unit_id: Id, data: ShapeUnits) -> HttpResponse:
    """A first shape of the company below this unit; gives the whole tree."""
    actions.shape_units(unit_id, data, by=request.auth)
    return json_bytes(queries.units(request.auth))


@router.get("/units/{unit_id}/places", response=list[PlaceOut])
def list_places(request: Request, unit_id: Id) -> HttpResponse:
    """Where the unit has stood in the tree, newest first."""
    return json_bytes(queries.places(request.auth, unit_id))


@router.post("/units/{unit_id}/edit", response=UnitOut)
def edit_unit(request: Request, unit_id: Id, data: EditUnit) -> HttpResponse:
    return json_bytes(queries.unit(actions.edit_unit(unit_id, data, by=request.auth).pk))


@router.post("/units/{unit_id}/rename", response=UnitOut)
def rename_unit(request: Request, unit_id: Id, data: RenameUnit) -> HttpResponse:
    return json_bytes(queries.unit(actions.rename_unit(unit_id, data, by=request.auth).pk))


@router.post("/units/{unit_id}/move", response=UnitOut)
def move_unit(request: Request, unit_id: Id, data: MoveUnit) -> HttpResponse:
    return json_bytes(queries.unit(actions.move_unit(unit_id, data, by=request.auth).pk))


@router.post("/units/{unit_id}/merge", response=UnitOut)
def merge_unit(request: Request, unit_id: Id, data: MergeUnit) -> HttpResponse:
    return json_bytes(queries.unit(actions.merge_unit(unit_id, data, by=request.auth).pk))


@router.post("/units/{unit_id}/close", response=UnitOut)
def close_unit(request: Request, unit_id: Id, data: CloseUnit) -> HttpResponse:
    return json_bytes(queries.unit(actions.close_unit(unit_id, data, by=request.auth).pk))


@router.post("/units/{unit_id}/reopen", response=UnitOut)
def reopen_unit(request: Request, unit_id: Id) -> HttpResponse:
    return json_bytes(queries.unit(actions.reopen_unit(unit_id, by=request.auth).pk))
