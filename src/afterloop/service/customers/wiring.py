"""What customers tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.exports.sources import source
from afterloop.kernel.search.indexing import index
from afterloop.service.customers import actions, exporting, fields, importing, personal, queries, searching  # noqa: F401
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CustomerFacts

catalog.entity("customer", Customer, CustomerFacts, title=_("Customer"), erase=actions.erase)
catalog.holds("customer", "customer", title=_("Customer"), rows=personal.CUSTOMERS)
catalog.holds("customer", "contacts", title=_("Contacts"), rows=personal.CONTACTS)
catalog.holds("customer", "addresses", title=_("Addresses of contacts"), rows=personal.ADDRESSES)
catalog.choosable("customer", queries.choose_customer, unseen=True)
catalog.offers("customer", fields.offered)
catalog.event("customer.created", title=_("%(actor)s created the customer"))
catalog.event("customer.edited", title=_("%(actor)s edited the customer"))

source("customer", exporting.CUSTOMERS)
index("customer", searching.texts)
