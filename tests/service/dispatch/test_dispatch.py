"""How tickets reach people: given in turn or to the least loaded, up to what each can take, and why."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages.models import Notice
from afterloop.kernel.people.models import Session, StandIn
from afterloop.service.dispatch import jobs
from afterloop.service.dispatch.models import Decision, Queue
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.conftest import Person

LEAST = {"mode": "least_loaded", "capacity": 2}


def set_queue(person, unit, status=200, **given):
    answer = person.post("/api/v1/queues", {"unit": unit, "mode": "pull"} | given)
    assert answer.status_code == status, answer.content
    return answer.json()


def come(*people):
    """A page of each is open."""
    for person in people:
        Session.objects.create(
            session_key=f"{person.user.pk:032d}", user_id=person.user.pk, expire_date=time.now() + timedelta(days=1)
        )


def assignees(*tickets):
    found = dict(Ticket.objects.values_list("pk", "assignee__name"))
    return [found[ticket["id"]] for ticket in tickets]


def make_tickets(person, count, **given):
    made = [person.make_ticket(**given) for _ in range(count)]
    pump.drain_all()
    return made


@pytest.fixture(autouse=True)
def _listening(db):
    register()


@pytest.fixture
def outlet(alice):
    return alice.unit.pk


@pytest.fixture
def anna(alice):
    """Alice's colleague."""
    return Person(make.user("anna", "Anna", alice.unit, "agent"))


def test_without_a_queue_tickets_wait_until_somebody_claims_them(alice):
    come(alice)
    assert assignees(*make_tickets(alice, 1)) == [None]


def test_each_in_turn_is_given_a_ticket(alice, anna, bob, outlet):
    come(alice, anna)
    set_queue(bob, outlet, mode="round_robin")
    assert assignees(*make_tickets(bob, 4, unit=outlet)) == ["Alice", "Anna", "Alice", "Anna"]


def test_the_least_loaded_is_given_the_next(alice, anna, bob, outlet):
    come(alice, anna)
    first = alice.make_ticket()
    alice.post(f"/api/v1/tickets/{first['id']}/claim")
    set_queue(bob, outlet, **LEAST)
    assert assignees(*make_tickets(bob, 3, unit=outlet)) == ["Anna", "Alice", "Anna"]


def test_when_all_are_full_tickets_wait_and_the_supervisor_is_told_once(alice, bob, outlet):
    come(alice)
    set_queue(bob, outlet, **LEAST)
    tickets = make_tickets(alice, 4)
    assert assignees(*tickets) == ["Alice", "Alice", None, None]
    pump.drain_all()
    told = Notice.objects.filter(template="queue.waits")
    assert [(notice.user_id, notice.words["waiting"]) for notice in told] == [(bob.user.pk, 2)]
    shown = bob.get(f"/api/v1/queues/{outlet}").json()
    assert (shown["waiting"], [row["id"] for row in shown["first"]]) == (2, [row["id"] for row in tickets[2:]])
    assert [(row["name"], row["why"], row["load"]) for row in shown["people"]] == [("Alice", "full", 2)]
    assert shown["waits_since"]


def test_who_has_finished_one_is_given_the_next_that_waits_the_urgent_first(alice, bob, outlet):
    come(alice)
    set_queue(bob, outlet, mode="least_loaded", capacity=1)
    busy, plain, urgent = make_tickets(alice, 2) + make_tickets(alice, 1, priority=1)
    alice.post(f"/api/v1/tickets/{busy['id']}/resolve", {"answer": "好了"})
    pump.drain_all()
    assert assignees(plain, urgent) == [None, "Alice"]
    alice.post(f"/api/v1/tickets/{urgent['id']}/pend", {"reason": "parts"})
    pump.drain_all()
    assert assignees(plain) == ["Alice"]
    assert Queue.objects.get().waits_since is None


def test_who_is_busy_away_not_here_or_on_leave_is_given_nothing_until_it_changes(alice, bob, outlet):
    set_queue(bob, outlet, **LEAST)
    (ticket,) = make_tickets(bob, 1, unit=outlet)

    def why():
        return bob.get(f"/api/v1/queues/{outlet}").json()["people"][0]["why"]

    assert (assignees(ticket), why()) == ([None], "not_here")
    alice.post("/api/v1/me/presence", {"state": "busy"})
    come(alice)
    jobs.sweep()
    assert (assignees(ticket), why()) == ([None], "busy")
    away = StandIn.objects.create(user=alice.user, stand_in=bob.user, until_at=time.now() + timedelta(days=1))
    alice.post("/api/v1/me/presence", {"state": "online"})
    pump.drain_all()
    assert (assignees(ticket), why()) == ([None], "leave")
    away.delete()
    jobs.sweep()
    assert assignees(ticket) == ["Alice"]


def test_a_team_that_says_so_is_given_tickets_overnight(alice, bob, outlet):
    set_queue(bob, outlet, **LEAST, only_present=False)
    assert assignees(*make_tickets(bob, 1, unit=outlet)) == ["Alice"]


def test_outside_its_hours_a_queue_gives_nothing_and_says_when_it_will(alice, bob, outlet):
    come(alice)
    day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][(time.now() + timedelta(days=2)).weekday()]
    hours = {"tz": "UTC", "week": {day: [["09:00", "10:00"]]}}
    shown = set_queue(bob, outlet, **LEAST, hours=hours)
    (ticket,) = make_tickets(alice, 1)
    jobs.sweep()
    assert assignees(ticket) == [None]
    assert shown["opens_at"].endswith("T09:00:00+00:00")
    assert not Notice.objects.filter(template="queue.waits").exists()
    opens = datetime.fromisoformat(shown["opens_at"])
    with time.travel(opens - time.now() + timedelta(minutes=1)):
        jobs.sweep()
    assert assignees(ticket) == ["Alice"]


def test_a_decision_says_how_everybody_stood(alice, anna, bob, outlet):
    come(alice, anna)
    set_queue(bob, outlet, **LEAST)
    anna.post("/api/v1/me/presence", {"state": "away"})
    (ticket,) = make_tickets(bob, 1, unit=outlet)
    (decision,) = alice.get(f"/api/v1/tickets/{ticket['id']}/decisions").json()
    assert (decision["name"], decision["mode"], decision["unit"]) == ("Alice", "least_loaded", "北京朝阳网点")
    assert [(row["name"], row["load"], row["capacity"], row["why"]) for row in decision["candidates"]] == [
        ("Alice", 0, 2, ""),
        ("Anna", 0, 2, "away"),
    ]
    event = Event.objects.get(name="ticket.dispatched")
    assert event.data == {"name": "Alice", "decision": decision["id"]}
    assert Notice.objects.filter(user=alice.user, template="ticket.dispatched").count() == 1


def test_a_decision_is_seen_by_who_sees_the_ticket(alice, bob, charlie, outlet):
    come(alice)
    set_queue(bob, outlet, **LEAST)
    (ticket,) = make_tickets(alice, 1)
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}/decisions").status_code == 404


def test_a_seat_says_what_one_person_can_take(alice, anna, bob, outlet):
    come(alice, anna)
    set_queue(bob, outlet, mode="round_robin", capacity=5)
    path = f"/api/v1/queues/{outlet}/seat"
    assert bob.post(path, {"user": anna.user.pk, "takes": False}).status_code == 200
    assert bob.post(path, {"user": alice.user.pk, "capacity": 1}).status_code == 200
    pump.drain_all()
    assert assignees(*make_tickets(bob, 2, unit=outlet)) == ["Alice", None]
    bob.post(path, {"user": anna.user.pk, "takes": True})
    pump.drain_all()
    assert Ticket.objects.filter(assignee=anna.user).count() == 1


def test_who_answers_for_the_queue_is_given_nothing_unless_he_says_so(bob):
    region = bob.unit.pk
    come(bob)
    set_queue(bob, region, mode="round_robin")
    (ticket,) = make_tickets(bob, 1, unit=region)
    assert [(row["name"], row["why"]) for row in bob.get(f"/api/v1/queues/{region}").json()["people"]] == [
        ("Bob", "off")
    ]
    bob.post(f"/api/v1/queues/{region}/seat", {"user": bob.user.pk, "takes": True})
    pump.drain_all()
    assert assignees(ticket) == ["Bob"]


def test_only_people_who_may_claim_there_have_a_place(bob, charlie, outlet):
    set_queue(bob, outlet, **LEAST)
    answer = bob.post(f"/api/v1/queues/{outlet}/seat", {"user": charlie.user.pk})
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["user"])


def test_a_queue_is_set_by_who_answers_for_the_unit(alice, bob, charlie, outlet):
    set_queue(alice, outlet, status=403)
    set_queue(bob, charlie.unit.pk, status=403)
    assert charlie.get(f"/api/v1/queues/{outlet}").status_code == 404
    assert alice.get(f"/api/v1/queues/{outlet}").json()["can_set"] is False
    set_queue(bob, outlet, mode="round_robin")
    assert Event.objects.get(name="queue.set", changes__has_key="mode").changes["mode"] == ["pull", "round_robin"]


@pytest.mark.parametrize(
    ("hours", "field"),
    [
        ({"tz": "Mars/Olympus", "week": {"mon": [["09:00", "10:00"]]}}, "hours.tz"),
        ({"week": {"mon": [["10:00", "09:00"]]}}, "hours.week"),
        ({"week": {"mon": []}}, "hours.week"),
    ],
)
def test_hours_that_make_no_sense_are_errors_of_their_fields(bob, outlet, hours, field):
    assert list(set_queue(bob, outlet, status=422, mode="pull", hours=hours)["fields"]) == [field]


def test_where_the_supervisor_assigns_nobody_picks(alice, anna, bob, outlet):
    set_queue(bob, outlet, mode="push")
    ticket = alice.make_ticket()
    assert alice.post(f"/api/v1/tickets/{ticket['id']}/claim").status_code == 409
    answer = alice.post(f"/api/v1/tickets/{ticket['id']}/assign", {"assignee": alice.user.pk})
    assert answer.json()["detail"] == "In this unit the supervisor assigns the tickets."
    assert bob.post(f"/api/v1/tickets/{ticket['id']}/assign", {"assignee": anna.user.pk}).status_code == 200
    # what somebody has may go on to a colleague
    assert anna.post(f"/api/v1/tickets/{ticket['id']}/assign", {"assignee": alice.user.pk}).status_code == 200


def test_presence_is_what_one_says_of_oneself(alice, bob, outlet):
    assert alice.get("/api/v1/me/presence").json() == {"state": "online", "since": None, "queues": 0}
    set_queue(bob, outlet, **LEAST)
    found = alice.post("/api/v1/me/presence", {"state": "busy"}).json()
    assert (found["state"], found["queues"], bool(found["since"])) == ("busy", 1, True)
    alice.post("/api/v1/me/presence", {"state": "busy"})
    assert Event.objects.filter(name="presence.set").count() == 1
    assert bob.get("/api/v1/me/presence").json()["state"] == "online"


def test_the_list_of_queues_says_in_a_few_figures_where_help_is_needed(alice, bob, outlet):
    come(alice)
    set_queue(bob, outlet, **LEAST)
    make_tickets(alice, 3)
    rows = {row["name"]: row for row in bob.get("/api/v1/queues").json()}
    assert {k: rows["北京朝阳网点"][k] for k in ("mode", "waiting", "people", "able")} == {
        "mode": "least_loaded", "waiting": 1, "people": 1, "able": 0,
    }  # fmt: skip
    assert set(rows) == {"华北大区", "北京朝阳网点"}


def test_the_levels_of_support_stand_beside_what_they_should_be(alice, bob, outlet):
    tickets = make_tickets(alice, 4)
    alice.post(f"/api/v1/tickets/{tickets[0]['id']}/escalate", {"reason": "难"})
    levels = bob.get(f"/api/v1/queues/{bob.unit.pk}").json()["levels"]
    assert [(row["level"], row["count"], row["target"]) for row in levels] == [(1, 3, 70), (2, 1, 25), (3, 0, 5)]


def test_a_ticket_that_somebody_claims_meanwhile_is_left_to_him(alice, anna, bob, outlet):
    come(alice)
    (ticket,) = make_tickets(alice, 1)
    anna.post(f"/api/v1/tickets/{ticket['id']}/claim")
    set_queue(bob, outlet, **LEAST)
    pump.drain_all()
    assert assignees(ticket) == ["Anna"]
    assert not Decision.objects.exists()
