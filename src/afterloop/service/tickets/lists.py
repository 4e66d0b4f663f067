"""The ticket list: filters, orders, scope and search, as one query that writes the JSON."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Literal

from pydantic import Field

from afterloop.kernel import lists
from afterloop.kernel.actor import Actor
from afterloop.kernel.columns import ListQuery
from afterloop.kernel.definitions.queries import live_versions
from afterloop.kernel.http import Id
from afterloop.kernel.lists import Listing, Order, Wish
from afterloop.kernel.scope import Condition, Reach
from afterloop.kernel.search.queries import Hits, matching
from afterloop.service.tickets.fields import COLUMNS
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import TicketRow
from afterloop.service.tickets.states import CLOSED

State = Literal["new", "open", "pending", "resolved", "closed"]

TICKETS = Listing(
    "tickets_ticket",
    TicketRow,
    Ticket.scope,
    {
        "-id": Order("id", "bigint"),
        "id": Order("id", "bigint", descending=False),
        "-updated_at": Order("updated_at", "timestamptz"),
    },
)


SOON = timedelta(hours=4)
# What the reader's day is about, by the name of the filter; each asks for the reader alone.
OF_THE_DAY = {
    "team": """t.unit_id IN (SELECT m.unit_id FROM people_membership m WHERE m.user_id = %s
      AND m.from_at <= clock_timestamp() AND (m.until_at IS NULL OR m.until_at > clock_timestamp()))""",
    "waiting": "t.waiting_since IS NOT NULL",
    "mentioned": "t.id IN (SELECT m.ticket_id FROM tickets_mention m WHERE m.user_id = %s)",
    "watched": "t.id IN (SELECT w.ticket_id FROM tickets_ticket_watchers w WHERE w.user_id = %s)",
}


class TicketFilters(ListQuery):
    """A filter is over `GET /fields?of=ticket`."""

    state: list[State] = Field(default=[], max_length=5)
    type: str = Field(default="", max_length=60)
    assignee: str = Field(default="", pattern=r"^(me|none|[1-9]\d{0,17})?$")
    unit: Id | None = None
    category: Id | None = None
    customer: Id | None = None
    priority: int | None = Field(default=None, ge=1, le=4)
    team: bool = Field(default=False, description="In a unit of which the reader is a member")
    waiting: bool = Field(default=False, description="The customer's last word is not answered")
    risk: bool = Field(default=False, description="Due within four hours, or overdue")
    mentioned: bool = Field(default=False, description="The reader is named in a note")
    watched: bool = Field(default=False, description="The reader watches it")


def page(filters: TicketFilters, by: Actor, verb: str = "") -> bytes:
    """One page of the tickets that `by` may see, and hold this verb on."""
    return lists.page(TICKETS, _reach(filters, by), _wish(filters, by, verb))


def count(filters: TicketFilters, most: int, by: Actor) -> int:
    """How many tickets fit, counted no further than `most`."""
    return lists.count(TICKETS, _reach(filters, by), _wish(filters, by), most)


def _wish(filters: TicketFilters, by: Actor, verb: str = "") -> Wish:
    conditions = _conditions(filters, by)
    if verb:
        conditions.append(lists.within(Ticket.scope, by.reach(verb)))
    # a customer's or an agent's tickets are few enough to look into each
    few = bool(filters.customer or filters.assignee not in ("", "none") or filters.mentioned or filters.watched)
    search = None
    if filters.q.strip():
        if few:
            conditions.append(matching("ticket", filters.q))
        else:
            search = Hits("ticket", TICKETS.table, filters.q, filters.unit)
    return COLUMNS.wish(TICKETS, filters, conditions, by, sparse=few, search=search)


def _reach(filters: TicketFilters, by: Actor) -> Reach:
    reach = by.reach("ticket.view")
    if filters.assignee == "me" and reach.owner == by.user_id is not None:
        return Reach(owner=by.user_id)  # one's own are visible as such: no need to look at the units
    return reach


def _conditions(filters: TicketFilters, by: Actor) -> list[Condition]:
    found: list[Condition] = []
    # What is one of a few is written out, not passed: the partial indexes need to see the states, and a plan for
    # just this type can be kept, where one for any type would not be trusted and made anew each time.
    if filters.state:
        names = ", ".join(f"'{state}'" for state in sorted(set(filters.state)))
        found.append(Condition(f"t.state IN ({names})"))
        if CLOSED not in filters.state:
            found.append(Condition("t.state IN ('new', 'open', 'pending', 'resolved')"))
    if filters.assignee == "none":
        found.append(Condition("t.assignee_id IS NULL"))
    elif filters.assignee:
        found.append(
            Condition("t.assignee_id = %s", (by.user_id if filters.assignee == "me" else int(filters.assignee),))
        )
    if filters.type:
        known = filters.type in live_versions("ticket-type", stamp=by.live)
        # of a type that is no more: passed, or whoever makes names up would make statements to be kept
        kind = Condition(f"t.type = '{filters.type}'") if known else Condition("t.type = %s", (filters.type,))
        found.append(kind)
    if filters.priority:
        found.append(Condition(f"t.priority = {filters.priority:d}"))
    exact: dict[str, Any] = {
        "t.unit_id": filters.unit,
        "t.category_id": filters.category,
        "t.customer_id": filters.customer,
    }
    found += [Condition(f"{column} = %s", (value,)) for column, value in exact.items() if value is not None]
    for name, where in OF_THE_DAY.items():
        if getattr(filters, name):
            found.append(Condition(where, (by.user_id,) * where.count("%s")))
    if filters.risk:
        found.append(Condition("t.due_at < %s", (by.now + SOON,)))
    return found
