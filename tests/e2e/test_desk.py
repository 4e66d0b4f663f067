"""An agent's day: writing with form, colleagues at the same ticket, duplicates, the board, who is calling."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_accessible, settle
from tests.e2e.test_mistakes import call, ticket


@pytest.fixture
def desk(open_page: Opener, administrator: Any) -> Page:
    return open_page("/tickets", state=administrator, locale="en-US")


def _write(page: Page, words: str) -> None:
    page.locator("#composer").click()
    page.keyboard.type(words)


def test_an_answer_has_form_and_its_draft_survives(desk: Page) -> None:
    desk.goto(ticket(desk, "Kettle with form"))
    _write(desk, "Please try this:\n- unplug it\nwait a minute")
    expect(desk.locator("#composer li")).to_have_count(2)
    desk.wait_for_timeout(2000)  # it is kept on the server a moment after the last change
    desk.evaluate("sessionStorage.clear()")
    desk.reload()
    expect(desk.locator("#composer li")).to_have_count(2)
    assert_accessible(desk)
    desk.locator("#composer").press("Control+Enter")
    expect(desk.locator(".bubble.out li")).to_have_text(["unplug it", "wait a minute"])
    desk.reload()
    expect(desk.locator("#composer")).to_have_text("")


def test_an_answer_that_was_overtaken_is_read_before_it_is_sent(
    desk: Page, open_page: Opener, administrator: Any
) -> None:
    place = ticket(desk, "Kettle with two agents")
    page = open_page(place, state=administrator, locale="en-US")
    _write(page, "My answer")
    settle(page)
    # The customer writes meanwhile: as whoever holds the verb.
    call(desk, f"{place[1:]}/hear", body="It smells burnt now.")
    expect(page.get_by_role("alert")).to_contain_text("has written since you began")
    page.locator("#composer").press("Control+Enter")
    expect(page.get_by_role("button", name="I have read it")).to_be_focused()
    expect(page.locator(".bubble.out")).to_have_count(0)
    page.keyboard.press("Enter")
    page.locator("#composer").press("Control+Enter")
    expect(page.locator(".bubble.out")).to_have_text(re.compile("My answer"))


def test_a_colleague_is_named_and_a_script_is_said(desk: Page) -> None:
    call(desk, "scripts", title="Greeting", html="<p>Dear {customer},</p>")
    desk.goto(ticket(desk, "Kettle with a script"))
    _write(desk, "/Gree")
    expect(desk.get_by_role("option", name="Greeting")).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("Enter")
    expect(desk.locator("#composer")).to_contain_text("Dear Jane Doe,")
    desk.keyboard.press("Escape")
    desk.keyboard.press("n")
    desk.keyboard.type("@")
    desk.get_by_role("option").first.wait_for()
    desk.keyboard.press("Enter")
    expect(desk.locator("#composer [data-user]")).to_have_count(1)
    desk.keyboard.type("please look")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".bubble.note .rich-mention")).to_be_visible()
    desk.goto("/tickets?mentioned=true")
    expect(desk.get_by_role("link", name="Kettle with a script")).to_be_visible()


def test_a_call_is_logged_and_resolves_the_ticket(desk: Page) -> None:
    desk.goto(ticket(desk, "Kettle on the phone"))
    desk.get_by_role("tab", name="Log a conversation").click()
    _write(desk, "Told her to descale it.")
    desk.get_by_role("button", name="Other ways to send").click()
    desk.get_by_role("menuitem", name="Log and resolve").click()
    expect(desk.locator(".bubble.out")).to_contain_text("Phone")
    expect(desk.locator(".ticket-facts")).to_contain_text("Resolved")


def _twice(page: Page) -> list[str]:
    """The same customer asks the same thing again."""
    contact = {"name": "Jill Twice", "phone": "13800138222"}
    data = {"product_model": "K1", "fault_description": "It leaks."}
    asked = ("Kettle once", "Kettle twice")
    made = [call(page, "tickets", type="repair", subject=words, contact=contact, data=data) for words in asked]
    return [f"/tickets/{each['id']}" for each in made]


def test_a_duplicate_is_merged_followed_and_taken_back(desk: Page) -> None:
    first, second = _twice(desk)
    desk.goto(second)
    desk.locator("#more").click()
    desk.get_by_role("menuitem", name="Merge").click()
    desk.get_by_role("combobox", name="Goes on in").click()
    desk.locator(".ant-select-item-option", has_text="Kettle once").first.click()
    assert_accessible(desk)
    desk.get_by_role("dialog").get_by_role("button", name="Merge").click()
    expect(desk.get_by_text("This ticket goes on in")).to_be_visible()
    expect(desk.locator("#composer")).to_have_count(0)
    desk.get_by_role("link", name="Kettle once").first.click()
    desk.wait_for_url(f"**{first}")
    expect(desk.get_by_text("Merged into this one")).to_be_visible()
    desk.goto(second)
    desk.get_by_role("button", name="Take the merge back").click()
    expect(desk.locator("#composer")).to_be_visible()


def test_a_card_is_moved_by_its_menu_and_says_what_it_needs(desk: Page) -> None:
    ticket(desk, "Kettle on the board")
    desk.goto('/tickets?as=board&filter={"field":"subject","operator":"=","value":"Kettle on the board"}')
    column = desk.get_by_role("region", name="New")
    expect(column.get_by_role("link")).to_have_count(1)
    assert_accessible(desk)
    column.get_by_role("button", name="Move to").click()
    desk.get_by_role("menuitem", name="In progress").click()
    working = desk.get_by_role("region", name="In progress")
    expect(working.get_by_role("link")).to_have_count(1)
    working.get_by_role("button", name="Move to").click()
    desk.get_by_role("menuitem", name="Pending").click()
    desk.get_by_role("dialog").get_by_label("Waiting for parts").check()
    desk.get_by_role("dialog").get_by_role("button", name="Pend").click()
    expect(desk.get_by_role("region", name="Pending").get_by_role("link")).to_have_count(1)


def test_several_that_were_claimed_are_put_back(desk: Page) -> None:
    for number in range(2):
        ticket(desk, f"Teapot {number}")
    desk.goto('/tickets?filter={"field":"subject","operator":"beginsWith","value":"Teapot"}')
    rows = desk.get_by_role("row").filter(has_text="Teapot")
    expect(rows).to_have_count(2)
    desk.get_by_label("Select all rows").press("Space")
    desk.get_by_role("button", name="Claim").click()
    expect(rows.filter(has_text="In progress")).to_have_count(2)
    desk.get_by_role("button", name="Undo").click()
    expect(rows.filter(has_text="—")).to_have_count(2)


def test_several_that_were_tagged_or_transferred_are_as_before(desk: Page) -> None:
    for number in range(2):
        ticket(desk, f"Teacup {number}")
    filters = (
        '/tickets?columns=tags&columns=assignee&filter={"field":"subject","operator":"beginsWith","value":"Teacup"}'
    )
    desk.goto(filters)
    rows = desk.get_by_role("row").filter(has_text="Teacup")
    everybody = desk.get_by_label("Select all rows")
    everybody.press("Space")
    desk.get_by_role("button", name="Add tags").click()
    desk.get_by_label("Tags").fill("fragile")
    desk.keyboard.press("Enter")
    desk.get_by_role("dialog").get_by_role("button", name="Add", exact=True).press("Enter")
    expect(rows.filter(has_text="fragile")).to_have_count(2)
    desk.get_by_role("button", name="Undo").click()
    expect(rows.filter(has_text="fragile")).to_have_count(0)
    expect(rows).to_have_count(2)

    everybody.press("Space")
    desk.get_by_role("button", name="Transfer").click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("Person").fill("Root")
    desk.locator(".ant-select-item-option").first.click()
    dialog.get_by_label("Reason").fill("She knows cups")
    dialog.get_by_role("button", name="Transfer", exact=True).click()
    expect(rows.filter(has_text="In progress").or_(rows.filter(has_text="Root"))).to_have_count(2)
    desk.get_by_role("button", name="Undo").click()
    expect(rows.filter(has_text="Root")).to_have_count(0)


def test_who_calls_is_found_and_a_ticket_stands_by_keyboard_alone(desk: Page) -> None:
    ticket(desk, "Kettle of a known customer")
    desk.wait_for_timeout(1500)  # until the search knows her
    desk.goto("/tickets/new")
    expect(desk.get_by_role("combobox", name="Customer")).to_be_focused()
    desk.keyboard.type("Jane")
    desk.locator(".search-answer").first.wait_for()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    expect(desk.locator(".caller")).to_contain_text("Jane Doe")
    expect(desk.locator(".intake-history").get_by_text("Kettle of a known customer")).to_be_visible()
    assert_accessible(desk)
    desk.get_by_role("button", name="Another customer").press("Enter")
    desk.get_by_role("combobox", name="Customer").fill("13912345678")
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("Phone")).to_have_value("13912345678")
    expect(desk.get_by_label("Contact")).to_be_focused()


def test_a_message_that_is_another_matter_becomes_a_ticket(desk: Page) -> None:
    place = ticket(desk, "Kettle and more")
    call(desk, f"{place[1:]}/hear", body="And the lid is loose.")
    desk.goto(place)
    desk.locator(".bubble.in").last.hover()
    desk.get_by_role("link", name="Make it a ticket").first.click()
    expect(desk.locator(".caller")).to_contain_text("Jane Doe")
    expect(desk.get_by_label("Subject")).to_have_value("And the lid is loose.")


def test_a_message_that_is_not_there_makes_no_empty_page(desk: Page) -> None:
    place = ticket(desk, "Kettle without that message")
    desk.goto(f"/tickets/new?split={place.rsplit('/', 1)[1]}.99999999")
    expect(desk.get_by_text("This page does not exist")).to_be_visible()


def test_tickets_are_triaged_one_key_at_a_time_and_counted(desk: Page) -> None:
    for number in range(3):
        ticket(desk, f"Urn to sort {number}")
    desk.goto('/tickets/triage?filter={"field":"subject","operator":"beginsWith","value":"Urn to sort"}')
    expect(desk.get_by_role("heading", name="Urn to sort 0")).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("u")
    desk.keyboard.press("2")  # a category without finer ones: chosen, and on to the next
    expect(desk.get_by_role("heading", name="Urn to sort 1")).to_be_visible()
    desk.keyboard.press("2")
    desk.keyboard.press("j")
    expect(desk.get_by_text("All of these have been looked at.")).to_be_visible()
    expect(desk.locator(".triage-counts li")).to_have_count(1)
    expect(desk.locator(".triage-counts")).to_contain_text("2")
    desk.keyboard.press("k")
    desk.keyboard.press("k")
    desk.keyboard.press("k")
    first = desk.locator(".triage-sheet")
    expect(first.get_by_text("Urgent")).to_be_visible()
    expect(first.get_by_text("How to use it")).to_be_visible()
