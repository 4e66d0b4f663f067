"""Customers over HTTP."""

from __future__ import annotations

from typing import Any

import orjson
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.kernel.columns import Counted
from afterloop.kernel.exports.queries import export_out
from afterloop.kernel.exports.schemas import ExportOut
from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import grants
from afterloop.service.customers import actions, lists, queries
from afterloop.service.customers.exporting import ExportCustomers
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CreateCustomer, CustomerOut, CustomerPage, EditCustomer

router = Router(tags=["customers"])


@router.get("", response=CustomerPage)
def list_customers(request: Request, filters: lists.CustomerFilters = Query(...)) -> HttpResponse:
    page = lists.page(filters, request.auth)
    if request.auth.reach("customer.view").granted:
        grants.note_list(request.auth, "customer", [(row["unit"]["id"], None) for row in orjson.loads(page)["items"]])
    return json_bytes(page)


@router.get("/count", response=Counted)
def count_customers(
    request: Request, filters: lists.CustomerFilters = Query(...), most: int = Query(100, ge=1, le=10_000)
) -> Counted:
    """How many there are, counted no further than `most`."""
    return Counted.of(lists.count(filters, most, request.auth), most)


@router.post("/exports", response={201: ExportOut})
def export_customers(request: Request, data: ExportCustomers) -> Status[Any]:
    """The list as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there."""
    return Status(201, export_out(actions.export_customers(data, by=request.auth), request.auth))


@router.post("", response={201: CustomerOut})
def create_customer(request: Request, data: CreateCustomer) -> Status[Customer]:
    return Status(201, actions.create_customer(data, by=request.auth))


@router.get("/{customer_id}", response=CustomerOut)
def read_customer(request: Request, customer_id: Id) -> Customer:
    found: Customer = get_object_or_404(queries.customers(request.auth), pk=customer_id)
    if request.auth.reach("customer.view").granted:
        grants.note_use(request.auth, found)
    return found


@router.post("/{customer_id}/edit", response=CustomerOut)
def edit_customer(request: Request, customer_id: Id, data: EditCustomer) -> Customer:
    return actions.edit_customer(customer_id, data, by=request.auth)
