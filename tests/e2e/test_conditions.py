"""More conditions on the ticket list, by keyboard alone: rows in Chinese, a formula in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import DESK, PHONE, Opener, Product
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words, settle

POST = """async ([path, body]) => {
  const token = document.cookie.match(/csrftoken=([^;]+)/)[1];
  const headers = {"content-type": "application/json", "x-csrftoken": token};
  const answer = await fetch(path, {method: "POST", headers, body: JSON.stringify(body)});
  if (!answer.ok) throw new Error(await answer.text());
}"""


def send(page: Page, path: str, body: dict[str, Any]) -> None:
    page.evaluate(POST, [path, body])


def ticket(page: Page, subject: str, priority: int) -> None:
    contact = {"name": "Dora", "phone": "13800138000"}
    answers = {"product_model": "A1", "fault_description": subject}
    body = {"type": "repair", "subject": subject, "priority": priority, "contact": contact, "data": answers}
    send(page, "/api/v1/tickets", body)


@pytest.fixture(scope="module")
def three_tickets(browser: Browser, product: Product, administrator: Any) -> None:
    context = browser.new_context(base_url=product.address, storage_state=administrator, **DESK)
    page = context.new_page()
    page.goto("/tickets")
    page.wait_for_selector("h1", state="attached")
    for subject, priority in (("条件甲：热水器漏水", 1), ("条件乙：热水器不热", 3), ("条件丙：发票抬头", 2)):
        ticket(page, subject, priority)
    context.close()


@pytest.fixture
def in_chinese(open_page: Opener, administrator: Any) -> Iterator[None]:
    page = open_page("/settings", state=administrator)
    settle(page)
    send(page, "/api/v1/me/update", {"language": "zh-Hans"})
    yield
    send(page, "/api/v1/me/update", {"language": "en"})


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def by_tab(page: Page, wanted: Locator, most: int = 30) -> None:
    """The Tab key until this has the focus."""
    for _ in range(most):
        if wanted.evaluate("element => element === document.activeElement || element.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the Tab key does not reach it")


def test_conditions_are_built_by_keyboard(
    open_page: Opener, administrator: Any, three_tickets: None, in_chinese: None
) -> None:
    page = open_page("/tickets", state=administrator)
    settle(page)
    page.get_by_role("button", name="更多条件").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    by_tab(page, dialog.get_by_role("button", name="条件", exact=True))
    page.keyboard.press("Enter")

    # 主题 包含 热水器: the field by its sound (zhut could also be 状态)
    page.keyboard.type("zhuti")
    page.keyboard.press("Enter")
    row = dialog.get_by_role("group", name="主题")
    expect(row).to_be_visible()
    by_tab(page, row.get_by_label("值", exact=True))
    page.keyboard.type("热水器")
    by_tab(page, dialog.get_by_role("button", name="条件", exact=True))
    page.keyboard.press("Enter")

    # 优先级 至少 高; before its value is chosen, the row says what is missing
    page.keyboard.type("yxj")
    page.keyboard.press("Enter")
    row = dialog.get_by_role("group", name="优先级")
    by_tab(page, row.get_by_role("combobox", name="比较方式"))
    page.keyboard.press("Enter")
    page.get_by_role("option", name="至少").wait_for(state="attached")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(row.get_by_title("至少")).to_be_visible()
    by_tab(page, page.get_by_role("button", name="筛选", exact=True).last)
    page.keyboard.press("Enter")
    expect(row.get_by_text("请填写要比较的值。")).to_be_visible()
    expect(dialog.get_by_role("alert")).to_have_text("1个条件需要修改。")
    assert_accessible(page)
    row.get_by_role("combobox", name="值", exact=True).focus()
    page.keyboard.type("gao")
    page.keyboard.press("Enter")
    expect(row.get_by_text("请填写要比较的值。")).to_have_count(0)

    by_tab(page, page.get_by_role("button", name="筛选", exact=True).last)
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    chip = page.get_by_role("button", name="主题 包含 热水器 且 优先级 至少 高")
    expect(chip).to_be_visible()
    expect(page.get_by_text("条件甲：热水器漏水")).to_be_visible()
    expect(page.get_by_text("条件乙：热水器不热")).to_have_count(0)
    page.reload()
    expect(chip).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="移除此筛选").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("条件乙：热水器不热")).to_be_visible()


def test_a_formula_is_written_completed_tried_and_becomes_rows(
    open_page: Opener, administrator: Any, three_tickets: None
) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    settle(page)
    page.get_by_role("button", name="More conditions").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Formula").focus()
    page.keyboard.press("Space")
    box = dialog.get_by_role("textbox", name="Formula")
    box.focus()

    # What an input method is still composing opens nothing and accepts nothing.
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "prio", "selectionStart": 4, "selectionEnd": 4})
    expect(dialog.get_by_role("listbox")).to_have_count(0)
    method.send("Input.imeSetComposition", {"text": "", "selectionStart": 0, "selectionEnd": 0})

    page.keyboard.type("prio")
    expect(dialog.get_by_role("option", name="Priority")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog.get_by_role("listbox")).to_have_count(0)
    page.keyboard.type("r")
    page.keyboard.press("Enter")
    expect(box).to_have_value("Priority")
    page.keyboard.type(" <= 2 AND Nonsense = 1")
    expect(dialog.get_by_text("There is no field “Nonsense”", exact=False)).to_be_visible()
    assert_accessible(page)
    for _ in "Nonsense = 1":
        page.keyboard.press("Backspace")
    page.keyboard.type("Created = tod")
    page.keyboard.press("Enter")
    expect(box).to_have_value("Priority <= 2 AND Created = TODAY()")
    expect(dialog.get_by_text("Result")).to_be_visible()
    expect(dialog.locator(".formula-result strong")).to_have_text("yes")
    assert_accessible(page)
    data = ("条件", "张三")  # what people have written
    assert [line for line in chinese_words(page) if not any(word in line for word in data)] == []

    by_tab(page, page.get_by_role("button", name="Filter", exact=True).last)
    page.keyboard.press("Enter")
    chip = page.get_by_role("button", name="Priority is at least high and Created is today")
    expect(chip).to_be_visible()
    expect(page.get_by_text("条件丙：发票抬头")).to_be_visible()
    expect(page.get_by_text("条件乙：热水器不热")).to_have_count(0)
    chip.press("Enter")
    expect(dialog.get_by_role("group", name="Created")).to_be_visible()
    assert_accessible(page)


def test_what_rows_cannot_show_stays_a_formula_on_a_phone(open_page: Opener, administrator: Any) -> None:
    odd = '{"call":">","args":[{"call":"length","args":[{"field":"subject"}]},{"value":5}]}'
    page = open_page(f"/tickets?filter={odd}", PHONE | {"color_scheme": "dark"}, state=administrator, locale="en-US")
    page.get_by_role("button", name="a formula").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("LENGTH(Subject) > 5")).to_be_visible()
    assert_sound(page)
    dialog.get_by_role("button", name="Filter", exact=True).click()
    expect(dialog).to_have_count(0)
    assert "length" in page.url
    expect(page.get_by_role("button", name="a formula")).to_be_visible()
