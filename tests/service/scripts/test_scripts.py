"""Canned replies: one's own, a team's, everybody's; filled in, and only where they fit."""

from __future__ import annotations

import pytest

PATH = "/api/v1/scripts"
URGENT = {"combinator": "and", "rules": [{"field": "priority", "operator": "=", "value": 1}]}


def write(person, status=201, **given):
    answer = person.post(PATH, {"title": "问候", "html": "<p>{客户}您好，我是{agent}。</p>"} | given)
    assert answer.status_code == status, answer.content
    return answer.json()


def titles(person):
    return [script["title"] for script in person.get(PATH).json()]


def ready(person, ticket, q=""):
    return person.get(f"/api/v1/tickets/{ticket['id']}/scripts", q=q).json()


@pytest.fixture
def ticket(alice):
    return alice.make_ticket()


def test_a_script_is_said_with_the_tickets_own_words(alice, ticket):
    made = write(alice)
    assert made["body"] == "{客户}您好，我是{agent}。"
    (found,) = ready(alice, ticket)
    assert (found["html"], found["body"]) == ("<p>Dora您好，我是Alice。</p>", "Dora您好，我是Alice。")


def test_ones_own_scripts_are_nobody_elses(alice, bob):
    made = write(alice)
    assert (titles(alice), titles(bob)) == (["问候"], [])
    assert bob.post(f"{PATH}/{made['id']}/edit", {"title": "x"}).status_code == 404


def test_a_teams_scripts_are_used_below_it_and_kept_by_who_answers_for_it(alice, bob, charlie, root):
    made = write(bob, audience="unit", unit=bob.unit.pk, title="大区话术")
    assert (titles(alice), titles(charlie)) == (["大区话术"], [])
    assert titles(root) == ["大区话术"]
    assert alice.get(PATH).json()[0]["editable"] is False
    assert bob.post(f"{PATH}/{made['id']}/edit", {"title": "新话术"}).json()["title"] == "新话术"
    assert bob.post(f"{PATH}/{made['id']}/delete").status_code == 204
    assert titles(alice) == []


def test_nobody_fills_the_lists_of_others_without_the_right(alice, bob):
    write(alice, status=403, audience="unit", unit=alice.unit.pk)
    write(bob, status=403, audience="all")
    assert write(bob, status=422, audience="unit")["fields"].keys() == {"unit"}


def test_a_script_is_offered_only_where_its_condition_holds(alice, ticket):
    write(alice, title="加急", condition=URGENT)
    write(alice, title="一般")
    assert [script["title"] for script in ready(alice, ticket)] == ["一般"]
    urgent = alice.make_ticket(priority=1)
    assert [script["title"] for script in ready(alice, urgent)] == ["一般", "加急"]


def test_a_condition_that_makes_no_sense_is_the_error_of_its_place(alice):
    bad = {"combinator": "and", "rules": [{"field": "nothing", "operator": "=", "value": 1}]}
    refused = write(alice, status=422, condition=bad)
    assert all(place.startswith("condition") for place in refused["fields"])


def test_a_script_is_found_by_its_title_by_its_sound_and_by_its_words(alice, ticket):
    write(alice, title="退款说明", html="<p>三个工作日内到账</p>")
    write(alice, title="问候")
    assert [script["title"] for script in ready(alice, ticket, "退款")] == ["退款说明"]
    assert [script["title"] for script in ready(alice, ticket, "tksm")] == ["退款说明"]
    assert [script["title"] for script in ready(alice, ticket, "到账")] == ["退款说明"]


@pytest.mark.parametrize("html", ["", "<p> </p>", "<p>{型号}</p>"])
def test_a_script_that_cannot_be_said_is_the_error_of_its_body(alice, html):
    assert list(write(alice, status=422, html=html)["fields"]) == ["body"]


def test_a_strangers_ticket_has_no_scripts(charlie, ticket):
    assert charlie.get(f"/api/v1/tickets/{ticket['id']}/scripts").status_code == 404


def test_a_unit_that_is_not_there_is_the_error_of_its_field(root):
    assert list(write(root, status=422, audience="unit", unit=10**9)["fields"]) == ["unit"]


def test_a_retired_script_is_kept_and_not_offered(alice, ticket):
    made = write(alice)
    shown = alice.post(f"{PATH}/{made['id']}/retire").json()
    assert (shown["retired"], titles(alice), ready(alice, ticket)) == (True, ["问候"], [])
    assert alice.post(f"{PATH}/{made['id']}/take-up").json()["retired"] is False
    assert len(ready(alice, ticket)) == 1


def test_scripts_stand_in_the_order_that_is_given_to_those_that_are_ones_own(alice, bob):
    theirs = write(bob, audience="unit", unit=bob.unit.pk, title="大区话术")
    made = [write(alice, title=title)["id"] for title in ("一", "二", "三")]
    order = [made[2], theirs["id"], made[0], made[1]]
    shown = alice.post(f"{PATH}/order", {"scripts": order}).json()
    assert [script["title"] for script in shown if script["editable"]] == ["三", "一", "二"]
    assert next(script["position"] for script in shown if not script["editable"]) == 0


def test_a_preview_says_the_words_of_a_real_ticket_and_whether_they_are_offered_there(alice, charlie, ticket):
    wish = {"html": "<p>{客户}，{number}</p>", "ticket": ticket["id"]}
    number = f"{ticket['number'][:6]} {ticket['number'][6:]}"
    shown = alice.post(f"{PATH}/preview", wish).json()
    assert (shown["html"], shown["offered"]) == (f"<p>Dora，{number}</p>", True)
    assert alice.post(f"{PATH}/preview", wish | {"condition": URGENT}).json()["offered"] is False
    assert charlie.post(f"{PATH}/preview", wish).status_code == 404
    unread = charlie.post(f"{PATH}/preview", {"html": "<p>{客户}</p>"}).json()
    assert (unread["number"], unread["body"]) == ("", "{客户}")
