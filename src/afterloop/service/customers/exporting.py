"""Customers as rows of a file."""

from __future__ import annotations

from pydantic import Field

from afterloop.kernel.exports.listing import ExportList, ListFile
from afterloop.service.customers import lists
from afterloop.service.customers.fields import COLUMNS

CUSTOMERS = ListFile("customer.export", COLUMNS, lists.Filters, lists.page)


class ExportCustomers(ExportList):
    filters: lists.Filters = Field(default_factory=lists.Filters, description="As for the list")
