"""A customer's ways back to a request, and what the page does while the phone works for it."""

from __future__ import annotations

import re
import time
from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, Mailbox, Opener, Product
from tests.e2e.looks import assert_sound
from tests.portal import send_request

DATA = {"product_model": "K1", "fault_description": "It leaks."}


def test_by_its_number_and_the_last_digits_of_the_phone(
    open_page: Opener, product: Product, administrator: Any
) -> None:
    made = send_request(product.address, {"type": "repair", "name": "Jane", "phone": "13800138000", "data": DATA})
    page = open_page("/portal/", PHONE)
    page.get_by_role("link", name="凭单号查进度").click()
    page.get_by_label("单号").fill(made["number"])
    page.get_by_label("手机号").fill("9999")
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("alert")).to_contain_text("没有找到")
    assert_sound(page)
    page.get_by_label("手机号").fill("8000")
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("heading", name="我们已收到您的诉求")).to_be_visible()
    page.get_by_role("button", name="催一下").click()
    expect(page.get_by_role("button", name=re.compile(r"已催\d\d:\d\d"))).to_be_disabled()
    assert_sound(page)


def code_of(mails: Mailbox, address: str) -> str:
    """It comes beside the mail about the request itself."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if codes := re.findall(r"^\d{6}\r?$", mails.newest(address), re.MULTILINE):
            return str(codes[0].strip())
        time.sleep(0.1)
    raise AssertionError("no code came")


def test_signed_in_by_a_code_somebody_sees_all_of_theirs(
    open_page: Opener, product: Product, administrator: Any, mails: Mailbox
) -> None:
    address = "jane.doe@example.com"
    contact = {"name": "Jane", "phone": "13700137990", "email": address}
    send_request(product.address, {"type": "repair", **contact, "data": DATA})
    page = open_page("/portal/my", PHONE, locale="en-US")
    page.get_by_label("E-mail").fill(address)
    page.get_by_role("button", name="Send the code").click()
    expect(page.get_by_label("Code")).to_be_focused()
    assert_sound(page)
    page.get_by_label("Code").fill(code_of(mails, address))
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="My requests")).to_be_visible()
    assert_sound(page)
    page.locator(".choice").first.click()
    expect(page.get_by_role("heading", name="We have received your request")).to_be_visible()
    page.goto("/portal/my")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Send the code")).to_be_visible()


def test_a_slow_phone_sends_without_waiting_for_its_proof(open_page: Opener, administrator: Any) -> None:
    page = open_page("/portal/new/repair", PHONE, locale="en-US")
    expect(page.get_by_label("Your name")).to_be_visible()
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    for field in page.locator(":is(input, textarea)[id^='data.']").all():
        if field.get_attribute("type") not in ("file", "date"):
            field.fill("It leaks at the spout.")
    page.get_by_label("Your name").fill("Jane")
    page.get_by_label("Phone").fill("13800138000")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="We have received your request")).to_be_visible()
