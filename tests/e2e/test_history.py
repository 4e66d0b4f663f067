"""The whole history of a ticket, from its page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound, chinese_words
from tests.e2e.test_mistakes import call, ticket


def test_all_that_happened_is_read_by_kind(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(page, "Kettle with a past")
    call(page, f"{place[1:]}/claim")
    call(page, f"{place[1:]}/note", body="Looks old")
    page.goto(place)
    page.get_by_role("link", name="Whole history").click()
    entries = page.get_by_role("listitem").filter(has_text="Root Admin")
    expect(entries).to_have_count(3)
    expect(entries.first).to_contain_text("added an internal note")
    expect(entries.nth(1)).to_contain_text("new")
    assert_sound(page)
    assert chinese_words(page) == []
    page.get_by_role("radio", name="People").press("Space")
    page.get_by_text("People", exact=True).click()
    expect(entries).to_have_count(1)
    expect(entries).to_contain_text("claimed the ticket")
    call(page, f"{place[1:]}/release")
    expect(entries).to_have_count(2)
    page.get_by_role("link", name="Kettle with a past").click()
    expect(page.get_by_role("heading", name="Kettle with a past")).to_be_visible()
