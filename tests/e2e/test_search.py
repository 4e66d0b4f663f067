"""The one search box: it answers while one types, by keyboard alone, and never while Chinese is composed."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_accessible
from tests.e2e.test_mistakes import ticket


def test_a_phone_a_name_or_a_number_leads_to_its_ticket_in_two_keys(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(desk, "Boiler without flame")
    page = open_page("/settings", state=administrator, locale="en-US")
    box = page.get_by_role("combobox", name="Search tickets")
    expect(box).to_be_visible()
    page.keyboard.press("/")
    expect(box).to_be_focused()
    answer = page.locator(".search-answer").filter(has_text="Boiler without flame")
    for _ in range(20):  # a ticket can be found some moments after it was made
        box.fill("")
        box.press_sequentially("Boiler")
        try:
            expect(answer).to_be_visible(timeout=1500)
            break
        except AssertionError:
            continue
    assert_accessible(page)
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url(f"**{place}")

    page.keyboard.press("/")
    box.fill("Jane")
    customer = page.locator(".search-answer").filter(has_text="Jane Doe").first
    expect(customer).to_be_visible()
    box.press("Escape")
    expect(customer).to_be_hidden()
    box.press("Enter")
    page.wait_for_url("**/tickets?q=Jane")


def test_the_search_waits_until_the_input_method_is_done(open_page: Opener, administrator: Any) -> None:
    page = open_page("/settings", state=administrator, locale="en-US")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "q=" in request.url else None)
    box = page.get_by_role("combobox", name="Search tickets")
    box.focus()
    composing = page.context.new_cdp_session(page)
    composing.send("Input.imeSetComposition", {"text": "reshui", "selectionStart": 6, "selectionEnd": 6})
    page.wait_for_timeout(600)
    assert asked == []
    composing.send("Input.insertText", {"text": "热水"})
    expect(box).to_have_value("热水")
    page.wait_for_timeout(600)
    assert asked
