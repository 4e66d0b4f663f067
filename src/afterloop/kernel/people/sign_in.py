"""How staff sign in: allauth's headless views by user name or e-mail. Nobody signs up by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import errors
from afterloop.kernel.actor import Actor
from afterloop.kernel.http import call_of, problem
from afterloop.kernel.people import actions, actors, passwords
from afterloop.kernel.people.models import User

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PREFIX = "/_allauth/"
LARGEST = 64 * 1024  # bytes of a body on the way to allauth
# What of allauth is open. Its other addresses (sign-up, own e-mail addresses, social accounts) do not exist here.
OPEN = {
    f"{PREFIX}browser/v1/{path}"
    for path in (
        "config",
        "auth/session",
        "auth/login",
        "auth/password/request",
        "auth/reauthenticate",
        "auth/2fa/authenticate",
        "auth/2fa/reauthenticate",
        "account/password/change",
        "account/authenticators",
        "account/authenticators/totp",
        "account/authenticators/recovery-codes",
    )
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Named by ACCOUNT_ADAPTER."""

    def is_open_for_signup(self, request: Any) -> bool:
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        return ""  # the link is ours, see below

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Nothing is sent here: the action writes down what a carrier will send."""
        actions.password_lost(user.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """allauth's own mails have no templates here, and a request never talks to a mail server."""

    def set_password(self, user: User, password: str) -> None:
        """A new password signs out everywhere but here."""
        user.set_password(password)
        user.write("password")
        passwords.end_sessions(user.pk, but=self.request.session.session_key)


def sign_in(request: HttpRequest, user: User) -> Actor:
    """Open a session for someone who has just proved who he is by a link. The session and CSRF cookies are new."""
    record_authentication(request, user, "link")
    login(request, user, backend=BACKEND)
    return actors.actor_of_user(user.pk)


def whoever(request: HttpRequest) -> Actor | None:
    """The signed-in user of this browser, or nobody; never an error."""
    key = request.COOKIES.get("sessionid")
    if not key:
        return None
    try:
        return actors.actor_of_session(key, call_of(request))
    except errors.NotSignedIn:
        return None


def guard(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what allauth's views would stumble over (NUL, half surrogates, endless bodies) ends here.

    Their own answers pass as they are: 200, 400 with `errors: [{message, code, param}]`, 401 with the flows that
    are open, 409 when signed in already, 429.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(PREFIX):
            try:
                if request.path not in OPEN:
                    raise errors.NotFound()
                check_body(request)
            except errors.AppError as error:
                return problem(error)
        return get_response(request)

    return handle


def check_body(request: HttpRequest) -> None:
    """Empty, or a JSON object without what a database cannot keep."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        raise errors.TooLarge()
    if not request.body:
        return
    try:
        data = orjson.loads(request.body)  # refuses half surrogates and bytes that are no UTF-8
    except orjson.JSONDecodeError:
        raise errors.Invalid(_("This is not JSON."))
    if not isinstance(data, dict):
        raise errors.Invalid(_("This must be an object."))
    if b"\\u0000" in request.body:
        raise errors.Invalid(_("The text holds a NUL character, which cannot be kept."))
