"""The tokens that mail services let us in with: asked for when one is needed, kept in memory as long as it is good."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from afterloop.channels.email.mail_apps import rights_of, token_url_of
from afterloop.channels.email.models import MailApp, Mailbox
from afterloop.kernel.people.sealing import seal, unseal

if TYPE_CHECKING:
    from authlib.integrations.httpx_client import OAuth2Client

TIMEOUT = 20.0  # seconds
EARLY = 120.0  # seconds before its end a token is no longer used
USUAL = 600.0  # seconds that one is good for whose service does not say (RFC 6749, 5.1)

_held: dict[int, tuple[object, str, float]] = {}
_lock = threading.Lock()


class NoToken(Exception):
    """The service gives none; its own words."""


def access_token(box: Mailbox) -> str:
    """A token for this mailbox, or NoToken. May ask its service: not within a transaction."""
    app = box.app
    if app is None:
        raise NoToken("this mailbox has no app")
    basis = (app.pk, app.revision, box.secret)
    with _lock:
        found = _held.get(box.pk)
    if found and found[0] == basis and time.monotonic() < found[2]:
        return found[1]
    given = _ask(app, box)
    token, good = str(given["access_token"]), float(given.get("expires_in") or USUAL)
    if (renewed := given.get("refresh_token")) and app.flow == MailApp.Flow.PERSON:
        _keep(box, str(renewed))
    with _lock:
        _held[box.pk] = ((app.pk, app.revision, box.secret), token, time.monotonic() + good - EARLY)
    return token


def forget(box: Mailbox) -> None:
    """The server does not take it: the next one is asked for anew."""
    with _lock:
        _held.pop(box.pk, None)


def client_of(app: MailApp, **more: Any) -> OAuth2Client:
    """As which we speak to a service."""
    from authlib.integrations.httpx_client import OAuth2Client  # half a second to load, for those that need it

    secret = unseal(app.secret) if app.secret else ""
    way = "client_secret_basic" if secret else "none"
    return OAuth2Client(
        app.client_id, secret, token_endpoint_auth_method=way, timeout=TIMEOUT, follow_redirects=False, **more
    )


def said_no(error: Exception) -> NoToken:
    """In the service's words: `invalid_grant: The token has been revoked`."""
    name = getattr(error, "error", "") or type(error).__name__
    words = getattr(error, "description", "") if hasattr(error, "error") else str(error)
    return NoToken(f"{name}: {words or ''}".strip(" :")[:400])


def _ask(app: MailApp, box: Mailbox) -> dict[str, Any]:
    if app.flow == MailApp.Flow.PERSON and not box.secret:
        raise NoToken("not_connected")
    with client_of(app) as client:
        try:
            if app.flow == MailApp.Flow.PROGRAM:
                given = client.fetch_token(token_url_of(app), grant_type="client_credentials", scope=rights_of(app))
            else:
                given = client.refresh_token(token_url_of(app), refresh_token=unseal(box.secret))
        except failures() as error:
            raise said_no(error) from error
    if not given.get("access_token"):
        raise NoToken("no access_token in the answer")
    return dict(given)


def failures() -> tuple[type[Exception], ...]:
    """What asking a service may raise: no connection, a refusal, an answer that is none."""
    import httpx
    from authlib.common.errors import AuthlibBaseError

    return AuthlibBaseError, httpx.HTTPError, ValueError, KeyError


def _keep(box: Mailbox, renewed: str) -> None:
    """Some services give another one each time, and the former ends. Nobody's doing: no event, no revision."""
    former = box.secret
    if unseal(former) == renewed:
        return
    box.secret = seal(renewed)
    Mailbox.objects.filter(pk=box.pk, secret=former).update(secret=box.secret)
