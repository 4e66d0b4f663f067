"""Every verb about customers."""

from __future__ import annotations

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.exports.actions import begin_export
from afterloop.kernel.exports.models import Export
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.customers.exporting import ExportCustomers
from afterloop.service.customers.fields import COLUMNS
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.models import Contact, Customer, Identity
from afterloop.service.customers.schemas import ContactIn, CreateCustomer, EditCustomer

Key = tuple[str, str]  # channel and normal value

ERASED = "—"  # stands where a name was

CONTACT = ("id", "customer_id", "name", "phone", "email")
OWNERS = f"""
SELECT i.channel, i.value, {", ".join(f"c.{column}" for column in CONTACT)}
FROM unnest(%s::text[], %s::text[]) AS k(channel, value)
JOIN customers_identity i ON i.channel = k.channel AND i.value = k.value
JOIN customers_contact c ON c.id = i.contact_id
"""


@catalog.action("customer.create", title=gettext_lazy("Create a customer"))
def create_customer(data: CreateCustomer, *, by: Actor) -> Customer:
    unit = data.unit or by.unit
    if unit is None or not OrgUnit.objects.filter(pk=unit, closed_at=None).exists():
        raise Invalid.field("unit", _("Choose the unit that looks after this customer."))
    keys = identity_keys(data.contact)
    customer = Customer.objects.create(
        name=data.name, kind=data.kind, tier=data.tier, unit_id=unit, note=data.note, created_at=by.now
    )
    contact = data.contact
    person = Contact.objects.create(
        customer=customer, name=contact.name or data.name, phone=contact.phone, email=contact.email
    )
    for channel, value in keys:
        try:
            with transaction.atomic():
                Identity.objects.create(contact=person, customer=customer, channel=channel, value=value)
        except IntegrityError:
            raise Conflict(
                _("Another customer already has this address."),
                fields={f"contact.{channel}": [_("Another customer already has this address.")]},
            )
    emit("customer.created", customer, by=by)
    return customer


@catalog.action("customer.edit", title=gettext_lazy("Edit the customer"))
def edit_customer(customer: Customer, data: EditCustomer, *, by: Actor) -> Customer:
    given = data.model_dump(exclude_none=True)
    for field, value in given.items():
        setattr(customer, field, value)
    if given:
        customer.write(*given)
        emit("customer.edited", customer, by=by)
    return customer


def erase(ids: list[int]) -> None:
    """Inside a redaction: these customers are nobody any more, and no address leads to them."""
    Customer.objects.filter(pk__in=ids).update(name=ERASED, note="", revision=F("revision") + 1)
    Contact.objects.filter(customer__in=ids).update(name=ERASED, phone="", email="")
    Identity.objects.filter(customer__in=ids).delete()


def recognise(contact: ContactIn, *, unit: int, by: Actor) -> Contact:
    """The contact with this phone or e-mail; a new customer with it when nobody has it. Inside the running action.

    What staff are told anew about a known person is kept. What a visitor says is not: nobody has proved that it is his.

    Two requests with the same new number at once: the second finds what the first has made.
    """
    keys = identity_keys(contact)
    for _attempt in range(2):
        owners = _owners(keys) if keys else {}
        if known := next((owners[key] for key in keys if key in owners), None):  # the phone before the e-mail
            if by.kind == "user":  # a stranger who knows a number does not thereby change whose it is
                complete(known, contact, keys, owners)
            return known
        made = CreateCustomer(
            name=(contact.name or contact.phone or contact.email or _("Unknown customer"))[:200],
            unit=unit,
            contact=contact,
        )
        try:
            with transaction.atomic():
                customer = create_customer(made, by=by)
        except Conflict:
            continue
        return customer.contacts.get()
    raise Conflict(_("Another customer already has this address."))


def complete(known: Contact, given: ContactIn, keys: list[Key], owners: dict[Key, Contact]) -> None:
    """Addresses that nobody has become this person's, empty fields are filled."""
    new = [key for key in keys if key not in owners]
    if new:
        Identity.objects.bulk_create(
            [Identity(contact=known, customer_id=known.customer_id, channel=c, value=v) for c, v in new],
            ignore_conflicts=True,
        )
        owners = _owners(keys)  # someone else may have been faster
    for channel, value in keys:
        owner = owners.get((channel, value))
        if owner is not None and owner.pk == known.pk and not getattr(known, channel):
            setattr(known, channel, getattr(given, channel))
            known.save(update_fields=[channel])


def unproven(known: Contact, given: ContactIn) -> list[str]:
    """What was given, as it was written, that is no address of this person."""
    owners = _owners(keys := identity_keys(given))
    theirs = {key for key, owner in owners.items() if owner.pk == known.pk}
    return [getattr(given, key[0]).strip() for key in keys if key not in theirs]


def identity_keys(contact: ContactIn) -> list[tuple[str, str]]:
    """(channel, normal value) of what was given."""
    given = (("phone", normal_phone(contact.phone)), ("email", normal_email(contact.email)))
    return [(channel, value) for channel, value in given if value]


def _owners(keys: list[Key]) -> dict[Key, Contact]:
    """Whose these addresses are, one object for each contact."""
    with connection.cursor() as cursor:
        cursor.execute(OWNERS, [[channel for channel, _ in keys], [value for _, value in keys]])
        rows = cursor.fetchall()
    contacts = {row[2]: Contact.from_db("default", CONTACT, row[2:]) for row in rows}
    return {(channel, value): contacts[pk] for channel, value, pk, *_rest in rows}


@catalog.action("customer.export", title=gettext_lazy("Export customers"))
def export_customers(data: ExportCustomers, *, by: Actor) -> Export:
    """The rows are those that its reader sees when the file is made."""
    COLUMNS.shown(data.columns, by)
    return begin_export("customer", data.title, data.format, data.wish(), by=by, columns=data.columns)
