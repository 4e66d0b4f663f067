from __future__ import annotations

from afterloop.kernel.actor import system
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.models import Event
from afterloop.service.tickets.actions.categories import move_category
from afterloop.service.tickets.models import Category
from afterloop.service.tickets.schemas.categories import MoveCategory
from tests.kernel.people.test_people_races import at_once


def named(key: str) -> int:
    pk: int = Category.objects.get(key=key).pk
    return pk


def below(person, parent: str | None) -> list[str]:
    """The keys below a category, in order, as everybody reads them."""
    above = named(parent) if parent else None
    return [row["key"] for row in person.get("/api/v1/categories").json() if row["parent"] == above]


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
    assert root.post(f"/api/v1/categories/{parent.pk}/move", {"parent": child.pk}).status_code == 422
    assert root.post(f"/api/v1/categories/{parent.pk}/move", {"parent": parent.pk}).status_code == 422
    assert root.post(f"/api/v1/categories/{parent.pk}/close").status_code == 409


def test_an_agent_may_not_change_the_tree(alice):
    assert alice.post("/api/v1/categories", {"key": "x", "title": {"en": "X"}}).status_code == 403


def test_a_category_moves_below_another_and_before_one_there_and_history_says_so(root, alice):
    usage, product, fault = named("usage"), named("product"), named("product-fault")
    answer = root.post(f"/api/v1/categories/{usage}/move", {"parent": product, "before": fault})
    assert answer.status_code == 200, answer.content
    assert answer.json()["parent"] == product
    assert below(alice, "product") == ["usage", "product-fault", "product-quality"]
    assert below(alice, None) == ["product", "service", "delivery", "price"]
    labels = [each["label"] for each in alice.get("/api/v1/choices", of="category").json()["items"]]
    assert labels[:3] == ["Product", "Product / How to use it", "Product / Fault"]
    event = Event.objects.get(name="category.moved")
    assert event.data == {"parent": product, "before": fault}
    assert event.changes == {"parent_id": [None, product]}


def test_the_order_among_siblings_changes_and_goes_back(root):
    usage, product, service = named("usage"), named("product"), named("service")
    root.post(f"/api/v1/categories/{usage}/move", {"parent": None, "before": product})
    assert below(root, None) == ["usage", "product", "service", "delivery", "price"]
    root.post(f"/api/v1/categories/{usage}/move", {"parent": None})
    assert below(root, None) == ["product", "service", "delivery", "price", "usage"]
    root.post(f"/api/v1/categories/{usage}/move", {"parent": None, "before": service})
    assert below(root, None) == ["product", "usage", "service", "delivery", "price"]


def test_a_category_that_stays_where_it_is_is_not_told(root):
    usage, service = named("usage"), named("service")
    assert root.post(f"/api/v1/categories/{usage}/move", {"parent": None, "before": service}).status_code == 200
    assert not Event.objects.filter(name="category.moved").exists()


def test_before_a_category_that_stands_elsewhere_or_is_closed_is_no_place(root):
    usage, price = named("usage"), named("price")
    elsewhere = root.post(f"/api/v1/categories/{usage}/move", {"parent": None, "before": named("product-fault")})
    assert elsewhere.status_code == 422
    assert list(elsewhere.json()["fields"]) == ["before"]
    root.post(f"/api/v1/categories/{price}/close")
    assert root.post(f"/api/v1/categories/{usage}/move", {"parent": None, "before": price}).status_code == 422
    assert root.post(f"/api/v1/categories/{usage}/move", {"parent": price}).status_code == 422
    assert root.post(f"/api/v1/categories/{price}/move", {"parent": usage}).status_code == 409


def test_a_new_category_is_the_last_beside_the_others(root):
    root.post("/api/v1/categories", {"key": "smell", "title": {"en": "Smell"}, "parent": named("product")})
    assert below(root, "product") == ["product-fault", "product-quality", "smell"]


def test_who_may_not_move_categories_does_not(alice):
    assert alice.post(f"/api/v1/categories/{named('usage')}/move", {"parent": None}).status_code == 403


def test_two_who_move_two_categories_below_each_other_make_no_circle(own_database):
    one, other = named("usage"), named("price")
    moves = [
        lambda pk=pk, parent=parent: move_category(pk, MoveCategory(parent=parent), by=system())
        for pk, parent in ((one, other), (other, one))
    ]
    assert sorted(at_once(*moves)) == ["done", Invalid.code]


def test_two_who_move_the_same_category_at_once_leave_it_in_one_place_and_the_order_whole(own_database):
    usage, product, service, price = (named(key) for key in ("usage", "product", "service", "price"))
    moves = [
        lambda to=to: move_category(usage, MoveCategory(**to), by=system())
        for to in ({"parent": None, "before": product}, {"parent": None}, {"parent": service}, {"parent": price})
    ]
    assert at_once(*moves) == ["done"] * 4
    for above in (None, service, price):
        places = list(Category.objects.filter(parent=above).order_by("position").values_list("position", flat=True))
        assert places == sorted(set(places))
    assert Event.objects.filter(name="category.moved").count() >= 3
