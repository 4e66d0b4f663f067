"""Every verb about customers."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.models import Contact, Customer, Identity
from afterloop.service.customers.schemas import ContactIn, CreateCustomer, EditCustomer


@catalog.action("customer.create", title=gettext_lazy("Create a customer"))
def create_customer(data: CreateCustomer, *, by: Actor) -> Customer:
    unit = data.unit or by.unit
    if unit is None or not OrgUnit.objects.filter(pk=unit, closed_at=None).exists():
        raise Invalid.field("unit", _("Choose the unit that looks after this customer."))
    keys = identity_keys(data.contact, "contact.")
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


def recognise(contact: ContactIn, *, unit: int, by: Actor, path: str = "contact.") -> Contact:
    """The contact with this phone or e-mail; a new customer with it when nobody has it. Inside the running action.

    Two requests with the same new number at once: the second finds what the first has made.
    """
    keys = identity_keys(contact, path)
    for _attempt in range(2):
        if keys and (known := _known(keys)):
            complete(known, contact, keys)
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


def complete(known: Contact, given: ContactIn, keys: list[tuple[str, str]]) -> None:
    """What a known person tells anew is kept: addresses that nobody has become theirs, empty fields are filled."""
    Identity.objects.bulk_create(
        [Identity(contact=known, customer_id=known.customer_id, channel=c, value=v) for c, v in keys],
        ignore_conflicts=True,
    )
    mine = set(known.identities.values_list("channel", "value"))
    for channel, value in keys:
        if (channel, value) in mine and not getattr(known, channel):
            setattr(known, channel, getattr(given, channel))
            known.save(update_fields=[channel])


def identity_keys(contact: ContactIn, path: str) -> list[tuple[str, str]]:
    """(channel, normal value) of what was given. What is given but is no phone or address is refused."""
    keys = []
    for channel, written, normal, sentence in (
        ("phone", contact.phone, normal_phone, _("This is not a phone number.")),
        ("email", contact.email, normal_email, _("This is not an e-mail address.")),
    ):
        if not written.strip():
            continue
        value = normal(written)
        if not value:
            raise Invalid.field(f"{path}{channel}", sentence)
        keys.append((channel, value))
    return keys


def _known(keys: list[tuple[str, str]]) -> Contact | None:
    """By the first key that anyone has: the phone before the e-mail."""
    values = [value for _, value in keys]
    found = {
        (row.channel, row.value): row.contact
        for row in Identity.objects.filter(value__in=values).select_related("contact")
    }
    return next((found[key] for key in keys if key in found), None)
