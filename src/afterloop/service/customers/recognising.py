"""Many people at once: who is known by phone or e-mail, and the others made, with a fixed number of statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import event_row
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CustomerFacts

Key = tuple[str, str]  # channel and normal value

ATTEMPTS = 3  # someone else may make the same customer between our question and our writing

KNOWN = """
SELECT i.channel, i.value, i.customer_id, i.contact_id FROM customers_identity i
JOIN unnest(%s::text[], %s::text[]) AS k(channel, value) ON k.channel = i.channel AND k.value = i.value
"""
# Identities are written in one order, so that two imports wait for each other instead of deadlocking.
MAKE = """
WITH incoming AS (
  SELECT nextval('customers_customer_id_seq') AS customer, nextval('customers_contact_id_seq') AS contact, r.*
  FROM jsonb_to_recordset(%s::jsonb) AS r(place int, name text, phone text, email text, keys jsonb)
), customers AS (
  INSERT INTO customers_customer (id, revision, kind, name, tier, unit_id, note, created_at)
  SELECT customer, 0, 'person', name, '', %s, '', %s FROM incoming
), contacts AS (
  INSERT INTO customers_contact (id, customer_id, name, phone, email)
  SELECT contact, customer, name, phone, email FROM incoming
), identities AS (
  INSERT INTO customers_identity (contact_id, customer_id, channel, value)
  SELECT contact, customer, k->>0, k->>1 FROM incoming, jsonb_array_elements(keys) AS k ORDER BY k->>0, k->>1
)
SELECT customer, contact FROM incoming ORDER BY place
"""


@dataclass(slots=True)
class Person:
    """Somebody as a row names them, and who it turned out to be."""

    name: str
    phone: str = ""
    email: str = ""
    keys: tuple[Key, ...] = ()  # what they are recognised by, the surest first; never empty
    customer: int = 0
    contact: int = 0
    others: list[Person] = field(default_factory=list, repr=False)  # rows that mean the same new person


def recognise_many(people: Sequence[Person], *, unit: int, by: Actor) -> list[dict[str, Any]]:
    """Give everyone a customer and a contact. Gives the events of the customers that were made, to be emitted."""
    for _attempt in range(ATTEMPTS):
        unknown = _look_up(people)
        if not unknown:
            return []
        try:
            with transaction.atomic():
                _make(unknown, unit, by)
        except IntegrityError:
            continue
        return _events(unknown, unit, by)
    raise Conflict(_("Another customer already has this address."))


def _look_up(people: Sequence[Person]) -> list[Person]:
    """Fill in those who are known. Gives one of each of the others, with the keys that nobody else has."""
    wanted = sorted({key for person in people for key in person.keys})
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, [[channel for channel, _value in wanted], [value for _channel, value in wanted]])
        known = {(channel, value): (customer, contact) for channel, value, customer, contact in cursor.fetchall()}
    new: dict[Key, Person] = {}
    first: list[Person] = []
    for person in people:
        person.others = []
        owner = next((known[key] for key in person.keys if key in known), None)
        if owner is not None:
            person.customer, person.contact = owner
        elif same := next((new[key] for key in person.keys if key in new), None):
            same.others.append(person)
        else:
            first.append(person)
            new |= dict.fromkeys(person.keys, person)
    return first


def _make(people: Sequence[Person], unit: int, by: Actor) -> None:
    rows = [
        {"place": place, "name": p.name, "phone": p.phone, "email": p.email, "keys": p.keys}
        for place, p in enumerate(people)
    ]
    with connection.cursor() as cursor:
        cursor.execute(MAKE, [orjson.dumps(rows).decode(), unit, by.now])
        for person, (customer, contact) in zip(people, cursor.fetchall(), strict=True):
            for same in (person, *person.others):
                same.customer, same.contact = customer, contact


def _events(people: Sequence[Person], unit: int, by: Actor) -> list[dict[str, Any]]:
    customer = Customer(unit_id=unit)
    facts = {name: getattr(customer, name) for name in CustomerFacts.model_fields}  # the same of all
    events = []
    for person in people:
        customer.pk = person.customer
        events.append(event_row("customer.created", customer, facts, by=by))
    return events
