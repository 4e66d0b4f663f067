"""Notices of the signed-in user, and dispatches with their replay button."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from afterloop.kernel.http import Id, Request, call_of, json_bytes
from afterloop.kernel.messages import actions, queries, stopping
from afterloop.kernel.messages.schemas import (
    ChooseNotices,
    DispatchOut,
    DispatchPage,
    NoticeOut,
    NoticePage,
    NoticePreferenceOut,
    ReadAll,
    StopNotices,
    StopOut,
)

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


@router.get("/me/notices", response=NoticePreferenceOut)
def read_my_preference(request: Request) -> NoticePreferenceOut:
    """Which notices come to oneself by mail, and when."""
    return queries.my_preference(request.auth)


@router.post("/me/notices", response=NoticePreferenceOut)
def choose_notices(request: Request, data: ChooseNotices) -> NoticePreferenceOut:
    actions.choose_notices(data, by=request.auth)
    return queries.my_preference(request.auth)


@router.get("/notice-defaults", response=NoticePreferenceOut)
def read_default_preference(request: Request) -> NoticePreferenceOut:
    """The same for all who have not chosen for themselves."""
    return queries.default_preference(request.auth)


@router.post("/notice-defaults", response=NoticePreferenceOut)
def set_default_notices(request: Request, data: ChooseNotices) -> NoticePreferenceOut:
    actions.set_default_notices(data, by=request.auth)
    return queries.default_preference(request.auth)


@router.get("/notices/stop/{token}", response=StopOut, auth=None)
def read_stop_link(request: HttpRequest, token: str) -> StopOut:
    """What the link in a mail would stop. Reading it changes nothing: programs look at links before people do."""
    return queries.stopped(*stopping.read(token))


@router.post("/notices/stop/{token}", response=StopOut, auth=None)
def stop_notices(request: HttpRequest, token: str) -> StopOut:
    """Stop them: by the page behind the link, or by the button of the mail program (RFC 8058)."""
    user, kinds = stopping.read(token)
    by = queries.reader_of_mail(user, call_of(request))
    actions.stop_notices(StopNotices(user=user, kinds=kinds), by=by)
    return queries.stopped(user, kinds)


@router.get("/dispatches", response=DispatchPage)
def list_dispatches(
    request: Request,
    state: Literal["", "queued", "sending", "sent", "failed", "dead", "dropped"] = "",
    after: After = "",
    limit: Limit = 50,
) -> HttpResponse:
    return json_bytes(queries.dispatches(request.auth, state, after, limit))


@router.post("/dispatches/{dispatch_id}/replay", response=DispatchOut)
def replay_dispatch(request: Request, dispatch_id: Id) -> Any:
    return actions.replay_dispatch(dispatch_id, by=request.auth)
