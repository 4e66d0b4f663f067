"""The company of this installation, its brands, and its tree of units."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.scope import Record, Scope


class Organization(Record):
    """The one company of this installation: a single row with id 1."""

    class SecondStep(models.TextChoices):
        """Of whom a second step is asked after a password."""

        NOBODY = "nobody"
        ADMINISTRATORS = "administrators"  # whoever holds everything somewhere
        EVERYBODY = "everybody"

    scope: ClassVar[Scope] = Scope("organization", public=True)

    name = models.CharField(max_length=200)
    language = models.CharField(max_length=20, default="zh-hans")
    time_zone = models.CharField(max_length=60, default="Asia/Shanghai")
    public_url = models.CharField(max_length=300, blank=True, default="")
    passwords = models.BooleanField(default=True, db_default=True)  # may open the door, as may codes by mail
    passkeys = models.BooleanField(default=True, db_default=True)
    sms_codes = models.BooleanField(default=False, db_default=False)  # codes by text, in place of the password
    second_step = models.CharField(max_length=16, choices=SecondStep, default="nobody", db_default="nobody")
    guided_at = models.DateTimeField(null=True)  # when the set-up guide was finished, or put away

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="organization_is_one")]

    def __str__(self) -> str:
        return self.name


class Brand(Record):
    """A face toward customers: host name, look, languages, sender."""

    scope: ClassVar[Scope] = Scope("brand", public=True)

    key = models.SlugField(max_length=40, unique=True)
    name = models.JSONField(default=dict)  # a text by language
    host = models.CharField(max_length=200, blank=True, default="", db_index=True)
    color = models.CharField(max_length=7, default="#1F5FD6")
    languages = ArrayField(models.CharField(max_length=20), default=list)
    sender = models.CharField(max_length=200, blank=True, default="")
    time_zone = models.CharField(max_length=60, default="Asia/Shanghai")
    is_default = models.BooleanField(default=False, db_default=False)  # for host names that no brand has
    logo = models.BigIntegerField(null=True)  # the id of a file
    hotline = models.CharField(max_length=40, blank=True, default="", db_default="")
    hours = models.JSONField(default=dict, db_default={})  # of service: a text by language
    promise = models.JSONField(default=dict, db_default={})  # 服务承诺: a page by language
    icp = models.CharField(max_length=60, blank=True, default="", db_default="")  # ICP备案号
    origins = ArrayField(
        models.CharField(max_length=200), default=list, db_default=[]
    )  # pages on them may hold the portal

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="brand_one_default"
            )
        ]

    def __str__(self) -> str:
        return self.key


class OrgUnit(Record):
    """A node of the organisation: headquarters, region, outlet, department or team; own or authorised third party.

    `path` holds the ids from the root, `1.4.9.`, so that a subtree is a prefix. It may be reshaped at any time;
    `OrgUnitPlace` keeps where a unit stood when.
    """

    class Kind(models.TextChoices):
        HEADQUARTERS = "headquarters"
        REGION = "region"
        OUTLET = "outlet"
        DEPARTMENT = "department"
        TEAM = "team"

    scope: ClassVar[Scope] = Scope("unit", unit="id")

    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.DEPARTMENT)
    path = models.CharField(max_length=400, default="")
    third_party = models.BooleanField(default=False)  # an authorised firm; closing the unit revokes it
    time_zone = models.CharField(max_length=60, blank=True, default="")
    signature = models.JSONField(default=dict, db_default={})  # by language; empty: that of the unit above
    closed_at = models.DateTimeField(null=True)
    closed_reason = models.CharField(max_length=500, blank=True, default="")
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        indexes = [models.Index(fields=["path"], name="org_unit_path", opclasses=["text_pattern_ops"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class OrgUnitPlace(models.Model):
    """Where a unit stood in the tree from one moment to another."""

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="places")
    path = models.CharField(max_length=400)
    name = models.CharField(max_length=200)
    from_at = models.DateTimeField(db_default=Now())
    until_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=models.Q(until_at=None), name="one_place_at_a_time")
        ]

    def __str__(self) -> str:
        return self.path


class OrgTree(models.Model):
    """One row: a number that every change of the tree replaces, so that processes know when to read it again."""

    version = models.BigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.version)
