"""A ticket from the first word to the rating, over HTTP."""

from __future__ import annotations

import orjson
import pytest

from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import User
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import TicketCreated
from tests import make


def names(ticket: int) -> list[str]:
    return list(Event.objects.filter(entity="ticket", record_id=ticket).order_by("id").values_list("name", flat=True))


@pytest.fixture
def ticket(alice):
    return alice.make_ticket()


def test_the_answer_to_a_new_ticket_says_by_what_it_is_known_and_where_it_stands(alice):
    answer = alice.post("/api/v1/tickets", make.new_ticket())
    made = TicketCreated.model_validate(answer.json())
    assert answer["Location"] == f"/api/v1/tickets/{made.id}"
    assert made.model_dump() == {name: alice.get(answer["Location"]).json()[name] for name in answer.json()}


def test_a_new_ticket_has_a_number_a_customer_and_the_first_message(alice, ticket):
    assert ticket["number"].isdigit()
    assert len(ticket["number"]) >= 10
    assert ticket["state"] == "new"
    assert ticket["customer"]["name"] == "Dora"
    assert ticket["unit"]["id"] == alice.unit.pk
    thread = alice.get(f"/api/v1/tickets/{ticket['id']}/messages").json()["items"]
    assert [(m["direction"], m["body"]) for m in thread] == [("in", "热水器不出热水了")]
    assert names(ticket["id"]) == ["ticket.created"]


def test_numbers_count_up(alice):
    first, second = (alice.make_ticket()["number"] for _ in range(2))
    assert int(second) == int(first) + 1


def test_the_same_phone_number_is_the_same_customer(alice, ticket):
    again = alice.make_ticket(contact={"name": "D.", "phone": "+86 138 0013 8000"})
    assert again["customer"]["id"] == ticket["customer"]["id"]


def test_a_ticket_that_is_put_back_can_be_claimed_by_others(alice, bob, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    assert alice.post(f"{path}/release").status_code == 409
    alice.post(f"{path}/claim")
    free = alice.post(f"{path}/release").json()
    assert (free["assignee"], free["state"], "ticket.claim" in free["actions"]) == (None, "open", True)
    assert bob.post(f"{path}/claim").json()["assignee"]["name"] == "Bob"


def test_from_claim_to_rating(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    assert alice.post(f"{path}/claim").json()["state"] == "open"
    replied = alice.post(f"{path}/reply", {"body": "请问型号是?", "then": "pend"}).json()
    assert (replied["state"], replied["pending_reason"], replied["public_state"]) == (
        "pending",
        "customer",
        "needs_you",
    )
    assert alice.post(f"{path}/resume").json()["state"] == "open"
    assert alice.post(f"{path}/resolve", {"answer": "已更换加热管"}).json()["public_state"] == "done"
    assert alice.post(f"{path}/close").json()["state"] == "closed"
    assert names(ticket["id"]) == [
        *("ticket.created", "ticket.claimed", "ticket.replied", "ticket.pended", "ticket.resumed", "ticket.resolved"),
        "ticket.closed",
    ]


def test_resolving_twice_is_a_conflict(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}/resolve"
    alice.post(path, {"answer": "Fixed"})
    answer = alice.post(path, {"answer": "Fixed"})
    assert answer.status_code == 409
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "conflict"
    assert answer.json()["detail"] == "This ticket is already resolved."


def test_the_reader_sees_errors_in_their_language(alice, ticket):
    answer = alice.client.post(
        f"/api/v1/tickets/{ticket['id']}/transfer", "{}", content_type="application/json",
        headers={"authorization": f"Bearer {alice.token}", "accept-language": "zh-CN,zh;q=0.9"},
    )  # fmt: skip
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["reason"]
    assert answer["Content-Language"] == "zh-hans"


def test_the_same_idempotency_key_makes_one_ticket(alice):
    headers = {"idempotency-key": "k1"}
    first = alice.post("/api/v1/tickets", make.new_ticket(), **headers).json()
    second = alice.post("/api/v1/tickets", make.new_ticket(), **headers).json()
    assert first["id"] == second["id"]
    assert Ticket.objects.count() == 1


def test_the_same_idempotency_key_with_another_body_is_refused(alice):
    headers = {"idempotency-key": "k1"}
    alice.post("/api/v1/tickets", make.new_ticket(), **headers)
    assert alice.post("/api/v1/tickets", make.new_ticket(subject="else"), **headers).status_code == 422


def test_a_stale_revision_is_refused(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/claim")
    answer = alice.post(f"{path}/note", {"body": "x"}, **{"if-match": str(ticket["revision"])})
    assert answer.status_code == 412
    assert answer.json()["revision"] == 1


def test_a_transfer_needs_a_reason_and_says_it_in_the_timeline(alice, bob, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    moved = alice.post(f"{path}/transfer", {"unit": bob.unit.pk, "reason": "需要上级处理"})
    assert moved.status_code == 204  # done, and out of Alice's sight
    last = bob.get(f"{path}/timeline").json()["items"][-1]
    assert last["sentence"] == f"Alice transferred the ticket to {bob.unit.name}: 需要上级处理"
    assert last["changes"]["unit_id"] == {"label": "Unit", "before": alice.unit.name, "after": bob.unit.name}
    assert alice.get(path).status_code == 404


def test_a_stranger_gets_404_and_without_the_verb_it_is_403(alice, charlie, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    assert charlie.get(path).status_code == 404
    assert charlie.post(f"{path}/claim").status_code == 404
    viewer = make.user("viewer", "Viewer")
    make.member(viewer, alice.unit, {"ticket.view": "team"})
    from tests.conftest import Person

    assert Person(viewer).get(path).status_code == 200
    assert Person(viewer).post(f"{path}/claim").status_code == 403


def test_the_page_offers_only_what_is_possible(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    assert "ticket.resume" not in ticket["actions"]
    assert {"ticket.claim", "ticket.accept", "ticket.resolve"} <= set(ticket["actions"])
    done = alice.post(f"{path}/resolve", {"answer": "ok"}).json()
    assert {"ticket.reopen", "ticket.close"} <= set(done["actions"])
    assert "ticket.claim" not in done["actions"]


def test_children_links_and_tags_show_on_the_ticket(alice, ticket):
    child = alice.make_ticket(parent=ticket["id"])
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/link", {"ticket": child["id"], "kind": "related"})
    edited = alice.post(f"{path}/edit", {"tags": ["热水器", "漏水", "热水器"]}).json()
    assert edited["tags"] == ["漏水", "热水器"]
    assert [c["id"] for c in edited["children"]] == [child["id"]]
    assert [link["ticket"]["id"] for link in edited["links"]] == [child["id"]]
    assert alice.post(f"{path}/unlink", {"link": edited["links"][0]["id"]}).json()["links"] == []


def test_only_types_that_call_back_have_a_callback(alice, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/resolve", {"answer": "ok"})
    assert alice.post(f"{path}/call_back", {}).status_code == 409
    complaint = alice.make_ticket(type="complaint")
    alice.post(f"/api/v1/tickets/{complaint['id']}/resolve", {"answer": "ok"})
    called = alice.post(f"/api/v1/tickets/{complaint['id']}/call_back", {"note": "客户满意"}).json()
    assert called["public_state"] == "called_back"


def test_assigning_to_someone_who_left_is_refused(alice, ticket):
    gone = User.objects.create(username="gone", name="Gone", is_active=False)
    answer = alice.post(f"/api/v1/tickets/{ticket['id']}/assign", {"assignee": gone.pk})
    assert answer.status_code == 422
    assert "assignee" in answer.json()["fields"]


def test_a_ticket_names_no_other_that_its_reader_may_not_see(alice, root, bob, ticket):
    hidden = root.make_ticket(unit=root.unit.pk, subject="机密")
    path = f"/api/v1/tickets/{hidden['id']}/link"
    root.post(path, {"ticket": ticket["id"]})
    assert alice.get(f"/api/v1/tickets/{ticket['id']}").json()["links"] == []
    assert len(root.get(f"/api/v1/tickets/{ticket['id']}").json()["links"]) == 1


def test_a_replay_shows_nothing_that_has_left_ones_sight(alice, bob):
    headers = {"idempotency-key": "k9"}
    made = alice.post("/api/v1/tickets", make.new_ticket(), **headers).json()
    bob.post(f"/api/v1/tickets/{made['id']}/transfer", {"unit": bob.unit.pk, "reason": "内部"})
    assert alice.post("/api/v1/tickets", make.new_ticket(), **headers).status_code == 404


def test_a_forged_place_in_a_list_is_refused(alice):
    import base64

    from afterloop.kernel.rows import _mark

    forged = base64.urlsafe_b64encode(orjson.dumps([_mark({"order": "-id"}), {"a": 1}])).decode()
    assert alice.get("/api/v1/tickets", after=forged).status_code == 422


@pytest.mark.parametrize(
    ("note", "sentence"),
    [("", "Alice put the ticket on hold"), ("等主板", "Alice put the ticket on hold: 等主板")],
)
def test_a_reason_that_nobody_gave_leaves_neither_colon_nor_full_stop(alice, ticket, note, sentence):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/pend", {"reason": "parts", "note": note})
    assert alice.get(f"{path}/timeline").json()["items"][-1]["sentence"] == sentence
    chinese = alice.client.get(f"{path}/timeline", headers=alice._headers() | {"accept-language": "zh-Hans"}).json()
    assert chinese["items"][-1]["sentence"] == ("Alice挂起了工单：等主板" if note else "Alice挂起了工单")


def test_a_supervisor_records_what_a_customer_said_an_agent_does_not(alice, bob, ticket):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/resolve", {"answer": "已更换"})
    assert alice.post(f"{path}/rate", {"score": 5}).status_code == 403
    rated = bob.post(f"{path}/rate", {"score": 4, "comment": "师傅很准时"}).json()
    assert (rated["rating"]["score"], rated["rating"]["comment"]) == (4, "师傅很准时")


def test_the_types_own_priority_is_told_to_forms_and_counts_when_nobody_says_otherwise(alice):
    usual = {kind["key"]: kind["priority"] for kind in alice.get("/api/v1/ticket-types").json()}
    assert (usual["complaint"], usual["enquiry"]) == (2, 3)
    assert alice.make_ticket(type="complaint")["priority"] == 2
    assert alice.make_ticket(type="complaint", priority=3)["priority"] == 3


def test_all_that_is_wrong_with_a_new_ticket_is_told_at_once(alice):
    contact = {"name": "Dora", "phone": "abc", "email": "nobody"}
    answer = alice.post("/api/v1/tickets", make.new_ticket(subject="长" * 400, contact=contact))
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"subject", "contact.phone", "contact.email"}
