"""What the pages do when a person errs, when somebody else was quicker, and when the keyboard is all there is."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import PHONE, Opener, Product
from tests.e2e.looks import assert_accessible
from tests.portal import send_request

CALL = """async ([path, body]) => {
    const token = document.cookie.split("; ").find(pair => pair.startsWith("csrftoken="))?.slice(10) ?? "";
    const headers = {"Content-Type": "application/json", "X-CSRFToken": token, "Idempotency-Key": Math.random() + path};
    const answer = await fetch("/api/v1/" + path, {method: "POST", headers, body});
    return answer.json();
}"""


def call(page: Page, path: str, **body: object) -> Any:
    """Behind the page's back, as the same person in another window would."""
    return page.evaluate(CALL, [path, json.dumps(body)])


def ticket(page: Page, subject: str = "Kettle leaks") -> str:
    data = {"product_model": "K1", "fault_description": "It leaks at the spout."}
    made = call(page, "tickets", type="repair", subject=subject, contact={"name": "Jane Doe"}, data=data)
    return f"/tickets/{made['id']}"


def test_a_dialog_takes_the_focus_says_what_is_missing_and_gives_the_focus_back(
    open_page: Opener, administrator: Any
) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page))
    dialog = page.get_by_role("dialog")
    pend = page.get_by_role("button", name="Pend", exact=True).first
    pend.press("Enter")
    first = dialog.get_by_role("radio").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Choose one.")).to_be_visible()
    expect(first).to_be_focused()
    first.press("Space")
    expect(dialog.get_by_text("Choose one.")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(pend).to_be_focused()

    # What was chosen is still there; control and Enter send from the text.
    pend.press("Enter")
    expect(first).to_be_checked()
    dialog.get_by_label("Note").press("Control+Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator(".ticket-facts .state")).to_have_text("Waiting for customer")
    assert_accessible(page)


def test_a_form_leads_to_what_is_wrong_and_forgets_what_is_mended(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets/new", state=administrator, locale="en-US")
    summary = page.locator(".error-summary")
    create = page.get_by_role("button", name="Create ticket")
    create.click()
    expect(page.get_by_label("Contact")).to_be_focused()
    expect(summary.get_by_role("link").first).to_have_text("Contact")
    page.get_by_label("Phone").fill("abc")
    page.get_by_label("E-mail").fill("jane@")
    page.get_by_label("E-mail").blur()
    expect(page.get_by_text("Give a mobile number")).to_be_visible()
    expect(page.get_by_text("This is not a complete e-mail address.")).to_be_visible()

    # Another type asks other questions.
    page.get_by_role("combobox", name="Type").click()
    page.locator(".ant-select-item-option").filter(has_text="Repair").click()
    expect(summary.get_by_role("link").filter(has_text="expect")).to_have_count(0)
    expect(page.locator("#message")).to_have_count(0)

    page.get_by_label("Contact").fill("Jane Doe")
    page.get_by_label("Phone").fill("")
    page.get_by_label("E-mail").fill("")
    page.locator("[id='data.product_model']").fill("K1")
    page.locator("[id='data.fault_description']").fill("It leaks.")
    page.get_by_label("Subject").fill("x" * 301)
    create.click()
    expect(page.get_by_label("Subject")).to_be_focused()
    expect(summary).to_contain_text("1 place needs a change")
    page.get_by_label("Subject").fill("Leaks")
    expect(summary).to_have_count(0)


def test_a_file_that_is_refused_is_not_tried_again(open_page: Opener, administrator: Any) -> None:
    page = open_page("/portal/new/repair", PHONE, locale="en-US")
    page.locator("input[type=file]").set_input_files({"name": "x.exe", "mimeType": "", "buffer": b"MZ\x90"})
    expect(page.get_by_text("cannot be added")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)
    page.get_by_label("Phone").fill("abc")
    page.get_by_label("Phone").blur()
    expect(page.get_by_text("Give a mobile number")).to_be_visible()
    assert_accessible(page)


def test_who_was_not_quick_enough_sees_what_is_so_now(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(path := ticket(page))
    expect(page.get_by_role("combobox", name="Priority")).to_be_visible()
    # What the stream says of the change comes to this page later than the person acts.
    held: list[Route] = []
    late = [True]
    page.route(f"**/api/v1{path}", lambda route: held.append(route) if late else route.continue_())
    call(page, f"{path[1:]}/edit", priority=1)
    page.get_by_role("combobox", name="Priority").click()
    with page.expect_response(f"**{path}/edit"):
        page.locator(".ant-select-item-option").filter(has_text="Low").click()
    late.clear()
    for route in held:
        route.continue_()
    expect(page.get_by_text("Somebody else has just changed this.").first).to_be_visible()
    expect(page.locator(".ticket-title")).to_contain_text("Urgent")


def test_a_long_conversation_opens_at_its_end_on_a_phone_too(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale="en-US")
    path = ticket(page, "Kettle " * 40)
    for number in range(12):
        call(page, f"{path[1:]}/note", body=f"Note {number}\n" + "long " * 60)
    page.goto(path)
    expect(page.get_by_text("Note 11")).to_be_in_viewport()
    assert_accessible(page)


def test_the_bell_by_keyboard(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    notice = {"id": 1, "title": "A ticket is yours", "body": "", "url": "/tickets", "at": "2026-01-01T00:00:00Z"}
    answer = {"items": [notice | {"read_at": None}], "unread": 1}
    page.route("**/api/v1/notices", lambda route: route.fulfill(json=answer))
    page.reload()
    bell = page.get_by_role("button", name="Notices, 1 unread")
    bell.press("Enter")
    expect(page.get_by_role("link", name="A ticket is yours")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="A ticket is yours")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="A ticket is yours")).to_be_hidden()
    expect(bell).to_be_focused()


def test_what_cannot_be_read_says_so_once(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=418, body="")

    page.route("**/api/v1/notices", refuse)
    page.goto("/notices")
    expect(page.get_by_role("alert")).to_contain_text("This could not be loaded.")
    page.wait_for_timeout(500)
    assert len(asked) < 5


def test_a_form_that_takes_a_buttons_place_takes_the_focus_too(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page))
    edit = page.get_by_role("button", name="Edit", exact=True)
    edit.press("Enter")
    expect(page.locator("[id='data.product_model']")).to_be_focused()
    page.get_by_role("button", name="Back without saving").press("Enter")
    expect(edit).to_be_focused()
    page.get_by_role("button", name=re.compile("menu")).press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    assert_accessible(page)


def test_rating_without_a_star_leads_to_the_stars(open_page: Opener, product: Product, administrator: Any) -> None:
    desk = open_page("/tickets", state=administrator, locale="en-US")
    data = {"product_model": "K1", "fault_description": "It leaks."}
    made = send_request(product.address, {"type": "repair", "name": "Jane", "phone": "13800138000", "data": data})
    newest = desk.evaluate("() => fetch('/api/v1/tickets').then(answer => answer.json())")["items"]
    (mine,) = (row["id"] for row in newest if row["number"] == made["number"])
    call(desk, f"tickets/{mine}/resolve", answer="A new seal.")
    page = open_page(made["url"], PHONE, locale="en-US")
    solved = page.get_by_role("button", name="Solved", exact=True)
    solved.press("Enter")
    first = page.get_by_role("radio").first
    expect(first).to_be_focused()
    page.get_by_role("button", name="Rate", exact=True).press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Touch a star first.")
    expect(first).to_be_focused()
    page.get_by_role("button", name="Not solved yet", exact=True).press("Enter")
    expect(page.get_by_label("What is still wrong?")).to_be_focused()
    page.get_by_role("button", name="Back", exact=True).press("Enter")
    expect(first).to_be_focused()


def test_a_finger_hits_what_it_points_at_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale="en-US")
    page.goto(ticket(page))
    for place in (page.locator(".organization"), page.locator(".ticket-title .copy-text"), page.locator("#verb-pend")):
        box = place.bounding_box()
        assert box
        assert box["height"] >= 40, (place, box)


def test_who_chose_to_write_a_note_writes_even_if_the_draft_came_late(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    held: list[Route] = []
    page.route("**/drafts", lambda route: held.append(route))
    page.goto(ticket(page))
    expect(page.get_by_role("tab", name="Internal note")).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_role("tab", name="Internal note", selected=True)).to_be_visible()
    expect(page.locator("#composer")).to_have_count(0)
    for route in held:
        route.continue_()
    expect(page.get_by_label("Internal note")).to_be_focused()
