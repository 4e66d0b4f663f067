from __future__ import annotations

from afterloop.service.tickets.models import Category


def test_the_business_adds_a_category_and_uses_it_at_once(root, alice):

    made = root.post("/api/v1/categories", {"key": "smell", "title": {"zh-Hans": "异味", "en": "Smell"}})
    assert made.status_code == 201, made.json()
    ticket = alice.make_ticket(category=made.json()["id"])
    assert ticket["category"] == {"id": made.json()["id"], "title": "Smell"}


def test_a_closed_category_cannot_be_chosen_but_stays_on_its_tickets(root, alice):
    from tests import make

    pk = root.post("/api/v1/categories", {"key": "smell", "title": {"en": "Smell"}}).json()["id"]
    ticket = alice.make_ticket(category=pk)
    root.post(f"/api/v1/categories/{pk}/close")
    assert alice.post("/api/v1/tickets", make.new_ticket(category=pk)).status_code == 422
    assert alice.get(f"/api/v1/tickets/{ticket['id']}").json()["category"]["id"] == pk


def test_a_category_cannot_be_put_below_itself(root):
    parent = Category.objects.get(key="product")
    child = Category.objects.get(key="product-fault")
    assert root.post(f"/api/v1/categories/{parent.pk}/edit", {"parent": child.pk}).status_code == 422
    assert root.post(f"/api/v1/categories/{parent.pk}/close").status_code == 409


def test_an_agent_may_not_change_the_tree(alice):
    assert alice.post("/api/v1/categories", {"key": "x", "title": {"en": "X"}}).status_code == 403
