"""What is held about a customer: found, handed over, erased, and on record."""

from __future__ import annotations

import json
import zipfile
from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound, chinese_words
from tests.e2e.test_mistakes import call


def test_a_customer_is_told_handed_over_and_erased(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/personal-data", state=administrator, locale="en-US")
    contact = {"name": "Greta Gone", "phone": "13912345670"}
    data = {"product_model": "K1", "fault_description": "It leaks."}
    call(page, "tickets", type="repair", subject="Kettle of Greta", contact=contact, data=data)
    expect(page.get_by_role("heading", name="Personal data")).to_be_visible()
    page.get_by_label("Customer", exact=True).click()
    page.keyboard.type("13912345670")
    page.locator(".ant-select-dropdown:visible").get_by_text("Greta Gone").click()
    expect(page.get_by_role("link", name="Greta Gone")).to_be_visible()
    expect(page.locator(".held > div").filter(has_text="Tickets").get_by_text("1", exact=True)).to_be_visible()
    assert chinese_words(page) == []
    assert_sound(page)
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="Export everything").press("Enter")
    with zipfile.ZipFile(str(download.value.path())) as archive:
        assert json.loads(archive.read("data.json"))["held"]["contacts"][0]["name"] == "Greta Gone"

    page.get_by_role("button", name="Erase…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("1 ticket with")).to_be_visible()
    dialog.locator("#name").fill("Greta")
    dialog.get_by_role("button", name="Erase", exact=True).click()
    expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    expect(dialog.get_by_text("This is another name.")).to_be_visible()
    dialog.locator("#reason").fill("Asked for by telephone")
    dialog.locator("#name").fill("Greta Gone")
    dialog.get_by_role("button", name="Erase", exact=True).press("Enter")
    expect(page.get_by_text("Personal data erased")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Asked for by telephone")).to_be_visible()
    expect(page.get_by_text("Greta Gone", exact=True).filter(visible=True)).to_have_count(0)
