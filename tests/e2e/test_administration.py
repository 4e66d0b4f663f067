"""Administration: who sees it, and what is done there."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, Opener
from tests.e2e.looks import assert_sound, chinese_words, settle
from tests.e2e.test_mistakes import ticket


def choose(page: Page, label: str, option: str) -> None:
    """In a select of a dialog."""
    page.get_by_role("dialog").get_by_label(label).click()
    page.locator(".ant-select-dropdown:visible").get_by_text(option, exact=True).first.click()


def test_a_person_is_added_and_comes_in_by_the_link(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.get_by_role("link", name="Admin").click()
    expect(page.get_by_role("heading", name="People")).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="Add a person").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Invite").click()
    expect(dialog.get_by_text("Fill this in.")).to_have_count(3)
    dialog.locator("#name").fill("Frank Field")
    dialog.locator("#username").fill("frank")
    choose(page, "Role", "Agent")
    dialog.get_by_role("button", name="Invite").click()
    link = page.get_by_role("dialog", name="Invitation for Frank Field").locator("code").inner_text()
    assert chinese_words(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Frank Field")).to_be_visible()

    frank = open_page(link.split("/", 3)[3].join(("/", "")), locale="en-US")
    frank.get_by_label("Password", exact=False).first.fill(PASSWORD)
    frank.keyboard.press("Enter")
    expect(frank.get_by_role("heading", name="My tickets")).to_be_visible()
    expect(frank.get_by_role("link", name="Admin")).to_have_count(0)


def test_administration_is_in_the_person_menu_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/notices", PHONE, state=administrator, locale="en-US")
    expect(page.get_by_role("link", name="Admin")).to_have_count(0)
    page.locator(".person").click()
    page.get_by_role("menuitem", name="Admin").click()
    expect(page.get_by_role("heading", name="People")).to_be_visible()
    assert_sound(page)


def test_somebody_leaves_and_his_tickets_go_on(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    page.goto(ticket(page, "Boiler of the leaver"))
    page.get_by_role("button", name="Claim").click()
    expect(page.get_by_role("button", name="Claim")).to_have_count(0)
    page.goto("/admin/people")
    page.get_by_role("link", name="Root Admin").click()
    page.get_by_role("button", name="Arrange a stand-in").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Arrange").click()
    expect(dialog.get_by_text("Fill this in.")).to_have_count(2)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Deactivate").click()
    expect(dialog.get_by_text("to hand over")).to_be_visible()
    assert_sound(page)


def test_a_token_is_shown_once_and_revoked(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/tokens", state=administrator, locale="en-US")
    page.get_by_role("button", name="Make a token").click()
    page.locator("#name").fill("Till")
    page.get_by_role("button", name="Make", exact=True).click()
    expect(page.get_by_text("it is shown only this once")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("row", name="Till").get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(page.get_by_role("row", name="Till").get_by_text("revoked")).to_be_visible()


def test_the_tree_is_reshaped_by_hand_and_by_key_and_taken_back(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/units", state=administrator, locale="en-US")
    tree = page.get_by_role("navigation", name="Units")
    for name in ("North", "South", "Outlet 7"):
        page.goto("/admin/units")
        page.get_by_role("button", name="Add a unit below").click()
        page.locator("#name").fill(name)
        page.get_by_role("dialog").get_by_role("button", name="Add a unit below").click()
        expect(tree.get_by_role("link", name=name)).to_be_visible()
    tree.get_by_text("Outlet 7").drag_to(tree.get_by_text("North"))
    expect(page.get_by_text("Outlet 7 now stands below North")).to_be_visible()
    north = tree.get_by_role("listitem").filter(has=page.get_by_role("button", name="Fold North"))
    expect(north.get_by_role("link", name="Outlet 7")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(tree.get_by_role("button", name="Fold North")).to_have_count(0)

    tree.get_by_role("link", name="Outlet 7").press("Enter")
    page.get_by_role("button", name="Move to…").press("Enter")
    choose(page, "Below", "South")
    page.get_by_role("button", name="Move to", exact=True).click()
    expect(tree.get_by_role("button", name="Fold South")).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    page.get_by_role("dialog").get_by_label("Reason").fill("Moved away")
    page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).last.click()
    expect(tree.get_by_role("link", name="Outlet 7")).to_have_count(0)
    expect(page.get_by_text("Moved away")).to_be_visible()
    assert_sound(page)


def keys_below(page: Page, parent: int | None) -> list[str]:
    rows = page.request.get("/api/v1/categories").json()
    return [row["key"] for row in rows if row["parent"] == parent]


def category(page: Page, name: str) -> Locator:
    """The node of the category, without those below it."""
    return page.locator(".admin-node").filter(has=page.get_by_text(name, exact=True))


def test_categories_are_put_in_order_by_key_and_by_finger(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/categories", PHONE, state=administrator, locale="en-US")
    ids = {row["key"]: row["id"] for row in page.request.get("/api/v1/categories").json()}
    handle = page.get_by_role("button", name="Move Delivery with the arrow keys")
    handle.focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_text("Delivery: place 3 of 5")).to_be_visible()
    expect(handle).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Delivery now stands below How to use it")).to_be_visible()
    expect(handle).to_be_focused()
    assert keys_below(page, ids["usage"]) == ["delivery"]
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Delivery now stands at the top")).to_be_visible()
    assert keys_below(page, None) == ["product", "usage", "delivery", "service", "price"]

    handle.click()
    page.get_by_role("menuitem", name="Move down").click()
    expect(page.get_by_text("Delivery: place 4 of 5")).to_be_visible()
    assert keys_below(page, None) == ["product", "usage", "service", "delivery", "price"]
    assert_sound(page)


def test_categories_are_put_in_order_by_hand_and_taken_back(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/categories", state=administrator, locale="en-US")
    ids = {row["key"]: row["id"] for row in page.request.get("/api/v1/categories").json()}
    category(page, "Delivery").drag_to(category(page, "How to use it"))
    expect(page.get_by_text("Delivery now stands below How to use it")).to_be_visible()
    expect(page.get_by_role("button", name="Fold How to use it")).to_be_visible()
    assert keys_below(page, ids["usage"]) == ["delivery"]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Fold How to use it")).to_have_count(0)
    settle(page)
    assert keys_below(page, None) == ["product", "usage", "service", "delivery", "price"]

    category(page, "Prices and charges").drag_to(category(page, "How to use it"), target_position={"x": 200, "y": 3})
    expect(page.get_by_text("Prices and charges: place 2 of 5")).to_be_visible()
    assert keys_below(page, None) == ["product", "price", "usage", "service", "delivery"]
    page.reload()
    expect(page.locator(".admin-node > p").nth(3)).to_have_text("Prices and charges")
    # Behind a category means behind all that stands below it, too.
    category(page, "How to use it").drag_to(category(page, "Product"), target_position={"x": 200, "y": 38})
    expect(page.get_by_text("How to use it: place 2 of 5")).to_be_visible()
    assert keys_below(page, None) == ["product", "usage", "price", "service", "delivery"]
    # Below itself there is no place.
    category(page, "Product").drag_to(category(page, "Fault"))
    category(page, "Prices and charges").drag_to(category(page, "Delivery"), target_position={"x": 200, "y": 38})
    expect(page.get_by_text("Prices and charges: place 5 of 5")).to_be_visible()
    assert keys_below(page, None) == ["product", "usage", "service", "delivery", "price"]
    assert_sound(page)


def reasons(page: Page) -> list[str]:
    found = page.request.get("/api/v1/ticket-types/settings").json()
    return [each["key"] for each in next(row for row in found if row["key"] == "enquiry")["rating_reasons"]]


def test_reasons_for_the_stars_are_written_put_in_order_and_given_up(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/types", state=administrator, locale="en-US")
    usual = reasons(page)
    page.get_by_role("button", name="Rating reasons of Enquiry").click()
    expect(page.get_by_role("heading", name="Rating reasons: Enquiry")).to_be_visible()
    handle = page.get_by_role("button", name="Move Quick with the arrow keys")
    handle.focus()
    page.keyboard.press("ArrowUp")
    expect(handle).to_be_focused()
    page.get_by_role("button", name="Move Friendly with the arrow keys").drag_to(
        page.locator(".reason").first, target_position={"x": 200, "y": 3}
    )
    page.get_by_role("button", name="Add a reason").last.click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".reason-words").get_by_text("Fill this in.")).to_be_visible()
    # What was typed outlives a reload.
    page.get_by_label("the new reason · 中文").fill("很吵")
    page.get_by_label("很吵 · English").fill("Too noisy")
    page.get_by_role("button", name="Remove Charge not clear").click()
    page.reload()
    expect(page.get_by_label("Too noisy · English")).to_have_value("Too noisy")
    assert_sound(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Rating reasons saved")).to_be_visible()
    few = [key for key in usual if key not in ("friendly", "fast", "solved", "charge")]
    assert reasons(page) == ["friendly", "fast", "solved", *few, "too_noisy"]
    page.get_by_role("button", name="Rating reasons of Enquiry").click()
    page.get_by_role("button", name="Use the usual ones").click()
    page.get_by_role("dialog").get_by_role("button", name="Use the usual ones").click()
    expect(page.get_by_text("The usual reasons hold again")).to_be_visible()
    assert reasons(page) == usual


def test_reasons_are_moved_by_a_finger(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/types", PHONE, state=administrator, locale="en-US")
    page.get_by_role("button", name="Rating reasons of Repair").click()
    page.get_by_role("button", name="Move It was solved with the arrow keys").click()
    page.get_by_role("menuitem", name="Move down").click()
    expect(page.get_by_label(re.compile("· English")).nth(1)).to_have_value("It was solved")
    assert_sound(page)
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("heading", name="Ticket types")).to_be_visible()


def test_a_role_is_ticked_with_its_scope_and_says_who_holds_it(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/roles", state=administrator, locale="en-US")
    page.get_by_role("link", name="Agent").click()
    page.get_by_role("searchbox", name="Find a permission").fill("transfer")
    box = page.get_by_role("checkbox", name="Transfer")
    expect(box).to_be_checked()
    page.get_by_role("combobox", name="How far: Transfer").select_option("subtree")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Role saved")).to_be_visible()
    page.reload()
    page.get_by_role("searchbox", name="Find a permission").fill("transfer")
    expect(page.get_by_role("combobox", name="How far: Transfer")).to_have_value("subtree")
    assert_sound(page)


def test_the_log_is_searched_and_the_system_says_how_it_is(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    ticket(page, "Boiler in the log")
    page.goto("/admin/audit")
    page.get_by_label("Kind of record").fill("Ticket")
    page.locator(".ant-select-item-option[title='Ticket']").click()
    expect(page.get_by_role("cell", name="created the ticket").first).to_be_visible()
    assert_sound(page)
    page.get_by_role("link", name="Dead letters").click()
    expect(page.get_by_text("Everything was delivered.")).to_be_visible()
    assert_sound(page)
    page.get_by_role("link", name="System health").click()
    expect(page.get_by_text("Workers that deliver")).to_be_visible()
    assert_sound(page)


def test_a_post_decides_up_to_an_amount_alone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/posts", state=administrator, locale="en-US")
    page.get_by_role("button", name="Add a post").click()
    for field, value in {"zh": "赔付岗", "en": "Claims", "key": "claims"}.items():
        page.locator(f"#{field}").fill(value)
    page.get_by_role("dialog").get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Set the limits of Claims").press("Enter")
    dialog = page.get_by_role("dialog", name="What Claims decides alone")
    dialog.get_by_label("Compensation").fill("half")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Write an amount such as 500 or 99.50.")).to_be_visible()
    dialog.get_by_label("Compensation").fill("500")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Claims: limits saved")).to_be_visible()
    expect(page.get_by_text("Compensation ¥500.00")).to_be_visible()
    assert_sound(page)
