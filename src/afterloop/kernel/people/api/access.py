"""API tokens, record shares and access grants over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import actions, queries
from afterloop.kernel.people.schemas.access import (
    CreateToken,
    GiveAccess,
    GiveShare,
    GrantOut,
    RevokeAccess,
    ShareOut,
    TokenOut,
    TokenRow,
)
from afterloop.kernel.people.schemas.inputs import After, SearchText

router = Router()


@router.get("/tokens", response=list[TokenRow])
def list_tokens(request: Request, user: Id | None = None, after: After = 0) -> HttpResponse:
    return json_bytes(queries.tokens(request.auth, user, after))


@router.post("/tokens", response={201: TokenOut})
def create_token(request: Request, data: CreateToken) -> HttpResponse:
    """The answer is the only place where the token is ever shown."""
    return json_bytes(queries.new_token(actions.create_token(data, by=request.auth)), 201)


@router.post("/tokens/{token_id}/revoke", response=TokenRow)
def revoke_token(request: Request, token_id: Id) -> HttpResponse:
    return json_bytes(queries.token(actions.revoke_token(token_id, by=request.auth).pk))


@router.get("/shares", response=list[ShareOut])
def list_shares(
    request: Request,
    entity: SearchText = "",
    record: Id | None = None,
    after: After = 0,
) -> HttpResponse:
    return json_bytes(queries.shares(request.auth, entity, record, after))


@router.post("/shares", response={201: ShareOut})
def give_share(request: Request, data: GiveShare) -> HttpResponse:
    return json_bytes(queries.share(actions.give_share(data, by=request.auth).pk), 201)


@router.post("/shares/{share_id}/end", response=ShareOut)
def end_share(request: Request, share_id: Id) -> HttpResponse:
    return json_bytes(queries.share(actions.end_share(share_id, by=request.auth).pk))


@router.get("/grants", response=list[GrantOut])
def list_grants(request: Request, user: Id | None = None, unit: Id | None = None, after: After = 0) -> HttpResponse:
    return json_bytes(queries.grants(request.auth, user, unit, after))


@router.post("/grants", response={201: GrantOut})
def give_access(request: Request, data: GiveAccess) -> HttpResponse:
    """数据调取权: for a reason, for at most 90 days."""
    return json_bytes(queries.grant(actions.give_access(data, by=request.auth).pk), 201)


@router.post("/grants/{grant_id}/revoke", response=GrantOut)
def revoke_access(request: Request, grant_id: Id, data: RevokeAccess) -> HttpResponse:
    return json_bytes(queries.grant(actions.revoke_access(grant_id, data, by=request.auth).pk))
