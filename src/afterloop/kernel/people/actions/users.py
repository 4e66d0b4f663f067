"""Users: made, invited, changed, stopped. What they may do comes from memberships."""

from __future__ import annotations

from django.db.models import F, Q, Value
from django.db.models.functions import Least
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import administrators, giving, invitations, links, passwords
from afterloop.kernel.people.actions.memberships import add_membership
from afterloop.kernel.people.models import ApiToken, Organization, OrgUnit, Skill, StandIn, User
from afterloop.kernel.people.schemas.users import AddMembership, ChoosePassword, CreateUser, DeactivateUser, EditUser

OPENS_THE_DOOR = {"username", "email"}  # who may change these could sign in as the user by a reset


@catalog.action("user.create", title=lazy("Create a user"))
def create_user(data: CreateUser, *, by: Actor) -> User:
    """Without a password: an invitation lets the user choose one."""
    said = _of_the_organization() | data.model_dump(exclude={"unit", "role", "post"}, exclude_none=True)
    user = User(**said, unit=_open_unit(data.unit, by))
    _refuse_taken(user)
    user.set_unusable_password()
    user.save()
    emit("user.created", user, by=by)
    if data.role is not None:
        by.require("membership.add")
        add_membership(AddMembership(user=user.pk, unit=data.unit, role=data.role, post=data.post), by=by)
    return user


@catalog.action("user.edit", title=lazy("Change a user"))
def edit_user(user: User, data: EditUser, *, by: Actor) -> User:
    changes = data.model_dump(exclude_none=True, exclude={"unit", "skills"})
    if OPENS_THE_DOOR & changes.keys():
        giving.check_person(by, user)
    for name, value in changes.items():
        setattr(user, name, value)
    if data.unit is not None:
        user.unit = _open_unit(data.unit, by)
        if not User.scope.covers(by.reach("user.edit"), user):
            raise NotAllowed(_("You may not do this in this place: %(unit)s") % {"unit": user.unit.name})
        changes["unit"] = data.unit
    _refuse_taken(user)
    if data.skills is not None:
        user.skills.set(_skills(data.skills))
    if changes or data.skills is not None:
        user.write(*changes)
        emit("user.edited", user, by=by)
    return user


@catalog.action("user.invite", title=lazy("Let a user choose a password by a one-time link"))
def invite_user(user: User, *, by: Actor) -> User:
    """The link's path is in `invitation`, for the caller, once."""
    _refuse_inactive(user)
    giving.check_person(by, user)
    user.invitation = invitations.invite(user, "invitation")  # type: ignore[attr-defined]
    emit("user.invited", user, by=by)
    return user


@catalog.action("user.ask_for_password", title=lazy("Send a user a link to choose a new password"))
def ask_for_password(user: User, *, by: Actor) -> User:
    """Somebody said at sign-in that this user's password is lost. Only the user's own mailbox learns the link."""
    _refuse_inactive(user)
    invitations.invite(user, "reset")
    emit("user.password_asked", user, by=by)
    return user


def password_lost(user_id: int) -> None:
    ask_for_password(user_id, by=system("sign-in"))


@catalog.action(invitations.VERB, title=lazy("Choose my password by a one-time link"), internal=True)
def choose_password(user: User, data: ChoosePassword, *, by: Actor) -> User:
    _refuse_inactive(user)
    if by.call.via != "link" or not links.consume(by.call.credential):
        raise Conflict(_("This link has been used. Please ask for a new one."))
    passwords.check(data.password, user)
    user.set_password(data.password)
    user.write("password")
    passwords.end_sessions(user.pk)
    emit("user.password_chosen", user, by=by)
    return user


@catalog.action("user.deactivate", title=lazy("Deactivate a user"))
def deactivate_user(user: User, data: DeactivateUser | None = None, *, by: Actor) -> User:
    """Sessions, tokens, links and standing in end at once; memberships stay as history. Open work goes on."""
    _refuse_inactive(user)
    to = _successor(user, data.to if data else None)
    for work in catalog.works.values():
        work.pass_on(user.pk, to, by)
    user.is_active, user.proven_phone = False, None  # numbers are given to others
    user.write("is_active", "proven_phone")
    passwords.end_sessions(user.pk)
    ApiToken.objects.filter(user=user, revoked_at=None).update(revoked_at=by.now, revision=F("revision") + 1)
    links.revoke("user", user.pk)
    StandIn.objects.filter(Q(user=user) | Q(stand_in=user), until_at__gt=by.now).update(
        until_at=by.now, from_at=Least("from_at", Value(by.now)), revision=F("revision") + 1
    )
    administrators.keep_one()
    emit("user.deactivated", user, by=by)
    return user


@catalog.action("user.activate", title=lazy("Activate a user again"))
def activate_user(user: User, *, by: Actor) -> User:
    """The rights of the memberships come back, so the actor must be able to give them."""
    if user.is_active:
        raise Conflict(_("This user is active."))
    giving.check_person(by, user)
    user.is_active = True
    user.write("is_active")
    emit("user.activated", user, by=by)
    return user


@catalog.action("user.sign_out", title=lazy("Sign a user out everywhere"))
def sign_out_user(user: User, *, by: Actor) -> User:
    passwords.end_sessions(user.pk)
    emit("user.signed_out", user, by=by)
    return user


def _successor(user: User, pk: int | None) -> int | None:
    if pk is not None and (pk == user.pk or not User.objects.filter(pk=pk, is_active=True).exists()):
        raise Invalid.field("to", _("There is no such user."))
    return pk


def _of_the_organization() -> dict[str, str]:
    """What a user has in common with the others, until somebody says otherwise."""
    found = Organization.objects.values("language", "time_zone").first()
    return {"language": found["language"], "time_zone": found["time_zone"]} if found else {}


def _refuse_inactive(user: User) -> None:
    if not user.is_active:
        raise Conflict(_("This user is not active."))


def _refuse_taken(user: User) -> None:
    """Say at the field what the unique indexes would only say as a conflict (they still stand behind a race)."""
    others = User.objects.exclude(pk=user.pk)
    if others.filter(username__iexact=user.username).exists():
        raise Invalid.field("username", _("This user name is taken."))
    if user.email and others.filter(email__iexact=user.email).exists():
        raise Invalid.field("email", _("Another user has this e-mail address."))


def _open_unit(pk: int, by: Actor) -> OrgUnit:
    unit: OrgUnit | None = OrgUnit.objects.visible_to(by, "unit.view").filter(pk=pk, closed_at=None).first()
    if unit is None:
        raise Invalid.field("unit", _("There is no such unit."))
    return unit


def _skills(ids: list[int]) -> list[Skill]:
    found = list(Skill.objects.filter(pk__in=ids))
    if len(found) != len(set(ids)):
        raise Invalid.field("skills", _("There is no such skill."))
    return found
