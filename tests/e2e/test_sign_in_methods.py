"""How people sign in, chosen in administration: ways, the second step, and the company's own accounts."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Opener
from tests.e2e.looks import assert_sound, chinese_words


def test_ways_are_chosen_and_nobody_shuts_himself_out(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/sign-in", state=administrator, locale="en-US")
    expect(page.get_by_role("heading", name="Ways in")).to_be_visible()
    assert_sound(page)
    assert chinese_words(page) == []
    page.get_by_role("checkbox", name="Passwords").click()
    expect(page.get_by_text("First add a passkey")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Passwords")).to_be_checked()
    page.get_by_role("checkbox", name="Passkeys").click()
    expect(page.get_by_role("checkbox", name="Passkeys")).not_to_be_checked()
    door = open_page("/sign-in", locale="en-US")
    expect(door.get_by_label("User name")).to_be_visible()
    expect(door.get_by_role("button", name="Sign in with a passkey")).to_have_count(0)
    page.get_by_role("checkbox", name="Passkeys").click()
    expect(page.get_by_role("checkbox", name="Passkeys")).to_be_checked()


def test_a_service_that_does_not_answer_is_refused_in_words(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/sign-in", state=administrator, locale="en-US")
    page.get_by_role("button", name="Add a service").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.get_by_text("Fill this in.")).to_have_count(4)
    for field, value in {"zh": "公司", "key": "corp", "issuer": "http://127.0.0.1:9", "client_id": "afterloop"}.items():
        dialog.locator(f"#{field}").fill(value)
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.locator("#issuer-error")).to_be_visible()
    assert_sound(page)
    dialog.locator("#key").fill("Not a key")
    dialog.locator("#domains").fill("not a domain")
    dialog.get_by_role("button", name="Add", exact=True).click()
    for field in ("key", "domains"):  # what is wrong stands at its field, however deep the server has found it
        expect(dialog.locator(f"#{field}-error")).to_be_visible()
