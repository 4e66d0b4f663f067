"""What is being typed: an input method has its own Enter and Esc, and no lost connection takes a word away."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import settle
from tests.e2e.test_mistakes import ticket

# As a browser tells of a key that the input method takes for itself; Safari says only the number.
COMPOSING = """(field, [key, told]) => field.dispatchEvent(new KeyboardEvent("keydown", {
    key, code: key, bubbles: true, cancelable: true, ctrlKey: key === "Enter" && told === "number",
    ...(told === "flag" ? {isComposing: true} : {keyCode: 229}),
}))"""
KEYS = [[key, told] for key in ("Enter", "Escape", "j", "c", "?") for told in ("flag", "number")]


def compose(page: Page, selector: str) -> None:
    for key in KEYS:
        page.locator(selector).evaluate(COMPOSING, key)
    settle(page)


def sent(page: Page) -> list[str]:
    """What the page changes from now on."""
    changes: list[str] = []
    page.on("request", lambda request: changes.append(request.url) if request.method == "POST" else None)
    return changes


def test_nothing_is_sent_or_closed_while_an_input_method_composes(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page))
    page.locator("#composer").fill("重启后恢复")
    changes = sent(page)
    compose(page, "#composer")
    expect(page.locator("#composer")).to_be_focused()
    expect(page.locator("#composer")).to_have_text("重启后恢复")

    page.get_by_role("button", name="Pend", exact=True).first.click()
    note = page.get_by_role("dialog").get_by_label("Note")
    note.fill("等配件")
    compose(page, "[role=dialog] #note")
    expect(note).to_have_value("等配件")

    where = page.url
    page.goto("/tickets/new")
    page.get_by_label("Subject").fill("漏水")
    compose(page, "#subject")
    expect(page.locator(".error-summary")).to_have_count(0)
    assert page.url != where
    kept = ("/typing", "/draft")  # that somebody writes, and what they have begun
    assert not [url for url in changes if not url.endswith(kept)]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("path", ["/tickets/new", "/portal/new/repair"])
def test_a_form_keeps_its_words_without_a_connection(
    open_page: Opener, administrator: Any, path: str, known: bool
) -> None:
    """Whether the device knows that it has none, or the server cannot be reached."""
    page = open_page(path, PHONE, state=administrator, locale="en-US")
    story = page.locator("[id='data.fault_description']")
    if path == "/tickets/new":
        page.get_by_label("Subject").fill("Kettle leaks")
        page.get_by_label("Contact").fill("Jane Doe")
        page.get_by_role("combobox", name="Type").click()
        page.locator(".ant-select-item-option").filter(has_text="Repair").click()
    else:
        page.get_by_label("Your name").fill("Jane Doe")
        page.get_by_label("Phone").fill("13800138000")
    page.locator("[id='data.product_model']").fill("K1")
    story.fill("It leaks at the spout.")
    settle(page)
    if known:
        page.context.set_offline(True)
    else:
        page.route("**/api/v1/**", lambda route: route.abort("connectionfailed"))
    page.locator("form button[type=submit]").click()
    expect(page.get_by_role("alert").filter(has_text="What you typed is kept")).to_be_visible()
    expect(story).to_have_value("It leaks at the spout.")
    page.context.set_offline(False)
    page.unroute_all()
    page.reload()
    expect(story).to_have_value("It leaks at the spout.")
