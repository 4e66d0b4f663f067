"""A way to look at a list."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.scope import Record, Scope


class View(Record):
    """Filters, columns and order of a list under a name.

    `replaces`: the key of a view that the product ships, as this person likes to have it.
    """

    class Audience(models.TextChoices):
        ME = "me"
        UNIT = "unit"  # and all units below it
        ALL = "all"

    scope: ClassVar[Scope] = Scope("view", unit="unit_id", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.CASCADE, related_name="+")
    audience = models.CharField(max_length=4, choices=Audience, default=Audience.ME)
    entity = models.CharField(max_length=40)
    title = models.CharField(max_length=80, blank=True)
    replaces = models.CharField(max_length=60, blank=True, default="")
    body = models.JSONField(default=dict)
    position = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "entity", "replaces"], condition=~models.Q(replaces=""), name="view_replaces_once"
            ),
            models.CheckConstraint(
                condition=models.Q(audience="unit") ^ models.Q(unit__isnull=True), name="view_unit_of_audience"
            ),
        ]
        indexes = [
            models.Index(fields=["user", "entity"], name="view_user"),
            models.Index(fields=["entity"], name="view_shared", condition=~models.Q(audience="me")),
        ]

    def __str__(self) -> str:
        return self.title
