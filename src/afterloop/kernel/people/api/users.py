"""Users and their places in units over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router

from afterloop.kernel import qr
from afterloop.kernel.http import Id, Request, call_of, json_bytes
from afterloop.kernel.people import actions, actors, house, queries, sign_in
from afterloop.kernel.people.schemas.accounts import Me
from afterloop.kernel.people.schemas.identity import UnlinkAccount
from afterloop.kernel.people.schemas.inputs import After, Limit, SearchText
from afterloop.kernel.people.schemas.users import (
    AddMembership,
    ChoosePassword,
    CreateUser,
    DeactivateUser,
    EditUser,
    EndMembership,
    Explanation,
    InvitationOut,
    MembershipOut,
    PasswordLinkOut,
    UserOut,
    UserRow,
    UserState,
    WorkOut,
)

router = Router()


@router.get("/users", response=list[UserRow])
def list_users(
    request: Request,
    unit: Id | None = None,
    q: SearchText = "",
    after: After = 0,
    limit: Limit = 500,
    state: UserState = "active",
) -> HttpResponse:
    """Staff in the order of their ids; `after` is the last id that the reader has."""
    return json_bytes(queries.users(request.auth, unit, q, after, limit, state))


@router.post("/users", response={201: UserOut})
def create_user(request: Request, data: CreateUser) -> HttpResponse:
    return json_bytes(queries.user(actions.create_user(data, by=request.auth).pk), 201)


@router.get("/users/{user_id}", response=UserOut)
def read_user(request: Request, user_id: Id) -> HttpResponse:
    return json_bytes(queries.user(queries.visible_user(request.auth, user_id)))


@router.get("/users/{user_id}/why", response=Explanation)
def explain(
    request: Request,
    user_id: Id,
    verb: SearchText,
    entity: SearchText,
    record: Id,
) -> Explanation:
    """Why this user can or cannot do the verb to the record."""
    return queries.explain(request.auth, user_id, verb, entity, record)


@router.post("/users/{user_id}/edit", response=UserOut)
def edit_user(request: Request, user_id: Id, data: EditUser) -> HttpResponse:
    return json_bytes(queries.user(actions.edit_user(user_id, data, by=request.auth).pk))


@router.post("/users/{user_id}/invite", response=InvitationOut)
def invite_user(request: Request, user_id: Id) -> InvitationOut:
    user = actions.invite_user(user_id, by=request.auth)
    path = getattr(user, "invitation", "")
    base = house.public_url() or request.build_absolute_uri("/").rstrip("/")
    return InvitationOut(path=path, qr=qr.data_uri(base + path))


@router.post("/users/{user_id}/deactivate", response=UserOut)
def deactivate_user(request: Request, user_id: Id, data: DeactivateUser | None = None) -> HttpResponse:
    """Leaves without losing work: it goes on to `to`, or back to where anybody may take it."""
    return json_bytes(queries.user(actions.deactivate_user(user_id, data or DeactivateUser(), by=request.auth).pk))


@router.get("/users/{user_id}/work", response=list[WorkOut])
def open_work(request: Request, user_id: Id) -> list[WorkOut]:
    """What the user would leave behind."""
    return queries.open_work(request.auth, user_id)


@router.post("/users/{user_id}/activate", response=UserOut)
def activate_user(request: Request, user_id: Id) -> HttpResponse:
    return json_bytes(queries.user(actions.activate_user(user_id, by=request.auth).pk))


@router.post("/users/{user_id}/sign-out", response=UserOut)
def sign_out_user(request: Request, user_id: Id) -> HttpResponse:
    """Everywhere, this browser included where it is oneself."""
    return json_bytes(queries.user(actions.sign_out_user(user_id, by=request.auth).pk))


@router.post("/users/{user_id}/remove-second-step", response=UserOut)
def remove_second_step(request: Request, user_id: Id) -> HttpResponse:
    """For someone who has lost his phone: afterwards the password alone signs in."""
    return json_bytes(queries.user(actions.remove_second_step(user_id, by=request.auth).pk))


@router.post("/users/{user_id}/unlink", response=UserOut)
def unlink(request: Request, user_id: Id, data: UnlinkAccount) -> HttpResponse:
    """For someone whose account elsewhere was made anew: with the next sign-in he is linked again by his address."""
    return json_bytes(queries.user(actions.unlink(user_id, data, by=request.auth).pk))


@router.get("/memberships", response=list[MembershipOut])
def list_memberships(
    request: Request, user: Id | None = None, unit: Id | None = None, role: Id | None = None, after: After = 0
) -> HttpResponse:
    return json_bytes(queries.memberships(request.auth, user, unit, after, role))


@router.post("/memberships", response={201: MembershipOut})
def add_membership(request: Request, data: AddMembership) -> HttpResponse:
    return json_bytes(queries.membership(actions.add_membership(data, by=request.auth).pk), 201)


@router.post("/memberships/{membership_id}/end", response=MembershipOut)
def end_membership(request: Request, membership_id: Id, data: EndMembership) -> HttpResponse:
    return json_bytes(queries.membership(actions.end_membership(membership_id, data, by=request.auth).pk))


@router.get("/password/{token}", response=PasswordLinkOut, auth=None)
def check_password_link(request: HttpRequest, token: str) -> PasswordLinkOut:
    """Open: whether this link still lets somebody choose a password, and whose."""
    user = queries.person_of_link(token)
    return PasswordLinkOut(valid=True, name=user.name, username=user.username) if user else PasswordLinkOut(valid=False)


@router.post("/password/{token}", response=Me, auth=None)
def choose_password(request: HttpRequest, token: str, data: ChoosePassword) -> Me:
    """Open: choose a password by a one-time link. Signs in."""
    by = actors.actor_of_password_link(token, call_of(request))
    user = actions.choose_password(actors.subject_of_link(by, actors.CHOOSE_PASSWORD), data, by=by)
    return queries.me(sign_in.sign_in(request, user))
