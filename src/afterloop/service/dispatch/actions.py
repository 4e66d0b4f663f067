"""Every verb of queues and presence, and the dispatcher."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog, performing, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.calendars.arithmetic import Calendar
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.messages.writing import notify
from afterloop.kernel.scope import Record
from afterloop.service.dispatch import queries
from afterloop.service.dispatch.choosing import Candidate, Mode, choose, why_not
from afterloop.service.dispatch.models import Decision, Presence, Queue, Seat
from afterloop.service.dispatch.people import candidates
from afterloop.service.dispatch.schemas import Appear, Give, Hours, SetQueue, SetSeat
from afterloop.service.tickets.actions.saving import begin_work, check, open_unit, save, staff
from afterloop.service.tickets.actions.telling import Tell, tell_staff
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import Nothing

Held = TypeVar("Held", bound=Record)

AT_ONCE = 200  # tickets in one transaction; the sweep gives the others
QUIET = timedelta(minutes=30)  # between two notices that a queue waits

# Somebody may sit in several queues, so one decision is made after the other.
ALONE = "SELECT pg_advisory_xact_lock(hashtext('dispatch'))"
GAVE = """
INSERT INTO dispatch_seat (queue_id, user_id, given_at) VALUES (%s, %s, %s)
ON CONFLICT (queue_id, user_id) DO UPDATE SET given_at = excluded.given_at
"""


@catalog.action("queue.set", title=lazy("Set how tickets are given out"))
def set_queue(data: SetQueue, *, by: Actor) -> Queue:
    """How the unclaimed tickets of a unit reach its people from now on."""
    unit = open_unit(data.unit)
    queue: Queue = _held(Queue.objects.select_for_update().get_or_create(unit=unit)[0])
    queue.mode = Queue.Mode(data.mode)
    queue.capacity, queue.only_present = data.capacity, data.only_present
    queue.hours = _hours(data.hours) if data.hours else None
    fields = ["mode", "capacity", "only_present", "hours"]
    if not queue.gives:
        queue.waits_since = None
        fields.append("waits_since")
    queue.write(*fields)
    emit("queue.set", queue, by=by)
    return queue


@catalog.action("queue.seat", title=lazy("Change what somebody in a queue can take"), verb="queue.set")
def seat_person(queue: Queue, data: SetSeat, *, by: Actor) -> Queue:
    person = staff(data.user, "user")
    if all(candidate.user != person.pk for candidate in candidates(queue.unit_id)):
        raise Invalid.field("user", _("Only who may claim tickets in this unit has a place in its queue."))
    Seat.objects.update_or_create(queue=queue, user=person, defaults={"takes": data.takes, "capacity": data.capacity})
    queue.write()
    emit("queue.seated", queue, by=by, about=[f"user:{person.pk}"], name=person.name)
    return queue


@catalog.action("presence.set", title=lazy("Say whether new work may come"))
def set_presence(data: Appear, *, by: Actor) -> Presence:
    """Online: work may come. Busy: what is at hand, and nothing new. Away: nothing."""
    if by.user_id is None:
        raise Invalid(_("Only a person is present."))
    rows = Presence.objects.select_for_update()
    row: Presence = _held(rows.get_or_create(user_id=by.user_id, defaults={"since": by.now})[0])
    if row.state != data.state:
        row.state, row.since = Presence.State(data.state), by.now
        row.write("state", "since")
        emit("presence.set", row, by=by)
    return row


@catalog.action("queue.dispatch", title=lazy("Give out what waits"), internal=True)
def dispatch_queue(queue: Queue, data: Nothing, *, by: Actor) -> Queue:
    """Give the tickets that wait to those who can take them, the most urgent first."""
    if not queue.gives or queries.opens_at(queue, by.now):
        return queue
    sql.rows(ALONE)
    people = candidates(queue.unit_id)
    room = sum(one.capacity - one.load for one in people if not why_not(one, only_present=queue.only_present))
    # Only as many as can be given: whoever wants to claim another one need not wait for us.
    tickets = [pk for (pk,) in sql.rows(queries.TO_GIVE, [queue.unit_id, min(room, AT_ONCE)])] if room else []
    for turn, pk in enumerate(tickets):
        chosen = choose(_mode(queue), people, only_present=queue.only_present)
        assert chosen is not None  # there was room for all of them
        give_ticket(pk, _decision(queue, chosen, people), by=by)
        moment = by.now + timedelta(microseconds=turn)  # of several at once each comes after the one before
        sql.run(GAVE, [queue.pk, chosen.user, moment])
        people = [one.given(moment) if one.user == chosen.user else one for one in people]
    _note_waiting(queue, 0 if len(tickets) < room else queries.waiting(queue.unit_id), by)
    return queue


def dispatch(queues: Iterable[int], by: Actor) -> None:
    for pk in queues:
        dispatch_queue(pk, Nothing(), by=by)


@catalog.action("ticket.dispatch", title=lazy("Give the ticket to somebody"), internal=True)
def give_ticket(ticket: Ticket, data: Give, *, by: Actor) -> Ticket:
    """As the dispatcher has decided; why is kept with it."""
    check(ticket, "assign")
    if ticket.assignee_id is not None:
        raise Conflict(_("Somebody works on this ticket already."))
    ticket.assignee = staff(data.user)
    save(ticket, by, "assignee", *begin_work(ticket, by))
    decision = Decision.objects.create(
        ticket=ticket, unit_id=ticket.unit_id, user_id=data.user, mode=data.mode, candidates=data.candidates, at=by.now
    )
    event = emit("ticket.dispatched", ticket, by=by, name=ticket.assignee.name, decision=decision.pk)
    tell_staff(ticket, Tell(template="ticket.dispatched", users=[data.user], event=event), by=by)
    return ticket


def _held(record: Held) -> Held:
    """A record that this action has locked itself: its event says what has changed since."""
    running = performing.running()
    assert running is not None
    running.hold(record)
    return record


def _decision(queue: Queue, chosen: Candidate, people: list[Candidate]) -> Give:
    """The chosen one first, then those who could have been, then the others with their reasons."""
    rows = [
        {
            "user": one.user,
            "name": one.name,
            "load": one.load,
            "capacity": one.capacity,
            "given_at": one.given_at.isoformat() if one.given_at else None,
            "why": why_not(one, only_present=queue.only_present),
        }
        for one in people
    ]
    rows.sort(key=lambda row: (row["user"] != chosen.user, bool(row["why"])))
    return Give(user=chosen.user, mode=queue.mode, candidates=rows)


def _note_waiting(queue: Queue, waiting: int, by: Actor) -> None:
    """Keep since when tickets wait for want of people, and tell those who can help, not more often than they bear."""
    if not waiting:
        if queue.waits_since is not None:
            queue.waits_since = None
            queue.write("waits_since")
        return
    if queue.waits_since is not None and queue.told_at is not None and queue.told_at >= queue.waits_since:
        return
    fields = ["waits_since"]
    queue.waits_since = queue.waits_since or by.now
    if queue.told_at is None or by.now - queue.told_at >= QUIET:
        queue.told_at = by.now
        fields.append("told_at")
    queue.write(*fields)
    if "told_at" in fields:
        event = emit("queue.waited", queue, by=by, waiting=waiting)
        values: dict[str, Any] = {"unit": queue.unit.name, "waiting": waiting}
        notify(
            queries.answering(queue.unit_id), "queue.waits", values, by=by, url=f"/team/{queue.unit_id}", event=event
        )


def _hours(hours: Hours) -> dict[str, Any]:
    body = hours.model_dump()
    try:
        ZoneInfo(hours.tz)
    except (ValueError, OSError, ZoneInfoNotFoundError) as error:
        raise Invalid.field("hours.tz", _("There is no such time zone.")) from error
    try:
        Calendar.from_body(body)
    except ValueError as error:
        raise Invalid.field("hours.week", _("Each time must end after it begins, and none may overlap.")) from error
    if not any(body["week"].values()):
        raise Invalid.field("hours.week", _("Choose at least one time."))
    return body


def _mode(queue: Queue) -> Mode:
    return "least_loaded" if queue.mode == Queue.Mode.LEAST_LOADED else "round_robin"
