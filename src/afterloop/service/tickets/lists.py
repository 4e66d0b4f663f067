"""The ticket list: filters, orders, scope and search, as one query that writes the JSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from afterloop.kernel import lists
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions.queries import live_versions
from afterloop.kernel.http import Id, Schema
from afterloop.kernel.lists import Listing, Order, Wish
from afterloop.kernel.scope import Condition, Reach
from afterloop.kernel.search.queries import Hits, matching
from afterloop.service.tickets import columns, fields
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


class Filters(Schema):
    """What a reader may ask of the list; all of it together."""

    state: list[State] = Field(default=[], max_length=5)
    type: str = Field(default="", max_length=60)
    assignee: str = Field(default="", pattern=r"^(me|none|[1-9]\d{0,17})?$")
    unit: Id | None = None
    category: Id | None = None
    customer: Id | None = None
    priority: int | None = Field(default=None, ge=1, le=4)
    filter: str = Field(default="", max_length=64_000, description="A condition in JSON over `GET /fields?of=ticket`")
    q: str = Field(default="", max_length=200)
    order: str = Field(
        default="-id",
        max_length=200,
        description="`-id`, `id`, `-updated_at`: endless. A field of `GET /fields`, or one with `-` before it: among"
        " the first 1,000 hits, and `among` says so",
    )
    group: str = Field(default="", max_length=200, description="A field: rows of the same value stand together")
    columns: list[Annotated[str, Field(max_length=200)]] = Field(
        default=[], max_length=columns.MOST, description="Fields whose values each row brings in `cells`"
    )
    after: str = Field(default="", max_length=300)
    limit: int = Field(default=50, ge=1, le=200)


def page(filters: Filters, by: Actor) -> bytes:
    """One page of the tickets that `by` may see."""
    return lists.page(TICKETS, _reach(filters, by), _wish(filters, by))


def count(filters: Filters, most: int, by: Actor) -> int:
    """How many tickets fit, counted no further than `most`."""
    return lists.count(TICKETS, _reach(filters, by), _wish(filters, by), most)


def _wish(filters: Filters, by: Actor) -> Wish:
    asked = filters.model_dump(exclude={"after", "limit", "order", "columns"}, exclude_defaults=True)
    conditions = _conditions(filters, by)
    # a customer's or an agent's tickets are few enough to look into each
    few = bool(filters.customer or filters.assignee not in ("", "none"))
    search = None
    if filters.q.strip():
        if few:
            conditions.append(matching("ticket", filters.q))
        else:
            search = Hits("ticket", TICKETS.table, filters.q, filters.unit)
    if filters.filter:
        conditions.append(fields.condition(filters.filter, by))
    indexed = filters.order in TICKETS.orders
    ways = columns.ways("" if indexed else filters.order, filters.group, by) if filters.group or not indexed else ()
    return Wish(
        conditions, asked, filters.order if indexed else "-id", filters.after, filters.limit,
        sparse=few, search=search, seldom=bool(filters.filter or ways),
        sort=ways, cells=columns.cells(filters.columns, by),
    )  # fmt: skip


def _reach(filters: Filters, by: Actor) -> Reach:
    reach = by.reach("ticket.view")
    if filters.assignee == "me" and reach.owner == by.user_id is not None:
        return Reach(owner=by.user_id)  # one's own are visible as such: no need to look at the units
    return reach


def _conditions(filters: Filters, by: Actor) -> list[Condition]:
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
    return found
