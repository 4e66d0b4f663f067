"""What people draw is data with versions: a `Definition` (form, flow, rule, ticket type …) and its `Version`s."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from afterloop.kernel.people.models import Brand, OrgUnit, User
from afterloop.kernel.scope import Record, Scope


class Definition(Record):
    """One drawn thing under a stable name. Kind, key, owning unit and brand never change; its versions do.

    What it does when it runs reaches the records of its unit and below; without a unit, all records.
    """

    scope: ClassVar[Scope] = Scope("definition", unit="unit_id")

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=60)
    title = models.JSONField(default=dict)  # a text by language
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="+")
    brand = models.ForeignKey(Brand, null=True, on_delete=models.PROTECT, related_name="+")
    solution = models.CharField(max_length=60, blank=True, default="")  # which shipped solution brought it

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="definition_once")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class Version(models.Model):
    """One state of a definition's body. Free while a draft; once live it never changes (a trigger sees to it)."""

    class Status(models.TextChoices):
        DRAFT = "draft"
        LIVE = "live"
        RETIRED = "retired"

    definition = models.ForeignKey(Definition, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=8, choices=Status, default=Status.DRAFT)
    format = models.PositiveSmallIntegerField(default=1)
    body = models.JSONField()
    note = models.CharField(max_length=500, blank=True, default="")
    grants = ArrayField(models.CharField(max_length=80), default=list)  # verbs its publisher held and the body calls
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")  # null: the product itself
    at = models.DateTimeField()  # saved, while a draft; published, after

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["definition", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["definition"], condition=models.Q(status="live"), name="version_one_live"),
            models.UniqueConstraint(
                fields=["definition"], condition=models.Q(status="draft"), name="version_one_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.definition_id} v{self.number}"


class LiveSet(models.Model):
    """One row: a stamp that moves with every change of what is live, so that processes know when to read again.

    Stamps come from a sequence, never from counting: a number seen in a transaction that was rolled back must not
    come again with another meaning.
    """

    stamp = models.BigIntegerField()

    def __str__(self) -> str:
        return str(self.stamp)
