"""A bill is issued on a ticket, looked at as it is printed, and voided."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words
from tests.e2e.test_mistakes import call, ticket


def test_a_bill_is_issued_by_keyboard_printed_and_voided(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page, "The boiler drips"))
    page.get_by_role("button", name="Issue a paper").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("#template")).to_be_focused()
    dialog.get_by_role("button", name="Issue", exact=True).press("Enter")
    expect(dialog.get_by_text("Choose one.")).to_be_visible()
    page.keyboard.type("Bill")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Issue", exact=True).press("Enter")
    expect(dialog.get_by_text("Say what is charged.")).to_be_visible()
    dialog.get_by_label("Item 1", exact=True).fill("Visit")
    dialog.get_by_label("Unit price of item 1").fill("80")
    dialog.get_by_role("button", name="Add an item").press("Enter")
    dialog.get_by_role("button", name="Add an item").press("Enter")  # one stays empty
    dialog.get_by_label("Item 3", exact=True).fill("Valve")
    dialog.get_by_label("Quantity of item 3").fill("2")
    dialog.get_by_label("Unit price of item 3").fill("129.505")
    expect(dialog.get_by_text("Total")).to_be_visible()
    dialog.get_by_role("button", name="Issue", exact=True).press("Enter")
    expect(dialog.get_by_label("Item 2", exact=True)).to_have_value("Valve")
    expect(dialog.get_by_label("Unit price of item 2")).to_have_attribute("aria-invalid", "true")
    expect(dialog.locator(".charge").last.locator(".charge-error")).to_be_visible()
    dialog.get_by_label("Unit price of item 2").fill("129.50")
    expect(dialog.get_by_text("¥339.00")).to_be_visible()
    assert_accessible(page)
    dialog.get_by_label("English").check()
    dialog.get_by_label("Unit price of item 2").press("Enter")
    sheet = page.frame_locator("iframe.sheet")
    expect(sheet.get_by_text("CNY 339.00")).to_be_visible()
    expect(sheet.get_by_text("Valve")).to_be_visible()
    assert_accessible(page)
    page.evaluate("window.frames[0].print = () => { window.wasPrinted = true }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.wasPrinted") is True
    page.get_by_text("80 mm roll").click()
    expect(sheet.locator("body.roll")).to_be_visible()
    page.get_by_role("button", name="Void").click()
    page.get_by_role("dialog").get_by_role("button", name="Back").press("Enter")  # to the paper
    expect(sheet.get_by_text("Valve")).to_be_visible()
    page.get_by_role("button", name="Void").click()
    page.get_by_label("Reason").fill("Wrong price")
    page.get_by_role("dialog").get_by_role("button", name="Void").click()
    row = page.locator(".section .related").filter(has_text="Bill of charges")
    expect(row.get_by_text("void", exact=True)).to_be_visible()
    expect(row.get_by_role("button")).to_be_focused()
    assert_sound(page)
    assert chinese_words(page) == []


def test_a_paper_fits_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale="en-US")
    path = ticket(page, "The boiler drips")
    call(page, f"{path.removeprefix('/')}/papers", template="acceptance", language="en")
    page.goto(path)
    page.get_by_role("tab", name="Details").click()
    page.get_by_role("button", name="Acceptance slip").press("Enter")  # a call of another test may ring over it
    expect(page.frame_locator("iframe.sheet").get_by_text("Scan to follow it")).to_be_visible()
    assert_sound(page)
