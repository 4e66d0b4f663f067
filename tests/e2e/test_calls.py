"""The telephone in the console: what rings pops up and becomes a ticket in two keys; what was missed is called back."""

from __future__ import annotations

import re
from typing import Any

import orjson
import pytest
import requests
from playwright.sync_api import Page, expect

from afterloop.channels.phone.signing import HEADER, sign
from tests.e2e.conftest import PHONE, Opener, Product
from tests.e2e.looks import assert_accessible, settle
from tests.e2e.test_mistakes import call

KEYS = iter(range(10_000))


class Line:
    """A line of the running product, at which its administrator sits."""

    def __init__(self, page: Page, product: Product, name: str) -> None:
        me = page.evaluate("async () => (await fetch('/api/v1/me')).json()")
        body = {"name": name, "unit": me["unit"]["id"], "type": "enquiry", "numbers": ["400-820-0000"]}
        made = call(page, "phone/lines", **body)
        self.secret = made["secret"]
        self.address = f"{product.address}/api/v1/phone/lines/{made['line']['id']}/events"
        self.extension = f"8{made['line']['id']:03}"
        call(page, f"phone/lines/{made['line']['id']}/seats", user=me["id"], extension=self.extension)

    def tell(self, page: Page, event: str, key: str, **told: Any) -> None:
        now = page.evaluate("Date.now()") / 1000
        said = {"event": event, "call": key, "at": now, "extension": self.extension, "to": "4008200000", **told}
        body = orjson.dumps(said)
        answer = requests.post(self.address, body, headers={HEADER: sign(self.secret, body, int(now))}, timeout=20)
        assert answer.status_code == 204, answer.text


@pytest.fixture
def line(open_page: Opener, administrator: Any, product: Product) -> Line:
    page = open_page("/tickets", state=administrator, locale="en-US")
    return Line(page, product, f"Hotline {next(KEYS)}")


def card(page: Page, number: str = "") -> Any:
    return page.get_by_role("region", name="My calls").get_by_role("article").filter(has_text=number)


def test_a_call_pops_up_and_becomes_a_ticket_in_two_keys(open_page: Opener, administrator: Any, line: Line) -> None:
    page = open_page("/customers", state=administrator, locale="en-US")
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    settle(page)
    line.tell(page, "ringing", "two-keys", **{"from": "13700137000"})
    expect(card(page)).to_contain_text("137 0013 7000")
    expect(card(page)).to_contain_text("Incoming call")
    assert_accessible(page)
    line.tell(page, "answered", "two-keys")
    expect(card(page)).to_contain_text("On the phone")
    page.keyboard.press("p")  # the first key
    editor = page.get_by_role("textbox", name="Log a conversation")
    expect(editor).to_be_focused()
    page.keyboard.type("Asked about the warranty.")
    page.keyboard.press("Control+Enter")  # the second
    expect(page.get_by_text("Asked about the warranty.").first).to_be_visible()
    expect(page.get_by_role("heading", name="137 0013 7000")).to_be_visible()
    line.tell(page, "ended", "two-keys")
    # In the language of the house, whichever this product was set up in.
    expect(page.locator(".bubble").get_by_text(re.compile("answered by Root Admin|Root Admin接听"))).to_be_visible()
    expect(card(page)).to_have_count(0)


def test_a_call_that_was_hidden_comes_back_when_it_is_answered(
    open_page: Opener, administrator: Any, line: Line
) -> None:
    page = open_page("/customers", state=administrator, locale="en-US")
    line.tell(page, "ringing", "hidden", **{"from": "13700137009"})
    ours = card(page, "137 0013 7009")
    ours.get_by_role("button", name="Hide the call").click()
    expect(ours).to_have_count(0)
    line.tell(page, "answered", "hidden")
    expect(ours).to_contain_text("On the phone")
    page.keyboard.press("p")
    expect(page.get_by_role("textbox", name="Log a conversation")).to_be_focused()
    line.tell(page, "ended", "hidden")
    expect(ours).to_have_count(0)


def test_who_is_typing_is_not_interrupted(open_page: Opener, administrator: Any, line: Line) -> None:
    page = open_page("/tickets", state=administrator, locale="en-US")
    search = page.get_by_role("combobox").first
    search.focus()
    line.tell(page, "ringing", "typing", **{"from": "13700137001"})
    expect(card(page)).to_be_visible()
    page.keyboard.type("pump")
    expect(search).to_have_value("pump")
    expect(search).to_be_focused()
    line.tell(page, "ended", "typing")
    expect(card(page)).to_have_count(0)


def test_a_missed_call_waits_until_somebody_called_back(open_page: Opener, administrator: Any, line: Line) -> None:
    page = open_page("/calls", state=administrator, locale="en-US")
    line.tell(page, "ringing", "missed", **{"from": "13700137002"})
    line.tell(page, "ended", "missed")
    row = page.get_by_role("row").filter(has_text="137 0013 7002")
    expect(row).to_be_visible()
    row.get_by_role("button", name="Claim").press("Enter")
    expect(row).to_contain_text("Root Admin")
    line.tell(page, "answered", "back", direction="out", **{"from": line.extension, "to": "13700137002"})
    expect(row).to_have_count(0)
    line.tell(page, "ended", "back")
    page.get_by_text("All calls").click()
    expect(page.get_by_role("row").filter(has_text="Missed, called back")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_on_a_phone_it_stands_over_the_bottom_bar(
    open_page: Opener, administrator: Any, line: Line, locale: str
) -> None:
    page = open_page("/tickets", PHONE, state=administrator, locale=locale)
    key, number = f"phone {locale}", "137 0013 7003" if locale == "zh-CN" else "137 0013 7004"
    line.tell(page, "ringing", key, **{"from": number})
    expect(card(page, number)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    line.tell(page, "ended", key)
    expect(card(page, number)).to_have_count(0)
