"""Passkeys in a real browser, with Chromium's virtual authenticator: added, named, used at the door, removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, Product
from tests.e2e.looks import assert_sound, chinese_words
from tests.e2e.test_signing_in import confirm


@pytest.fixture
def keyed(open_page: Callable[..., Page], administrator: Any, product: Product) -> Page:
    """A browser that keeps passkeys. They hold for names, so that the product is called localhost here."""
    page = open_page("/sign-in", locale="en-US")
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(product.address.replace("127.0.0.1", "localhost") + "/sign-in")
    return page


def by_password(page: Page) -> None:
    page.get_by_label("User name").fill("root")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="My tickets")).to_be_visible()


def to_settings(page: Page) -> None:
    page.goto(page.url.split("/tickets")[0] + "/settings")
    expect(page.get_by_role("heading", name="Passkeys")).to_be_visible()


def sign_out(page: Page) -> None:
    page.locator(".person").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_visible()


def test_a_passkey_is_added_named_used_at_the_door_and_removed(keyed: Page) -> None:
    page = keyed
    by_password(page)
    to_settings(page)
    page.get_by_role("button", name="Add a passkey").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Add").click()
    expect(dialog.get_by_text("Fill this in.")).to_be_visible()
    dialog.get_by_label("Name").fill("Laptop")
    dialog.get_by_role("button", name="Add").click()
    confirm(page)
    keys = page.get_by_role("list", name="Passkeys")
    expect(keys.get_by_text("Laptop")).to_be_visible()
    assert_sound(page)
    assert chinese_words(page) == []
    keys.get_by_role("button", name="Rename").click()
    dialog.get_by_label("Name").fill("Work laptop")
    dialog.get_by_role("button", name="Rename").click()
    expect(keys.get_by_text("Work laptop")).to_be_visible()

    page.get_by_role("button", name="Add a passkey").click()
    dialog.get_by_label("Name").fill("Once more")
    dialog.get_by_role("button", name="Add").click()
    expect(dialog.get_by_text("This device has a passkey for you already.")).to_be_visible()
    page.keyboard.press("Escape")

    sign_out(page)
    assert_sound(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator(".person")).to_be_visible()
    to_settings(page)
    expect(keys.get_by_text("last used")).to_be_visible()
    keys.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    page.get_by_role("dialog", name="Confirm that it is you").get_by_role("button", name="Use a passkey").click()
    expect(keys.get_by_text("Work laptop")).to_have_count(0)

    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_be_visible()
    by_password(page)  # a passkey that is gone asks for nothing more
