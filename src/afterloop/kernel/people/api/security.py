"""One's own sign-in. Proofs themselves are changed through allauth's addresses; these are read and ended here."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.utils.translation import gettext as _
from ninja import Router

from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.http import Request
from afterloop.kernel.people import actions, proving_phones, queries, second_step, telling
from afterloop.kernel.people.schemas.identity import UnlinkAccount
from afterloop.kernel.people.schemas.security import (
    AskPhone,
    EndSessions,
    MySignIn,
    PhoneAsked,
    ShowPhoneCode,
    ThisBrowser,
    TotpOffer,
)

router = Router()


@router.get("/me/sign-in", response=MySignIn)
def my_sign_in(request: Request) -> MySignIn:
    """How one signs in, and where one is signed in."""
    return queries.my_sign_in(request.auth, _here(request).key)


@router.post("/me/totp", response=TotpOffer)
def offer_totp(request: Request) -> TotpOffer:
    """What to give an authenticator app. Only in a browser, and only after one's password was asked for again."""
    if request.auth.call.via != "session":
        raise NotAllowed()
    return second_step.offer_totp(request)


@router.post("/me/sessions/end", response=MySignIn)
def end_sessions(request: Request, data: EndSessions) -> MySignIn:
    """Sign out in one of one's browsers, or in all but this one."""
    here = _here(request)
    actions.end_sessions(request.auth.id, data, here, by=request.auth)
    return queries.my_sign_in(request.auth, here.key)


@router.post("/me/unlink", response=MySignIn)
def unlink_mine(request: Request, data: UnlinkAccount) -> MySignIn:
    """Take one's link to an account elsewhere away, where another way in remains."""
    if request.auth.call.via != "session":
        raise NotAllowed()
    second_step.check_confirmed(request)
    actions.unlink_mine(request.auth.id, data, by=request.auth)
    return queries.my_sign_in(request.auth, _here(request).key)


@router.post("/me/phone", response=PhoneAsked)
def ask_phone(request: Request, data: AskPhone) -> PhoneAsked:
    """Send a code to a mobile number, to sign in with it from then on."""
    if request.auth.call.via != "session":
        raise NotAllowed()
    number = telling.mobile_of(data.number)
    if not number:
        raise Invalid.field("number", _("This is no number that gets texts."))
    proving_phones.ask(request, number, request.auth)
    return PhoneAsked(number=number)


@router.post("/me/phone/confirm", response=MySignIn)
def confirm_phone(request: Request, data: ShowPhoneCode) -> MySignIn:
    """The code that came to it, in the same browser."""
    if request.auth.call.via != "session":
        raise NotAllowed()
    proving_phones.show(request, data.code, request.auth)
    return queries.my_sign_in(request.auth, _here(request).key)


@router.post("/me/phone/forget", response=MySignIn)
def forget_phone(request: Request) -> MySignIn:
    actions.forget_phone(request.auth.id, by=request.auth)
    return queries.my_sign_in(request.auth, _here(request).key)


def _here(request: Request) -> ThisBrowser:
    """The session that asks, where it is one."""
    return ThisBrowser(key=request.COOKIES.get("sessionid", "") if request.auth.call.via == "session" else "")
