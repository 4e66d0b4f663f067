"""Files that people and customers send, and storage objects that are to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.actor import Actor
from afterloop.kernel.scope import Reach, Record, Scope, ScopedQuerySet


@dataclass(frozen=True, slots=True)
class Uploads(Scope):
    """Whoever may upload at all, makes a file that is nobody's but theirs: there is no place to ask about."""

    def covers(self, reach: Reach, record: models.Model) -> bool:
        return bool(reach)


class FileQuerySet(ScopedQuerySet):
    """A file has no scope of its own: who sees its record sees it (`reading.readable`)."""

    def visible_to(self, actor: Actor, verb: str) -> Self:
        """The uploads that this actor has made and not yet attached."""
        return self.filter(attached_at=None, **uploader(actor))


class File(Record):
    """One uploaded file. It belongs to its uploader until an action attaches it to a record.

    `type` is what the content is, never what a client called it. `part` is the piece of the record that carries
    the file (the id of a message); `public` files are those that the record's customer sees.
    """

    scope: ClassVar[Scope] = Uploads("file")

    name = models.CharField(max_length=200)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    type = models.CharField(max_length=100)
    key = models.CharField(max_length=200, unique=True)
    thumbnail_key = models.CharField(max_length=200, blank=True, default="")
    width = models.IntegerField(null=True)
    height = models.IntegerField(null=True)
    uploader_kind = models.CharField(max_length=12)
    uploader_id = models.BigIntegerField(null=True)
    uploader_credential = models.BigIntegerField(null=True)
    entity = models.CharField(max_length=40, blank=True, default="")
    record_id = models.BigIntegerField(null=True)
    part = models.BigIntegerField(null=True)
    public = models.BooleanField(default=False)
    created_at = models.DateTimeField(db_default=Now())
    attached_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = FileQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["entity", "record_id"], name="file_record", condition=~models.Q(entity="")),
            models.Index(fields=["entity", "part"], name="file_part", condition=models.Q(part__isnull=False)),
            models.Index(fields=["created_at"], name="file_loose", condition=models.Q(attached_at=None)),
        ]

    def __str__(self) -> str:
        return self.name


class Removal(models.Model):
    """An object in storage whose file is gone: deleted outside the transaction, as often as it takes."""

    key = models.CharField(max_length=200)
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.key


def uploader(actor: Actor) -> dict[str, Any]:
    """The columns by which an uploader is known again: a user by id, the holder of a link by that link.

    Visitors are nobody: their uploads are theirs by the upload token alone.
    """
    if actor.kind == "user":
        return {"uploader_kind": "user", "uploader_id": actor.id}
    if actor.call.via == "link" and actor.call.credential is not None:
        return {"uploader_kind": actor.kind, "uploader_credential": actor.call.credential}
    return {"pk__in": []}
