"""The first five minutes of an administrator: address, shape, types, people, and a test from the phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import DESK, PASSWORD, PHONE, running_product
from tests.e2e.looks import COUNT_REQUESTS, assert_sound
from tests.portal import send_request


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_an_empty_house_leads_to_its_first_ticket(browser: Browser, tmp_path: Path, language: str) -> None:
    zh = language == "zh-CN"
    size = DESK if zh else PHONE
    with running_product(tmp_path, f"guide-{'zh' if zh else 'en'}") as product:
        context = browser.new_context(base_url=product.address, locale=language, timezone_id="Asia/Shanghai", **size)
        context.add_init_script(COUNT_REQUESTS)
        page = context.new_page()
        page.goto(product.setup_link())
        for key, value in {"organization": "澜汐电器", "name": "林澜", "username": "root"}.items():
            page.locator(f"#{key}").fill(value)
        page.locator("input[type=password]").first.fill(PASSWORD)
        page.locator("button[type=submit]").click()

        heading = page.locator("#guide-step")
        expect(heading).to_have_text("公司信息" if zh else "Your company", timeout=15_000)
        assert_sound(page)
        on = page.locator(".guide-buttons button[type=submit]")
        on.click()
        expect(heading).to_have_text("组织形式" if zh else "Organisation")
        page.get_by_label("总部–区域–网点" if zh else "Headquarters, regions and outlets").check()
        assert_sound(page)
        on.click()
        expect(heading).to_have_text("工单类型" if zh else "Ticket types")
        assert_sound(page)
        page.get_by_role("checkbox").last.uncheck()
        on.click()
        expect(heading).to_have_text("邀请成员" if zh else "Invite people")
        page.get_by_role("button", name="邀请一位成员" if zh else "Invite a person").click()
        dialog = page.get_by_role("dialog")
        dialog.locator("#name").fill("李娜")
        dialog.locator("#username").fill("lina")
        dialog.locator("#role").click()
        page.locator(".ant-select-dropdown:visible .ant-select-item-option").nth(1).click()
        dialog.locator("button[type=submit]").click()
        expect(page.get_by_role("dialog").locator("img.admin-qr")).to_be_visible()
        assert_sound(page)
        page.keyboard.press("Escape")
        expect(page.locator(".guide-people").get_by_text("李娜").last).to_be_visible()
        on.click()
        expect(page.locator("img.admin-qr")).to_be_visible()
        assert_sound(page)
        data = {"product_model": "JSQ30", "fault_description": "试单"}
        send_request(product.address, {"type": "repair", "name": "周晓梅", "phone": "13800138000", "data": data})
        came = page.locator(".guide-came a")
        expect(came).to_be_visible()
        came.click()
        expect(page).to_have_url(re.compile(r"/tickets/\d+$"))
        page.goto("/guide?step=5")
        page.get_by_role("button", name="完成" if zh else "Finish", exact=True).click()
        expect(page).to_have_url(re.compile(r"/tickets"))
        expect(page.get_by_role("link", name="向导" if zh else "Guide", exact=True)).to_have_count(0)
        context.close()
