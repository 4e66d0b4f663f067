"""What happened (`Event`), what is still to be delivered (`EventQueue`), by whom (`StreamLease`), and what failed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

STREAMS = 64


class Event(models.Model):
    """One thing that happened to one record: timeline, audit trail and outbox in one row.

    Range-partitioned by id and append-only: a trigger refuses every change but a redaction.
    `changes` is {field: [before, after]}, `facts` the entity's hot fields at that moment, `data` what the event's
    own schema declares. Never message bodies, never a form's whole data.
    """

    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=80)
    number = models.SmallIntegerField(default=1)
    entity = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    unit_id = models.BigIntegerField(null=True)
    brand_id = models.BigIntegerField(null=True)
    about = ArrayField(models.CharField(max_length=60))  # linked records as "customer:12"
    changes = models.JSONField()
    facts = models.JSONField()
    data = models.JSONField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    cause_id = models.BigIntegerField(null=True)
    depth = models.SmallIntegerField()
    cut = models.BooleanField()  # the chain of causes was too long: kept and shown, not delivered
    at = models.DateTimeField()

    class Meta:
        managed = False  # made by SQL in the first migration: Django knows no partitions
        db_table = "events_event"

    def __str__(self) -> str:
        return f"{self.name} {self.entity}:{self.record_id}"


class EventQueue(models.Model):
    """An event that some subscriber has not had yet. `done` holds a bit per subscriber; complete rows are deleted."""

    event_id = models.BigIntegerField(primary_key=True)
    stream = models.SmallIntegerField()
    done = models.BigIntegerField(default=0)

    class Meta:
        db_table = "events_eventqueue"
        indexes = [models.Index(fields=["stream", "event_id"], name="event_queue_stream")]

    def __str__(self) -> str:
        return f"{self.event_id} in stream {self.stream}"


class Subscriber(models.Model):
    """A name that listens, and its bit. It starts at the moment it is first registered."""

    name = models.CharField(max_length=80, unique=True)
    bit = models.SmallIntegerField(unique=True)
    seen_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class Pump(models.Model):
    """A pump that is alive, so that the others leave it a share of the streams."""

    name = models.CharField(max_length=80, primary_key=True)
    seen_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class StreamLease(models.Model):
    """Which pump delivers a stream, until when."""

    stream = models.SmallIntegerField(primary_key=True)
    holder = models.CharField(max_length=80, default="")
    until = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.stream}: {self.holder}"


class Parked(models.Model):
    """A delivery that failed, and those of the same record that wait behind it: one row per event, in order."""

    subscriber = models.CharField(max_length=80)
    entity = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    event_id = models.BigIntegerField()
    reason = models.TextField(default="")
    attempts = models.SmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)  # empty: it waits for a person
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "event_id"], name="parked_once")]
        indexes = [
            models.Index(fields=["subscriber", "entity", "record_id", "event_id"], name="parked_record"),
            models.Index(fields=["next_try_at"], name="parked_due", condition=models.Q(next_try_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.subscriber}: {self.entity}:{self.record_id}"
