"""Setting up, the session, and oneself."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router

from afterloop.kernel.http import Request, call_of
from afterloop.kernel.people import actions, actors, queries, sign_in
from afterloop.kernel.people.schemas.accounts import EditMe, Me, SessionOut, SetUp, SetUpLinkOut

router = Router()


@router.get("/session", response=SessionOut, auth=None)
def session(request: HttpRequest) -> SessionOut:
    """Open to all: who is signed in, if anybody. Sets the CSRF cookie."""
    get_token(request)
    return queries.session(sign_in.whoever(request), sign_in.ways())


@router.get("/setup/{token}", response=SetUpLinkOut, auth=None)
def check_set_up_link(request: HttpRequest, token: str) -> SetUpLinkOut:
    return SetUpLinkOut(valid=queries.set_up_link_works(token))


@router.post("/setup/{token}", response=Me, auth=None)
def set_up(request: HttpRequest, token: str, data: SetUp) -> Me:
    actions.set_up(data, by=actors.actor_of_set_up_link(token, call_of(request)))
    return queries.me(sign_in.sign_in(request, queries.user_named(data.username)))


@router.get("/me", response=Me)
def me(request: Request) -> Me:
    return queries.me(request.auth)


@router.post("/me/update", response=Me)
def edit_me(request: Request, data: EditMe) -> Me:
    actions.edit_me(request.auth.id, data, by=request.auth)
    return queries.me(request.auth)
