"""A conversation of thousands of messages: it opens at its end, and goes back as far as one scrolls."""

from __future__ import annotations

import re
from typing import Any

import psycopg
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, Opener, Product
from tests.e2e.test_mistakes import ticket

SAY = """
INSERT INTO tickets_message (ticket_id, direction, channel, author_kind, author_name, body, html, delivery, at)
SELECT %s, CASE n %% 2 WHEN 0 THEN 'in' ELSE 'out' END, 'console', 'user', '', 'word ' || n, '', '',
  now() + n * interval '1 second' FROM generate_series(1, 2000) n
"""


@pytest.fixture
def page(open_page: Opener, administrator: Any, product: Product) -> Page:
    page = open_page("/tickets", state=administrator, locale="en-US")
    path = ticket(page, "Says much")
    with psycopg.connect(product.environment["DATABASE_URL"]) as connection:
        connection.execute(SAY, [path.rsplit("/", 1)[1]])
    page.goto(path)
    return page


def said(page: Page, number: int) -> Any:
    return page.locator(".bubble").filter(has_text=re.compile(rf"word {number}(?!\d)"))


def test_it_opens_at_its_end_and_goes_back_without_losing_the_place(page: Page) -> None:
    expect(said(page, 2000)).to_be_in_viewport()
    expect(said(page, 1950)).to_have_count(1)
    expect(said(page, 1)).to_have_count(0)
    # What is read stays where it is while earlier words come in above it.
    earlier = page.get_by_role("button", name="Show earlier messages")
    first = page.locator(".bubble").first
    first.evaluate("bubble => { window.read = bubble; bubble.closest('.thread').scrollTop = bubble.offsetTop }")
    expect(said(page, 1850)).to_have_count(1)
    away = "() => read.getBoundingClientRect().top - read.closest('.thread').getBoundingClientRect().top"
    assert abs(page.evaluate(away)) < 80
    # The keyboard goes back, too, as far as there is anything.
    while earlier.count():
        page.locator(".thread").evaluate("box => { box.scrollTop = 0 }")
        page.wait_for_timeout(50)
    expect(said(page, 1)).to_have_count(1)
    expect(page.locator(".bubble").first).to_contain_text("It leaks at the spout.")


def test_paper_shows_all_of_it(page: Page) -> None:
    page.evaluate("() => { window.print = () => document.body.classList.add('printed') }")
    expect(said(page, 2000)).to_have_count(1)
    page.locator("#more").click()
    page.get_by_role("menuitem", name="Print").click()
    expect(page.locator("body.printed")).to_be_attached()
    expect(page.locator(".bubble")).to_have_count(2001)


def test_earlier_words_that_cannot_be_read_are_asked_for_again(page: Page) -> None:
    page.set_viewport_size(PHONE["viewport"])
    expect(said(page, 2000)).to_be_in_viewport()
    page.route("**/messages?before=*", lambda route: route.fulfill(status=429))
    page.locator(".thread").evaluate("box => { box.scrollTop = 0 }")
    expect(page.get_by_text("The earlier messages cannot be shown.")).to_be_visible()
    page.unroute("**/messages?before=*")
    page.locator(".thread-earlier").get_by_role("button", name="Try again").click()
    expect(said(page, 1850)).to_have_count(1)
