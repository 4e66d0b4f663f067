"""The kernel's own table: what was already done under an idempotency key."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


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
