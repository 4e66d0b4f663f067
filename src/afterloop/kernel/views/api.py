"""Views over HTTP."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.kernel.http import Id, Request
from afterloop.kernel.views import actions, queries
from afterloop.kernel.views.schemas import CreateView, EditView, ViewOut

router = Router(tags=["views"])


@router.get("/views", response=list[ViewOut])
def list_views(request: Request, of: str = Query(..., max_length=40)) -> Any:
    """The saved views of a noun's list that I see."""
    return queries.views(of, request.auth)


@router.post("/views", response={201: ViewOut})
def create_view(request: Request, data: CreateView) -> Status[Any]:
    return Status(201, queries.view_out(actions.create_view(data, by=request.auth), request.auth))


@router.post("/views/{view_id}/edit", response=ViewOut)
def edit_view(request: Request, view_id: Id, data: EditView) -> Any:
    return queries.view_out(actions.edit_view(view_id, data, by=request.auth), request.auth)


@router.post("/views/{view_id}/delete", response={204: None})
def delete_view(request: Request, view_id: Id) -> Status[None]:
    actions.delete_view(view_id, by=request.auth)
    return Status(204, None)
