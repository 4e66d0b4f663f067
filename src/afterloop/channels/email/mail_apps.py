"""As what this company is known at mail services that let programs in with tokens only (OAuth 2.0, RFC 6749)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.db import IntegrityError, transaction
from django.db.models import Count, ProtectedError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, Field

from afterloop.channels.email.models import MailApp
from afterloop.channels.email.services import SERVICES
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Out, Schema
from afterloop.kernel.people import house
from afterloop.kernel.people.sealing import seal

ServiceName = Literal["microsoft", "microsoft_cn", "google", "other"]
Flow = Literal["person", "program"]
Line = Annotated[str, Field(max_length=300, pattern=r"^[^\x00-\x1f\x7f]*$")]
Endpoint = Annotated[
    str, Field(max_length=500, pattern=r"^(https://[^\s]+|http://(localhost|127\.0\.0\.1)[:/][^\s]*)?$")
]
Tenant = Annotated[str, Field(max_length=100, pattern=r"^[A-Za-z0-9.-]*$")]
CALLBACK = "/api/v1/mailboxes/connected"


class MailAppFacts(BaseModel):
    name: str
    service: str
    flow: str
    client_id: str
    tenant: str
    authorize_url: str
    token_url: str
    rights: str


class SetMailApp(Schema):
    """`flow`: a person agrees once for each mailbox, or the service has let the program itself in.

    `tenant` is Microsoft's; the addresses and `rights` (OAuth's scope) are for services that we do not know.
    `secret` left out: as it is.
    """

    name: Line = Field(min_length=1)
    service: ServiceName
    flow: Flow = "person"
    client_id: Line = Field(min_length=1)
    secret: str | None = Field(default=None, max_length=1000, pattern=r"^[^\x00\r\n]*$")
    tenant: Tenant = ""
    authorize_url: Endpoint = ""
    token_url: Endpoint = ""
    rights: Line = ""


class MailAppOut(Out):
    id: int
    name: str
    service: ServiceName
    flow: Flow
    client_id: str
    has_secret: bool
    tenant: str
    authorize_url: str
    token_url: str
    rights: str
    mailboxes: int = Field(description="How many sign in by it")
    revision: int


class MailAppsOut(Out):
    apps: list[MailAppOut]
    callback: str = Field(description="The address to register at the service")


@catalog.action("mail_app.create", title=gettext_lazy("Add an OAuth app"))
def create_mail_app(data: SetMailApp, *, by: Actor) -> MailApp:
    app = MailApp(created_at=by.now)
    _set(app, data)
    _save(app.save)
    emit("mail_app.created", app, by=by)
    return app


@catalog.action("mail_app.edit", title=gettext_lazy("Change an OAuth app"))
def edit_mail_app(app: MailApp, data: SetMailApp, *, by: Actor) -> MailApp:
    """Mailboxes that were connected stay so, as long as the service takes their tokens."""
    _set(app, data)
    _save(lambda: app.write(*_COLUMNS))
    emit("mail_app.edited", app, by=by)
    return app


@catalog.action("mail_app.delete", title=gettext_lazy("Delete an OAuth app"))
def delete_mail_app(app: MailApp, *, by: Actor) -> MailApp:
    emit("mail_app.deleted", app, by=by)
    try:
        app.delete()
    except ProtectedError:
        raise Conflict(_("Mailboxes sign in by this app. Give them another one first.")) from None
    return app


_COLUMNS = ("name", "service", "flow", "client_id", "secret", "tenant", "authorize_url", "token_url", "rights")


def _set(app: MailApp, data: SetMailApp) -> None:
    for name in _COLUMNS:
        if name != "secret":
            setattr(app, name, getattr(data, name))
    if data.secret is not None:
        app.secret = seal(data.secret) if data.secret else ""
    _check(app)


def _check(app: MailApp) -> None:
    """What its service and its way cannot do without."""
    program = app.flow == MailApp.Flow.PROGRAM
    if program and app.service == "google":
        raise Invalid.field("flow", _("Google lets a program in only when a person has agreed."))
    needed = ["token_url", "rights"] if app.service == "other" else []
    if app.service == "other" and not program:
        needed.append("authorize_url")
    if program:
        needed += ["secret", "tenant"] if app.service.startswith("microsoft") else ["secret"]
    if missing := [name for name in needed if not getattr(app, name)]:
        raise Invalid(fields={name: [_("This is required.")] for name in missing})


def _save(save: Any) -> None:
    try:
        with transaction.atomic():
            save()
    except IntegrityError:
        raise Invalid.field("name", _("There is an app of this name.")) from None


def mail_apps(request: HttpRequest, by: Actor) -> dict[str, Any]:
    """All of them, and where their services must send people back to."""
    by.require("mail_app.view")
    rows = MailApp.objects.annotate(mailboxes=Count("mailbox")).order_by("name")
    return {"apps": [shown(row, row.mailboxes) for row in rows], "callback": callback(request)}


def callback(request: HttpRequest) -> str:
    """Where services send people back to: of our public address, never of a header where there is one."""
    base = house.public_url()
    return f"{base}{CALLBACK}" if base else request.build_absolute_uri(CALLBACK)


def shown(app: MailApp, mailboxes: int | None = None) -> dict[str, Any]:
    names = [name for name in MailAppOut.model_fields if name not in ("has_secret", "mailboxes")]
    used = app.mailbox_set.count() if mailboxes is None else mailboxes
    return {name: getattr(app, name) for name in names} | {"has_secret": bool(app.secret), "mailboxes": used}


def token_url_of(app: MailApp) -> str:
    return SERVICES[app.service].token_url.format(tenant=app.tenant or "common") or app.token_url


def authorize_url_of(app: MailApp) -> str:
    return SERVICES[app.service].authorize_url.format(tenant=app.tenant or "common") or app.authorize_url


def rights_of(app: MailApp) -> str:
    known = SERVICES[app.service]
    return (known.scope if app.flow == "person" else known.scope_of_program) or app.rights
