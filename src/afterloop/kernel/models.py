"""The kernel's own tables: what was already done under an idempotency key, and how long things are kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.scope import Record, Scope


class RememberedCall(models.Model):
    """One action done under an `Idempotency-Key`: the key with another body is refused, with the same it replays."""

    actor = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    action = models.CharField(max_length=80)
    body_hash = models.BinaryField()
    record_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(db_default=Now(), db_index=True)  # swept after a week

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "key"], name="remembered_call_once")]

    def __str__(self) -> str:
        return f"{self.action} {self.key}"


class Retention(Record):
    """How long this company keeps a kind of thing, and what the last sweep of it did."""

    scope: ClassVar[Scope] = Scope("retention", public=True)

    kind = models.CharField(max_length=40, unique=True)
    days = models.IntegerField(null=True)  # empty: for ever
    swept_at = models.DateTimeField(null=True)
    removed = models.BigIntegerField(default=0)  # by the last sweep

    def __str__(self) -> str:
        return self.kind
