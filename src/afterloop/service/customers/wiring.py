"""What customers tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.service.customers import actions, queries
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CustomerFacts

catalog.entity("customer", Customer, CustomerFacts, title=_("Customer"), erase=actions.erase)
catalog.choosable("customer", queries.choose_customer)
catalog.event("customer.created", title=_("%(actor)s created the customer"))
catalog.event("customer.edited", title=_("%(actor)s edited the customer"))
