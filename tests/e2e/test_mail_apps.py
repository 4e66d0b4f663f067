"""A mailbox whose service wants tokens: an app is entered, somebody agrees at the service, and mail comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import elsewhere
from tests.channels.email.conftest import letter
from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound
from tests.e2e.test_signing_in_elsewhere import agree, stay_here
from tests.elsewhere import Elsewhere
from tests.imap import ImapServer, imap_server

PERSON = "tokens@acme.example"


@pytest.fixture
def service() -> Iterator[Elsewhere]:
    with elsewhere.running() as there:
        there.person("tokens", email=PERSON)
        yield there


@pytest.fixture
def imap(service: Elsewhere) -> Iterator[ImapServer]:
    with imap_server(f"{service.issuer}/userinfo") as running:
        yield running


def choose(page: Page, field: str, option: str) -> None:
    page.get_by_role("combobox", name=field).click()
    page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter(has_text=option).click()


def write(dialog: Locator, field: str, value: str) -> None:
    dialog.get_by_role("textbox", name=re.compile(rf"^{re.escape(field)}( required)?$")).fill(value)


def add_app(page: Page, service: Elsewhere) -> None:
    page.get_by_role("button", name="Add an app").click()
    dialog = page.get_by_role("dialog", name="Add an OAuth app")
    expect(dialog.get_by_label("Directory (tenant) id")).to_be_visible()
    choose(page, "Mail service", "Another service")
    expect(dialog.get_by_label("Directory (tenant) id")).to_have_count(0)
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.get_by_text("Fill this in.").first).to_be_visible()
    assert_accessible(page)
    for label, value in {
        "Name": "Acme mail",
        "Client id": "acme",
        "Client secret": "known-to-both",
        "Address at which people agree": f"{service.issuer}/oauth2/authorize",
        "Address that gives tokens": f"{service.issuer}/oauth2/token",
        "Rights to ask for (scope)": "openid email",
    }.items():
        write(dialog, label, value)
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)


def add_mailbox(page: Page, imap: ImapServer) -> None:
    page.get_by_role("button", name="Add a mailbox").click()
    dialog = page.get_by_role("dialog", name="Add a mailbox")
    write(dialog, "Address", PERSON)
    choose(page, "A new mail becomes", "Repair")
    choose(page, "Mail service", "Another server")
    write(dialog, "Mail server", "127.0.0.1")
    write(dialog, "Port", str(imap.port))
    dialog.get_by_role("radiogroup", name="Encryption", exact=True).get_by_text("none").click()
    choose(page, "Signs in with", "Acme mail")
    expect(dialog.get_by_label("Password or authorization code")).to_have_count(0)
    dialog.get_by_text("The server of all mails").click()
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog).to_have_count(0)


def test_somebody_agrees_at_the_service_and_its_mail_becomes_tickets(
    open_page: Opener, administrator: Any, service: Elsewhere, imap: ImapServer
) -> None:
    page = open_page("/admin/mailboxes", state=administrator, locale="en-US")
    stay_here(page.context)
    add_app(page, service)
    add_mailbox(page, imap)
    row = page.get_by_role("listitem").filter(has_text=PERSON)
    expect(row).to_contain_text("Nobody has agreed yet that it is read: press Connect.")
    assert_sound(page)
    row.get_by_role("button", name=f"Connect {PERSON}").click()
    agree(page, "tokens")
    expect(page.get_by_role("status").filter(has_text=f"{PERSON} is connected")).to_be_visible()
    expect(row.get_by_role("button", name=f"Connect {PERSON} again")).to_be_visible()
    row.get_by_role("button", name=f"Test {PERSON}").click()
    expect(row).to_contain_text("It works: 0 in the folder.")
    assert_sound(page)
    expect(row).to_contain_text("Answered")
    with imap.open(PERSON) as client:
        client.append("INBOX", letter("Kettle drips").as_bytes())
    expect(row).to_contain_text("Last mail", timeout=60_000)
    expect(page.get_by_role("button", name="Delete Acme mail")).to_have_count(0)  # a mailbox signs in by it
    row.get_by_role("button", name="Stop reading").click()


def test_who_denies_reads_so_on_a_phone_too(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/mailboxes?problem=The+mail+service+did+not+agree", PHONE, state=administrator)
    expect(page.get_by_role("alert")).to_have_text("The mail service did not agree")
    expect(page.get_by_role("heading", name=re.compile("OAuth"))).to_be_visible()
    assert_sound(page)
