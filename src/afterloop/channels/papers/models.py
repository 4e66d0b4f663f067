"""Papers that were issued: each as it was then, so that it can be printed again and says the same."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from afterloop.kernel.definitions.models import Version
from afterloop.kernel.people.models import User
from afterloop.kernel.scope import Record, Scope
from afterloop.service.tickets.models import Ticket


class Paper(Record):
    """`values` and `lines` are what stands in it, by placeholder; `link` is sealed: it opens the customer's page."""

    scope: ClassVar[Scope] = Scope("paper", unit="unit_id")

    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="papers", db_index=False)
    unit_id = models.BigIntegerField(null=True)
    number = models.CharField(max_length=30, unique=True)  # that of the ticket, and which of its papers it is
    title = models.CharField(max_length=200)
    template = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=20)
    values = models.JSONField(default=dict)  # personal
    answers = models.JSONField(default=list)  # personal: of the form, with their labels
    lines = models.JSONField(default=list)  # what is charged
    total = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    link = models.TextField(blank=True, default="")
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True)
    void_reason = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["ticket", "id"], name="paper_ticket")]
        constraints = [
            models.CheckConstraint(
                condition=Q(voided_at=None, void_reason="") | Q(voided_at__isnull=False),
                name="paper_voided_with_reason",
            )
        ]

    def __str__(self) -> str:
        return self.number
