"""One's own settings beside signing in."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_sound, chinese_words
from tests.e2e.test_mistakes import call


def colleague(page: Page, username: str, name: str) -> None:
    top = page.evaluate("async () => (await (await fetch('/api/v1/units')).json())[0].id")
    made = call(page, "users", name=name, username=username, unit=top)
    assert made["id"], made


def test_who_goes_on_leave_names_a_stand_in_and_comes_back_early(open_page: Opener, administrator: Any) -> None:
    page = open_page("/settings", state=administrator, locale="en-US")
    colleague(page, "stella", "Stella Stand")
    page.goto("/settings")
    expect(page.get_by_role("heading", name="Leave and stand-in")).to_be_visible()
    page.get_by_role("button", name="Arrange a stand-in").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Arrange").click()
    expect(dialog.get_by_text("Fill this in.")).to_have_count(2)
    dialog.get_by_label("Stand-in", exact=False).first.click()
    page.keyboard.type("stella")
    page.locator(".ant-select-dropdown:visible").get_by_text("Stella Stand").click()
    dialog.locator("#from_at").fill("2040-03-09")
    dialog.locator("#until_at").fill("2040-03-02")
    dialog.get_by_role("button", name="Arrange").click()
    expect(dialog.get_by_text("This day lies before the first.")).to_be_visible()
    dialog.locator("#from_at").fill("")
    dialog.get_by_role("button", name="Arrange").click()
    expect(page.get_by_text("Stella Stand stands in", exact=True)).to_be_visible()
    row = page.get_by_role("list", name="Stand-ins").get_by_role("listitem")
    expect(row.get_by_text("stands in now")).to_be_visible()
    assert chinese_words(page) == []
    assert_sound(page)
    row.get_by_role("button", name="End the standing in of Stella Stand").press("Enter")
    expect(page.get_by_text("Stella Stand no longer stands in")).to_be_visible()
    expect(page.get_by_text("stands in now")).to_have_count(0)


def test_leave_is_arranged_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/settings", PHONE, state=administrator, locale="en-US")
    page.get_by_role("button", name="Arrange a stand-in").tap()
    expect(page.get_by_role("dialog").get_by_text("New tickets are not given to you.")).to_be_visible()
    assert_sound(page)
