"""The main journeys through real pages: set-up, sign-in, and a request from the customer's phone to its rating."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import DESK, PASSWORD, PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words, settle

TICKET = re.compile(r"/tickets/\d+$")
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fccfc0f01f0005050201"
    "5fc8f1d20000000049454e44ae426082"
)


def test_signing_in(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets?state=new")
    page.wait_for_url("**/sign-in**")
    assert_sound(page)
    page.get_by_label("用户名或邮箱").fill("root")
    page.get_by_label("密码").fill("wrong-password-1")
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("用户名或密码不正确。")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    page.wait_for_url("**/tickets?state=new")


@pytest.mark.parametrize("path", ["/password", "/password/not-a-link", "/nowhere"])
def test_pages_outside_in_english_in_the_dark(open_page: Opener, administrator: Any, path: str) -> None:
    page = open_page(path, DESK | {"color_scheme": "dark"}, locale="en-US")
    assert_sound(page)
    assert chinese_words(page) == []


def test_asking_for_a_new_password(open_page: Opener, administrator: Any) -> None:
    page = open_page("/sign-in", PHONE)
    page.get_by_role("link", name="忘记密码").click()
    page.get_by_role("button", name="发送链接").click()
    expect(page.get_by_text("请填写。")).to_be_visible()
    page.get_by_label("邮箱").fill("nobody@example.com")
    page.get_by_role("button", name="发送链接").click()
    expect(page.get_by_role("status")).to_contain_text("nobody@example.com")


def _fill_required(page: Page, text: str) -> None:
    for field in page.locator("[required]").all():
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(index=1)
        elif not field.input_value():
            field.fill(text)


def test_from_the_customers_phone_to_the_rating(open_page: Opener, administrator: Any, tmp_path: Path) -> None:
    # The customer asks, with a picture, on a phone.
    phone = open_page("/portal/", PHONE)
    expect(phone.get_by_role("heading", name="需要什么帮助？")).to_be_visible()
    assert_sound(phone)
    phone.get_by_role("link", name="维修").click()
    phone.get_by_role("button", name="发送").click()
    expect(phone.get_by_role("alert")).to_contain_text("处需要修改")
    _fill_required(phone, "热水器点火后自动熄火")
    phone.get_by_label("您的姓名").fill("张三")
    phone.get_by_label("手机号").fill("13800138000")
    (picture := tmp_path / "铭牌.png").write_bytes(PICTURE)
    phone.locator("input[type=file]").set_input_files(picture)
    expect(phone.get_by_text("铭牌.png")).to_be_visible()
    assert_sound(phone)
    phone.get_by_role("button", name="发送").click()
    expect(phone.get_by_role("heading", name="我们已收到您的诉求")).to_be_visible()
    assert_sound(phone)
    phone.get_by_role("link", name="查看进度").click()
    expect(phone.locator("[aria-current=step]")).to_have_count(1)
    assert_sound(phone)

    # An agent claims it, answers, and solves it.
    desk = open_page("/tickets", state=administrator, locale="en-US")
    assert_sound(desk)
    desk.locator("[data-row]").first.click()
    expect(desk.get_by_text("热水器点火后自动熄火").first).to_be_visible()
    desk.get_by_role("button", name="Claim", exact=True).click()
    expect(desk.get_by_role("button", name="Claim", exact=True)).to_have_count(0)
    desk.get_by_label("Reply to customer").fill("请拍一张铭牌照片。")
    desk.get_by_role("button", name="Send", exact=True).click()
    expect(desk.locator(".bubble.out")).to_contain_text("请拍一张铭牌照片。")
    assert_sound(desk)
    desk.get_by_role("button", name="Resolve", exact=True).click()
    assert_accessible(desk)
    desk.get_by_role("dialog").get_by_label("Answer").fill("已更换风压开关，恢复正常。")
    desk.get_by_role("dialog").get_by_role("button", name="Resolve").click()
    expect(desk.locator(".ticket-facts .state")).to_have_text("Resolved")

    # The customer reads it and rates.
    phone.reload()
    expect(phone.get_by_text("请拍一张铭牌照片。")).to_be_visible()
    phone.get_by_role("button", name="已解决").click()
    assert_accessible(phone)
    phone.get_by_role("radio", name="非常满意").check(force=True)
    phone.get_by_role("button", name="评价").click()
    expect(phone.get_by_text("已收到您的评价，谢谢")).to_be_visible()
    assert_sound(phone)
    desk.reload()
    expect(desk.get_by_text("5/5")).to_be_visible()


def test_the_keyboard_alone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/tickets/new", state=administrator, locale="en-US")
    kind = page.get_by_role("combobox", name="Type")
    kind.press("Enter")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.get_by_label("Subject").fill("Kettle leaks")
    page.get_by_label("Contact").fill("Jane Doe")
    page.reload()
    expect(page.get_by_label("Subject")).to_have_value("Kettle leaks")
    for field in page.locator(":is(input, textarea)[id^='data.']").all():
        if field.get_attribute("type") != "file" and field.get_attribute("role") != "combobox":
            field.fill("2026-01-02" if field.get_attribute("type") == "date" else "It leaks at the spout.")
    page.locator("[role=combobox][id^='data.']").first.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Create ticket").press("Enter")
    page.wait_for_url(TICKET)

    page.keyboard.press("/")
    expect(page.get_by_label("Search tickets")).to_be_focused()
    page.keyboard.type("Kettle")
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).not_to_have_count(0)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(TICKET)
    expect(page.get_by_label("Reply to customer")).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_label("Internal note")).to_be_focused()
    page.keyboard.type("Seen.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".bubble.note")).to_contain_text("Seen.")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("path", ["/tickets", "/tickets/new", "/notices", "/settings"])
def test_console_pages_in_english_in_the_dark(open_page: Opener, administrator: Any, path: str) -> None:
    page = open_page(path, DESK | {"color_scheme": "dark"}, state=administrator, locale="en-US")
    page.wait_for_selector("h1", state="attached")
    settle(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    foreign = [line for line in chinese_words(page) if "热水器" not in line and "张三" not in line]
    assert not foreign
    assert_sound(page)


@pytest.mark.parametrize("path", ["/portal/", "/portal/new/repair", "/portal/t/not-a-link", "/portal/nowhere"])
def test_portal_pages_in_english_in_the_dark(open_page: Opener, administrator: Any, path: str) -> None:
    page = open_page(path, PHONE | {"color_scheme": "dark"}, locale="en-US")
    page.wait_for_selector("h1", state="attached")
    settle(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert chinese_words(page) == []
    assert_sound(page)
