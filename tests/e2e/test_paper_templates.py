"""A paper template is changed, published, and what is issued afterwards says so; two who edit it lose nothing."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words
from tests.e2e.test_mistakes import ticket

ISSUED = "said => document.querySelector('iframe.sheet')?.contentDocument?.body?.innerText.includes(said)"


def made(open_page: Opener, administrator: Any, name: str, like: str) -> Page:
    """A template of its own for each test, on its page."""
    page = open_page("/admin/papers", state=administrator, locale="en-US")
    page.get_by_role("button", name=f"Copy {like}").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name in Chinese").fill(name)
    dialog.get_by_label("Name in English").fill(name)
    dialog.get_by_label("Name in English").press("Enter")
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    expect(words(page)).to_be_visible()
    return page


def words(page: Page) -> Any:
    return page.get_by_role("textbox", name="Text", exact=True)


def write(page: Page, text: str) -> None:
    words(page).locator("> p").last.click(position={"x": 1, "y": 8})
    page.keyboard.press("Control+End")
    page.wait_for_timeout(100)  # the editor hears of the caret a moment later
    page.keyboard.press("Enter")
    page.keyboard.type(text)


def test_a_changed_template_is_published_and_issued(open_page: Opener, administrator: Any) -> None:
    page = made(open_page, administrator, "Repair slip", "Service sheet")
    sheet = page.frame_locator("iframe.paper-sheet")
    write(page, "Kept for ten years, ask /hotl")
    page.get_by_role("option", name="hotline of the brand").wait_for()
    page.keyboard.press("Enter")
    expect(sheet.get_by_text("Kept for ten years")).to_be_visible()
    page.get_by_label("Insert a placeholder").press("Enter")
    page.keyboard.type("remark")
    page.keyboard.press("Enter")
    expect(words(page).locator("[data-field=note]")).to_have_count(2)
    assert_accessible(page)
    page.get_by_role("button", name="Publish").press("Enter")
    page.get_by_role("dialog").get_by_label("What has changed").fill("Says how long it is kept")
    page.keyboard.press("Enter")
    expect(page.get_by_text("v1 of Repair slip is live")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_be_disabled()
    assert chinese_words(page) == []

    page.goto(ticket(page, "The boiler drips"))
    page.get_by_role("button", name="Issue a paper").press("Enter")
    expect(page.locator("#template")).to_be_focused()
    page.keyboard.type("Repair slip")
    page.get_by_role("option", name="Repair slip").wait_for(state="attached")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_label("Remark").fill("Beware of the dog")
    page.get_by_role("dialog").get_by_label("English").check()
    page.get_by_role("dialog").get_by_role("button", name="Issue", exact=True).press("Enter")
    page.wait_for_function(ISSUED, arg="Kept for ten years, ask Beware of the dog")


def test_a_placeholder_that_there_is_not_is_said_at_the_text(open_page: Opener, administrator: Any) -> None:
    page = made(open_page, administrator, "Broken slip", "Acceptance slip")
    write(page, "Dear {nobody}")
    page.get_by_role("button", name="Publish").click()
    refused = page.locator("#words\\.en-error")
    expect(refused).to_have_text("There is no such placeholder: {nobody}")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".error-summary")).to_contain_text("1 place needs a change")
    assert_accessible(page)


def test_what_was_written_outlives_a_wrong_turn(open_page: Opener, administrator: Any) -> None:
    page = made(open_page, administrator, "Kept slip", "Acceptance slip")
    write(page, "Not saved at all")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("link", name="Kept slip").click()
    expect(words(page)).to_contain_text("Not saved at all")
    expect(page.get_by_text("not saved yet")).to_be_visible()
    page.reload()
    expect(words(page)).to_contain_text("Not saved at all")


def test_of_two_who_write_the_second_chooses(open_page: Opener, administrator: Any) -> None:
    page = made(open_page, administrator, "Shared slip", "Acceptance slip")
    other = open_page(page.url, state=administrator, locale="en-US")
    expect(words(other)).to_be_visible()
    write(page, "Mine")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("Draft saved")).to_be_visible()
    write(other, "Theirs")
    other.get_by_role("button", name="Save draft").click()
    warned = other.locator(".error-summary")
    expect(warned).to_contain_text("What you wrote is still here")
    assert_accessible(other)
    warned.get_by_role("button", name="Look at theirs").click()
    other.get_by_role("button", name="Look at v1").click()
    expect(other.get_by_role("dialog").frame_locator("iframe.paper-sheet").get_by_text("Mine")).to_be_visible()
    other.get_by_role("dialog").get_by_role("button", name="Back").click()
    warned.get_by_role("button", name="Go on with mine").click()
    expect(words(other)).to_contain_text("Theirs")
    other.get_by_role("button", name="Save draft").click()
    expect(other.get_by_text("Draft saved")).to_be_visible()
    write(page, "More of mine")
    page.get_by_role("button", name="Save draft").click()
    page.get_by_role("button", name="Take theirs").click()
    expect(words(page)).to_contain_text("Theirs")
    expect(words(page)).not_to_contain_text("More of mine")


def test_versions_are_compared_and_restored(open_page: Opener, administrator: Any) -> None:
    page = made(open_page, administrator, "Old slip", "Acceptance slip")
    for number in (1, 2):
        write(page, f"Said in {number}")
        page.get_by_role("button", name="Publish").click()
        page.get_by_role("dialog").get_by_role("button", name="Publish").click()
        expect(page.get_by_text(f"v{number} of Old slip is live")).to_be_visible()
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Versions").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="What changed with v2").click()
    expect(dialog.locator("ins").filter(has_text="Said in 2")).to_be_visible()
    assert_accessible(page)
    dialog.get_by_role("button", name="Restore v1").click()
    page.get_by_role("dialog").get_by_role("button", name="Restore", exact=True).click()
    expect(page.get_by_text("v3 of Old slip is live")).to_be_visible()
    expect(words(page)).not_to_contain_text("Said in 2")


def test_a_template_goes_out_of_use_and_back(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/papers", state=administrator, locale="en-US")
    page.get_by_role("button", name="Take Rating sheet out of use").press("Enter")
    row = page.get_by_role("row").filter(has_text="Rating sheet")
    expect(row.get_by_text("out of use", exact=True)).to_be_visible()
    page.get_by_role("button", name="Take Rating sheet into use").press("Enter")
    expect(row.get_by_text("v3 live")).to_be_visible()
    assert_sound(page)


def test_on_a_phone_the_sheet_is_a_tab(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/papers", PHONE, state=administrator, locale="en-US")
    page.get_by_role("link", name="Acceptance slip").click()
    expect(words(page)).to_be_visible()
    assert_sound(page)
    page.get_by_text("Preview", exact=True).first.click()
    expect(words(page)).to_be_hidden()
    expect(page.frame_locator("iframe.paper-sheet").get_by_text("Scan to follow it")).to_be_visible()
    assert_sound(page)
