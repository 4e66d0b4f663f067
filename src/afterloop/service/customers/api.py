"""Customers over HTTP."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.kernel.http import Id, Request
from afterloop.kernel.people import grants
from afterloop.service.customers import actions, queries
from afterloop.service.customers.models import Customer
from afterloop.service.customers.schemas import CreateCustomer, CustomerOut, EditCustomer

router = Router(tags=["customers"])


@router.get("", response=list[CustomerOut])
def list_customers(request: Request, q: str = Query("", max_length=200)) -> list[Customer]:
    found = list(queries.customers(request.auth, q)[:50])
    if request.auth.reach("customer.view").granted:
        grants.note_list(request.auth, "customer", [(customer.unit_id, None) for customer in found])
    return found


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
