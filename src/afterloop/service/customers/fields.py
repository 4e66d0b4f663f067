"""What a list of customers may show, sort and ask about."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.kernel.actor import Actor
from afterloop.kernel.columns import Columns
from afterloop.kernel.expressions import types
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.expressions.typed import Field
from afterloop.kernel.expressions.types import DATETIME, TEXT, Type
from afterloop.kernel.rows import RefTo
from afterloop.kernel.texts import in_all_languages

KINDS = {"person": gettext_noop("person"), "company": gettext_noop("company")}
FIRST_CONTACT = "(SELECT p.{} FROM customers_contact p WHERE p.customer_id = t.id ORDER BY p.id LIMIT 1)"
PHONE, EMAIL = FIRST_CONTACT.format("phone"), FIRST_CONTACT.format("email")


def offered(by: Actor) -> list[Offer]:
    by.require("customer.view")
    return list(_offered())


def _offered() -> Iterator[Offer]:
    kinds = tuple((value, _(word)) for value, word in KINDS.items())
    yield _offer("name", gettext_noop("Name"), TEXT, "t.name")
    yield _offer("kind", gettext_noop("Person or company"), types.choice_of(*KINDS), "t.kind", kinds)
    yield _offer("phone", gettext_noop("Phone"), TEXT, PHONE)
    yield _offer("email", gettext_noop("E-mail"), TEXT, EMAIL)
    yield _offer("tier", gettext_noop("Tier"), TEXT, "t.tier")
    yield _offer("unit", gettext_noop("Unit"), types.reference_to("unit"), "t.unit_id", column="bigint")
    yield _offer("note", gettext_noop("Note"), TEXT, "t.note")
    yield _offer("created_at", gettext_noop("Created"), DATETIME, "t.created_at")


def _offer(
    key: str, label: str, kind: Type, select: str, options: tuple[tuple[str, str], ...] = (), column: str = ""
) -> Offer:
    names = {tag.lower(): name for tag, name in in_all_languages(label).items()}
    return Offer(Field(key, _(label), kind, select, column), options, False, _("Customer"), _(label), names)


COLUMNS = Columns(offered, records={"unit": RefTo("people_orgunit", "unit_id")}, ranks={"kind": KINDS})
