"""Notices: counted in the tab, chosen by each person, and stopped by the link in a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, Mailbox, Opener, Product
from tests.e2e.looks import assert_sound, chinese_words, settle
from tests.e2e.test_mistakes import call, ticket

ADDRESS = "UPDATE people_organization SET public_url = %s"
DUE = "UPDATE messages_notice SET mail_at = clock_timestamp() WHERE mail_at IS NOT NULL RETURNING id"


@pytest.fixture
def database(product: Product) -> Iterator[psycopg.Connection[Any]]:
    """The product knows its own address while this test lasts."""
    with psycopg.connect(product.environment["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(ADDRESS, [product.address])
        yield connection
        connection.execute(ADDRESS, [""])


def colleague(open_page: Opener, desk: Page, name: str) -> tuple[Page, int]:
    """Somebody with an address, signed in."""
    me = desk.evaluate("fetch('/api/v1/me').then(answer => answer.json())")
    roles = desk.evaluate("fetch('/api/v1/roles').then(answer => answer.json())")
    role = next(row["id"] for row in roles if row["key"] == "agent")
    said = {"username": name, "name": name.title(), "email": f"{name}@example.com", "unit": me["unit"]["id"]}
    made = call(desk, "users", **said, role=role)
    page = open_page(call(desk, f"users/{made['id']}/invite")["path"], locale="en-US")
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="My tickets")).to_be_visible()
    return page, made["id"]


def test_the_tab_counts_what_is_unread(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(desk, "Kettle that is talked about")
    me = desk.evaluate("fetch('/api/v1/me').then(answer => answer.json())")["id"]
    gina, _ = colleague(open_page, desk, "gina")
    call(desk, "notices/read_all")
    desk.reload()
    expect(desk).to_have_title("All")
    call(gina, f"{place[1:]}/note", body="Look at this", mentions=[me])
    expect(desk).to_have_title("(1) All")
    desk.goto("/notices")
    expect(desk).to_have_title("(1) Notices")
    desk.get_by_role("button", name="Mark all as read").click()
    expect(desk).to_have_title("Notices")


def test_what_comes_by_mail_is_chosen_and_kept(open_page: Opener, administrator: Any) -> None:
    page = open_page("/settings", state=administrator, locale="en-US")
    mentioned = page.get_by_role("radiogroup", name="I was mentioned")
    mentioned.get_by_role("radio", name="In the digest").check()
    page.locator("#digest_at").fill("07:45")
    page.get_by_role("checkbox", name="No mails").check()
    page.get_by_label("Quiet until").fill("")
    save = page.locator("form", has=mentioned).get_by_role("button", name="Save")
    save.click()
    expect(page.get_by_text("Quiet hours have a beginning and another end.")).to_be_visible()
    page.get_by_label("Quiet until").fill("06:30")
    save.click()
    expect(page.get_by_text("Notices saved")).to_be_visible()
    page.reload()
    expect(mentioned.get_by_role("radio", name="In the digest")).to_be_checked()
    expect(page.locator("#digest_at")).to_have_value("07:45")
    expect(page.get_by_label("Quiet until")).to_have_value("06:30")
    assert_sound(page)
    assert chinese_words(page) == []


def test_the_administrator_says_what_is_usual(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/notices", state=administrator, locale="en-US")
    answered = page.get_by_role("radiogroup", name="Customers answered")
    answered.get_by_role("radio", name="No mail").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Notices saved")).to_be_visible()
    page.reload()
    expect(answered.get_by_role("radio", name="No mail")).to_be_checked()
    answered.get_by_role("radio", name="At once").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Notices saved")).to_be_visible()


def test_one_press_behind_the_link_in_a_mail_stops_its_kind(
    open_page: Opener, administrator: Any, mails: Mailbox, database: psycopg.Connection[Any]
) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    _, hugo = colleague(open_page, desk, "hugo")
    place = ticket(desk, "Kettle for Hugo")
    call(desk, f"{place[1:]}/assign", assignee=hugo)
    text = ""
    for _ in range(200):
        database.execute(DUE)
        if "/notices/stop/" in (text := mails.newest("hugo@example.com")):
            break  # and not his invitation
        desk.wait_for_timeout(100)
    assert f"{place}\n" in text.replace("\r", "")
    link = re.search(r"/notices/stop/\S+", text)
    assert link, text
    page = open_page(link.group(), PHONE, locale="en-US")
    expect(page.get_by_text("Tickets given to me")).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="No more of these by mail").click()
    expect(page.get_by_text("These no longer come by mail")).to_be_visible()
    settle(page)
    assert chinese_words(page) == []


def test_the_words_of_a_step_are_written_previewed_and_reset(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/customer-notices", state=administrator, locale="en-US")
    ticket(page, "Kettle of the preview")
    page.get_by_role("link", name="In progress").click()
    subject = page.get_by_label("Subject", exact=True)
    subject.fill("Working on ")
    subject.press("End")
    page.get_by_role("button", name="Insert").first.click()
    page.get_by_role("menuitem", name="subject of the request").click()
    expect(subject).to_have_value("Working on {subject}")
    preview = page.get_by_role("region", name="Preview")
    expect(preview.get_by_text("Working on Kettle of the preview")).to_be_visible()
    page.get_by_label("Text", exact=True).fill("{number} {nonsense}")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("There is no such placeholder: {nonsense}")).to_be_visible()
    page.get_by_label("Text", exact=True).fill("{number} {link}")
    page.get_by_role("checkbox", name="Customers are told").check()
    page.get_by_role("button", name="Save").click()
    row = page.get_by_role("row", name="In progress")
    expect(row.get_by_text("our own")).to_be_visible()
    assert_sound(page)
    row.get_by_role("button", name="Turn off").click()
    expect(page.get_by_text("Customers are not told: In progress")).to_be_visible()
    page.get_by_role("link", name="In progress").click()
    page.get_by_role("button", name="Reset").click()
    page.get_by_role("dialog").get_by_role("button", name="Reset").click()
    expect(row.get_by_text("as shipped")).to_be_visible()
