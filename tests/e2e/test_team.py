"""A team whose tickets are given out: who is there, how much each has, what waits, and why somebody was chosen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound
from tests.e2e.test_mistakes import call

READ = "async path => (await fetch('/api/v1/' + path)).json()"


def read(page: Page, path: str) -> Any:
    return page.evaluate(READ, path)


def team(page: Page, name: str) -> tuple[int, int]:
    """A unit of its own with the administrator in it, so that other tests keep their tickets; and his id."""
    me = read(page, "me")
    top = read(page, "units")[0]["id"]
    unit = call(page, "units", parent=top, name=name, kind="team")["id"]
    agent = next(role["id"] for role in read(page, "roles") if role["key"] == "agent")
    call(page, "memberships", user=me["id"], unit=unit, role=agent)
    return unit, me["id"]


def ticket_in(page: Page, unit: int, subject: str) -> int:
    data = {"product_model": "T1", "fault_description": "It ticks."}
    made = call(page, "tickets", type="repair", subject=subject, contact={"name": "Jane Doe"}, data=data, unit=unit)
    return int(made["id"])


def test_a_supervisor_has_tickets_given_out_and_reads_why(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    unit, _me = team(page, "Clock team")
    first = ticket_in(page, unit, "Clock without hands")
    page.goto(f"/team/{unit}")
    expect(page.get_by_role("link", name="Clock without hands")).to_be_visible()
    page.get_by_role("button", name="Set how tickets are given out").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("To the least loaded").check()
    dialog.get_by_label("In working hours").check()
    dialog.get_by_label("Monday").fill("nine to five")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Write it as 09:00-12:00").first).to_be_visible()
    assert_accessible(page)
    dialog.get_by_label("Always").check()
    # other tests have left tickets with him: room for one more
    load = read(page, f"queues/{unit}")["people"][0]["load"]
    dialog.get_by_label("Tickets at a time").fill(str(load + 1))
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Nothing waits.")).to_be_visible(timeout=45_000)  # the dispatcher has been there
    expect(page.get_by_role("cell", name="Full")).to_be_visible()
    ticket_in(page, unit, "Clock that stands still")
    expect(page.get_by_text("1 ticket waits, and nobody can take it.")).to_be_visible(timeout=45_000)
    assert_sound(page)

    page.goto(f"/tickets/{first}")
    page.get_by_text("records", exact=False).first.click()
    page.get_by_role("button", name="Why", exact=True).click()
    why = page.get_by_role("dialog")
    expect(why.get_by_text("Was given it")).to_be_visible()
    expect(why.get_by_text(f"{load} / {load + 1}")).to_be_visible()
    assert_accessible(page)


def test_who_is_away_is_given_nothing_and_the_supervisor_assigns(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale="en-US")
    unit, _me = team(page, "Bell team")
    page.locator(".person").click()
    page.get_by_role("menuitem", name="Away").click()
    expect(page.get_by_role("button", name="Away, menu")).to_be_visible()
    try:
        call(page, "queues", unit=unit, mode="round_robin", capacity=500)
        ticket_in(page, unit, "Bell that is silent")
        page.locator(".person").click()
        page.get_by_role("menuitem", name="Team").click()
        page.get_by_role("link", name="Bell team").click()
        expect(page.get_by_role("heading", name="Bell team")).to_be_visible()
        expect(page.get_by_role("cell", name="Away")).to_be_visible()
        assert_sound(page)
        # What can be done about a ticket is in sight, though its row is wider than the phone.
        expect(page.get_by_role("button", name="Assign", exact=False).first).to_be_in_viewport(ratio=1)
        page.get_by_role("button", name="Assign", exact=False).first.click()
        page.locator(".ant-dropdown:visible").get_by_role("menuitem").first.click()
        expect(page.get_by_text("Nothing waits.")).to_be_visible()
    finally:
        call(page, "me/presence", state="online")


def test_a_person_is_taken_out_of_the_turn(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    unit, _me = team(page, "Gong team")
    call(page, "queues", unit=unit, mode="round_robin", capacity=5)
    page.goto(f"/team/{unit}")
    page.get_by_role("button", name="Change what", exact=False).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Is given tickets of Gong team").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("cell", name="Not given any")).to_be_visible()
