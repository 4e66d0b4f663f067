"""The door: second steps, recovery codes, passwords and ended sessions, as a person meets them."""

from __future__ import annotations

import json
import re
import time
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, Mailbox, Opener
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words
from tests.e2e.test_mistakes import call

NEW = "Green-Ladder-12-Hums"


def code(secret: str, steps: int = 0) -> str:
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + steps))


@pytest.fixture
def person(open_page: Opener, administrator: Any) -> str:
    """A new colleague with a password of her own: her user name."""
    page = open_page("/tickets", state=administrator, locale="en-US")
    name = f"mei{time.monotonic_ns()}"
    unit = page.evaluate("fetch('/api/v1/me').then(answer => answer.json())")["unit"]["id"]
    role = next(row["id"] for row in page.evaluate("fetch('/api/v1/roles').then(answer => answer.json())"))
    made = call(page, "users", username=name, name="Mei Lin", email=f"{name}@example.com", unit=unit, language="en")
    call(page, "memberships", user=made["id"], unit=unit, role=role)
    path = call(page, f"users/{made['id']}/invite")["path"]
    fresh = open_page(urlsplit(path).path, locale="en-US")
    fresh.get_by_label("New password").fill(PASSWORD)
    fresh.get_by_role("button", name="Save and sign in").click()
    expect(fresh.get_by_role("heading", name="My tickets")).to_be_visible()
    fresh.context.close()
    return name


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password", exact=True).fill(password)
    page.keyboard.press("Enter")


def settings_of(open_page: Opener, name: str, size: Any = None) -> Page:
    page = open_page("/settings", *([size] if size else []), locale="en-US")
    sign_in(page, name)
    expect(page.get_by_role("heading", name="Two-step sign-in")).to_be_visible()
    return page


def confirm(page: Page) -> None:
    page.get_by_role("dialog", name="Confirm that it is you").get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def turn_on(page: Page) -> tuple[str, list[str]]:
    """By keyboard alone: the secret and the recovery codes."""
    page.get_by_role("button", name="Turn on").press("Enter")
    confirm(page)
    dialog = page.get_by_role("dialog", name="Turn on the authenticator app")
    expect(dialog.get_by_label("Code")).to_be_focused()
    secret = dialog.locator(".totp-secret").inner_text().replace(" ", "")
    return secret, _finish(page, dialog, secret)


def _finish(page: Page, dialog: Any, secret: str) -> list[str]:
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("This code does not fit")).to_be_visible()
    assert_accessible(page)
    dialog.get_by_label("Code").fill(f"{code(secret)[:3]} {code(secret)[3:]}")
    page.keyboard.press("Enter")
    codes = page.get_by_role("dialog", name="Recovery codes")
    expect(codes.get_by_role("listitem")).to_have_count(10)
    assert_accessible(page)
    found = [text.replace(" ", "") for text in codes.get_by_role("listitem").all_inner_texts()]
    page.get_by_role("button", name="I have kept them").press("Enter")
    expect(page.get_by_text("10 left")).to_be_visible()
    return found


def test_an_authenticator_app_is_turned_on_used_and_turned_off(open_page: Opener, person: str) -> None:
    page = settings_of(open_page, person)
    assert_sound(page)
    secret, codes = turn_on(page)
    assert_sound(page)

    phone = open_page("/settings", PHONE, locale="en-US")
    sign_in(phone, person)
    field = phone.get_by_label("Code from the authenticator app")
    expect(field).to_be_focused()
    assert field.get_attribute("autocomplete") == "one-time-code"
    assert field.get_attribute("inputmode") == "numeric"
    assert_sound(phone)
    field.fill("123456")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("alert")).to_contain_text("This code does not fit")
    field.fill(code(secret, 1))
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="Two-step sign-in")).to_be_visible()

    lost = open_page("/settings", locale="en-US")
    sign_in(lost, person)
    lost.get_by_role("button", name="Use a recovery code").press("Enter")
    expect(lost.get_by_label("Recovery code")).to_be_focused()
    lost.keyboard.type(codes[0])
    lost.keyboard.press("Enter")
    expect(lost.get_by_text("9 left")).to_be_visible()

    lost.get_by_role("button", name="Turn off").click()
    lost.get_by_role("dialog").get_by_role("button", name="Turn off").click()
    confirm(lost)
    expect(lost.get_by_role("button", name="Turn on")).to_be_visible()
    assert chinese_words(lost) == []


def test_a_password_is_changed_and_the_other_browser_must_sign_in_again(open_page: Opener, person: str) -> None:
    here, there = settings_of(open_page, person), settings_of(open_page, person, PHONE)
    expect(here.get_by_text("This browser")).to_be_visible()
    there.get_by_role("textbox", name="Name required").fill("Mei Lin-Wang")
    here.get_by_role("button", name="Change password").press("Enter")
    dialog = here.get_by_role("dialog", name="Change password")
    expect(dialog.get_by_label("Current password")).to_be_focused()
    here.keyboard.press("Enter")
    expect(dialog.get_by_text("Fill this in.")).to_have_count(2)
    dialog.get_by_label("Current password").fill("not it at all")
    dialog.get_by_label("New password").fill(NEW)
    here.keyboard.press("Enter")
    expect(dialog.get_by_text("This is not your password.")).to_be_visible()
    assert_accessible(here)
    dialog.get_by_label("Current password").fill(PASSWORD)
    here.keyboard.press("Enter")
    expect(here.get_by_text("Password changed")).to_be_visible()
    expect(dialog).to_be_hidden()
    expect(here.get_by_role("button", name="Change password")).to_be_focused()

    # What stood in the other browser stays there until its person is back.
    there.keyboard.type("g")
    there.get_by_role("button", name="Save").first.click()
    again = there.get_by_role("dialog", name="Sign in again")
    expect(again.get_by_label("Password")).to_be_focused()
    assert again.get_by_label("User name").input_value() == person
    assert_accessible(there)
    again.get_by_label("Password").fill(NEW)
    there.keyboard.press("Enter")
    expect(again).to_be_hidden()
    expect(there.get_by_role("textbox", name="Name required")).to_have_value("Mei Lin-Wangg")
    there.get_by_role("button", name="Save").first.click()
    expect(there.get_by_text("Settings saved")).to_be_visible()


def test_somebody_else_at_the_desk_does_not_find_the_page_of_who_was_there(
    open_page: Opener, person: str, administrator: Any
) -> None:
    page = settings_of(open_page, person)
    page.context.clear_cookies()
    page.get_by_role("button", name="Save").first.click()
    again = page.get_by_role("dialog", name="Sign in again")
    again.get_by_label("User name").fill("root")
    again.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="My tickets")).to_be_visible()
    expect(page.get_by_role("button", name="Root Admin, menu")).to_be_visible()


def test_a_code_from_the_mailbox_signs_in_without_a_password(open_page: Opener, person: str, mails: Mailbox) -> None:
    page = open_page("/settings", PHONE, locale="en-US")
    page.get_by_role("button", name="Sign in with a code").press("Enter")
    expect(page.get_by_label("E-mail")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Fill this in.")).to_be_visible()
    page.keyboard.type(f"{person}@example.com")
    page.keyboard.press("Enter")
    field = page.get_by_label("The code that came")
    expect(field).to_be_focused()
    expect(page.get_by_role("button", name=re.compile(r"Send again in \d+ s"))).to_be_disabled()
    assert_sound(page)
    (code,) = re.findall(r"\b\d{6}\b", mails.newest(f"{person}@example.com"))
    page.keyboard.type("000000" if code != "000000" else "111111")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This code does not fit")
    field.fill(f" {code[:3]} {code[3:]}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Two-step sign-in")).to_be_visible()
    assert chinese_words(page) == []


def test_an_unknown_address_is_told_the_same(open_page: Opener, person: str) -> None:
    page = open_page("/sign-in", locale="en-US")
    page.get_by_role("button", name="Sign in with a code").click()
    page.get_by_label("E-mail").fill("nobody@example.com")
    page.get_by_role("button", name="Send the code").click()
    expect(page.get_by_role("status")).to_contain_text("If nobody@example.com belongs to an account")
    for attempt in range(3):
        page.get_by_label("The code that came").fill(f"00000{attempt}")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("This code does not fit")
        expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_enabled()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Start again")


def test_one_signs_out_where_one_is_no_longer(open_page: Opener, person: str) -> None:
    here, there = settings_of(open_page, person), settings_of(open_page, person)
    here.reload()
    here.get_by_role("listitem").get_by_role("button", name="Sign out").first.click()
    assert_accessible(here)
    here.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(here.get_by_text("Signed out there")).to_be_visible()
    there.reload()
    expect(there.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    assert json.loads(here.evaluate("fetch('/api/v1/me').then(answer => answer.text())"))["username"] == person
