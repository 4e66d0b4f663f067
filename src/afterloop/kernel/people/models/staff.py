"""Users, what they are (posts, skills) and what they may do where (roles through memberships)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.people.models.organization import OrgUnit
from afterloop.kernel.scope import Record, Scope, ScopedQuerySet
from afterloop.kernel.time import ClockTimestamp


class UserManager(BaseUserManager.from_queryset(ScopedQuerySet)):  # type: ignore[misc]
    def get_by_natural_key(self, username: str) -> User:
        user: User = self.get(username__iexact=username)
        return user


class User(AbstractBaseUser, Record):
    """A member of staff, of this company or of an authorised third party.

    `unit` is the home: who administers that unit administers the user. What a user may do where comes from
    memberships alone.
    """

    scope: ClassVar[Scope] = Scope("user", unit="unit_id", owner="id")
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    proven_phone = models.CharField(max_length=20, null=True, unique=True)  # E.164; its holder has shown a code from it
    language = models.CharField(max_length=20, default="zh-hans")
    time_zone = models.CharField(max_length=60, default="Asia/Shanghai")
    is_active = models.BooleanField(default=True)
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="users")
    joined_at = models.DateTimeField(db_default=Now())
    skills: models.ManyToManyField[Skill, Any] = models.ManyToManyField("Skill", related_name="users")

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(models.functions.Lower("username"), name="user_name_once"),
            models.UniqueConstraint(
                models.functions.Lower("email"), name="user_email_once", condition=~models.Q(email="")
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.username


class Post(Record):
    """What somebody is for: dispatcher, technical support, complaint handler, customer care."""

    scope: ClassVar[Scope] = Scope("post", public=True)

    key = models.SlugField(max_length=40, unique=True)
    title = models.JSONField(default=dict)
    limits = models.JSONField(default=dict, db_default={})  # by kind: the amount up to which its holder decides alone

    def __str__(self) -> str:
        return self.key


class Skill(Record):
    """What somebody can do: a condition of dispatch."""

    scope: ClassVar[Scope] = Scope("skill", public=True)

    key = models.SlugField(max_length=40, unique=True)
    title = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.key


class Role(Record):
    """Rights as data: {verb: scope}. The scope is own, team, subtree or all; the verb "*" means every verb."""

    class Width(models.TextChoices):
        OWN = "own"
        TEAM = "team"
        SUBTREE = "subtree"
        ALL = "all"

    scope: ClassVar[Scope] = Scope("role", public=True)

    key = models.SlugField(max_length=40, unique=True)
    title = models.JSONField(default=dict)
    verbs = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.key


class StandIn(Record):
    """代理: from one day to another, somebody may do and hears of what an absent colleague may do and hears of.

    Shares and access grants go along. It passes nothing on: who stands in for somebody holds what that person holds,
    not what this one has by standing in for a third.
    """

    scope: ClassVar[Scope] = Scope("stand_in", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="stand_ins")  # who is away
    stand_in = models.ForeignKey(User, on_delete=models.CASCADE, related_name="standing_in")
    from_at = models.DateTimeField(db_default=Now())
    until_at = models.DateTimeField()
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["stand_in", "until_at"], name="stand_in_until")]

    def __str__(self) -> str:
        return f"{self.stand_in_id} for {self.user_id}"


class MembershipQuerySet(ScopedQuerySet):
    def live(self) -> MembershipQuerySet:
        """Those that give rights at this moment."""
        now = ClockTimestamp()
        return self.filter(models.Q(until_at=None) | models.Q(until_at__gt=now), from_at__lte=now, unit__closed_at=None)


class Membership(Record):
    """A user's place in a unit: with a post, and with the rights of a role there."""

    scope: ClassVar[Scope] = Scope("membership", unit="unit_id", owner="user_id")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="memberships")
    post = models.ForeignKey(Post, null=True, on_delete=models.SET_NULL)
    role = models.ForeignKey(Role, on_delete=models.PROTECT)
    from_at = models.DateTimeField(db_default=Now())
    until_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = MembershipQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["unit", "user"], name="membership_place")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.unit_id}"
