"""The customer list: one query that writes the JSON."""

from __future__ import annotations

from typing import Literal

from afterloop.kernel import lists
from afterloop.kernel.actor import Actor
from afterloop.kernel.columns import ListQuery
from afterloop.kernel.http import Id
from afterloop.kernel.lists import Listing, Order, Wish
from afterloop.kernel.scope import Condition
from afterloop.kernel.search.queries import Hits
from afterloop.service.customers.fields import COLUMNS
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CustomerRow

CUSTOMERS = Listing(
    "customers_customer",
    CustomerRow,
    Customer.scope,
    {"-id": Order("id", "bigint"), "id": Order("id", "bigint", descending=False)},
)


class CustomerFilters(ListQuery):
    """A filter is over `GET /fields?of=customer`."""

    kind: Literal["person", "company"] | None = None
    unit: Id | None = None


def page(filters: CustomerFilters, by: Actor, verb: str = "") -> bytes:
    """One page of the customers that `by` may see, and hold this verb on."""
    return lists.page(CUSTOMERS, by.reach("customer.view"), _wish(filters, by, verb))


def count(filters: CustomerFilters, most: int, by: Actor) -> int:
    """How many customers fit, counted no further than `most`."""
    return lists.count(CUSTOMERS, by.reach("customer.view"), _wish(filters, by), most)


def _wish(filters: CustomerFilters, by: Actor, verb: str = "") -> Wish:
    conditions = [lists.within(Customer.scope, by.reach(verb))] if verb else []
    if filters.kind:
        conditions.append(Condition(f"t.kind = '{filters.kind}'"))
    if filters.unit is not None:
        conditions.append(Condition("t.unit_id = %s", (filters.unit,)))
    search = Hits("customer", CUSTOMERS.table, filters.q, filters.unit) if filters.q.strip() else None
    return COLUMNS.wish(CUSTOMERS, filters, conditions, by, search=search)
