"""Queues of units, the seats of their people, who is there, and what the dispatcher has decided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.scope import Record, Scope
from afterloop.service.tickets.models import Ticket


class Queue(Record):
    """How the unclaimed tickets of one unit reach its people. A unit without one: whoever wants claims."""

    class Mode(models.TextChoices):
        PULL = "pull"  # people claim
        PUSH = "push"  # who may assign assigns
        ROUND_ROBIN = "round_robin"  # each in turn
        LEAST_LOADED = "least_loaded"  # whoever has the least to do for what he can take

    scope: ClassVar[Scope] = Scope("queue", unit="unit_id")

    unit = models.OneToOneField(OrgUnit, on_delete=models.PROTECT, related_name="+")
    mode = models.CharField(max_length=12, choices=Mode, default=Mode.PULL)
    capacity = models.SmallIntegerField(default=10)  # tickets that one person works on at a time
    hours = models.JSONField(null=True)  # the body of a calendar, in which tickets are given out; none: always
    only_present = models.BooleanField(default=True)  # to those who are online; else also to who comes tomorrow
    waits_since = models.DateTimeField(null=True)  # since when a ticket has waited because nobody could take it
    told_at = models.DateTimeField(null=True)  # when those who answer for the unit were last told that it waits

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(capacity__range=(1, 500)), name="queue_capacity")]

    def __str__(self) -> str:
        return f"{self.mode} of {self.unit_id}"

    @property
    def gives(self) -> bool:
        """Whether the dispatcher gives its tickets out."""
        return self.mode in (self.Mode.ROUND_ROBIN, self.Mode.LEAST_LOADED)


class Seat(models.Model):
    """What is special about one person in a queue, and when the dispatcher last gave him a ticket of it."""

    queue = models.ForeignKey(Queue, on_delete=models.CASCADE, related_name="seats", db_index=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    capacity = models.SmallIntegerField(null=True)  # none: the queue's
    takes = models.BooleanField(null=True)  # whether the dispatcher counts on him; none: unless he sets the queue
    given_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["queue", "user"], name="seat_once"),
            models.CheckConstraint(condition=Q(capacity=None) | Q(capacity__range=(1, 500)), name="seat_capacity"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.queue_id}"


class Presence(Record):
    """What somebody says of himself: new work may come, not now, or not at all."""

    class State(models.TextChoices):
        ONLINE = "online"
        BUSY = "busy"
        AWAY = "away"

    scope: ClassVar[Scope] = Scope("presence", owner="user_id")

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=6, choices=State, default=State.ONLINE)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.user_id} is {self.state}"


class Decision(models.Model):
    """To whom the dispatcher gave a ticket, and how everybody stood whom it could have chosen."""

    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="decisions", db_index=False)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", db_index=False)
    mode = models.CharField(max_length=12)
    candidates = models.JSONField()  # [{user, name, load, capacity, given_at, why}], whom it chose first
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["ticket", "id"], name="decision_ticket")]

    def __str__(self) -> str:
        return f"{self.ticket_id} to {self.user_id}"
