"""How a ticket comes in: from staff, from a customer at the portal, from a file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.engines.forms import showing
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.queries import Published
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach
from afterloop.kernel.lists import sees
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.texts import say
from afterloop.service.customers.actions import recognise, unproven
from afterloop.service.customers.models import Contact, Customer
from afterloop.service.customers.schemas import ContactIn
from afterloop.service.tickets import states
from afterloop.service.tickets.actions.answers import clean_answers, keep_answers
from afterloop.service.tickets.actions.merging import split_off
from afterloop.service.tickets.actions.relations import category, set_tags
from afterloop.service.tickets.actions.saving import Words, open_unit, staff
from afterloop.service.tickets.actions.saving import say as say_in_thread
from afterloop.service.tickets.inserting import FirstMessage, insert, new_ticket
from afterloop.service.tickets.models import Category, Message, Ticket
from afterloop.service.tickets.schemas import CreateTicket, Submit

SUBJECT_LENGTH = 60
SPOKEN = ("console", "phone", "in_person")  # whoever took it down has spoken with the customer


@dataclass(frozen=True, slots=True)
class Kind:
    """A live ticket type with its live form."""

    version: Published
    title: dict[str, str]
    form: Published | None
    stamp: int  # of the definitions when this was read: saves asking again in the same transaction


def kind_of(key: str) -> Kind:
    """The live type with this key, or the error of the field that named it."""
    live = definitions.live("ticket-type", key)
    if live is None:
        raise Invalid.field("type", _("There is no such type of ticket."))
    form_key = live.version.body.form
    form = definitions.live("form", form_key, stamp=live.stamp) if form_key else None
    return Kind(live.version, live.title, form.version if form else None, live.stamp)


@dataclass(frozen=True, slots=True)
class Beside:
    """What the way in knows of a new ticket and its sender does not say."""

    brand: int | None = None
    tier: str = ""
    priority: Literal[1, 2, 3, 4] | None = None
    tags: tuple[str, ...] = ()
    has_form: bool = True  # otherwise staff ask what the form of the type would have asked


NOTHING_BESIDE = Beside()


@catalog.action("ticket.create", title=gettext_lazy("Create a ticket"))
def create_ticket(data: CreateTicket, beside: Beside = NOTHING_BESIDE, *, by: Actor) -> Ticket:
    """A new ticket from staff or a program: the customer by id, or recognised by what is given of the contact."""
    kind = kind_of(data.type)
    answers = clean_answers(kind.form, data.data, by=by) if beside.has_form else {}
    unit = unit_for(data.unit, kind, by)
    customer_id, contact = _customer(data, unit, by)
    usual = category(data.category) or usual_category(kind)
    parent = _parent(data.parent, by)
    ticket = new_ticket(
        type=data.type,
        subject=data.subject.strip() or subject_of(data.message or _told(kind, answers)) or say(kind.title),
        customer_id=customer_id,
        contact_id=contact.pk if contact else None,
        category_id=usual.pk if usual else None,
        priority=data.priority or kind.version.body.priority,
        unit_id=unit,
        brand_id=beside.brand,
        tier=beside.tier,
        channel=data.channel,
        parent_id=parent.pk if parent else None,
        type_version_id=kind.version.id,
        form_version_id=kind.form.id if kind.form else None,
        data=answers,
        created_at=by.now,
        updated_at=by.now,
        waiting_since=None if data.channel in SPOKEN else by.now,
    )
    if data.assignee:
        ticket.assignee = staff(data.assignee)
        ticket.state, ticket.accepted_at, ticket.opened_at = Ticket.State.OPEN, by.now, by.now
        ticket.public_state = states.public_state(ticket)
    said = data.contact.name.strip() if data.contact else ""  # what the sender is called today, whoever it may be
    name = said or (contact.name if contact else "")
    words = FirstMessage(data.message.strip(), name=name)
    insert([(ticket, words)], by.now)
    keep_answers(ticket, kind.form, data.data, by=by, stamp=kind.stamp)
    if data.tags:
        set_tags(ticket, data.tags)
    attach(data.attachments, ticket, by=by, public=True, part=words.id)
    emit("ticket.created", ticket, by=by, message=words.id)
    if data.split_from:
        split_off(data.split_from, ticket, by=by)
    return ticket


@catalog.action("ticket.submit", title=gettext_lazy("Submit a request"))
def submit_ticket(data: Submit, beside: Beside = NOTHING_BESIDE, *, by: Actor) -> Ticket:
    """A request from the portal. It needs a phone number or an e-mail address to answer to."""
    if not data.phone.strip() and not data.email.strip():
        sentence = _("Please give a phone number or an e-mail address.")
        raise Invalid(sentence, fields={"phone": [sentence], "email": [sentence]})
    kind = kind_of(data.type)
    if not kind.version.body.public:
        raise NotAllowed(_("This type of ticket cannot be submitted here."))
    contact = ContactIn(name=data.name, phone=data.phone, email=data.email)
    unit = _default_unit(kind)
    if unit is None:
        raise Invalid.field("type", _("Nobody looks after this type of request yet."))
    person = recognise(contact, unit=unit, by=by)
    wish = CreateTicket(
        type=data.type, subject=data.subject, message=data.message, customer=person.customer_id, contact=contact,
        unit=unit, data=data.data, channel="portal", priority=beside.priority, tags=list(beside.tags),
    )  # fmt: skip
    ticket = create_ticket(wish, beside, by=by)
    ticket.contact = person
    ticket.write("contact")
    first = ticket.messages.values_list("pk", flat=True).first()
    attach(data.attachments, ticket, by=by, public=True, part=first)
    _note_unproven(ticket, contact, person, by)
    return ticket


def _note_unproven(ticket: Ticket, given: ContactIn, person: Contact, by: Actor) -> None:
    """What a visitor gave beside the address that we know this person by: staff see it, nothing is sent there.

    Whoever knows somebody's phone number could otherwise have their mail sent to himself, or rename them.
    """
    told = []
    if _differs(given.name, person.name):
        words = _("The sender gave the name “%(name)s”; we know this customer as “%(known)s”.")
        told.append(words % {"name": given.name.strip(), "known": person.name})
    if new := unproven(person, given):
        words = _("The sender also gave %(what)s, which we do not know of this customer. Please ask before you use it.")
        told.append(words % {"what": ", ".join(new)})
    if told:
        note = Message.Direction.NOTE
        say_in_thread(ticket, note, Words("\n".join(told)), system("portal").at(by.now), channel="portal")


def _differs(given: str, known: str) -> bool:
    """Is this another name? Spaces, widths and capitals make none."""
    one, other = ("".join(unicodedata.normalize("NFKC", name).split()).casefold() for name in (given, known))
    return bool(one) and one != other


def subject_of(message: str) -> str:
    """The first line of the words, cut at a length that a list can show."""
    line = next(iter(message.strip().splitlines()), "").strip()
    return line if len(line) <= SUBJECT_LENGTH else line[: SUBJECT_LENGTH - 1] + "…"


def unit_for(wanted: int | None, kind: Kind, by: Actor) -> int:
    """The unit that was asked for; else the actor's own; else the type's."""
    if wanted:
        return open_unit(wanted).pk
    found = by.unit or _default_unit(kind)
    if found is None:
        raise Invalid.field("unit", _("Choose a unit."))
    return found


def _default_unit(kind: Kind) -> int | None:
    """The unit that the type names; else the root of the tree, which is always there."""
    named = OrgUnit.objects.filter(pk=kind.version.body.unit).first() if kind.version.body.unit else None
    while named is not None and named.merged_into_id:  # the type is published anew a moment after the merge
        named = named.merged_into
    if named is not None:
        return int(named.pk)
    return OrgUnit.objects.filter(parent=None, closed_at=None).values_list("pk", flat=True).first()


def _told(kind: Kind, answers: dict[str, Any]) -> str:
    """What the form lets people tell in their own words."""
    return showing.story(kind.form.body, answers) if kind.form else ""


def usual_category(kind: Kind) -> Category | None:
    key = kind.version.body.category
    found: Category | None = Category.objects.filter(key=key, closed_at=None).first() if key else None
    return found


def _customer(data: CreateTicket, unit: int, by: Actor) -> tuple[int, Contact | None]:
    if data.customer:
        # visitors were recognised before
        if by.kind != "visitor" and not sees(Customer, by, "customer.view", data.customer):
            raise Invalid.field("customer", _("There is no such customer, or you may not see them."))
        return data.customer, None
    if data.contact is None:
        raise Invalid.field("customer", _("Choose a customer, or give a name, phone or e-mail."))
    person = recognise(data.contact, unit=unit, by=by)
    return person.customer_id, person


def _parent(pk: int | None, by: Actor) -> Ticket | None:
    if pk is None:
        return None
    parent: Any = Ticket.objects.visible_to(by, "ticket.view").filter(pk=pk).first()
    if parent is None:
        raise Invalid.field("parent", _("There is no such ticket, or you may not see it."))
    found: Ticket = parent
    return found
