"""What the portal keeps: what customers agreed to, links that lead into it, and customers who are signed in."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import Brand, User
from afterloop.kernel.scope import Record, Scope
from afterloop.service.customers.models import Contact, Customer


class PrivacyPolicy(models.Model):
    """One version of a brand's privacy policy. It never changes: customers have agreed to these words."""

    brand = models.ForeignKey(Brand, on_delete=models.PROTECT, related_name="policies")
    number = models.PositiveIntegerField()
    text = models.JSONField()  # by language
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brand", "number"], name="policy_number_once")]

    def __str__(self) -> str:
        return f"{self.brand_id} v{self.number}"


class EntryLink(Record):
    """A way into the portal of its own: for a campaign, a poster, the VIPs. What comes in by it is marked so.

    Its code stands here in clear, unlike other links: it is printed, and drawn again as a QR code at any time.
    """

    scope: ClassVar[Scope] = Scope("entry_link", public=True)

    brand = models.ForeignKey(Brand, on_delete=models.PROTECT, related_name="entry_links")
    code = models.CharField(max_length=32, unique=True)
    title = models.JSONField(default=dict)  # what its visitors read: a text by language
    type = models.SlugField(max_length=60, blank=True, default="", db_index=False)  # leads straight to this form
    tags = ArrayField(models.CharField(max_length=60), default=list)
    priority = models.SmallIntegerField(null=True)
    tier = models.SlugField(max_length=40, blank=True, default="", db_index=False)
    expires_at = models.DateTimeField(null=True)
    most_uses = models.PositiveIntegerField(null=True)
    uses = models.PositiveIntegerField(default=0)
    closed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(most_uses=None) | Q(uses__lte=models.F("most_uses")), name="entry_link_uses"
            )
        ]

    def __str__(self) -> str:
        return self.code


class SignInCode(models.Model):
    """A one-time code on its way to an address; `contact` is empty where nobody has that address."""

    channel = models.CharField(max_length=20)
    address = models.BinaryField()  # a hash: who only asked leaves nothing here
    hash = models.BinaryField()
    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    tries_left = models.SmallIntegerField(default=5)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["address", "-id"], name="sign_in_code_address")]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"


class CustomerSession(models.Model):
    """A customer's browser. Nothing that staff could be signed in with."""

    hash = models.BinaryField(unique=True)
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"contact {self.contact_id}"


class StepLetter(Record):
    """What customers are told by mail at a step: for all ticket types, or for one. What is empty is as usual."""

    scope: ClassVar[Scope] = Scope("step_letter", public=True)

    type = models.SlugField(max_length=60, blank=True, default="", db_index=False)  # empty: all
    step = models.CharField(max_length=20)
    on = models.BooleanField(null=True)
    subject = models.JSONField(default=dict)  # by language
    body = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["type", "step"], name="step_letter_once")]

    def __str__(self) -> str:
        return f"{self.step} of {self.type or 'all'}"
