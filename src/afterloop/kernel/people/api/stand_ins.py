"""Standing in over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import actions, queries
from afterloop.kernel.people.schemas.stand_ins import ArrangeStandIn, StandInOut

router = Router()


@router.get("/stand-ins", response=list[StandInOut])
def list_stand_ins(request: Request, user: Id | None = None) -> HttpResponse:
    """Who stands in for whom; those that are over included."""
    return json_bytes(queries.stand_ins(request.auth, user))


@router.get("/stand-ins/mine", response=list[StandInOut])
def list_standing_in(request: Request) -> HttpResponse:
    """For whom one stands in oneself, now or later."""
    request.auth.require("stand_in.view")
    return json_bytes(queries.stood_in_for(request.auth))


@router.post("/stand-ins", response={201: StandInOut})
def arrange_stand_in(request: Request, data: ArrangeStandIn) -> HttpResponse:
    """代理: until then, that person may do and hears of what the absent one may do and hears of."""
    return json_bytes(queries.stand_in(actions.arrange_stand_in(data, by=request.auth).pk), 201)


@router.post("/stand-ins/{stand_in_id}/end", response=StandInOut)
def end_stand_in(request: Request, stand_in_id: Id) -> HttpResponse:
    return json_bytes(queries.stand_in(actions.end_stand_in(stand_in_id, by=request.auth).pk))
