"""What happens around every action: idempotency, transaction, lock through the scope, revision, verb.

An action is the only thing that writes. Because all of this stands here, the API, a rule, a flow step, a form and
a job behave the same.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from time import sleep
from typing import TYPE_CHECKING, Any

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from afterloop.kernel import remembering
from afterloop.kernel.errors import Busy, NotAllowed, NotFound, Stale
from afterloop.kernel.scope import Condition, Record, scope_conditions
from afterloop.kernel.time import reading

if TYPE_CHECKING:
    from afterloop.kernel.actor import Actor
    from afterloop.kernel.catalog import ActionType

Guards = Iterable[Callable[[Record, Any, "Actor"], None]]

ATTEMPTS = 3
RETRIED = {"40P01", "40001"}  # deadlock detected, serialization failure: PostgreSQL asks us to try again
BUSY = {"55P03", "57014", "57P01", "57P02", "57P03", "53300"}  # lock or statement timeout, restart, connections


@dataclass(slots=True)
class Running:
    """The outermost action under way in this thread, and the records it holds, with their facts when locked."""

    by: Actor
    held: dict[tuple[type[Record], int], Record] = field(default_factory=dict)
    before: dict[tuple[type[Record], int], dict[str, Any]] = field(default_factory=dict)

    def hold(self, record: Record) -> dict[str, Any]:
        """Keep the record as it is now; the next event compares with this. Gives its facts."""
        key = (type(record), record.pk)
        self.held[key] = record
        facts = self.before[key] = record.facts()
        return facts


_running: ContextVar[Running | None] = ContextVar("running", default=None)


def running() -> Running | None:
    """The action under way here, if any."""
    return _running.get()


def hold(record: Record) -> None:
    """Say that the action under way has locked this record itself, as one of many: its events tell what changed."""
    outer = _running.get()
    if outer is None:
        raise RuntimeError(f"{record} was locked outside an action")
    outer.hold(record)


def perform(spec: ActionType, arguments: tuple[Any, ...], by: Actor, guards: Guards) -> Any:
    """Run one action: nested in the action under way, or in a transaction of its own."""
    outer = _running.get()
    if outer is not None:
        return _nested(outer, spec, arguments, by, guards)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return _outermost(spec, arguments, by, guards)
        except OperationalError as error:
            state = getattr(error.__cause__, "sqlstate", None)
            inside = connection.in_atomic_block  # the whole outer transaction is lost: its owner must try again
            if state in RETRIED and attempt < ATTEMPTS and not inside:
                # At once, it could take its rows again before the other one has woken up, and meet it once more.
                sleep(random.uniform(0.02, 0.1) * attempt)
                continue
            if state in BUSY | RETRIED and not inside:
                raise Busy from error
            raise
    raise AssertionError("unreachable")


def _outermost(spec: ActionType, arguments: tuple[Any, ...], by: Actor, guards: Guards) -> Any:
    with transaction.atomic():
        call = Running(by)
        token = _running.set(call)
        try:
            memory = remembering.begin(by, spec, arguments) if by.call.key else None
            if memory is not None and memory.record is not None:
                return memory.record
            result = _run(call, spec, arguments, by, guards, trusted=False)
            if memory is not None:
                memory.keep(result)
            return result
        finally:
            _running.reset(token)


def _nested(outer: Running, spec: ActionType, arguments: tuple[Any, ...], by: Actor, guards: Guards) -> Any:
    return _run(outer, spec, arguments, by, guards, trusted=by.same_as(outer.by))


def _run(
    call: Running, spec: ActionType, arguments: tuple[Any, ...], by: Actor, guards: Guards, *, trusted: bool
) -> Any:
    """`trusted`: the same actor goes on inside its own action, so the verb was asked already."""
    if spec.model is None:
        if not trusted and not by.holds(spec.verb):
            raise NotAllowed(_("You may not do this: %(verb)s") % {"verb": spec.title})
        result = spec.function(*arguments, by=by if by.clock else by.at(reading()))
        if not trusted and isinstance(result, Record) and not result.scope.covers(by.reach(spec.verb), result):
            raise NotAllowed(_("You may not do this in this place: %(verb)s") % {"verb": spec.title})
        return result
    subject, *rest = arguments
    record, by = _hold(call, spec, subject, by, trusted=trusted)
    for check in guards:
        check(record, rest[0] if rest else None, by)
    return spec.function(record, *rest, by=by)


def _hold(call: Running, spec: ActionType, subject: Any, by: Actor, *, trusted: bool) -> tuple[Record, Actor]:
    """The fresh record, locked in this transaction, and the actor with the clock reading after the lock wait."""
    assert spec.model is not None
    pk = subject.pk if isinstance(subject, Record) else subject
    held = call.held.get((spec.model, pk))
    if held is not None and (trusted or held.scope.covers(by.reach(spec.verb), held)):
        return held, by
    scopes = [Condition("true")] if trusted else scope_conditions(spec.model.scope, by.reach(spec.verb))
    locked = spec.model.locked(pk, scopes) if scopes else None
    if locked is None:
        raise _refusal(spec, pk, by)
    found, clock = locked
    if by.call.revision is not None and not trusted and by.call.revision != found.revision:
        raise Stale(revision=found.revision)
    if isinstance(subject, Record):  # the caller goes on with the instance it has: refreshed in place
        subject.__dict__.update(found.__dict__)
        found = subject
    call.hold(found)
    return found, by.at(clock)


def _refusal(spec: ActionType, pk: int, by: Actor) -> Exception:
    """Not visible is 404; visible but the verb not held there is 403."""
    assert spec.model is not None
    if spec.model.objects.visible_to(by, f"{spec.model.scope.entity}.view").filter(pk=pk).exists():
        return NotAllowed(_("You may not do this: %(verb)s") % {"verb": spec.title})
    return NotFound()
