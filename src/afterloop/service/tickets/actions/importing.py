"""How tickets come in from a file: a batch of rows with a fixed number of statements, however many there are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.engines.forms import projections, validation
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit_rows, event_row
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.service.customers.identities import normal_email, normal_phone
from afterloop.service.customers.recognising import Key, Person, recognise_many
from afterloop.service.tickets import states
from afterloop.service.tickets.actions.imported_words import Categories, People, keep_tags
from afterloop.service.tickets.actions.intake import Kind, kind_of, subject_of, unit_for
from afterloop.service.tickets.facts import TicketFacts
from afterloop.service.tickets.inserting import FirstMessage, insert, like
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas.importing import ImportRow, ImportTickets

ORIGIN_LENGTH = 80
MASKED = "*＊"
SAME_SOURCE = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 7310003))"


@dataclass(slots=True)
class Imported:
    """What became of a batch."""

    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def made(self) -> int:
        return sum(one.became == "made" for one in self.outcomes)

    @property
    def known(self) -> int:
        return sum(one.became == "known" for one in self.outcomes)

    @property
    def refused(self) -> list[tuple[int, str]]:
        """(line, why)"""
        return [
            (one.line, " ".join(f"{name}: {said}" if name else said for name, said in one.problems.items()))
            for one in self.outcomes
            if one.became == "refused"
        ]


@dataclass(slots=True)
class _Coming:
    """A row on its way in."""

    row: ImportRow
    origin: str
    person: Person
    answers: dict[str, Any]
    assignee: int | None = None


@catalog.action("ticket.import", title=gettext_lazy("Import tickets"))
def import_tickets(data: ImportTickets, *, by: Actor) -> Imported:
    """Bring a batch in. Rows that are here already are passed over, those that cannot be taken are told.

    Imports of one source wait for each other: without it, two at once would both find that a row is new.
    """
    by = by if by.clock else by.at(by.now)
    kind, unit = _place(data, by)
    with connection.cursor() as cursor:
        cursor.execute(SAME_SOURCE, [data.source])
    done = Imported()
    coming = _acceptable(data, kind, done)
    if coming:
        _write(coming, data, kind, unit, by)
    return done


def try_tickets(data: ImportTickets, *, by: Actor) -> Imported:
    """What would become of a batch. Writes nothing, and uses up no ticket numbers."""
    kind, _unit = _place(data, by)
    done = Imported()
    _acceptable(data, kind, done)
    return done


def place_of(type: str, unit: int | None, by: Actor) -> int:
    """The unit into which tickets of this type would come, if this actor may import there."""
    return _place(ImportTickets(type=type, unit=unit, source="-", rows=[]), by)[1]


def _place(data: ImportTickets, by: Actor) -> tuple[Kind, int]:
    """The type and the unit, if this actor may import there."""
    kind = kind_of(data.type)
    unit = unit_for(data.unit, kind, by)
    reach = by.reach("ticket.import")
    if not (reach.everything or unit in reach.units):
        raise NotAllowed(_("You may not import tickets into this unit."))
    return kind, unit


def _acceptable(data: ImportTickets, kind: Kind, done: Imported) -> list[_Coming]:
    """The rows that are new and can be taken, with everything that names something looked up."""
    origins = [origin_of(data.source, row.key) for row in data.rows]
    here = set(Ticket.objects.filter(origin__in=origins).values_list("origin", flat=True))
    people = People([row.assignee for row in data.rows])
    categories = Categories([row.category for row in data.rows])
    coming: list[_Coming] = []
    for row, origin in zip(data.rows, origins, strict=True):
        if origin in here:
            done.outcomes.append(Outcome(row.line, "known"))
            continue
        try:
            found = _Coming(row, origin, _person(row, data.source), _answers(row, kind, data.incomplete))
            found.assignee = people.find(
                row.assignee, live=row.state in states.LIVE, leave=data.unknown_assignees == "leave"
            )
            if data.unknown_categories == "refuse":
                categories.refuse_unknown(row.category)
        except Invalid as refusal:
            done.outcomes.append(Outcome(row.line, "refused", _reasons(refusal)))
        else:
            done.outcomes.append(Outcome(row.line, "made"))
            here.add(origin)  # the same number twice in one file is the same ticket
            coming.append(found)
    return coming


def _write(coming: Sequence[_Coming], data: ImportTickets, kind: Kind, unit: int, by: Actor) -> None:
    """Customers, categories, tickets with their messages, answers, tags and events: a statement or two for each."""
    events = recognise_many([one.person for one in coming], unit=unit, by=by)
    categories = Categories([one.row.category for one in coming], usual=kind.version.body.category, by=by)
    pattern = _pattern(kind, unit)
    tickets = [(_ticket(one, pattern, categories, kind, by), _words(one)) for one in coming]
    insert(tickets, by.now)
    made = [ticket for ticket, _message in tickets]
    if kind.form is not None:
        rows = [(ticket.pk, kind.form.id, ticket.data) for ticket in made]
        projections.write_many(kind.form.definition_id, rows, stamp=kind.stamp)
    keep_tags([(ticket.pk, one.row.tags) for ticket, one in zip(made, coming, strict=True) if one.row.tags])
    names = tuple(TicketFacts.model_fields)
    imported = [
        event_row("ticket.imported", ticket, {name: getattr(ticket, name) for name in names}, by=by) for ticket in made
    ]
    emit_rows([*categories.events, *events, *imported])


def origin_of(source: str, key: str) -> str:
    """The name by which a row is known again, at most 80 characters long."""
    origin = f"{source}:{key}"
    if len(origin) <= ORIGIN_LENGTH:
        return origin
    return f"{source}:{hashlib.blake2b(key.encode(), digest_size=19).hexdigest()}"


def _pattern(kind: Kind, unit: int) -> Ticket:
    """What all tickets of a batch have in common."""
    return Ticket(
        type=kind.version.key,
        unit_id=unit,
        channel="import",
        type_version_id=kind.version.id,
        form_version_id=kind.form.id if kind.form else None,
    )


def _ticket(one: _Coming, pattern: Ticket, categories: Categories, kind: Kind, by: Actor) -> Ticket:
    """The ticket as it was: when it came in is known from the file, what happened in between is not."""
    row = one.row
    at = row.created_at or by.now
    over = row.resolved_at if row.state not in states.LIVE else None
    worked = at if row.state != states.NEW else None
    columns = {
        "subject": row.subject or subject_of(row.message),
        "customer_id": one.person.customer,
        "contact_id": one.person.contact,
        "category_id": categories.find(row.category) if row.category else categories.usual,
        "priority": row.priority or kind.version.body.priority,
        "assignee_id": one.assignee,
        "state": row.state,
        "pending_reason": (row.pending_reason or "customer") if row.state == states.PENDING else "",
        "data": one.answers,
        "resolution": row.resolution,
        "origin": one.origin,
        "created_at": at,
        "updated_at": max(at, over or at),
        "accepted_at": worked,
        "opened_at": worked,
        "resolved_at": over,
        "closed_at": over if row.state == states.CLOSED else None,
    }
    ticket = like(pattern, columns)
    ticket.public_state = states.public_state(ticket)
    return ticket


def _words(one: _Coming) -> FirstMessage:
    return FirstMessage(one.row.message, author_kind="customer", name=one.row.name)


def _person(row: ImportRow, source: str) -> Person:
    """Who speaks: by phone and e-mail; without either by the name within this source; without that, one for all."""
    keys: list[Key] = []
    if row.phone and not any(sign in row.phone for sign in MASKED):  # 138****8000 names hundreds of people
        keys.append(("phone", _normal("phone", row.phone, normal_phone)))
    if row.email:
        keys.append(("email", _normal("email", row.email, normal_email)))
    if not keys:
        mark = hashlib.blake2b(f"{source}\n{row.name}\n{row.phone}".encode(), digest_size=16).hexdigest()
        keys = [("import", mark)]
    name = (row.name or row.phone or row.email or _("Imported customers"))[:200]
    return Person(name, row.phone, row.email, tuple(keys))


def _normal(field: str, written: str, normal: Callable[[str], str]) -> str:
    value = normal(written)
    if not value:
        sentence = _("This is not a phone number.") if field == "phone" else _("This is not an e-mail address.")
        raise Invalid.field(field, f"{sentence} {written}")
    return value


def _answers(row: ImportRow, kind: Kind, incomplete: bool) -> dict[str, Any]:
    if kind.form is None:
        if row.data:
            raise Invalid.field("data", _("This type of ticket has no form."))
        return {}
    given = {key: value for key, value in row.data.items() if value is not None and value != ""}
    found = validation.clean(kind.form.body, given, partial=incomplete)
    return {key: value for key, value in found.items() if value is not None}


def _reasons(refusal: Invalid) -> dict[str, str]:
    """All that is wrong with the row, by field."""
    found = {path: " ".join(map(str, messages)) for path, messages in refusal.fields.items()}
    return found or {"": str(refusal.detail)}
