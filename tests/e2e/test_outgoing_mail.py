"""Outgoing mail, tried from administration against a real server."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Mailbox, Opener
from tests.e2e.looks import assert_sound, chinese_words


def test_a_test_mail_is_sent_and_the_servers_answer_shown(
    open_page: Opener, administrator: Any, mailbox: tuple[Mailbox, int]
) -> None:
    page = open_page("/admin/mail", state=administrator, locale="en-US")
    expect(page.get_by_role("heading", name="How mail leaves")).to_be_visible()
    expect(page.get_by_role("button", name="Send me a test mail")).to_be_disabled()
    assert_sound(page)
    assert chinese_words(page) == []
    page.goto("/admin/people")
    page.get_by_role("link", name="Root Admin").click()
    page.get_by_role("button", name="Edit").first.click()
    page.get_by_role("dialog").locator("#email").fill("root@acme.test")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_text("root@acme.test")).to_be_visible()
    page.goto("/admin/mail")
    page.get_by_role("button", name="Send me a test mail").click()
    expect(page.get_by_text("The server took it.")).to_be_visible()
    expect(page.get_by_text("250 OK")).to_be_visible()
    assert "arrive here" in mailbox[0].newest("root@acme.test")
