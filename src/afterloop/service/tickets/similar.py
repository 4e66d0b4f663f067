"""Tickets that may be the same request once more: the customer's other ones, and those with the same words."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import orjson

from afterloop.kernel.actor import Actor
from afterloop.kernel.search.asking import pieces_of
from afterloop.service.tickets import lists
from afterloop.service.tickets.models import Ticket

MOST = 5
CANDIDATES = 50
ALIKE = 0.3  # of the pairs of characters that two subjects have, so many are in both


def similar_to(ticket_id: int, by: Actor) -> dict[str, Any]:
    """As `Similar`, of what `by` may see."""
    ticket = Ticket.objects.only("subject", "customer_id").get(pk=ticket_id)
    own = [row for row in _rows(by, customer=ticket.customer_id) if row["id"] != ticket_id]
    own.sort(key=lambda row: row["state"] in ("resolved", "closed"))  # the newest first already
    return {
        "customers": [_out(row, ticket) for row in own[:MOST]],
        "alike": [_out(row, ticket) for row in _alike(ticket, by)],
    }


def _alike(ticket: Ticket, by: Actor) -> list[dict[str, Any]]:
    """The most telling words first all, then fewer, until there is something to compare."""
    words = sorted(dict.fromkeys(pieces_of(ticket.subject)), key=len, reverse=True)[:3]
    pairs = _pairs(ticket.subject)
    for most in range(len(words), 0, -1):
        rows = [
            row
            for row in _rows(by, q=" ".join(words[:most]))
            if row["id"] != ticket.pk and (row["customer"] or {}).get("id") != ticket.customer_id
        ]
        ranked = sorted(((_likeness(pairs, row["subject"]), row) for row in rows), key=lambda found: -found[0])
        if found := [row for likeness, row in ranked if likeness >= ALIKE][:MOST]:
            return found
    return []


def _rows(by: Actor, **wish: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(lists.page(lists.TicketFilters(limit=CANDIDATES, **wish), by))["items"]
    return found


def _likeness(pairs: set[str], subject: str) -> float:
    """Jaccard's index of the pairs of characters."""
    other = _pairs(subject)
    return len(pairs & other) / len(pairs | other) if pairs or other else 0.0


def _pairs(text: str) -> set[str]:
    signs = "".join(sign for sign in text.casefold() if sign.isalnum())
    return {one + other for one, other in pairwise(signs)}


def _out(row: dict[str, Any], ticket: Ticket) -> dict[str, Any]:
    customer = row["customer"] or {"id": None, "name": ""}
    brief = {name: row[name] for name in ("id", "number", "subject", "state", "created_at")}
    return {**brief, "customer": customer["name"], "same_customer": customer["id"] == ticket.customer_id}
