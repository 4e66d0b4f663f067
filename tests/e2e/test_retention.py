"""How long things are kept is chosen with its consequence before one's eyes."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound, chinese_words


def test_how_long_notices_are_kept_is_chosen_by_keyboard(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/retention", state=administrator, locale="en-US")
    row = page.get_by_role("row").filter(has_text="Notices")
    expect(row.get_by_text("180 days")).to_be_visible()
    expect(
        page.get_by_role("row").filter(has_text="Attachments of closed tickets").get_by_text("for ever")
    ).to_be_visible()
    assert chinese_words(page) == []
    assert_sound(page)
    row.get_by_role("button", name="Change: Notices").press("Enter")
    dialog = page.get_by_role("dialog", name="How long: Notices")
    expect(dialog.get_by_text("Nothing would go in the coming night.")).to_be_visible()
    dialog.locator("#days").fill("7")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Between 30 and 3650 days.")).to_be_visible()
    assert_sound(page)
    dialog.locator("#days").fill("90")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Notices: kept for 90 days")).to_be_visible()
    expect(row.get_by_text("90 days", exact=True)).to_be_visible()
