"""Tables brought in through the browser: checked, corrected in place, imported, and the people invited."""

from __future__ import annotations

import io
from typing import Any

from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.channels.imports.tables import workbook
from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_sound, chinese_words


def choose_file(page: Page, name: str, content: bytes) -> None:
    page.get_by_label("Choose a table: xlsx or csv").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content}
    )


def test_outlets_are_checked_corrected_in_place_and_imported_once(open_page: Opener, administrator: Any) -> None:
    rows = [f"East outlet {number},Eastern provinces,outlet,yes" for number in range(40)]
    table = "\n".join(
        ["Unit,Unit above,Kind,Third party", *rows, "Eastern provinces,,region,", "Lost one,Nowhere,rocket,"]
    )
    page = open_page("/admin/imports", state=administrator, locale="en-US")
    assert_sound(page)
    choose_file(page, "outlets.csv", table.encode("gb18030"))
    expect(page.get_by_role("heading", name="What would happen")).to_be_visible()
    expect(page.get_by_text("41 new")).to_be_visible()
    expect(page.get_by_text("1 refused")).to_be_visible()
    expect(page.get_by_text("There is no unit called Nowhere.")).to_be_visible()
    assert_sound(page)
    assert chinese_words(page) == []
    page.get_by_label("Unit above, line 43").fill("far too long " * 1000)
    expect(page.get_by_label("Unit above, line 43")).to_be_editable()
    page.get_by_label("Unit above, line 43").fill("Eastern provinces")
    page.reload()  # what was corrected is still there
    expect(page.get_by_label("Unit above, line 43")).to_have_value("Eastern provinces")
    page.get_by_label("Kind, line 43").fill("outlet")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_text("42 new")).to_be_visible()
    expect(page.get_by_text("0 refused")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="What happened")).to_be_visible()
    expect(page.get_by_text("42 new")).to_be_visible()
    expect(page.get_by_role("button", name="Import", exact=True)).to_have_count(0)

    page.goto("/admin/imports")
    expect(page.get_by_role("row", name="outlets.csv").get_by_text("finished")).to_be_visible()
    choose_file(page, "outlets.csv", table.encode())
    expect(page.get_by_text("41 here already")).to_be_visible()
    page.goto("/admin/units")
    page.get_by_role("searchbox", name="Search units").fill("East outlet 39")
    expect(page.get_by_role("link", name="East outlet 39")).to_be_visible()


def test_people_are_imported_from_the_template_and_come_in_by_their_link(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/imports", state=administrator, locale="en-US")
    page.locator(".import-begin").get_by_text("People", exact=True).click()
    with page.expect_download() as loading:
        page.get_by_role("button", name="Download the template").click()
    template = CalamineWorkbook.from_filelike(io.BytesIO(loading.value.path().read_bytes()))
    header = template.get_sheet_by_index(0).to_python()[0]
    assert header[:5] == ["Name *", "User name", "E-mail", "Phone", "Unit *"]
    unit = page.evaluate("async () => (await (await fetch('/api/v1/units')).json())[0].name")
    row = ["Grace Hall", "", "", "13900139123", unit, "Agent", "", "English", ""]
    choose_file(page, "staff.xlsx", workbook([header, row]))
    expect(page.get_by_text("1 new")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_role("button", name="Invite 1 person").click()
    page.get_by_role("dialog").get_by_role("button", name="Invite").click()
    expect(page.get_by_text("The links are shown only now.")).to_be_visible()
    with page.expect_download() as links:
        page.get_by_role("button", name="Download the links").click()
    text = links.value.path().read_text("utf-8-sig")
    assert "Grace Hall" in text
    path = "/password/" + text.rpartition("/password/")[2].strip().strip('"')
    grace = open_page(path, locale="en-US")
    expect(grace.get_by_text("13900139123")).to_be_visible()


def test_a_table_that_was_not_looked_through_to_its_end_is_not_imported(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/imports", state=administrator, locale="en-US")
    rows = "\n".join(["Unit,Unit above", *(f"Outlet {number}," for number in range(5001))])
    choose_file(page, "too-many.csv", rows.encode())
    expect(page.get_by_text("The table has more than 5,000 rows. Bring it in in parts.")).to_be_visible()
    expect(page.get_by_role("button", name="Import", exact=True)).to_be_disabled()


def test_an_address_that_names_no_import_is_no_page(open_page: Opener, administrator: Any) -> None:
    for record in ("abc", "999999"):
        page = open_page(f"/admin/imports/{record}", state=administrator, locale="en-US")
        expect(page.get_by_role("heading", name="This page does not exist, or you may not see it.")).to_be_visible()


def test_the_page_is_whole_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/imports", PHONE, state=administrator, locale="en-US")
    expect(page.get_by_role("heading", name="Import tables")).to_be_visible()
    assert_sound(page)
