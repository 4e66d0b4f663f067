"""Accounts with a provider of texts, their templates, what was sent and what it cost, and what came back."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.scope import Record, Scope
from afterloop.service.tickets.models import Ticket


class SmsAccount(Record):
    """An account with a provider: by it texts go out, and replies come in at an address that `token` makes ours."""

    class Provider(models.TextChoices):
        CONSOLE = "console"  # for trying out: nothing leaves, the text is shown instead
        ALIYUN = "aliyun"
        TENCENT = "tencent"

    scope: ClassVar[Scope] = Scope("sms_account", public=True)

    name = models.CharField(max_length=60, unique=True)
    provider = models.CharField(max_length=10, choices=Provider)
    key_id = models.CharField(max_length=120, blank=True, default="")
    secret = models.TextField(blank=True, default="")  # sealed
    region = models.CharField(max_length=40, blank=True, default="")
    app_id = models.CharField(max_length=40, blank=True, default="")  # Tencent's SmsSdkAppId
    endpoint = models.CharField(max_length=200, blank=True, default="")  # empty: the provider's
    signature = models.CharField(max_length=30, blank=True, default="")  # as approved, without its 【】
    type = models.SlugField(max_length=60, blank=True, default="", db_index=False)  # of what replies begin
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="+")  # null: the type's
    price = models.DecimalField(max_digits=8, decimal_places=4, default=Decimal("0"))  # of one segment
    limit_per_number = models.PositiveIntegerField(default=10)  # texts within a day
    limit_per_day = models.PositiveIntegerField(default=1000)
    quiet_from = models.CharField(max_length=5, blank=True, default="")  # on the company's wall clock
    quiet_until = models.CharField(max_length=5, blank=True, default="")
    token = models.CharField(max_length=64, unique=True)
    closed_at = models.DateTimeField(null=True)
    last_sent_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=500, blank=True, default="")  # why nothing goes, since `problem_since`
    problem_since = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class SmsTemplate(Record):
    """Words that a provider has approved, for one purpose and language. `variables` in the order of the words."""

    class Review(models.TextChoices):
        DRAFT = "draft"
        IN_REVIEW = "in_review"
        APPROVED = "approved"
        REJECTED = "rejected"

    scope: ClassVar[Scope] = Scope("sms_template", public=True)

    account = models.ForeignKey(SmsAccount, on_delete=models.CASCADE, related_name="templates", db_index=False)
    purpose = models.CharField(max_length=60)
    language = models.CharField(max_length=20)
    code = models.CharField(max_length=60, blank=True, default="")  # by which the provider knows it
    signature = models.CharField(max_length=30, blank=True, default="")  # empty: the account's
    text = models.CharField(max_length=500)
    variables = ArrayField(models.CharField(max_length=40), default=list)
    on = models.BooleanField(default=True)
    review = models.CharField(max_length=10, choices=Review, default=Review.DRAFT)
    reason = models.CharField(max_length=500, blank=True, default="")  # why it was rejected
    checked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "purpose", "language"], name="sms_template_once"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.language}"


class SmsSent(Record):
    """A text that a provider took: what it cost, and what became of it. Neither words nor number stand here."""

    scope: ClassVar[Scope] = Scope("sms_sent", public=True)

    dispatch = models.BigIntegerField(null=True)  # its words and number go after their time; the cost stays
    account = models.ForeignKey(SmsAccount, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    purpose = models.CharField(max_length=60)
    external_id = models.CharField(max_length=100)  # the provider's
    segments = models.PositiveSmallIntegerField()
    price = models.DecimalField(max_digits=10, decimal_places=4)
    at = models.DateTimeField(db_default=Now())
    delivered_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        indexes = [
            models.Index(fields=["account", "external_id"], name="sms_sent_external"),
            models.Index(fields=["dispatch"], name="sms_sent_dispatch"),
            models.Index(fields=["at"], name="sms_sent_at"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.external_id}"


class SmsOptOut(Record):
    """A number that wants no more texts. Codes that its owner asks for go all the same."""

    scope: ClassVar[Scope] = Scope("sms_opt_out", public=True)

    number = models.CharField(max_length=20, unique=True)  # personal
    word = models.CharField(max_length=40)  # what was said
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"opt-out {self.pk}"


class SmsReply(Record):
    """A text that came in, and what became of it. `key` is the provider's: the same text is one row."""

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        LEFT = "left"  # a word for us alone: in or out
        REFUSED = "refused"  # waits for a person

    scope: ClassVar[Scope] = Scope("sms_reply", unit="unit_id")

    account = models.ForeignKey(SmsAccount, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    unit_id = models.BigIntegerField(null=True)
    key = models.CharField(max_length=150)
    number = models.CharField(max_length=20, blank=True, default="")  # personal, as is the text
    text = models.CharField(max_length=2000, blank=True, default="")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=20, blank=True, default="")
    detail = models.CharField(max_length=1000, blank=True, default="")
    ticket = models.ForeignKey(Ticket, null=True, on_delete=models.SET_NULL, related_name="+")
    message = models.BigIntegerField(null=True)
    attempts = models.SmallIntegerField(default=0)
    next_at = models.DateTimeField(db_default=Now())
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "key"], name="sms_reply_once", nulls_distinct=False),
        ]
        indexes = [
            models.Index(fields=["next_at"], name="sms_reply_waiting", condition=Q(state="waiting")),
            models.Index(fields=["number", "-created_at"], name="sms_reply_number"),
        ]

    def __str__(self) -> str:
        return f"sms {self.pk}"
