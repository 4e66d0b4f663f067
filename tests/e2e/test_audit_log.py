"""The audit log: sought, and taken out as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound
from tests.e2e.test_mistakes import ticket


def test_what_the_search_shows_is_taken_out_and_that_is_in_the_log(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/audit", state=administrator, locale="en-US")
    record = ticket(page, "Lamp that hums").rpartition("/")[2]
    page.get_by_label("Record", exact=True).fill(record)
    page.keyboard.press("Enter")
    expect(page.get_by_role("cell", name=f"Ticket {record}").first).to_be_visible()
    page.get_by_role("button", name="Export").press("Enter")
    dialog = page.get_by_role("dialog", name="Export the audit log")
    dialog.get_by_label("Text (csv)").check()
    assert_sound(page)
    with page.expect_download(timeout=60_000) as download:
        dialog.get_by_role("button", name="Export").click()
    head, *rows = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert head == "When,Who,What,Kind of record,Record,Changes,Event"
    assert any("Root Admin created the ticket" in row for row in rows)
    expect(dialog).to_be_hidden()
    page.reload()
    expect(page.get_by_role("cell", name="exported", exact=False).first).to_be_visible()
