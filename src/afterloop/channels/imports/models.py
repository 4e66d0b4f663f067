"""A file on its way in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterloop.kernel.people.models import User
from afterloop.kernel.scope import Record, Scope


class TableImport(Record):
    """One uploaded table: what its rows are, how it was understood, who brings it in where, and how far it is."""

    class State(models.TextChoices):
        DRAFT = "draft"  # understood, waits for a person to agree
        QUEUED = "queued"
        RUNNING = "running"
        STOPPING = "stopping"  # after the batch under way
        STOPPED = "stopped"
        DONE = "done"
        FAILED = "failed"

    # Its rows come in as whose it is, so nobody else may start it: not even a colleague who may import there too.
    scope: ClassVar[Scope] = Scope("table_import", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    of = models.CharField(max_length=20, default="ticket", db_default="ticket")  # which noun the rows are
    unit_id = models.BigIntegerField(null=True)
    type = models.SlugField(max_length=60, db_index=False, blank=True)  # of tickets
    source = models.CharField(max_length=40)
    name = models.CharField(max_length=200)  # of the file
    file_id = models.BigIntegerField(null=True)
    refused_file_id = models.BigIntegerField(null=True)
    reading = models.JSONField(default=dict)  # encoding, delimiter, sheet, header, dates
    options = models.JSONField(default=dict)  # what becomes of unknown words and missing answers
    header = models.JSONField(default=list)
    columns = models.JSONField(default=dict)  # field: place of its column
    cells = models.JSONField(default=dict, db_default={})  # what was corrected by hand: {line: {place: text}}
    dry = models.BooleanField(default=False, db_default=False)  # the present or last run only looks
    report = models.JSONField(default=list, db_default=[])  # some rows of the last run, with what is wrong in them
    made_ids = models.JSONField(default=list, db_default=[])  # people, to be invited
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    start = models.PositiveIntegerField(default=0)  # how often it was started: an older job does nothing
    runner = models.UUIDField(null=True)  # who brings it in now: only that one tells how far it is
    percent = models.SmallIntegerField(default=0)
    made = models.IntegerField(default=0)
    changed = models.IntegerField(default=0, db_default=0)
    known = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    problem = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "imports_ticketimport"  # tickets were the first that came in
        indexes = [models.Index(fields=["user", "-id"], name="import_user")]

    def __str__(self) -> str:
        return self.name
