"""Ways in beside a role: shares, grants, tokens, signed links; and the sessions of signed-in users."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.people.models.organization import OrgUnit
from afterloop.kernel.people.models.staff import User
from afterloop.kernel.scope import Record, Scope


class RecordShare(Record):
    """Opens one record to a unit or a user, for the named verbs, until a moment, for a reason."""

    scope: ClassVar[Scope] = Scope("share", owner="given_by_id")

    entity = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.CASCADE)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE)
    verbs = ArrayField(models.CharField(max_length=80))
    until = models.DateTimeField(null=True)
    why = models.CharField(max_length=500)
    given_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    given_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(unit__isnull=False) ^ models.Q(user__isnull=False), name="share_with_one"
            )
        ]
        indexes = [
            models.Index(fields=["user", "entity"], name="share_user"),
            models.Index(fields=["unit", "entity"], name="share_unit"),
            models.Index(fields=["entity", "record_id"], name="share_record"),
        ]

    def __str__(self) -> str:
        return f"{self.entity}:{self.record_id}"


class AccessGrant(Record):
    """数据调取权: opens another unit's records to a user, for some verbs, a reason and a time. Its use is logged."""

    scope: ClassVar[Scope] = Scope("access_grant", unit="unit_id", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="access_grants")
    unit = models.ForeignKey(OrgUnit, on_delete=models.CASCADE)
    verbs = ArrayField(models.CharField(max_length=80))
    reason = models.CharField(max_length=500)
    until = models.DateTimeField()
    given_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    given_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["user", "until"], name="grant_user")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.unit_id}"


class ApiToken(Record):
    """A key for programs. Only its hash is kept; it acts as its user."""

    scope: ClassVar[Scope] = Scope("token", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=200)
    hash = models.BinaryField(unique=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class SignedLink(Record):
    """A link that opens one record for the named verbs: a row, so that it can expire, be counted and be revoked."""

    scope: ClassVar[Scope] = Scope("link", public=True)

    hash = models.BinaryField(unique=True)
    entity = models.CharField(max_length=40)
    record_id = models.BigIntegerField(null=True)
    verbs = ArrayField(models.CharField(max_length=80))
    customer_id = models.BigIntegerField(null=True)
    language = models.CharField(max_length=20, blank=True, default="")
    expires_at = models.DateTimeField(null=True)
    uses_left = models.IntegerField(null=True)
    revoked_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["entity", "record_id"], name="link_record")]

    def __str__(self) -> str:
        return f"{self.entity}:{self.record_id}"


class Session(AbstractBaseSession):
    """A browser's session, with its user in a column: the actor is read in one query, and one statement signs out."""

    user_id = models.BigIntegerField(null=True, db_index=True)
    address = models.CharField(max_length=45, db_default="")
    agent = models.CharField(max_length=300, db_default="")
    signed_in_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(db_default=Now())
    bare = models.BooleanField(default=False, db_default=False)  # came in without the second step that is asked of him

    objects: ClassVar[Any] = BaseSessionManager()

    @classmethod
    def get_session_store_class(cls) -> type:
        from afterloop.kernel.people.sessions import SessionStore

        return SessionStore
