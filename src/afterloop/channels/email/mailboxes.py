"""The mailboxes as administration sets them: their facts, their verbs, and whether their server lets us in."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import AfterValidator, BaseModel, Field

from afterloop.channels.email.fetching import FAILURES, Conversation, said
from afterloop.channels.email.hints import hint
from afterloop.channels.email.models import MailApp, Mailbox
from afterloop.channels.email.sending import server_of
from afterloop.kernel import catalog, closing, limits
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.messages.failing import Failed
from afterloop.kernel.messages.smtp import Connection
from afterloop.kernel.people.models import Brand
from afterloop.kernel.people.sealing import Unreadable, seal
from afterloop.service.customers.identities import normal_email
from afterloop.service.tickets.actions.intake import kind_of
from afterloop.service.tickets.actions.saving import open_unit

TESTS = {"most": 10, "per": 60}  # for one person
NOT_LET_IN = ("530", "534", "535", "538")  # what servers answer to a wrong password (RFC 4954)


def _address(written: str) -> str:
    if not normal_email(written):
        raise ValueError(_("This is not an e-mail address."))
    return written.strip().lower()


Address = Annotated[str, Field(max_length=254, pattern=r"^[^\s@]+@[^\s@]+\.[^\s@.]+$"), AfterValidator(_address)]
Line = Annotated[str, Field(max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")]
Host = Annotated[str, Field(max_length=253, pattern=r"^[^\s/@\x00]*$")]
Port = Annotated[int, Field(ge=1, le=65535)]
Encryption = Literal["tls", "starttls", "none"]
Login = Annotated[str, Field(max_length=254, pattern=r"^[^\x00-\x1f\x7f]*$")]
Password = Annotated[str, Field(max_length=1000, pattern=r"^[^\x00\r\n]*$")]


class MailboxFacts(BaseModel):
    address: str
    name: str
    brand_id: int | None
    unit_id: int | None
    type: str
    host: str
    port: int
    encryption: str
    user: str
    app_id: int | None
    folder: str
    smtp_host: str
    smtp_port: int
    smtp_encryption: str
    subaddresses: bool


class SetMailbox(Schema):
    """`unit` empty: where the type of ticket goes. `host` empty: nothing is fetched, mail is delivered over the API.

    `smtp_host` empty: answers leave by the installation's server. `password` left out: as it is; it is for both.
    `app`: it signs in with tokens of this OAuth app, and has no password.
    """

    address: Address
    name: Line = ""
    brand: Id | None = None
    unit: Id | None = None
    type: str = Field(min_length=1, max_length=60)
    host: Host = ""
    port: Port = 993
    encryption: Encryption = "tls"
    user: Login = ""
    app: Id | None = None
    password: Password | None = None
    folder: Line = "INBOX"
    smtp_host: Host = ""
    smtp_port: Port = 465
    smtp_encryption: Encryption = "tls"
    subaddresses: bool = False


class CreateMailbox(SetMailbox):
    """`from_start`: the mails that lie there already become tickets, too."""

    from_start: bool = False


class MailboxOut(Out):
    id: int
    address: str
    name: str
    brand: int | None
    unit: int | None
    type: str
    host: str
    port: int
    encryption: Encryption
    user: str
    app: int | None
    has_password: bool = Field(description="Or a token that somebody agreed to")
    wants_consent: bool = Field(description="Nobody has agreed yet that its app reads it")
    folder: str
    smtp_host: str
    smtp_port: int
    smtp_encryption: Encryption
    subaddresses: bool
    closed: bool
    checked_at: datetime | None = Field(description="When its server last answered")
    last_mail_at: datetime | None
    problem: str = Field(description="Why it does not, in the server's words")
    problem_since: datetime | None
    hint: str = Field(description="What that means, and what to do")
    waiting: int = Field(description="Mails that are about to be taken in")
    refused: int
    revision: int


class SendingTest(Out):
    works: bool
    answer: str = Field(description="In the server's words")
    hint: str = Field(description="What they mean, and what to do; empty where it works")


class MailboxTest(Out):
    works: bool
    answer: str = Field(description="In the server's words")
    hint: str = Field(description="What they mean, and what to do; empty where it works")
    mails: int = Field(description="How many lie in the folder")
    sending: SendingTest | None = Field(description="Of the server by which its answers leave, where it has its own")


@catalog.action("mailbox.create", title=gettext_lazy("Add a mailbox"))
def create_mailbox(data: CreateMailbox, *, by: Actor) -> Mailbox:
    box = Mailbox(created_at=by.now, from_start=data.from_start)
    try:
        with transaction.atomic():
            _set(box, data)
            box.save()
    except IntegrityError:
        raise Invalid.field("address", _("There is a mailbox with this address.")) from None
    emit("mailbox.created", box, by=by)
    return box


@catalog.action("mailbox.edit", title=gettext_lazy("Change a mailbox"))
def edit_mailbox(box: Mailbox, data: SetMailbox, *, by: Actor) -> Mailbox:
    """Another server or folder is read from now on; what lies there already stays there."""
    place = (box.host, box.user, box.folder)
    _set(box, data)
    if place != (box.host, box.user, box.folder):
        box.uid_validity, box.last_uid, box.from_start = None, 0, False
    try:
        with transaction.atomic():
            box.write(*_COLUMNS, "uid_validity", "last_uid", "from_start", "problem", "problem_since")
    except IntegrityError:
        raise Invalid.field("address", _("There is a mailbox with this address.")) from None
    emit("mailbox.edited", box, by=by)
    return box


_COLUMNS = (
    *("address", "name", "brand", "unit", "type", "host", "port", "encryption", "user", "app", "secret", "folder"),
    *("smtp_host", "smtp_port", "smtp_encryption", "subaddresses"),
)


PLAIN = (
    *("address", "name", "type", "host", "port", "encryption", "user"),
    *("smtp_host", "smtp_port", "smtp_encryption", "subaddresses"),
)


def _set(box: Mailbox, data: SetMailbox) -> None:
    kind_of(data.type)
    if (data.host or data.smtp_host) and not data.user:
        raise Invalid.field("user", _("This is required."))
    if data.brand and not Brand.objects.filter(pk=data.brand).exists():
        raise Invalid.field("brand", _("There is no such brand."))
    for name in PLAIN:
        setattr(box, name, getattr(data, name))
    box.brand_id, box.unit = data.brand, open_unit(data.unit) if data.unit else None
    box.folder = data.folder.strip() or "INBOX"
    box.problem, box.problem_since = "", None
    if data.app != box.app_id:
        box.secret = ""  # that of another way to sign in
    box.app = _app(data)
    if data.password is not None:
        box.secret = seal(data.password) if data.password else ""


def _app(data: SetMailbox) -> MailApp | None:
    if data.app is None:
        return None
    if data.password:
        raise Invalid.field("password", _("A mailbox that signs in by an app has no password."))
    found: MailApp | None = MailApp.objects.filter(pk=data.app).first()
    if found is None:
        raise Invalid.field("app", _("There is no such app."))
    return found


@catalog.action("mailbox.close", title=gettext_lazy("Stop reading a mailbox"))
def close_mailbox(box: Mailbox, *, by: Actor) -> Mailbox:
    closing.close(box, by=by)
    return box


@catalog.action("mailbox.reopen", title=gettext_lazy("Read a mailbox again"))
def reopen_mailbox(box: Mailbox, *, by: Actor) -> Mailbox:
    """What came meanwhile is taken in, too."""
    closing.reopen(box, by=by)
    return box


def test_mailbox(pk: int, by: Actor) -> MailboxTest:
    """Sign in and look into the folder, as reading does, and sign in where answers leave. Not within a transaction."""
    by.require("mailbox.edit")
    box = Mailbox.objects.select_related("app").filter(pk=pk).first()
    if box is None:
        raise NotFound()
    limits.take("mailbox.test", str(by.user_id), **TESTS)
    if not box.host and not box.smtp_host:
        raise Conflict(_("This mailbox has no server: its mail is delivered over the API."))
    sending = _try_sending(box) if box.smtp_host else None
    if not box.host:
        return MailboxTest(works=True, answer="", hint="", mails=0, sending=sending)
    try:
        with Conversation(box) as found:
            return MailboxTest(works=True, answer=found.welcome, hint="", mails=found.count, sending=sending)
    except (*FAILURES, Unreadable) as error:
        answer = said(error)
        return MailboxTest(works=False, answer=answer, hint=hint(answer, box), mails=0, sending=sending)


def _try_sending(box: Mailbox) -> SendingTest:
    try:
        with Connection(server_of(box)) as connection:
            return SendingTest(works=True, answer=connection.check(), hint="")
    except Failed as failed:
        at = Mailbox(host=box.smtp_host, port=box.smtp_port)
        problem = f"login: {failed.reason}" if failed.reason.startswith(NOT_LET_IN) else failed.reason
        return SendingTest(works=False, answer=failed.reason, hint=hint(problem, at))


LIST = """
SELECT b.id, b.address, b.name, b.brand_id AS brand, b.unit_id AS unit, b.type, b.host, b.port, b.encryption, b.user,
  b.app_id AS app, b.secret <> '' AS has_password, b.secret = '' AND a.flow = 'person' IS TRUE AS wants_consent,
  b.folder, b.smtp_host, b.smtp_port, b.smtp_encryption, b.subaddresses,
  b.closed_at IS NOT NULL AS closed, b.checked_at,
  (SELECT m.created_at FROM email_inboundmail m WHERE m.mailbox_id = b.id ORDER BY m.id DESC LIMIT 1) AS last_mail_at,
  b.problem, b.problem_since, b.revision,
  (SELECT count(*) FROM email_inboundmail m WHERE m.mailbox_id = b.id AND m.state = 'waiting') AS waiting,
  (SELECT count(*) FROM email_inboundmail m WHERE m.mailbox_id = b.id AND m.state = 'refused') AS refused
FROM email_mailbox b LEFT JOIN email_mailapp a ON a.id = b.app_id
WHERE %(one)s::bigint IS NULL OR b.id = %(one)s ORDER BY b.closed_at NULLS FIRST, b.address
"""


def mailboxes(by: Actor, one: int | None = None) -> list[dict[str, Any]]:
    """All of them, or one, with how they fare."""
    by.require("mailbox.view")
    names = [name for name in MailboxOut.model_fields if name != "hint"]
    with connection.cursor() as cursor:
        cursor.execute(LIST, {"one": one})
        columns = [column.name for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return [{name: row[name] for name in names} | {"hint": _hint(row)} for row in rows]


def _hint(row: dict[str, Any]) -> str:
    return hint(row["problem"], Mailbox(host=row["host"], port=row["port"], folder=row["folder"]))
