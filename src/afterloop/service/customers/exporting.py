"""Customers as rows of a file."""

from __future__ import annotations

from pydantic import Field

from afterloop.kernel.exports.listing import ExportList, ListFile
from afterloop.service.customers import lists
from afterloop.service.customers.fields import COLUMNS

CUSTOMERS = ListFile("customer.export", COLUMNS, lists.CustomerFilters, lists.page)


class ExportCustomers(ExportList):
    filters: lists.CustomerFilters = Field(default_factory=lists.CustomerFilters, description="As for the list")
