"""Where people of this company sign in with an account that they have anyway."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from afterloop.kernel.people.models.organization import OrgUnit
from afterloop.kernel.people.models.staff import Role
from afterloop.kernel.scope import Record, Scope


class IdentityProvider(Record):
    """An OpenID Connect provider of the company: Keycloak, Entra ID, authentik, …

    `key` stands in the redirect address and in people's links (allauth's SocialAccount.provider), and a subject means
    somebody at this issuer alone: neither ever changes. With a role, people whom nobody has entered are made.
    """

    scope: ClassVar[Scope] = Scope("identity_provider", public=True)

    key = models.SlugField(max_length=40, unique=True)
    name = models.JSONField(default=dict)  # a text by language
    issuer = models.CharField(max_length=500)
    client_id = models.CharField(max_length=190)
    client_secret = models.TextField(blank=True, default="")  # sealed
    enabled = models.BooleanField(default=True)
    position = models.IntegerField(default=0)
    trusts_email = models.BooleanField(default=False)  # its addresses count as verified, whatever it says of them
    domains = ArrayField(models.CharField(max_length=253), default=list)
    unit = models.ForeignKey(OrgUnit, null=True, on_delete=models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(unit=None, role=None) | models.Q(unit__isnull=False, role__isnull=False),
                name="provider_newcomers",
            )
        ]

    def __str__(self) -> str:
        return self.key
