"""How tickets begin with what a channel brings: one or many at once, with a fixed number of statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from afterloop.engines.forms import projections
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit_rows, happened
from afterloop.kernel.texts import say
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.recognising import Key, Person, recognise_many
from afterloop.service.tickets.actions.intake import kind_of, subject_of, unit_for, usual_category
from afterloop.service.tickets.actions.saving import Words
from afterloop.service.tickets.inserting import FirstMessage, insert, new_ticket
from afterloop.service.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Way:
    """By which way requests come, and what becomes of them. `unit` None: where the type goes."""

    channel: str
    type: str
    unit: int | None = None
    brand: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A request as somebody told it by a channel. `external_id`: how the channel knows his words."""

    name: str
    words: Words
    subject: str = ""
    phone: str = ""
    email: str = ""
    external_id: str | None = None
    cc: Sequence[str] = ()  # who got it, too


def begin(told: Sequence[Told], way: Way, *, by: Actor) -> list[tuple[Ticket, int]]:
    """A ticket for each of these, with the id of its first message. Inside the running action.

    Nobody has filled in the form of the type: staff ask what it would have asked.
    """
    kind = kind_of(way.type)
    unit = unit_for(way.unit, kind, by)
    people = [Person(each.name[:200], each.phone, each.email, _keys(each)) for each in told]
    events = recognise_many(people, unit=unit, by=by)
    usual = usual_category(kind)
    made = [
        (
            new_ticket(
                type=way.type,
                subject=" ".join(each.subject.split())[:300] or subject_of(each.words.text) or say(kind.title),
                customer_id=person.customer,
                contact_id=person.contact,
                category_id=usual.pk if usual else None,
                priority=kind.version.body.priority,
                unit_id=unit,
                brand_id=way.brand,
                channel=way.channel,
                type_version_id=kind.version.id,
                form_version_id=kind.form.id if kind.form else None,
                created_at=by.now,
                updated_at=by.now,
                waiting_since=by.now,
            ),
            FirstMessage(
                each.words.text, name=each.name, html=each.words.html, external_id=each.external_id, cc=each.cc
            ),
        )
        for each, person in zip(told, people, strict=True)
    ]
    insert(made, by.now)
    if kind.form is not None:
        rows: list[projections.Row] = [(ticket.pk, kind.form.id, {}) for ticket, _message in made]
        projections.write_many(kind.form.definition_id, rows, stamp=kind.stamp)
    for each, (ticket, message) in zip(told, made, strict=True):
        customer = replace(by, kind="customer", id=None, name=each.name)
        events.append(happened("ticket.created", ticket, by=customer, data={"message": message.id}))
    emit_rows(events)
    return [(ticket, message.id or 0) for ticket, message in made]


def _keys(told: Told) -> tuple[Key, ...]:
    """The phone before the e-mail."""
    found = (("phone", normal_phone(told.phone)), ("email", normal_email(told.email)))
    return tuple((channel, value) for channel, value in found if value)
