"""What is said to people: notices inside the product, dispatches that leave the building."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import User
from afterloop.kernel.scope import Record, Scope


class Notice(Record):
    """Something a member of staff should know: which words, and what stands in them. Said in the reader's language.

    `mail`: whether it goes out by mail too, at once or in a digest; `mail_at`: when it is due to be written into one,
    and null when that is done or was never wanted; `dispatch_id`: the mail that it stands in.
    """

    scope: ClassVar[Scope] = Scope("notice", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    template = models.CharField(max_length=80)
    words = models.JSONField(default=dict)  # personal
    url = models.CharField(max_length=500, blank=True, default="")
    event_id = models.BigIntegerField(null=True)
    entity = models.CharField(max_length=40, blank=True, default="", db_default="")  # the record that it is about
    record_id = models.BigIntegerField(null=True)
    mail = models.CharField(max_length=8, blank=True, default="", db_default="")
    mail_at = models.DateTimeField(null=True)
    dispatch_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(db_default=Now())
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_user"),
            models.Index(fields=["user"], name="notice_unread", condition=Q(read_at=None)),
            models.Index(fields=["mail_at", "user"], name="notice_to_mail", condition=Q(mail_at__isnull=False)),
            models.Index(fields=["dispatch_id"], name="notice_dispatch", condition=Q(dispatch_id__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.template} for {self.user_id}"


class NoticePreference(Record):
    """Which notices somebody wants by mail, and when. Without a user: for all who have not chosen for themselves.

    Times are those of a clock on the wall, in the zone of the person; without quiet hours both are empty.
    """

    class Days(models.TextChoices):
        WEEKDAYS = "weekdays"
        DAILY = "daily"

    scope: ClassVar[Scope] = Scope("notice_preference", owner="user_id")

    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    mail = models.JSONField(default=dict)  # by kind: now, digest or never; a kind that is not here goes as usual
    digest_at = models.CharField(max_length=5, default="08:30")
    digest_days = models.CharField(max_length=8, choices=Days, default=Days.WEEKDAYS)
    quiet_from = models.CharField(max_length=5, blank=True, default="")
    quiet_until = models.CharField(max_length=5, blank=True, default="")
    urgent_passes = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], name="notice_preference_once", nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return f"preferences of {self.user_id}"


class Dispatch(Record):
    """A message on its way out: written with the change that causes it, sent after the commit.

    `next_at` is the only swept column: when to try, and, while `sending`, until when the sender is believed alive.
    `external_id` is the Message-ID: it stays the same however often we try, so that receivers can drop doubles.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"  # will be tried again
        DEAD = "dead"  # waits for a person
        DROPPED = "dropped"  # nobody wants it any more

    scope: ClassVar[Scope] = Scope("dispatch", unit="unit_id")

    channel = models.CharField(max_length=12, default="email")
    key = models.CharField(max_length=200, unique=True)  # the same key is the same message
    sender = models.CharField(max_length=300, blank=True, default="")
    recipient = models.CharField(max_length=320)  # personal, as are those who get it, too
    cc = ArrayField(models.CharField(max_length=254), default=list, db_default=[])
    bcc = ArrayField(models.CharField(max_length=254), default=list, db_default=[])
    route = models.CharField(max_length=40, blank=True, default="", db_default="")  # "mailbox:7": by which server
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField()
    html = models.TextField(blank=True, default="")
    headers = models.JSONField(default=dict)
    files = ArrayField(models.BigIntegerField(), default=list, db_default=[])  # that go along
    entity = models.CharField(max_length=40, blank=True, default="")
    record_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    attempts = models.SmallIntegerField(default=0)
    next_at = models.DateTimeField(db_default=Now())
    last_error = models.CharField(max_length=1000, blank=True, default="")
    external_id = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_at"], name="dispatch_waiting", condition=Q(state__in=["queued", "sending", "failed"])
            ),
            models.Index(fields=["entity", "record_id"], name="dispatch_record"),
            models.Index(fields=["external_id"], name="dispatch_external", condition=~Q(external_id="")),
            models.Index(fields=["-id"], name="dispatch_dead", condition=Q(state="dead")),
            models.Index(fields=["recipient", "-id"], name="dispatch_sms_number", condition=Q(channel="sms")),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"
