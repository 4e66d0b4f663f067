"""Pages that change by themselves, through the event stream: what is shown follows, and what is read stands still."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import settle
from tests.e2e.test_mistakes import call, ticket


def by_the_stream(page: Page) -> None:
    """A page without its stream says that it asks every ten seconds."""
    expect(page.locator(".offline")).to_have_count(0)


def test_a_new_ticket_waits_behind_a_line_and_a_changed_one_changes_in_place(
    open_page: Opener, administrator: Any
) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    known = ticket(desk, "Known kettle")
    page = open_page("/tickets", state=administrator, locale="en-US")
    expect(page.get_by_role("link", name="Known kettle")).to_be_visible()
    settle(page)
    ticket(desk, "Another kettle")
    expect(page.get_by_role("button", name="1 update")).to_be_visible()
    expect(page.get_by_role("link", name="Another kettle")).to_be_hidden()
    call(desk, f"{known[1:]}/claim")
    row = page.get_by_role("row").filter(has_text="Known kettle")
    expect(row.get_by_text("In progress")).to_be_visible()
    by_the_stream(page)
    page.get_by_role("button", name="1 update").press("Enter")
    expect(page.get_by_role("link", name="Another kettle")).to_be_visible()


def test_a_word_of_somebody_else_appears_on_the_open_ticket(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(desk, "Kettle with news")
    page = open_page(place, state=administrator, locale="en-US")
    page.get_by_role("tab", name="Internal note").click()
    page.get_by_label("Internal note").last.fill("half a sentence")
    settle(page)
    call(desk, f"{place[1:]}/note", body="Spare part ordered.")
    expect(page.get_by_text("Spare part ordered.")).to_be_visible()
    by_the_stream(page)
    expect(page.get_by_label("Internal note").last).to_have_value("half a sentence")
