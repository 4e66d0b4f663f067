"""The mailboxes that are read, and every mail that came: kept whole, whatever became of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import Brand, OrgUnit
from afterloop.kernel.scope import Record, Scope
from afterloop.service.tickets.models import Ticket


class MailApp(Record):
    """As what this company is registered at a mail service that lets programs in with tokens only."""

    class Flow(models.TextChoices):
        PERSON = "person"  # somebody agrees for each mailbox
        PROGRAM = "program"  # the service has let in the program itself

    scope: ClassVar[Scope] = Scope("mail_app", public=True)

    name = models.CharField(max_length=300, unique=True)
    service = models.CharField(max_length=20)
    flow = models.CharField(max_length=8, choices=Flow, default=Flow.PERSON)
    client_id = models.CharField(max_length=300)
    secret = models.TextField(blank=True, default="")  # sealed
    tenant = models.CharField(max_length=100, blank=True, default="")
    authorize_url = models.CharField(max_length=500, blank=True, default="")
    token_url = models.CharField(max_length=500, blank=True, default="")
    rights = models.CharField(max_length=300, blank=True, default="")  # what is asked for, where we do not know
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class Mailbox(Record):
    """An address that customers write to: where its mail lies, and what becomes of it.

    How far it has been read is `last_uid`, which holds as long as the server says `uid_validity`.
    """

    class Encryption(models.TextChoices):
        TLS = "tls"
        STARTTLS = "starttls"
        NONE = "none"

    scope: ClassVar[Scope] = Scope("mailbox", public=True)

    address = models.CharField(max_length=254, unique=True)  # in lower case
    name = models.CharField(max_length=120, blank=True, default="")  # what customers read beside it
    brand = models.ForeignKey(Brand, null=True, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="+")  # null: the type's
    type = models.SlugField(max_length=60, db_index=False)
    host = models.CharField(max_length=253, blank=True, default="")  # empty: nothing is fetched, others deliver
    port = models.PositiveIntegerField(default=993)
    encryption = models.CharField(max_length=8, choices=Encryption, default=Encryption.TLS)
    user = models.CharField(max_length=254, blank=True, default="")
    app = models.ForeignKey(MailApp, null=True, on_delete=models.PROTECT)  # null: it signs in with a password
    secret = models.TextField(blank=True, default="")  # sealed: the password, or the token that somebody agreed to
    folder = models.CharField(max_length=120, default="INBOX")
    smtp_host = models.CharField(max_length=253, blank=True, default="", db_default="")  # empty: by the house's server
    smtp_port = models.PositiveIntegerField(default=465, db_default=465)
    smtp_encryption = models.CharField(max_length=8, choices=Encryption, default=Encryption.TLS, db_default="tls")
    subaddresses = models.BooleanField(default=False)  # help+anything@ arrives here: answers get addresses of their own
    from_start = models.BooleanField(default=False)  # what lay there before is taken in, too
    closed_at = models.DateTimeField(null=True)
    uid_validity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)  # when its server was last asked, and answered
    problem = models.CharField(max_length=500, blank=True, default="")  # why it does not, since `problem_since`
    problem_since = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.address


class InboundMail(Record):
    """A mail as it came, and what became of it. `file` is the whole of it; `next_at` when it is looked at (again).

    `key` is its Message-ID, or a digest of its bytes where it has none: the same mail in one mailbox is one row.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"  # it is a message now, or was told to the message that it is about
        LEFT = "left"  # nobody wrote it: an automatic answer that belongs to nothing
        REFUSED = "refused"  # waits for a person

    scope: ClassVar[Scope] = Scope("mail", unit="unit_id")

    mailbox = models.ForeignKey(Mailbox, null=True, on_delete=models.SET_NULL, related_name="mails", db_index=False)
    unit_id = models.BigIntegerField(null=True)
    key = models.CharField(max_length=300)
    file = models.BigIntegerField()  # the id of a file
    size = models.BigIntegerField()
    sender = models.CharField(max_length=320, blank=True, default="")  # personal, as is the subject
    subject = models.CharField(max_length=300, blank=True, default="")
    kind = models.CharField(max_length=10, blank=True, default="")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=20, blank=True, default="")  # why it was left or refused
    detail = models.CharField(max_length=1000, blank=True, default="")  # the same in the words of what refused it
    ticket = models.ForeignKey(Ticket, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    message = models.BigIntegerField(null=True)
    attempts = models.SmallIntegerField(default=0)
    next_at = models.DateTimeField(db_default=Now())
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "key"], name="mail_once_per_mailbox", nulls_distinct=False)
        ]
        indexes = [
            models.Index(fields=["next_at"], name="mail_waiting", condition=Q(state="waiting")),
            models.Index(fields=["-id"], name="mail_refused", condition=Q(state="refused")),
            models.Index(fields=["key"], name="mail_key"),
            models.Index(fields=["ticket", "-id"], name="mail_ticket"),
            models.Index(fields=["mailbox", "-id"], name="mail_mailbox"),
            models.Index(fields=["sender", "-created_at"], name="mail_sender"),
        ]

    def __str__(self) -> str:
        return f"mail {self.pk}"
