"""A file on its way out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterloop.kernel.people.models import User
from afterloop.kernel.scope import Record, Scope


class Export(Record):
    """What somebody asked for, and the file that came of it."""

    class State(models.TextChoices):
        QUEUED = "queued"
        DONE = "done"
        FAILED = "failed"

    scope: ClassVar[Scope] = Scope("export", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    entity = models.CharField(max_length=40)
    title = models.CharField(max_length=80)
    format = models.CharField(max_length=4)
    language = models.CharField(max_length=20)
    wish = models.JSONField(default=dict)  # as the noun's source reads it
    state = models.CharField(max_length=6, choices=State, default=State.QUEUED)
    rows = models.IntegerField(default=0)
    file_id = models.BigIntegerField(null=True)
    problem = models.CharField(max_length=500, blank=True, default="")
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user", "-id"], name="export_user")]

    def __str__(self) -> str:
        return self.title
