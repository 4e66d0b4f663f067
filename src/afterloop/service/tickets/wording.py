"""The timeline in words: who did what, and the changes with names instead of ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.kernel import catalog
from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.texts import say
from afterloop.service.customers.models import Customer
from afterloop.service.tickets.models import Category

LABELS = {
    "state": gettext_noop("State"),
    "pending_reason": gettext_noop("Waiting for"),
    "priority": gettext_noop("Priority"),
    "category_id": gettext_noop("Category"),
    "unit_id": gettext_noop("Unit"),
    "assignee_id": gettext_noop("Assignee"),
    "customer_id": gettext_noop("Customer"),
    "tier": gettext_noop("Tier"),
    "level": gettext_noop("Level of support"),
    "due_at": gettext_noop("Due"),
    "rating": gettext_noop("Rating"),
}
LEVELS = {1: "L1", 2: "L2", 3: "L3"}
WORDS: dict[str, dict[Any, str]] = {
    "state": {
        "new": gettext_noop("new"),
        "open": gettext_noop("in progress"),
        "pending": gettext_noop("pending"),
        "resolved": gettext_noop("resolved"),
        "closed": gettext_noop("closed"),
    },
    "pending_reason": {
        "customer": gettext_noop("the customer"),
        "parts": gettext_noop("parts"),
        "third_party": gettext_noop("a third party"),
    },
    "priority": {
        1: gettext_noop("urgent"),
        2: gettext_noop("high"),
        3: gettext_noop("normal"),
        4: gettext_noop("low"),
    },
    "level": LEVELS,
}
UNSAID = "\0"  # never part of a text that came in
UNSAID_REASON = re.compile(rf"\s*[:：]\s*{UNSAID}$")
NAMED: dict[str, Any] = {"unit_id": OrgUnit, "assignee_id": User, "customer_id": Customer, "category_id": Category}


class Wording:
    """Turns a page of events into sentences; reads the names of all ids in it at once."""

    def __init__(self, events: Sequence[Event]) -> None:
        sent = [event.data["dispatch"] for event in events if event.data.get("dispatch")]
        self.deliveries = dict(Dispatch.objects.filter(pk__in=sent).values_list("pk", "state")) if sent else {}
        self.names = {field: self._names(field, model, events) for field, model in NAMED.items()}

    def happening(self, event: Event) -> dict[str, Any]:
        return {
            "id": event.pk,
            "name": event.name,
            "sentence": self.sentence(event),
            "actor": {"kind": event.actor_kind, "name": actor_name(event)},
            "changes": {
                field: {
                    "label": _(LABELS[field]),
                    "before": self.word(field, pair[0]),
                    "after": self.word(field, pair[1]),
                }
                for field, pair in event.changes.items()
                if field in LABELS
            },
            "cause": event.cause_id,
            "delivery": self.deliveries.get(event.data.get("dispatch")),
            "at": event.at,
        }

    def sentence(self, event: Event) -> str:
        """The event's title with its own words filled in. A reason that nobody gave leaves no colon behind."""
        known = catalog.events.get(event.name)
        if known is None:
            return event.name
        values = dict.fromkeys(known.data.model_fields) if known.data else {}
        values.update(known.said(event.data))
        said = {name: UNSAID if word in ("", None) else word for name, word in values.items()}
        sentence = str(known.title) % {**said, "actor": actor_name(event)}
        return UNSAID_REASON.sub("", sentence).replace(UNSAID, "—")

    def word(self, field: str, value: Any) -> Any:
        """A value as a person reads it: a name for an id, a word for a code."""
        if value is None or value == "":
            return None
        if field in self.names:
            return self.names[field].get(value, str(value))
        words = WORDS.get(field, {})
        return _(words[value]) if value in words else value

    @staticmethod
    def _names(field: str, model: Any, events: Iterable[Event]) -> dict[int, str]:
        ids = {pk for event in events for pk in event.changes.get(field, ()) if pk is not None}
        if not ids:
            return {}
        column = "title" if model is Category else "name"
        rows = model.objects.filter(pk__in=ids).values_list("pk", column)
        return {pk: say(text) for pk, text in rows}


def spoken(number: str) -> str:
    """261121 0042: grouped as people say it on the phone, and as the pages show it."""
    return f"{number[:6]} {number[6:]}" if re.fullmatch(r"[0-9]{7,14}", number) else number


def actor_name(event: Event) -> str:
    """Who it was; customers, visitors and the system have no name of their own here."""
    if event.actor_name and event.actor_kind in ("user", "definition"):
        return event.actor_name
    return {"customer": _("The customer"), "visitor": _("The customer")}.get(event.actor_kind, _("The system"))
