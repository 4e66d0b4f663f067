"""How many queries each list makes, whatever it holds: N+1 cannot return. The actor is a query beside them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import make

ACTOR = 1
LISTS = {
    "/api/v1/tickets": 1,
    "/api/v1/tickets?state=open&state=new&order=-updated_at": 1,
    "/api/v1/tickets?q=热水器": 1,
    "/api/v1/customers": 2,  # with their contacts
    "/api/v1/categories": 1,
    "/api/v1/exports": 2,  # with their files
    "/api/v1/views?of=ticket": 1,
    "/api/v1/tickets?order=subject&columns=tags&columns=assignee": 2,  # which ones, and what they show
    "/api/v1/tickets/count": 1,
    "/api/v1/tags": 1,
    "/api/v1/ticket-types": 3,  # what is live (from memory once read)
    "/api/v1/units": 1,
    "/api/v1/users": 1,
    "/api/v1/roles": 1,
    "/api/v1/tokens": 1,
    "/api/v1/definitions": 1,
    "/api/v1/fields?of=ticket": 0,  # what is live (from memory once read)
    "/api/v1/choices?of=user": 1,
    "/api/v1/choices?of=unit": 1,
    "/api/v1/choices?of=category": 1,
    "/api/v1/choices?of=customer": 1,
    "/api/v1/notices": 2,  # with the number of unread ones
}


@pytest.mark.parametrize(("path", "most"), LISTS.items())
def test_a_list_makes_so_many_queries_and_no_more(root, path, most):
    for _ in range(3):
        root.post("/api/v1/tickets", make.new_ticket())
    assert root.get(path).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = root.get(path)
    assert answer.status_code == 200
    assert len(queries) <= ACTOR + most, [query["sql"][:100] for query in queries]


def test_a_ticket_page_makes_no_query_per_row(root, django_assert_max_num_queries):
    made = root.make_ticket()
    for _ in range(3):
        root.post(f"/api/v1/tickets/{made['id']}/note", {"body": "x"})
        root.post("/api/v1/tickets", make.new_ticket(parent=made["id"]))
    with django_assert_max_num_queries(5):
        root.get(f"/api/v1/tickets/{made['id']}")
    with django_assert_max_num_queries(5):
        root.get(f"/api/v1/tickets/{made['id']}/messages")
    with django_assert_max_num_queries(8):
        root.get(f"/api/v1/tickets/{made['id']}/timeline")
