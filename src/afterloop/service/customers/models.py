"""Customers, the people who speak for them, and the addresses by which they are recognised."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now

from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.scope import Record, Scope


class Customer(Record):
    """The party served: a person or a company."""

    class Kind(models.TextChoices):
        PERSON = "person"
        COMPANY = "company"

    scope: ClassVar[Scope] = Scope("customer", unit="unit_id")

    kind = models.CharField(max_length=8, choices=Kind, default=Kind.PERSON)
    name = models.CharField(max_length=200)
    tier = models.SlugField(max_length=40, blank=True, default="", db_index=False)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True, default="")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["unit", "id"], name="customer_of_unit")]

    def __str__(self) -> str:
        return self.name


class Contact(models.Model):
    """A person who speaks: the customer himself, or someone of a company."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=40, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")

    def __str__(self) -> str:
        return self.name


class Identity(models.Model):
    """An address by which a contact is recognised on a channel, in its normal form: one owner each."""

    class Channel(models.TextChoices):
        PHONE = "phone"
        EMAIL = "email"
        IMPORT = "import"  # a name within an imported file: nobody types it, it only finds the row's customer again

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="identities")
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="identities")
    channel = models.CharField(max_length=20, choices=Channel)
    value = models.CharField(max_length=254)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "value"], name="identity_once")]

    def __str__(self) -> str:
        return f"{self.channel}:{self.value}"
