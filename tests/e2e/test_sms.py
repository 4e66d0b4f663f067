"""Texts: set up by an administrator with the account for trying out, and a customer who signs in by one."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, Opener, Product
from tests.e2e.looks import assert_sound, chinese_words
from tests.portal import send_request

DATA = {"product_model": "JSQ30", "fault_description": "不出热水"}
TRYING = "For trying out: texts are shown, not sent"


def add_account(desk: Page, name: str) -> None:
    desk.get_by_role("button", name="Add an account").click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("Provider").click()
    desk.get_by_title(TRYING).last.click()
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Signature").fill("Acme")
    dialog.get_by_role("button", name="Add").click()
    expect(desk.get_by_text("It works.")).to_be_visible()


def newest_code(desk: Page, number: str, before: int = 0) -> str:
    """What stands on the page of the account for trying out, once the worker has been at it."""
    found: list[str] = []
    for _moment in range(100):
        shown = desk.request.get("/api/v1/sms/shown").json()
        found = [each["text"] for each in shown if each["number"] == f"+86{number}"]
        if len(found) > before:
            break
        desk.wait_for_timeout(200)
    assert len(found) > before, found
    desk.goto("/admin/sms")
    expect(desk.get_by_text(found[0])).to_be_visible()
    code = re.search(r"\d{6}", found[0])
    assert code
    return code[0]


def test_a_code_by_sms_signs_a_customer_in(open_page: Opener, product: Product, administrator: Any) -> None:
    contact = {"name": "Jane", "phone": "13700137001"}
    send_request(product.address, {"type": "repair", **contact, "data": DATA})
    desk = open_page("/admin/sms", state=administrator, locale="en-US")
    add_account(desk, "Trying out")
    dialog = desk.get_by_role("dialog")
    assert_sound(desk)
    assert chinese_words(desk) == []
    desk.get_by_text("Templates", exact=True).click()
    desk.get_by_role("button", name="Add a template: Customers sign in").click()
    expect(dialog.get_by_text("37 characters")).to_be_visible()
    dialog.get_by_label("Words").fill("验证码{code}")
    expect(dialog.get_by_text("【Acme】验证码482913")).to_be_visible()
    expect(dialog.get_by_text("15 characters")).to_be_visible()
    dialog.get_by_role("button", name="Add").click()
    expect(desk.get_by_text("approved", exact=True)).to_be_visible()
    assert_sound(desk)

    phone = open_page("/portal/my", PHONE)
    phone.get_by_label("手机号码或邮箱").fill("137 0013 7001")
    phone.get_by_role("button", name="获取验证码").click()
    expect(phone.get_by_label("验证码", exact=True)).to_be_focused()
    assert_sound(phone)
    phone.get_by_label("验证码", exact=True).fill(newest_code(desk, "13700137001"))
    phone.get_by_role("button", name="登录").click()
    expect(phone.get_by_role("heading", name="我的诉求")).to_be_visible()
    expect(phone.locator(".choice")).to_have_count(1)

    desk.goto("/admin/sms/costs")
    expect(desk.get_by_role("cell", name="Customers sign in")).to_be_visible()
    assert_sound(desk)
    desk.goto("/admin/sms/templates")
    desk.get_by_role("button", name="Turn off").click()
    expect(desk.get_by_text("off", exact=True)).to_be_visible()


def test_a_number_that_wants_no_texts_is_entered_and_let_back(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/sms/opt-outs", state=administrator, locale="en-US")
    page.get_by_role("button", name="Enter a number").click()
    page.get_by_role("dialog").get_by_label("Mobile number").fill("13900139000")
    page.get_by_role("dialog").get_by_role("button", name="Enter").click()
    expect(page.get_by_role("cell", name="139 0013 9000")).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="Let it get texts").click()
    expect(page.get_by_text("Nobody has opted out.")).to_be_visible()
    page.goto("/admin/sms/replies")
    expect(page.get_by_text("Every text could be taken in.")).to_be_visible()
    assert_sound(page)


def test_staff_sign_in_by_a_code_to_their_phone(open_page: Opener, administrator: Any) -> None:
    desk = open_page("/admin/sms", state=administrator, locale="en-US")
    add_account(desk, "For staff")
    desk.get_by_text("Templates", exact=True).click()
    desk.get_by_role("button", name="Add a template: Staff sign in").click()
    dialog = desk.get_by_role("dialog")
    account = dialog.get_by_label("Account")
    if not dialog.get_by_title("For staff").count():  # where it is the only one it is chosen
        account.click()
        desk.get_by_title("For staff").last.click()
    dialog.get_by_role("button", name="Add").click()
    expect(desk.get_by_text("Approved: Staff sign in", exact=False)).to_be_visible()
    desk.goto("/admin/sign-in")
    desk.get_by_role("checkbox", name="Codes to phones, in place of the password").click()
    expect(desk.get_by_text("Saved")).to_be_visible()
    assert_sound(desk)
    mine = open_page("/settings", state=administrator, locale="en-US")
    mine.get_by_role("button", name="Add a number").click()
    dialog = mine.get_by_role("dialog").last
    dialog.get_by_label("Mobile number").fill("136 0013 6000")
    dialog.get_by_role("button", name="Send the code").click()
    asked = mine.get_by_role("dialog", name="Confirm that it is you")
    expect(dialog.get_by_label("Code").or_(asked)).to_be_visible()
    if asked.is_visible():
        asked.get_by_label("Password").fill(PASSWORD)
        mine.keyboard.press("Enter")
    dialog.get_by_label("Code").fill(newest_code(desk, "13600136000"))
    dialog.get_by_role("button", name="Add").click()
    expect(mine.get_by_text("136 0013 6000")).to_be_visible()
    assert_sound(mine)

    page = open_page("/sign-in", locale="en-US")
    page.get_by_role("button", name="Sign in with a code").click()
    page.get_by_label("Mobile number or e-mail").fill("13600136000")
    page.get_by_role("button", name="Send the code").click()
    expect(page.get_by_label("The code that came")).to_be_focused()
    assert_sound(page)
    page.get_by_label("The code that came").fill(newest_code(desk, "13600136000", before=1))
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).not_to_have_url(re.compile("sign-in"))
    mine.get_by_role("button", name="Remove the number").click()
    mine.get_by_role("dialog").get_by_role("button", name="Remove the number").click()
    expect(mine.get_by_role("button", name="Add a number")).to_be_visible()
    desk.goto("/admin/sign-in")
    desk.get_by_role("checkbox", name="Codes to phones, in place of the password").click()
    expect(desk.get_by_text("Saved")).to_be_visible()
