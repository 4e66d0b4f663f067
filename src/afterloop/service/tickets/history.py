"""The whole history of one ticket, newest first: who, what, why, and before and after in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.audit.queries import Labels, told
from afterloop.kernel.events.emitting import MAX_DEPTH
from afterloop.kernel.events.models import Event
from afterloop.kernel.lists import sees
from afterloop.service.tickets.wording import LABELS, Wording

PAGE = 50
KINDS: dict[str, tuple[str, ...]] = {
    "words": (
        *("created", "imported", "replied", "noted", "logged", "called", "heard", "split", "followed_up"),
        *("notified", "rated", "consented", "link_made"),
    ),
    "state": ("accepted", "pended", "resumed", "resolved", "reopened", "closed", "called_back", "confirmed", "urged"),
    "people": (
        *("claimed", "released", "assigned", "transferred", "dispatched", "escalated", "deescalated"),
        *("handed_over", "watched", "unwatched"),
    ),
    "facts": ("edited", "linked", "unlinked", "merged", "took_in", "unmerged", "let_go"),
}
_kind_of = {f"ticket.{name}": kind for kind, names in KINDS.items() for name in names}


def history(ticket_id: int, by: Actor, kind: str = "", before: int = 0) -> dict[str, Any]:
    """A page of it. Whether `by` may see the ticket was asked."""
    rows = Event.objects.filter(entity="ticket", record_id=ticket_id).order_by("-pk")
    if kind == "other":
        rows = rows.exclude(name__in=list(_kind_of))
    elif kind:
        rows = rows.filter(name__in=[f"ticket.{name}" for name in KINDS[kind]])
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: PAGE + 1])
    page = found[:PAGE]
    causes = _causes(page)
    wording, labels = Wording([*page, *causes.values()]), Labels(by)
    why = _Why(ticket_id, causes, wording, by)
    return {
        "items": [
            {
                **wording.happening(event),
                "kind": _kind_of.get(event.name, "other"),
                "changes": _changes(event, wording, labels),
                "why": why.of(event),
            }
            for event in page
        ],
        "next": page[-1].pk if len(found) > PAGE else None,
    }


def _changes(event: Event, wording: Wording, labels: Labels) -> dict[str, dict[str, Any]]:
    """Those that the timeline names, and the others as the audit log tells them."""
    shown = dict(wording.happening(event)["changes"])
    known = {change["label"] for change in shown.values()}
    rest = {name: pair for name, pair in event.changes.items() if name not in LABELS}
    for name in rest:
        for change in told(event, labels, [name]):
            if change.label not in known:
                shown[name] = {"label": change.label, "before": change.before, "after": change.after}
    return shown


def _causes(events: Sequence[Event]) -> dict[int, Event]:
    """What led to these, and what led to that, as far up as chains go."""
    found: dict[int, Event] = {event.pk: event for event in events}
    above: dict[int, Event] = {}
    wanted = {event.cause_id for event in events}
    for _step in range(MAX_DEPTH):
        missing = {pk for pk in wanted if pk is not None and pk not in found}
        if not missing:
            break
        rows = Event.objects.filter(pk__in=missing).in_bulk()
        found |= rows
        above |= rows
        wanted = {event.cause_id for event in rows.values()}
    return above | {event.pk: event for event in events}


class _Why:
    """The chain of causes in words; of a record that the reader may not see only that there was something."""

    def __init__(self, ticket_id: int, causes: dict[int, Event], wording: Wording, by: Actor) -> None:
        self.ticket_id, self.causes, self.wording, self.by = ticket_id, causes, wording, by
        self._seen: dict[tuple[str, int], bool] = {("ticket", ticket_id): True}

    def of(self, event: Event) -> list[dict[str, Any]]:
        chain: list[dict[str, Any]] = []
        cause = event.cause_id
        while cause is not None and len(chain) < MAX_DEPTH:
            found = self.causes.get(cause)
            if found is None:
                break
            chain.append(self._said(found))
            cause = found.cause_id
        return chain

    def _said(self, event: Event) -> dict[str, Any]:
        if not self._may_see(event.entity, event.record_id):
            return {"sentence": _("Something on a record that you may not see"), "record": "", "at": event.at}
        here = (event.entity, event.record_id) == ("ticket", self.ticket_id)
        entity = catalog.entities.get(event.entity)
        record = "" if here else str(entity.title if entity else event.entity)
        return {"sentence": self.wording.sentence(event), "record": record, "at": event.at}

    def _may_see(self, entity: str, record: int) -> bool:
        key = (entity, record)
        if key not in self._seen:
            known = catalog.entities.get(entity)
            self._seen[key] = known is not None and sees(known.model, self.by, f"{entity}.view", record)
        return self._seen[key]
