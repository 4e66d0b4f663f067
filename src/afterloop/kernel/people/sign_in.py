"""How staff sign in: allauth's headless views by user name or e-mail. Nobody signs up by themselves."""

from __future__ import annotations

import traceback
from collections.abc import Callable

import orjson
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import errors
from afterloop.kernel.actor import Actor
from afterloop.kernel.http import call_of, problem
from afterloop.kernel.people import actions, actors, agents, house, queries, second_step, sessions, telling
from afterloop.kernel.people.models import User
from afterloop.kernel.people.schemas.security import CodesBy, NoteSignIn, SignInWays

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PREFIX = "/_allauth/"
LARGEST = 64 * 1024  # bytes of a body on the way to allauth
CODES = {f"{PREFIX}browser/v1/auth/code/{path}" for path in ("request", "confirm", "resend")}  # need a mail server
FORM = f"{PREFIX}browser/v1/auth/provider/redirect"  # the one that reads a form
COMING_BACK = f"{PREFIX}oidc/"
# What of allauth is open. Its other addresses (sign-up, own e-mail addresses, its list of providers) do not exist here.
OPEN = {
    f"{PREFIX}browser/v1/{path}"
    for path in (
        "config",
        "auth/session",
        "auth/login",
        "auth/provider/redirect",
        "auth/password/request",
        "auth/reauthenticate",
        "auth/2fa/authenticate",
        "auth/2fa/reauthenticate",
        "account/password/change",
        "account/authenticators",
        "account/authenticators/totp",
        "account/authenticators/recovery-codes",
        "account/authenticators/webauthn",
        "auth/webauthn/login",
        "auth/webauthn/authenticate",
        "auth/webauthn/reauthenticate",
    )
}


BY_PASSWORD = {f"{PREFIX}browser/v1/auth/{path}" for path in ("login", "password/request")}
BY_PASSKEY = {f"{PREFIX}browser/v1/auth/webauthn/login"}


def sign_in(request: HttpRequest, user: User) -> Actor:
    """Open a session for someone who has just proved who he is by a link. The session and CSRF cookies are new."""
    record_authentication(request, user, "link")
    login(request, user, backend=BACKEND)
    note(request, user)
    return actors.actor_of_user(user.pk)


def note(request: HttpRequest, user: User) -> None:
    """Somebody has just signed in: keep from where and by what."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    call = call_of(request)
    sessions.stamp(request.session, call.address, agent)
    records = get_authentication_records(request, user)
    how = NoteSignIn(
        methods=list(dict.fromkeys(record.get("type") or record["method"] for record in records)),
        provider=next((record["provider"] for record in records if record.get("provider")), ""),
        address=call.address,
        browser=agents.named(agent),
    )
    if second_step.lacks(user, how.methods):
        request.session[sessions.BARE] = True
    actions.note_sign_in(user.pk, how, by=actors.actor_of_user(user.pk))


def whoever(request: HttpRequest) -> Actor | None:
    """The signed-in user of this browser, or nobody; never an error."""
    key = request.COOKIES.get("sessionid")
    if not key:
        return None
    try:
        actor = actors.actor_of_session(key, call_of(request))
    except errors.NotSignedIn:
        return None
    sessions.note_seen(key)
    return actor


def codes_by() -> list[CodesBy]:
    """By which channels codes can go out: by mail where there is a server, as texts where an administrator says so."""
    by_text = house.sign_in_rules()["sms_codes"] and telling.can_text()
    open_ways: list[tuple[CodesBy, bool]] = [("email", bool(settings.MAIL)), ("phone", by_text)]
    return [name for name, is_open in open_ways if is_open]


def offers_codes() -> bool:
    """Whether a code can be sent to anybody."""
    return bool(codes_by())


def ways() -> SignInWays:
    """What the sign-in page offers."""
    rules = house.sign_in_rules()
    by = codes_by() if rules["passwords"] else []
    return SignInWays(
        password=rules["passwords"],
        passkeys=rules["passkeys"],
        codes=bool(by),
        codes_by=by,
        providers=queries.providers(),
    )


def guard(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what allauth's views would stumble over (NUL, half surrogates, endless bodies) ends here.

    Their own answers pass as they are: 200, 400 with `errors: [{message, code, param}]`, 401 with the flows that
    are open, 409 when signed in already, 429.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(PREFIX):
            try:
                check_open(request.path)
                check_body(request)
            except errors.AppError as error:
                return problem(error)
        return get_response(request)

    handle.process_exception = unreadable_passkey  # type: ignore[attr-defined]  # Django looks for it here
    return handle


def unreadable_passkey(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """What the library that reads passkeys stumbles over was never made by a browser."""
    frames = [frame.f_globals.get("__name__", "") for frame, _line in traceback.walk_tb(error.__traceback__)]
    if request.path.startswith(PREFIX) and frames[-1].partition(".")[0] == "fido2":
        return problem(errors.Invalid(_("This passkey cannot be read.")))
    return None


def check_open(path: str) -> None:
    if path not in OPEN and not path.startswith(COMING_BACK) and not (path in CODES and offers_codes()):
        raise errors.NotFound()
    if path in BY_PASSWORD | CODES and not house.sign_in_rules()["passwords"]:
        raise errors.NotAllowed(_("Passwords are not accepted here. Sign in another way."))
    if path in BY_PASSKEY and not house.sign_in_rules()["passkeys"]:
        raise errors.NotAllowed(_("Passkeys are not accepted here. Sign in another way."))


def check_body(request: HttpRequest) -> None:
    """Empty, or a JSON object without what a database cannot keep."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        raise errors.TooLarge()
    if not request.body or request.path == FORM:
        return
    try:
        data = orjson.loads(request.body)  # refuses half surrogates and bytes that are no UTF-8
    except orjson.JSONDecodeError:
        raise errors.Invalid(_("This is not JSON."))
    if not isinstance(data, dict):
        raise errors.Invalid(_("This must be an object."))
    if b"\\u0000" in request.body:
        raise errors.Invalid(_("The text holds a NUL character, which cannot be kept."))
