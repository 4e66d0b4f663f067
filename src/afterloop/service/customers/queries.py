"""Reads about customers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet

from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Choice
from afterloop.kernel.people import grants
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


def choose_customer(by: Actor, text: str, ids: Sequence[int], most: int) -> list[Choice]:
    """As in their list. They are too many to be found by sound."""
    rows = customers(by, text).filter(pk__in=ids) if ids else customers(by, text)
    found = list(rows.prefetch_related(None)[:most])
    if by.reach("customer.view").granted:
        grants.note_list(by, "customer", [(row.unit_id, None) for row in found])
    return [Choice(row.pk, row.name, row.unit.name) for row in found]


def _owners(values: list[str]) -> Any:
    return Identity.objects.filter(value__in=values).values("customer_id")
