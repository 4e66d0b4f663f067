"""Notices of the signed-in user, and dispatches with their replay button."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.messages import actions, queries
from afterloop.kernel.messages.schemas import DispatchOut, DispatchPage, NoticeOut, NoticePage, ReadAll

router = Router(tags=["messages"])

After = Annotated[str, Field(max_length=300)]
Limit = Annotated[int, Field(ge=1, le=200)]


@router.get("/notices", response=NoticePage)
def list_notices(request: Request, after: After = "", limit: Limit = 50) -> HttpResponse:
    return json_bytes(queries.notices(request.auth, after, limit))


@router.post("/notices/{notice_id}/read", response=NoticeOut)
def read_notice(request: Request, notice_id: Id) -> Any:
    return queries.notice_out(actions.read_notice(notice_id, by=request.auth))


@router.post("/notices/read_all", response=NoticePage)
def read_all_notices(request: Request, data: ReadAll) -> HttpResponse:
    """Gives the first page of notices as it is then."""
    actions.read_all_notices(data, by=request.auth)
    return json_bytes(queries.notices(request.auth))


@router.get("/dispatches", response=DispatchPage)
def list_dispatches(
    request: Request,
    state: Literal["", "queued", "sending", "sent", "failed", "dead"] = "",
    after: After = "",
    limit: Limit = 50,
) -> HttpResponse:
    return json_bytes(queries.dispatches(request.auth, state, after, limit))


@router.post("/dispatches/{dispatch_id}/replay", response=DispatchOut)
def replay_dispatch(request: Request, dispatch_id: Id) -> Any:
    return actions.replay_dispatch(dispatch_id, by=request.auth)
