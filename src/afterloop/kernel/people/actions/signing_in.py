"""What is written when somebody signs in, changes his proofs, or loses one."""

from __future__ import annotations

from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import giving, passwords, sessions, telling
from afterloop.kernel.people.models import User
from afterloop.kernel.people.schemas.security import (
    EndSessions,
    NoteChange,
    NoteSignIn,
    ProvenPhone,
    SendCode,
    ThisBrowser,
)
from afterloop.kernel.people.schemas.users import ChoosePassword

WORKS = timedelta(minutes=10)  # a code, as ACCOUNT_LOGIN_BY_CODE_TIMEOUT says


@catalog.action("user.note_sign_in", title=lazy("Note that somebody signed in"), internal=True)
def note_sign_in(user: User, data: NoteSignIn, *, by: Actor) -> User:
    emit("user.signed_in", user, by=by, **data.model_dump())
    return user


@catalog.action("user.send_code", title=lazy("Send a user a code to sign in"), internal=True)
def send_code(user: User, data: SendCode, *, by: Actor) -> User:
    """Only the person's own mailbox or phone learns the code; the event does not."""
    emit("user.code_asked", user, by=by)
    if data.number:
        telling.text_code(user, data.number, data.code, by.now + WORKS)
    else:
        telling.tell(user, "sign_in_code", code=data.code)
    return user


def code_wanted(user_id: int, code: str, number: str = "") -> None:
    """Somebody said at sign-in that he is this user; or this user, that the number is his."""
    send_code(user_id, SendCode(code=code, number=number), by=system("sign-in"))


@catalog.action("user.prove_phone", title=lazy("Sign in by codes to my phone"), internal=True)
def prove_phone(user: User, data: ProvenPhone, *, by: Actor) -> User:
    """Whoever calls has compared the code. A number belongs to one person."""
    user.proven_phone = data.number
    try:
        with transaction.atomic():
            user.write("proven_phone")
    except IntegrityError:
        raise Invalid.field("code", _("Somebody else here signs in with this number.")) from None
    emit("user.phone_proven", user, by=by)
    telling.tell(user, "phone_proven")
    return user


@catalog.action("user.forget_phone", title=lazy("No longer sign in by codes to my phone"), internal=True)
def forget_phone(user: User, *, by: Actor) -> User:
    if user.proven_phone is None:
        raise Conflict(_("It is so already."))
    user.proven_phone = None
    user.write("proven_phone")
    emit("user.phone_forgotten", user, by=by)
    telling.tell(user, "phone_forgotten")
    return user


@catalog.action("user.change_password", title=lazy("Change my password"), internal=True)
def change_password(user: User, data: ChoosePassword, here: ThisBrowser, *, by: Actor) -> User:
    """Whoever calls has compared the old one. Every other browser is signed out."""
    passwords.check(data.password, user)
    user.set_password(data.password)
    user.write("password")
    passwords.end_sessions(user.pk, but=here.key)
    emit("user.password_changed", user, by=by)
    telling.tell(user, "password_changed")
    return user


@catalog.action("user.note_change", title=lazy("Note that a way to sign in was changed"), internal=True)
def note_change(user: User, data: NoteChange, *, by: Actor) -> User:
    """allauth has added or taken away a second step; the person is told, in case it was somebody else."""
    emit(f"user.{data.what}", user, by=by)
    telling.tell(user, data.what)
    return user


@catalog.action("user.end_sessions", title=lazy("Sign out in my other browsers"))
def end_sessions(user: User, data: EndSessions, here: ThisBrowser, *, by: Actor) -> User:
    if data.session is None:
        count = passwords.end_sessions(user.pk, but=here.key)
    elif not (count := sessions.end_one(user.pk, data.session)):
        raise NotFound(_("This browser is no longer signed in."))
    emit("user.sessions_ended", user, by=by, count=count)
    return user


@catalog.action("user.remove_second_step", title=lazy("Take a lost second step of sign-in away from a user"))
def remove_second_step(user: User, *, by: Actor) -> User:
    """Authenticator app, recovery codes, passkeys, codes by text. Whoever has found the phone is signed out, too."""
    if by.user_id == user.pk:
        raise Conflict(_("Turn it off in your own settings, where your password is asked for."))
    giving.check_person(by, user)
    count, _by_model = Authenticator.objects.filter(user_id=user.pk).delete()
    if not count and user.proven_phone is None:
        raise Conflict(_("This user has no second step."))
    user.proven_phone = None
    user.write("proven_phone")
    passwords.end_sessions(user.pk)
    emit("user.second_step_removed", user, by=by)
    telling.tell(user, "second_step_removed")
    return user
