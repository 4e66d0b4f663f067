"""The lines that customers call, the seats at which they ring, and every call."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import Brand, OrgUnit, User
from afterloop.kernel.scope import Record, Scope
from afterloop.service.customers.models import Contact, Customer
from afterloop.service.tickets.models import Ticket


class PhoneLine(Record):
    """A telephone system that tells of its calls, and what becomes of them.

    With `call_url` it also places calls; without, people's own telephones do.
    """

    scope: ClassVar[Scope] = Scope("phone_line", public=True)

    name = models.CharField(max_length=120, unique=True)
    brand = models.ForeignKey(Brand, null=True, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    type = models.SlugField(max_length=60, db_index=False)  # of the ticket that a call becomes
    numbers = ArrayField(models.CharField(max_length=40), default=list)  # what customers dial
    secret = models.TextField()  # sealed
    call_url = models.CharField(max_length=500, blank=True, default="")
    answer_within = models.SmallIntegerField(default=20)  # seconds that are a good answer
    closed_at = models.DateTimeField(null=True)
    last_event_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=40, blank=True, default="")  # why an event was refused, since …
    problem_since = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(answer_within__range=(1, 600)), name="phone_answer_within"),
        ]

    def __str__(self) -> str:
        return self.name


class Seat(Record):
    """Who sits at an extension of a line. Its changes are told to that person alone: something rings there."""

    scope: ClassVar[Scope] = Scope("phone_seat", unit="unit_id", owner="user_id")

    line = models.ForeignKey(PhoneLine, on_delete=models.CASCADE, related_name="seats", db_index=False)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")  # the line's
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    extension = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "extension"], name="phone_seat_once")]

    def __str__(self) -> str:
        return f"{self.extension} on {self.line_id}"


class Call(Record):
    """One call, from the first ring to the recording. `heard` is what the telephone system has said of it, merged.

    A call that came in and ended unanswered is missed until somebody has called back.
    """

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"

    scope: ClassVar[Scope] = Scope("call", unit="unit_id", owner="user_id")

    line = models.ForeignKey(PhoneLine, on_delete=models.PROTECT, related_name="+", db_index=False)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", db_index=False)  # the line's, then
    external_id = models.CharField(max_length=200)
    direction = models.CharField(max_length=3, choices=Direction, default=Direction.IN)
    number = models.CharField(max_length=40, blank=True, default="")  # the customer's, in its normal form
    written = models.CharField(max_length=60, blank=True, default="")  # the same as it was told
    called = models.CharField(max_length=60, blank=True, default="")  # ours
    extension = models.CharField(max_length=20, blank=True, default="")
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    rings_at = ArrayField(models.BigIntegerField(), default=list)  # the users at whose seats it rings now
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    ticket = models.ForeignKey(Ticket, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    message = models.BigIntegerField(null=True)  # what the ticket's thread says of it
    begun_at = models.DateTimeField()
    rang_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    recording = models.CharField(max_length=1000, blank=True, default="")
    cause = models.CharField(max_length=100, blank=True, default="")
    heard = models.JSONField(default=dict)
    claimed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    called_back_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    called_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "external_id"], name="call_once_per_line"),
            models.CheckConstraint(
                condition=(Q(rang_at=None) | Q(answered_at=None) | Q(rang_at__lte=F("answered_at")))
                & (Q(rang_at=None) | Q(ended_at=None) | Q(rang_at__lte=F("ended_at")))
                & (Q(answered_at=None) | Q(ended_at=None) | Q(answered_at__lte=F("ended_at"))),
                name="call_times_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-id"], name="call_unit"),
            models.Index(fields=["user", "-id"], name="call_user", condition=Q(user__isnull=False)),
            models.Index(fields=["line", "-id"], name="call_line"),
            models.Index(fields=["number", "-id"], name="call_number", condition=~Q(number="")),
            models.Index(fields=["customer", "-id"], name="call_customer", condition=Q(customer__isnull=False)),
            models.Index(fields=["ticket", "id"], name="call_ticket", condition=Q(ticket__isnull=False)),
            # What rings or is on, looked at with every event; what waits for somebody to call back.
            models.Index(fields=["user"], name="call_on", condition=Q(ended_at=None)),
            GinIndex(fields=["rings_at"], name="call_rings", condition=Q(ended_at=None)),
            models.Index(
                fields=["number", "begun_at"],
                name="call_missed",
                condition=Q(direction="in", answered_at=None, called_back_at=None, ended_at__isnull=False),
            ),
            models.Index(
                fields=["begun_at"],
                include=["unit", "user", "line", "rang_at", "answered_at", "ended_at"],
                name="call_rates",
                condition=Q(direction="in"),
            ),
        ]

    def __str__(self) -> str:
        return f"call {self.pk}"

    @property
    def missed(self) -> bool:
        return self.direction == self.Direction.IN and self.ended_at is not None and self.answered_at is None
