"""Customers that come in from a table, a batch of rows with a fixed number of statements.

Somebody is known by phone or e-mail; a company also by its name, so that several rows may bring its people; whoever
has neither, by name within the table it comes from. Cells that say nothing change nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, Field, ValidationError

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit_rows, event_row
from afterloop.kernel.people import wording
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.saying import sentence_of
from afterloop.kernel.tables.numbers import cut, is_cut
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow
from afterloop.service.customers.actions import identity_keys
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.models import Contact, Customer, Identity
from afterloop.service.customers.schemas import ContactIn, CreateCustomer, CustomerFacts

T = TypeVar("T")
Key = tuple[str, str]  # channel and normal value

ATTEMPTS = 3  # somebody else may make the same customer between our question and our writing
SAME_SOURCE = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 7310008))"
KINDS = {
    "person": "个人 个人客户 消费者 person individual consumer",
    "company": "企业 公司 单位 企业客户 company business",
}
_kinds = {said: key for key, names in KINDS.items() for said in (key, *names.split())}
OWN = ("name", "kind", "tier", "note")  # what a row says of the customer itself


class ImportCustomers(BaseModel):
    """`unit` looks after those whose row names none."""

    unit: int | None = None
    source: str = Field(min_length=1, max_length=40)
    rows: list[PlainRow] = Field(max_length=1000)


@dataclass(slots=True)
class _Coming:
    """A row that can be taken: what it says, by what it is known, and where it belongs."""

    row: PlainRow
    values: dict[str, Any]
    keys: list[Key]
    unit: int | None


@catalog.action("customer.import", title=gettext_lazy("Import customers"))
def import_customers(data: ImportCustomers, *, by: Actor) -> list[Outcome]:
    """Imports of one table wait for each other, so that of two at once the second finds what the first has made."""
    with connection.cursor() as cursor:
        cursor.execute(SAME_SOURCE, [data.source])
    for _attempt in range(ATTEMPTS):
        batch = _Batch(data, by, lock=True)
        try:
            with transaction.atomic():
                batch.write()
        except IntegrityError:
            continue
        return batch.outcomes
    raise Conflict(_("Another customer already has this address."))


def try_customers(data: ImportCustomers, *, by: Actor) -> list[Outcome]:
    """What would become of a batch. Writes nothing."""
    by.require("customer.import")
    return _Batch(data, by).outcomes


class _Batch:
    """What becomes of a batch's rows, and what is to be written."""

    def __init__(self, data: ImportCustomers, by: Actor, *, lock: bool = False) -> None:
        self.data, self.by = data, by if by.clock else by.at(by.now)
        units = OrgUnit.objects.visible_to(by, "unit.view").filter(closed_at=None)
        self.places = wording.Places(units.values_list("id", "name", "parent_id"))
        self.outcomes: list[Outcome] = []
        self.customers: list[Customer] = []  # new ones
        self.contacts: list[Contact] = []  # new ones, of whomever
        self.identities: list[tuple[Contact, Key]] = []
        self.filled: dict[int, Contact] = {}  # contacts that get an address which they lacked
        self.edited: dict[int, Customer] = {}
        coming = [found for row in data.rows if (found := self._try(row, partial(self._read, row)))]
        self._look_up(coming, lock=lock)
        self.outcomes += [done for one in coming if (done := self._try(one.row, partial(self._place, one)))]
        self.outcomes.sort(key=lambda outcome: outcome.line)

    def _try(self, row: PlainRow, do: Callable[[], T]) -> T | None:
        try:
            return do()
        except AppError as error:
            problems = {name: " ".join(map(str, said)) for name, said in error.fields.items()}
            self.outcomes.append(Outcome(row.line, "refused", problems or {"": str(error.detail)}))
            return None

    def _read(self, row: PlainRow) -> _Coming:
        """The row, or all that is wrong with it at once."""
        problems: dict[str, list[Any]] = {}
        values: dict[str, Any] = {name: row.get(name) for name in OWN if row.get(name)}
        if "kind" in values:
            values["kind"] = _kinds.get(wording.word(values["kind"]), values["kind"])
        unit = self.data.unit
        if text := row.get("unit"):
            try:
                unit = self.places.find(text)
            except ValueError as error:
                problems["unit"] = [error]
        problems = _wrong({"name": "", **values}) | problems | _addresses_wrong(row)
        if not row.get("name"):
            problems["name"] = [_("This is required.")]
        if problems:
            raise Invalid(fields=problems)
        keys = identity_keys(ContactIn.model_construct(phone=row.get("phone"), email=row.get("email")))
        if not keys:
            mark = hashlib.blake2b(f"{self.data.source}\n{values['name']}".encode(), digest_size=16).hexdigest()
            keys = [("import", mark)]
        return _Coming(row, values, keys, unit)

    def _look_up(self, coming: Iterable[_Coming], *, lock: bool) -> None:
        """Whose the addresses are, and which companies have these names."""
        wanted = sorted({value for one in coming for _channel, value in one.keys})
        found = list(Identity.objects.filter(value__in=wanted).select_related("contact"))
        names = {one.values["name"] for one in coming if one.values.get("kind") == "company"}
        seen = Customer.objects.visible_to(self.by, "customer.view").filter(kind="company", name__in=names)
        ids = {one.customer_id for one in found} | set(seen.values_list("pk", flat=True))
        rows = Customer.objects.filter(pk__in=ids).order_by("pk")
        known = {each.pk: each for each in (rows.select_for_update(no_key=True) if lock else rows)}
        self.before = {pk: _facts(each) for pk, each in known.items()}
        self.companies = {each.name: each for each in reversed(known.values()) if each.name in names}
        people = {person.pk: person for person in Contact.objects.filter(customer__in=ids)}
        self.people: dict[int, list[Contact]] = {}  # by the customer object
        for person in people.values():
            person.customer = known[person.customer_id]
            self.people.setdefault(id(person.customer), []).append(person)
        self.owners: dict[Key, Contact] = {(one.channel, one.value): people[one.contact_id] for one in found}

    def _place(self, one: _Coming) -> Outcome:
        """To whom the row belongs, and what it changes there."""
        owner = next((self.owners[key] for key in one.keys if key in self.owners), None)
        company = self.companies.get(one.values["name"]) if one.values.get("kind") == "company" else None
        customer = owner.customer if owner is not None else company
        if customer is None:
            return self._make(one)
        if customer.pk and not Customer.scope.covers(self.by.reach("customer.edit"), customer):
            raise NotAllowed(_("This is a customer of another unit, whom you may not change."))
        changed = self._change(customer, one) | self._complete(customer, owner, one)
        if changed and customer.pk:
            self.edited[customer.pk] = customer
        return Outcome(one.row.line, "changed" if changed else "known", record=customer.pk or 0)

    def _make(self, one: _Coming) -> Outcome:
        unit = one.unit or self.by.unit
        if unit is None or unit not in self.places.names:
            raise Invalid.field("unit", _("Choose the unit that looks after this customer."))
        reach = self.by.reach("customer.import")
        if not (reach.everything or unit in reach.units):
            raise NotAllowed(_("You may not do this in this place: %(unit)s") % {"unit": self.places.shown(unit)})
        customer = Customer(unit_id=unit, created_at=self.by.now, **one.values)
        self.customers.append(customer)
        if customer.kind == Customer.Kind.COMPANY:
            self.companies[customer.name] = customer
        self._add(customer, one, one.keys)
        return Outcome(one.row.line, "made")

    def _change(self, customer: Customer, one: _Coming) -> bool:
        changes = {name: value for name, value in one.values.items() if getattr(customer, name) != value}
        for name, value in changes.items():
            setattr(customer, name, value)
        return bool(changes)

    def _complete(self, customer: Customer, owner: Contact | None, one: _Coming) -> bool:
        """Somebody else who speaks for a company, or another address of somebody known."""
        free = [key for key in one.keys if key not in self.owners]
        told = one.row.get("contact")
        there = self.people.get(id(customer), [])
        person = owner or next((each for each in there if told and each.name == told), None)
        if person is None:
            real = [key for key in free if key[0] != "import"]
            if real or told:
                self._add(customer, one, real)
            return bool(real or told)
        changed = False
        for channel, value in free:
            if channel != "import":
                self._own(person, (channel, value))
                changed = True
                if not getattr(person, channel):
                    setattr(person, channel, one.row.get(channel))
                    if person.pk:
                        self.filled[person.pk] = person
        return changed

    def _add(self, customer: Customer, one: _Coming, keys: list[Key]) -> None:
        cells = one.row.get
        person = Contact(
            customer=customer, name=cells("contact") or customer.name, phone=cells("phone"), email=cells("email")
        )
        self.contacts.append(person)
        self.people.setdefault(id(customer), []).append(person)
        for key in keys:
            self._own(person, key)

    def _own(self, person: Contact, key: Key) -> None:
        self.owners[key] = person
        self.identities.append((person, key))

    def write(self) -> None:
        """Identities are written in one order, so that two imports wait for each other instead of deadlocking."""
        Customer.objects.bulk_create(self.customers)
        for person in self.contacts:
            person.customer = person.customer  # which has its number by now
        Contact.objects.bulk_create(self.contacts)
        Contact.objects.bulk_update(self.filled.values(), ["phone", "email"])
        Identity.objects.bulk_create(
            Identity(contact_id=person.pk, customer_id=person.customer.pk, channel=channel, value=value)
            for person, (channel, value) in sorted(self.identities, key=lambda item: item[1])
        )
        for customer in self.edited.values():
            customer.revision += 1
        Customer.objects.bulk_update(self.edited.values(), [*OWN, "revision"])
        emit_rows(
            [self._event("customer.created", each) for each in self.customers]
            + [self._event("customer.edited", each) for each in self.edited.values()]
        )

    def _event(self, name: str, customer: Customer) -> dict[str, Any]:
        facts = _facts(customer)
        before = self.before.get(customer.pk, facts)
        changes = {field: [before[field], facts[field]] for field in facts if before[field] != facts[field]}
        return event_row(name, customer, facts, by=self.by, changes=changes)


def _facts(customer: Customer) -> dict[str, Any]:
    return {field: getattr(customer, field) for field in CustomerFacts.model_fields}


def _wrong(values: dict[str, Any]) -> dict[str, list[Any]]:
    try:
        CreateCustomer(**values)
    except ValidationError as error:
        return {str(item["loc"][0]): [sentence_of(dict(item))] for item in error.errors(include_url=False)}
    return {}


def _addresses_wrong(row: PlainRow) -> dict[str, list[Any]]:
    """Written by others, so what is a number at all is kept; one that a spreadsheet has cut is none."""
    found: dict[str, list[Any]] = {}
    phone, email = row.get("phone"), row.get("email")
    if is_cut(phone):
        found["phone"] = [cut(phone).said(_)]
    elif phone and not normal_phone(phone):
        found["phone"] = [_("This is not a phone number.")]
    if email and not normal_email(email):
        found["email"] = [_("This is not an e-mail address.")]
    return found
