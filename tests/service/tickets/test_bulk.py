"""One verb for many tickets: each for itself."""

from __future__ import annotations

import pytest

PATH = "/api/v1/tickets/bulk"


def do(person, verb, *tickets, status=200, **data):
    answer = person.post(PATH, {"verb": verb, "data": data, "tickets": list(tickets)})
    assert answer.status_code == status, answer.content
    return answer.json()


def state(person, ticket):
    return person.get(f"/api/v1/tickets/{ticket}").json()


def test_what_one_refuses_does_not_keep_the_others_back(alice, bob):
    one, two, three = (alice.make_ticket() for _ in range(3))
    bob.post(f"/api/v1/tickets/{two['id']}/claim")
    found = do(alice, "claim", one["id"], two["id"], three["id"])
    assert found["done"] == [one["id"], three["id"]]
    assert [(each["id"], each["number"]) for each in found["refused"]] == [(two["id"], two["number"])]
    assert found["refused"][0]["detail"]
    assert state(alice, three["id"])["assignee"]["name"] == "Alice"


def test_what_one_may_not_see_stays_as_it_is_and_has_no_number(alice, charlie):
    hidden = charlie.make_ticket()["id"]
    found = do(alice, "edit", hidden, priority=1)
    assert found == {"done": [], "refused": [{"id": hidden, "number": "", "detail": found["refused"][0]["detail"]}]}
    assert state(charlie, hidden)["priority"] != 1


def test_the_same_request_again_does_nothing_again(alice):
    made = [alice.make_ticket()["id"] for _ in range(2)]
    for _ in range(2):
        answer = alice.post(PATH, {"verb": "claim", "tickets": made}, **{"Idempotency-Key": "k" * 200})
        assert answer.json() == {"done": made, "refused": []}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"verb": "create"}, "verb"),
        ({"verb": "nothing"}, "verb"),
        ({"verb": "erase"}, "verb"),
        ({"verb": "edit", "data": {"priority": 9}}, "data.priority"),
        ({"verb": "edit", "data": {"strange": 9}}, "data.strange"),
        ({"verb": "claim", "tickets": []}, "tickets"),
        ({"verb": "claim", "tickets": list(range(1, 102))}, "tickets"),
        ({"verb": "claim", "tickets": [-1]}, "tickets.0"),
    ],
)
def test_what_is_wrong_for_all_is_refused_before_anything_is_done(alice, body, place):
    made = alice.make_ticket()["id"]
    answer = alice.post(PATH, {"tickets": [made]} | body)
    assert answer.status_code == 422, answer.content
    assert list(answer.json()["fields"]) == [place]
    assert state(alice, made)["revision"] == 0
