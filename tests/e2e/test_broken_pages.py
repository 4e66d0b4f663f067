"""A page that breaks while it is drawn takes nothing with it: it says so, and what was typed comes back with it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible
from tests.e2e.test_mistakes import ticket


def malformed(page: Page, address: str, spoil: Any) -> None:
    """One answer of the server is not what the page was written for; the next one is."""

    def answer(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json=spoil(answer.json()))

    page.route(address, answer, times=1)


def test_a_console_page_that_breaks_says_so_and_comes_back_with_what_was_typed(
    open_page: Opener, administrator: Any
) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page))
    page.get_by_role("tab", name="Internal note").click()
    page.locator("#composer").fill("The spout is cracked.")
    malformed(page, "**/api/v1/tickets/*/watch", lambda found: found | {"watchers": None})
    page.get_by_role("button", name="Watch").click()
    broken = page.get_by_role("alert")
    expect(broken.get_by_role("heading")).to_have_text("This page has an error")
    expect(broken).to_contain_text("What you typed is kept.")
    expect(broken.locator(".copy-text")).to_contain_text(":")
    expect(page.get_by_role("navigation").first).to_be_visible()
    assert_accessible(page)
    broken.get_by_role("button", name="Try again").press("Enter")
    expect(page.locator("#composer")).to_have_text("The spout is cracked.")
    expect(page.get_by_role("tab", name="Internal note")).to_have_attribute("aria-selected", "true")


def test_a_portal_page_that_breaks_says_so_and_comes_back_with_what_was_typed(open_page: Opener) -> None:
    page = open_page("/portal/new/repair", PHONE, locale="zh-CN")
    story = page.locator("[id='data.fault_description']")
    story.fill("壶嘴漏水，一直滴。")

    def without_questions(found: Any) -> Any:
        for each in found["types"]:
            each["form"]["fields"] = [None]
        return found

    malformed(page, "**/api/v1/portal/types?*", without_questions)
    page.reload()
    broken = page.get_by_role("alert")
    expect(broken.get_by_role("heading")).to_have_text("页面出错了")
    expect(page.locator(".brand-bar")).to_be_visible()
    assert_accessible(page)
    broken.get_by_role("button", name="重试").click()
    expect(story).to_have_value("壶嘴漏水，一直滴。")
