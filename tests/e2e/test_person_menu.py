"""What belongs to a person: how the product looks to them, and which ways it offers them."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, Opener
from tests.e2e.looks import assert_accessible
from tests.e2e.test_mistakes import call, ticket


def choose(page: Page, menu: str, item: str) -> None:
    page.get_by_role("button", name=menu).press("Enter")
    page.get_by_role("menuitem", name=item).click()


def test_language_appearance_and_row_height_are_chosen_in_the_menu(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    ticket(page)
    page.reload()
    html, row = page.locator("html"), page.locator("[data-record]").first
    # A list reckons with the height of its rows: a pixel more, and thousands of rows are out of place.
    for name, density, height in (("Loose", "loose", 48), ("Normal rows", "normal", 40), ("Compact", "compact", 32)):
        choose(page, "menu", name)
        expect(html).to_have_attribute("data-density", density)
        expect(row).to_have_css("height", f"{height}px")
    choose(page, "menu", "Dark")
    expect(html).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(row).to_have_css("height", "32px")
    expect(html).to_have_attribute("data-theme", "dark")
    choose(page, "menu", "中文")
    expect(html).to_have_attribute("lang", "zh-CN")
    choose(page, "菜单", "English")
    expect(html).to_have_attribute("lang", "en")


def test_the_menu_lists_the_keys_and_gives_the_focus_back(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    choose(page, "menu", "Keys")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys.get_by_text("Send what is written")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_the_navigation_shows_what_the_roles_allow(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    name = f"clerk{time.monotonic_ns()}"
    unit = desk.evaluate("fetch('/api/v1/me').then(answer => answer.json())")["unit"]["id"]
    role = call(desk, "roles", key=name, title={"en": "Clerk"}, verbs={"user.view": "all", "unit.view": "all"})
    made = call(desk, "users", username=name, name="Li Na", email=f"{name}@example.com", unit=unit, language="en")
    call(desk, "memberships", user=made["id"], unit=unit, role=role["id"])
    link = call(desk, f"users/{made['id']}/invite")["path"]
    page = open_page(urlsplit(link).path, locale="en-US")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Save and sign in").click()
    page.wait_for_url("**/notices")
    ways = page.get_by_role("navigation", name="Main navigation").get_by_role("link")
    expect(ways).to_have_text(["Notices", "Me"])
    expect(page.get_by_role("link", name="New ticket")).to_have_count(0)
    page.set_viewport_size(PHONE["viewport"])
    expect(ways).to_have_text(["Notices", "Me"])
    assert_accessible(page)
