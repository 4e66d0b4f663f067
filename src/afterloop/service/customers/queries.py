"""Reads about customers."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from afterloop.kernel.actor import Actor
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.models import Customer, Identity


def customers(by: Actor, text: str = "") -> QuerySet[Customer]:
    """Customers whose name begins with the text, or whose phone or e-mail it is; newest first."""
    by.require("customer.view")
    rows: Any = Customer.objects.visible_to(by, "customer.view").select_related("unit").prefetch_related("contacts")
    text = text.strip()
    if text:
        values = [value for value in (normal_phone(text), normal_email(text)) if value]
        rows = rows.filter(Q(name__startswith=text) | Q(pk__in=_owners(values)))
    found: QuerySet[Customer] = rows.order_by("-id")
    return found


def _owners(values: list[str]) -> Any:
    return Identity.objects.filter(value__in=values).values("customer_id")
