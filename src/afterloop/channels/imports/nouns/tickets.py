"""Tickets as another system kept them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from django.utils.translation import gettext as _

from afterloop.channels.imports.nouns.noun import MOST_WORDS, Asked, Noun, Reader, Wish
from afterloop.engines.forms.body import FormBody
from afterloop.kernel import time
from afterloop.kernel.actor import Actor
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.service.tickets import incoming
from afterloop.service.tickets.actions.importing import import_tickets, try_tickets
from afterloop.service.tickets.incoming import FORM
from afterloop.service.tickets.reference import choose_category
from afterloop.service.tickets.schemas.importing import ImportRow, ImportTickets
from afterloop.service.tickets.wording import WORDS

GRACE = timedelta(days=1)  # what lies later has not happened yet: clocks and zones differ
EXAMPLES = {"key": "A-1001", "phone": "13800138000", "created_at": "2026-11-03 14:05"}
STATES = ("new", "open", "resolved", "closed")  # what a pending one waits for has words of its own


class Tickets(Noun):
    key, verb, most, batch = "ticket", "ticket.import", 1_000_000, 1000

    def asked(self, form: FormBody | None) -> list[Asked]:
        titles = _titles()
        required = {FORM + key for key in form.required} if form else set()
        found = []
        for field in incoming.fields(form):
            title = titles.get(field.key) or incoming.label(field.key, form)
            found.append(Asked(
                field.key, title, field.names, required=field.key in required, against=field.never,
                example=EXAMPLES.get(field.key, ""),
            ))  # fmt: skip
        return found

    def worded(self, asked: list[Asked], by: Actor) -> list[Asked]:
        words = {
            "priority": tuple(_(str(word)) for word in WORDS["priority"].values()),
            "state": (*(_(str(WORDS["state"][state])) for state in STATES),),
            "category": tuple(choice.label for choice in choose_category(by, "", (), MOST_WORDS)),
        }
        return [replace(one, words=words[one.key], open=True) if one.key in words else one for one in asked]

    def reader(self, wish: Wish) -> Reader:
        assert wish.zone is not None
        return incoming.Reader(wish.columns, wish.zone, wish.order, wish.form, time.now() + GRACE)

    def lacking(self, columns: Mapping[str, int], form: FormBody | None) -> list[str]:
        """What the form asks for may be missing where that is agreed to; a ticket without any words never."""
        return [] if columns.keys() & {"subject", "message"} else ["message"]

    def take(self, rows: list[ImportRow], wish: Wish, by: Actor, *, dry: bool) -> list[Outcome]:
        data = ImportTickets(type=wish.type, unit=wish.unit, source=wish.source, rows=rows, **wish.options)
        done = try_tickets(data, by=by) if dry else import_tickets(data, by=by)
        return done.outcomes


def _titles() -> dict[str, str]:
    return {
        "key": _("Former number"),
        "subject": _("Subject"),
        "message": _("Text"),
        "name": _("Customer"),
        "phone": _("Phone"),
        "email": _("E-mail"),
        "category": _("Category"),
        "priority": _("Priority"),
        "state": _("State"),
        "assignee": _("Assignee"),
        "created_at": _("Created"),
        "resolved_at": _("Resolved"),
        "resolution": _("Resolution"),
        "tags": _("Tags"),
    }
