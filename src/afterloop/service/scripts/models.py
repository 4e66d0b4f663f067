"""Scripts 话术: what staff say again and again, in words that the team has agreed on."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.scope import Record, Scope


class Script(Record):
    """A canned reply. `{customer}` and its like are filled in where it is used; `condition` says on which tickets."""

    class Audience(models.TextChoices):
        ME = "me"
        UNIT = "unit"  # and all units below it
        ALL = "all"

    scope: ClassVar[Scope] = Scope("script", unit="unit_id", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(max_length=4, choices=Audience, default=Audience.ME)
    title = models.CharField(max_length=80)
    body = models.TextField()
    html = models.TextField(blank=True, default="")
    condition = models.JSONField(null=True)  # over the fields of a ticket
    position = models.IntegerField(default=0)
    retired_at = models.DateTimeField(null=True)  # no longer offered, and kept

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience="unit") ^ models.Q(unit__isnull=True), name="script_unit_of_audience"
            ),
        ]
        indexes = [models.Index(fields=["user"], name="script_user")]

    def __str__(self) -> str:
        return self.title
