"""Queues, presence and the dispatcher's decisions over HTTP."""

from __future__ import annotations

from typing import Any

from ninja import Router

from afterloop.kernel.http import Id, Request
from afterloop.service.dispatch import actions, queries
from afterloop.service.dispatch.schemas import (
    Appear,
    DecisionOut,
    PresenceOut,
    QueueOut,
    QueueRow,
    SetQueue,
    SetSeat,
)
from afterloop.service.tickets.queries import visible

router = Router(tags=["dispatch"])


@router.get("/queues", response=list[QueueRow])
def list_queues(request: Request) -> Any:
    """The units whose queues I may see, with what waits and who can take it."""
    return queries.queue_rows(request.auth)


@router.post("/queues", response=QueueOut)
def set_queue(request: Request, data: SetQueue) -> Any:
    return queries.queue_out(actions.set_queue(data, by=request.auth).unit_id, request.auth)


@router.get("/queues/{unit_id}", response=QueueOut)
def read_queue(request: Request, unit_id: Id) -> Any:
    """The queue of one unit, with its people, their load, and what waits."""
    return queries.queue_out(unit_id, request.auth)


@router.post("/queues/{unit_id}/seat", response=QueueOut)
def seat_person(request: Request, unit_id: Id, data: SetSeat) -> Any:
    """What somebody in the queue can take. The queue must have been set."""
    pk = queries.queue_of(unit_id)
    return queries.queue_out(actions.seat_person(pk, data, by=request.auth).unit_id, request.auth)


@router.get("/me/presence", response=PresenceOut)
def read_presence(request: Request) -> Any:
    """What I say of myself."""
    return queries.presence_out(request.auth)


@router.post("/me/presence", response=PresenceOut)
def set_presence(request: Request, data: Appear) -> Any:
    actions.set_presence(data, by=request.auth)
    return queries.presence_out(request.auth)


@router.get("/tickets/{ticket_id}/decisions", response=list[DecisionOut])
def list_decisions(request: Request, ticket_id: Id) -> Any:
    """Why the dispatcher gave this ticket to whom."""
    visible(ticket_id, request.auth)
    return queries.decisions(ticket_id)
