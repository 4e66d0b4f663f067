"""Pages that change by themselves, through the event stream: what is shown follows, and what is read stands still."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, Opener
from tests.e2e.looks import settle
from tests.e2e.test_mistakes import call, ticket

WAVE = 'filter={"field":"subject","operator":"beginsWith","value":"Wave"}'
# What is under the pointer, in focus, chosen and scrolled to; the pointer rests on the focused row.
STANDING = """() => {
    const link = document.activeElement;
    const {left, top} = link.getBoundingClientRect();
    return [
        link.dataset.row,
        document.elementFromPoint(left + 8, top + 8)?.closest("[data-row]")?.dataset.row,
        Math.round(top),
        document.querySelector(".list-scroll").scrollTop,
        [...document.querySelectorAll("[data-record]:has(:checked)")].map(row => row.dataset.record),
    ];
}"""
ALL_AT_ONCE = """async paths => {
    const token = document.cookie.split("; ").find(pair => pair.startsWith("csrftoken="))?.slice(10) ?? "";
    const said = path => fetch("/api/v1/" + path, {
        method: "POST",
        headers: {"Content-Type": "application/json", "X-CSRFToken": token, "Idempotency-Key": Math.random() + path},
        body: JSON.stringify({body: "Seen."}),
    });
    await Promise.all(paths.map(said));
}"""


def by_the_stream(page: Page) -> None:
    """A page without its stream says that it asks every ten seconds."""
    expect(page.locator(".offline")).to_have_count(0)


def test_a_new_ticket_waits_behind_a_line_and_a_changed_one_changes_in_place(
    open_page: Opener, administrator: Any
) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    known = ticket(desk, "Known kettle")
    page = open_page("/tickets", state=administrator, locale="en-US")
    expect(page.get_by_role("link", name="Known kettle")).to_be_visible()
    settle(page)
    ticket(desk, "Another kettle")
    expect(page.get_by_role("button", name="1 update")).to_be_visible()
    expect(page.get_by_role("link", name="Another kettle")).to_be_hidden()
    call(desk, f"{known[1:]}/claim")
    row = page.get_by_role("row").filter(has_text="Known kettle")
    expect(row.get_by_text("In progress")).to_be_visible()
    by_the_stream(page)
    page.get_by_role("button", name="1 update").press("Enter")
    expect(page.get_by_role("link", name="Another kettle")).to_be_visible()


def test_a_word_of_somebody_else_appears_on_the_open_ticket(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(desk, "Kettle with news")
    page = open_page(place, state=administrator, locale="en-US")
    page.get_by_role("tab", name="Internal note").click()
    page.get_by_label("Internal note").last.fill("half a sentence")
    settle(page)
    call(desk, f"{place[1:]}/note", body="Spare part ordered.")
    expect(page.get_by_text("Spare part ordered.")).to_be_visible()
    by_the_stream(page)
    expect(page.get_by_label("Internal note").last).to_have_text("half a sentence")


def test_a_list_shows_who_has_a_ticket_open(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    place = ticket(page, "Kettle that Gina reads")
    me = page.evaluate("async () => (await fetch('/api/v1/me')).json()")
    roles = page.evaluate("async () => (await fetch('/api/v1/roles')).json()")
    agent = next(role["id"] for role in roles if role["key"] == "agent")
    gina = call(page, "users", name="Gina", username="gina-who-reads", unit=me["unit"]["id"])["id"]
    call(page, "memberships", user=gina, unit=me["unit"]["id"], role=agent)
    invitation = call(page, f"users/{gina}/invite")["path"]
    page.reload()
    row = page.get_by_role("row").filter(has_text="Kettle that Gina reads")
    expect(row).to_be_visible()
    other = open_page(invitation, locale="en-US")
    other.get_by_label("Password", exact=False).first.fill(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_role("heading", name="My tickets")).to_be_visible()
    other.goto(place)
    expect(row.get_by_title("Gina also here")).to_be_visible()
    by_the_stream(page)
    other.goto("/notices")
    expect(row.get_by_title("Gina also here")).to_have_count(0)


def test_what_is_read_stands_still_under_fifty_updates(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    wave = [ticket(desk, f"Wave {number:02}") for number in range(50)]
    page = open_page(f"/tickets?{WAVE}", state=administrator, locale="en-US")
    expect(page.locator("[data-row]").nth(30)).to_be_attached()
    settle(page)
    page.locator(".list-scroll").evaluate("list => list.scrollTo(0, 240)")
    settle(page)
    link = page.locator(f"[data-row='{page.locator('[data-row]').nth(12).get_attribute('data-row')}']")
    link.hover()
    link.focus()
    page.keyboard.press("x")
    expect(page.get_by_text("1 selected")).to_be_visible()
    before = page.evaluate(STANDING)
    desk.evaluate(ALL_AT_ONCE, [f"{path[1:]}/note" for path in wave])
    ticket(desk, "Wave 99")
    expect(page.get_by_role("button", name="1 update")).to_be_visible()
    by_the_stream(page)
    assert page.evaluate(STANDING) == before
    expect(page.get_by_text("1 selected")).to_be_visible()
