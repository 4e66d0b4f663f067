"""Scripts: written, offered where they fit, put in order and retired."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound, chinese_words
from tests.e2e.test_mistakes import call, ticket


def test_a_script_is_written_previewed_and_offered_where_it_fits(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/scripts", state=administrator, locale="en-US")
    place = ticket(page, "Kettle that is greeted")
    page.get_by_role("button", name="Write a script").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Fill this in.")).to_have_count(2)
    page.locator("#title").fill("Salutation")
    words = page.locator("#body")
    words.click()
    words.press_sequentially("Hello ")
    page.get_by_role("button", name="Insert").click()
    page.get_by_role("menuitem", name="Customer").click()
    expect(words).to_contain_text("Hello {customer}")
    insert = page.get_by_role("button", name="Insert")
    insert.press("Enter")
    expect(page.get_by_role("menuitem", name="Customer")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(insert).to_be_focused()
    preview = page.get_by_role("region", name="Preview")
    expect(preview.get_by_text("Hello Jane Doe")).to_be_visible()
    expect(preview.get_by_text("Offered on ticket")).to_be_visible()
    assert_sound(page)
    assert chinese_words(page) == []
    page.reload()  # what was written is still there
    expect(page.locator("#title")).to_have_value("Salutation")
    expect(words).to_contain_text("Hello {customer}")
    page.get_by_role("button", name="Save").click()
    row = page.get_by_role("row", name="Salutation")
    expect(row.get_by_text("Everybody")).to_be_visible()

    page.goto(place)
    reply = page.get_by_role("textbox", name="Reply to customer")
    reply.click()
    reply.press_sequentially("/salut")
    page.get_by_role("option", name="Salutation").click()
    expect(reply).to_contain_text("Hello Jane Doe")


def test_of_two_who_change_a_script_the_second_is_told(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/scripts", state=administrator, locale="en-US")
    made = call(page, "scripts", title="Shared words", html="<p>Words</p>", audience="all")
    place = f"/admin/scripts/{made['id']}"
    page.goto(place)
    other = open_page(place, state=administrator, locale="en-US")
    for each, title in ((page, "Words of one"), (other, "Words of another")):
        expect(each.locator("#title")).to_have_value("Shared words")
        each.locator("#title").fill(title)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Words of one")).to_be_visible()
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_text("Somebody has changed this script meanwhile.")).to_be_visible()
    expect(other.locator("#title")).to_have_value("Words of another")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("link", name="Words of another")).to_be_visible()


def test_scripts_are_ordered_found_and_retired(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/scripts", state=administrator, locale="en-US")
    for title in ("Order A", "Order B"):
        call(page, "scripts", title=title, html=f"<p>Words of {title}</p>", audience="all")
    page.reload()
    page.get_by_label("Find a script").fill("Order")
    rows = page.get_by_role("row", name="Order ").filter(has=page.get_by_role("link"))
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Order A")
    page.get_by_role("button", name="Move Order A down").click()
    expect(rows.first).to_contain_text("Order B")
    assert_sound(page)
    page.get_by_role("link", name="Order A").click()
    page.get_by_role("button", name="Retire").click()
    expect(page.get_by_role("button", name="Offer again")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("link", name="Order B")).to_be_visible()
    expect(page.get_by_role("link", name="Order A")).to_have_count(0)
