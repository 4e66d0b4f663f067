"""The customers as a list and as a page, by the same parts as tickets."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_sound, chinese_words, settle
from tests.e2e.test_mistakes import call, ticket


def test_a_customer_is_found_seen_with_its_tickets_and_edited(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    ticket(page, "Boiler of Jane")
    call(page, "customers", name="Harbour Hotel", kind="company", contact={"name": "Ann Lee", "phone": "+442079460000"})
    page.get_by_role("link", name="Customers").click()
    expect(page.get_by_role("heading", name="All customers")).to_be_visible()
    expect(page.get_by_role("link", name="Harbour Hotel")).to_be_visible()
    assert_sound(page)

    page.get_by_role("link", name="Companies").click()
    expect(page.get_by_role("heading", name="Companies")).to_be_visible()
    expect(page.get_by_role("link", name="Jane Doe")).to_have_count(0)
    page.get_by_role("link", name="Harbour Hotel").click()
    expect(page.get_by_role("heading", name="Harbour Hotel", level=1)).to_be_visible()
    expect(page.get_by_text("This customer has no ticket that you may see.")).to_be_visible()
    page.get_by_role("button", name="Edit").press("Enter")
    name = page.get_by_role("dialog").get_by_label("Name")
    expect(name).to_be_focused()
    name.fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Fill this in.")).to_be_visible()
    name.fill("Harbour Hotel London")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Harbour Hotel London", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Edit")).to_be_focused()
    assert_sound(page)
    assert chinese_words(page) == []


def test_the_ticket_leads_to_its_customer_and_back_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale="en-US")
    page.goto(ticket(page, "Boiler hums"))
    page.get_by_role("tab", name="Details").click()
    page.get_by_role("link", name="Jane Doe").click()
    expect(page.get_by_role("heading", name="Jane Doe", level=1)).to_be_visible()
    settle(page)
    assert_sound(page)
    page.get_by_role("link", name="Boiler hums").click()
    expect(page.get_by_role("heading", name="Boiler hums")).to_be_visible()
