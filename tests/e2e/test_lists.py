"""The list by keyboard alone: views, columns, orders, many rows at once, and carrying them away as a file."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_no_sideways_scroll, settle
from tests.e2e.test_mistakes import call, ticket

SEVERAL = 60  # more than a page of rows
MINE = 'filter={"field":"subject","operator":"beginsWith","value":"Samovar"}'


@pytest.fixture
def lists(open_page: Opener, administrator: Any) -> Page:
    """A list of tickets that only these tests make, longer than a page."""
    page = open_page("/tickets", state=administrator, locale="en-US")
    settle(page)
    known = page.evaluate(f"fetch('/api/v1/tickets/count?most=1000&{MINE}').then(answer => answer.json())")
    for number in range(SEVERAL - known["count"]):
        ticket(page, f"Samovar {number:02}")
    page.goto(f"/tickets?{MINE}")
    page.wait_for_selector("[data-row]")
    settle(page)
    return page


def _press_on(page: Page, role: Any, name: str, key: str = "Enter") -> None:
    page.get_by_role(role, name=name, exact=True).first.press(key)


def test_a_column_is_chosen_moved_and_remembered(lists: Page) -> None:
    _press_on(lists, "button", "Columns")
    expect(lists.get_by_label("Search columns")).to_be_focused()
    lists.keyboard.type("prio")
    lists.keyboard.press("Tab")
    while not lists.evaluate("document.activeElement.matches('[type=checkbox]')"):
        lists.keyboard.press("Tab")
    lists.keyboard.press("Space")
    heads = lists.get_by_role("columnheader")
    expect(heads.last).to_have_text("Priority")
    assert_accessible(lists)
    lists.get_by_role("button", name="Move Priority with the arrow keys").press("ArrowUp")
    expect(heads.last).to_have_text("Updated")
    lists.keyboard.press("Escape")
    expect(lists.get_by_role("button", name="Columns", exact=True)).to_be_focused()
    lists.wait_for_timeout(1500)  # it is kept a moment after the last change
    settle(lists)
    lists.reload()
    expect(lists.get_by_role("columnheader").last).to_have_text("Updated")
    expect(lists.get_by_role("columnheader", name="Priority")).to_be_visible()


def test_a_head_sorts_and_widens_its_column(lists: Page) -> None:
    head = lists.get_by_role("columnheader", name="Subject")
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(lists.locator("[data-row]").first).to_contain_text("00")
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(lists.locator("[data-row]").first).to_contain_text(f"{SEVERAL - 1}")
    customer = lists.get_by_role("columnheader", name="Customer")
    before = customer.evaluate("head => head.offsetWidth")
    customer.get_by_role("button").press("Shift+ArrowRight")
    for _ in range(50):
        if customer.evaluate("head => head.offsetWidth") == before + 16:
            break
        lists.wait_for_timeout(50)
    assert customer.evaluate("head => head.offsetWidth") == before + 16


def test_a_view_is_saved_changed_renamed_and_deleted_with_a_way_back(lists: Page) -> None:
    _press_on(lists, "button", "Save as a view")
    name = lists.get_by_role("dialog").get_by_label("Name")
    expect(name).to_be_focused()
    lists.keyboard.press("Enter")
    expect(lists.get_by_text("Fill this in.")).to_be_visible()
    lists.keyboard.type("Samovars")
    assert_accessible(lists)
    lists.keyboard.press("Enter")
    expect(lists.get_by_role("heading", name="Samovars")).to_be_visible()
    lists.wait_for_url(re.compile(r"view=\d+$"))

    # A change is said, stands in the address, and can be kept.
    lists.get_by_role("columnheader", name="Subject").get_by_role("button").press("Enter")
    expect(lists.get_by_text("Changed", exact=True)).to_be_visible()
    lists.wait_for_url(re.compile(r"view=\d+&order=subject$"))
    _press_on(lists, "button", "Save")
    expect(lists.get_by_text("Changed", exact=True)).to_be_hidden()
    lists.reload()
    expect(lists.get_by_role("columnheader", name="Subject")).to_have_attribute("aria-sort", "ascending")

    menu = lists.get_by_role("button", name="What to do with this view")
    menu.press("Enter")
    lists.get_by_role("menuitem", name="Rename or share").press("Enter")
    lists.get_by_role("dialog").get_by_label("Name").fill("All samovars")
    lists.keyboard.press("Enter")
    expect(lists.get_by_role("navigation", name="Views").get_by_text("All samovars")).to_be_visible()
    menu.press("Enter")
    lists.get_by_role("menuitem", name="Delete the view").press("Enter")
    expect(lists.get_by_role("link", name="All samovars")).to_be_hidden()
    lists.get_by_role("button", name="Undo").press("Enter")
    expect(lists.get_by_role("heading", name="All samovars")).to_be_visible()


def test_rows_are_selected_over_pages_and_claimed_together(lists: Page) -> None:
    lists.keyboard.press("j")
    lists.keyboard.press("x")
    lists.keyboard.press("j")
    lists.keyboard.press("j")
    lists.keyboard.press("Shift+X")
    expect(lists.get_by_text("3 selected")).to_be_visible()
    lists.keyboard.press("Escape")
    expect(lists.get_by_text("3 selected")).to_be_hidden()
    lists.get_by_label("Select all rows").press("Space")
    _press_on(lists, "button", f"Select all {SEVERAL}")
    expect(lists.get_by_text(f"{SEVERAL} selected")).to_be_visible()
    assert_accessible(lists)
    _press_on(lists, "button", "Claim")
    dialog = lists.get_by_role("dialog", name=f"Claim {SEVERAL} tickets?")
    dialog.get_by_role("button", name="Claim").press("Enter")
    expect(lists.get_by_text("tickets are now yours")).to_be_visible(timeout=30_000)
    counted = lists.evaluate(
        f"fetch('/api/v1/tickets/count?most=1000&assignee=me&{MINE}').then(answer => answer.json())"
    )
    assert counted["count"] == SEVERAL


def test_what_is_refused_is_named_with_its_reason(lists: Page) -> None:
    first = lists.locator("[data-row]").first
    call(lists, f"tickets/{first.get_attribute('data-row')}/resolve", answer="A new seal.")
    call(lists, f"tickets/{first.get_attribute('data-row')}/close")
    lists.keyboard.press("j")
    lists.keyboard.press("x")
    _press_on(lists, "button", "Claim")
    expect(lists.get_by_text("1 was left as it is:")).to_be_visible()
    expect(lists.locator(".refused li")).to_have_count(1)
    assert_accessible(lists)


def test_the_list_arrives_as_a_file(lists: Page) -> None:
    _press_on(lists, "button", "Export")
    dialog = lists.get_by_role("dialog")
    expect(dialog.get_by_text(f"{SEVERAL} records")).to_be_visible()
    assert_accessible(lists)
    dialog.get_by_role("radio", name="Text (csv)").press("Space")
    with lists.expect_download(timeout=30_000) as arriving:
        dialog.get_by_role("button", name="Export").press("Enter")
    text = arriving.value.path().read_text("utf-8-sig")
    assert text.count("Samovar") == SEVERAL


def test_space_shows_the_row_beside_the_list_and_coming_back_finds_the_place(lists: Page) -> None:
    for _ in range(4):
        lists.keyboard.press("j")
    subject = lists.evaluate("document.activeElement.textContent")
    lists.keyboard.press("Space")
    expect(lists.get_by_role("complementary", name="Preview").get_by_role("heading", name=subject)).to_be_visible()
    settle(lists)
    assert_accessible(lists)
    lists.keyboard.press("Escape")
    expect(lists.get_by_role("complementary", name="Preview")).to_be_hidden()
    lists.keyboard.press("Enter")
    lists.wait_for_url(re.compile(r"/tickets/\d+$"))
    expect(lists.get_by_role("heading", name=subject)).to_be_visible()
    lists.go_back()
    expect(lists.locator("[data-row]:focus")).to_have_text(subject)


def test_groups_have_headings_in_chinese_and_on_a_phone(open_page: Opener, administrator: Any, lists: Page) -> None:
    lists.goto("/tickets?group=state")
    expect(lists.locator(".list-group").first).to_contain_text("State")
    assert_accessible(lists)
    assert_no_sideways_scroll(lists)
    phone = open_page("/tickets?group=state", PHONE, state=administrator)
    expect(phone.locator(".card-group").first).to_be_visible()
    settle(phone)
    assert_accessible(phone)


def test_the_list_asks_for_its_rows_once(open_page: Opener, administrator: Any) -> None:
    page = open_page("/settings", state=administrator, locale="en-US")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/tickets")
    page.wait_for_selector("[data-row], .empty")
    settle(page)
    assert len([url for url in asked if "/api/v1/tickets?" in url]) == 1
