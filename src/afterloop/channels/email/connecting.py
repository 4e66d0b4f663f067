"""A person agrees at the mail service that we read a mailbox: there and back (OAuth 2.0 with PKCE, RFC 7636)."""

from __future__ import annotations

import secrets
from typing import NamedTuple

import orjson
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import Field

from afterloop.channels.email.mail_apps import authorize_url_of, callback, rights_of, token_url_of
from afterloop.channels.email.models import MailApp, Mailbox
from afterloop.channels.email.services import SERVICES
from afterloop.channels.email.tokens import client_of, failures, forget, said_no
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Out, Schema
from afterloop.kernel.people.sealing import Unreadable, seal, unseal

GOOD = 900  # seconds that somebody may take to agree


class Consent(Out):
    address: str = Field(description="The page of the service at which somebody agrees")


class KeepToken(Schema):
    """`before`: the sealed one that was there when the person set out."""

    token: str = Field(min_length=1, max_length=8000)
    app: int


class State(NamedTuple):
    """What comes back from the service as it went, sealed: nobody else can have made it."""

    box: int
    user: int
    verifier: str
    until: float


@catalog.action("mailbox.connect", title=gettext_lazy("Connect a mailbox"))
def connect(box: Mailbox, data: KeepToken, *, by: Actor) -> Mailbox:
    """Somebody has agreed: from now on we are let in with the tokens that this one gives."""
    if box.app_id != data.app:
        raise Conflict(_("The mailbox was changed meanwhile. Connect it once more."))
    box.secret, box.problem, box.problem_since = seal(data.token), "", None
    box.write("secret", "problem", "problem_since")
    emit("mailbox.connected", box, by=by)
    return box


def ask(pk: int, request: HttpRequest, by: Actor) -> Consent:
    """Where to send the person."""
    by.require("mailbox.connect")
    box, app = _found(pk)
    verifier = secrets.token_urlsafe(48)
    state = State(box.pk, by.id or 0, verifier, by.now.timestamp() + GOOD)
    options = dict(SERVICES[app.service].offline) | {"login_hint": box.user or box.address}
    with client_of(app, redirect_uri=callback(request), scope=rights_of(app), code_challenge_method="S256") as client:
        address, _state = client.create_authorization_url(
            authorize_url_of(app), state=seal(orjson.dumps(list(state)).decode()), code_verifier=verifier, **options
        )
    return Consent(address=address)


def come_back(request: HttpRequest, state: str, code: str, problem: str, *, by: Actor) -> Mailbox:
    """What the service sent along becomes a token that is kept; or Invalid, in the service's words."""
    told = _told(state, by)
    box, app = _found(told.box)
    if problem or not code:
        raise Invalid(_("The mail service did not agree: %(why)s") % {"why": problem[:300] or "—"})
    with client_of(app, redirect_uri=callback(request)) as client:
        try:
            given = client.fetch_token(token_url_of(app), code=code, code_verifier=told.verifier)
        except failures() as error:
            raise Invalid(_("The mail service did not agree: %(why)s") % {"why": said_no(error)}) from error
    token = given.get("refresh_token")
    if not token:
        raise Invalid(_("The mail service gave no token that lasts. Its app may lack the right to offline access."))
    forget(box)
    done: Mailbox = connect(box.pk, KeepToken(token=str(token), app=app.pk), by=by)
    return done


def _found(pk: int) -> tuple[Mailbox, MailApp]:
    box = Mailbox.objects.select_related("app").filter(pk=pk).first()
    if box is None:
        raise NotFound()
    if box.app is None or box.app.flow != MailApp.Flow.PERSON:
        raise Conflict(_("This mailbox does not need it."))
    return box, box.app


def _told(state: str, by: Actor) -> State:
    """Of the same person, and not too old."""
    try:
        told = State(*orjson.loads(unseal(state)))
    except (Unreadable, TypeError, ValueError):
        raise Invalid(_("This way back is not known here. Connect the mailbox once more.")) from None
    if told.user != by.id or told.until < by.now.timestamp():
        raise Invalid(_("This took too long, or somebody else began it. Connect the mailbox once more."))
    return told
