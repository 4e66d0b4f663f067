"""What every page owes its reader, asked of the page itself."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

HAN = re.compile(r"[一-鿿]")
WIDTHS = (390, 1440)


# Those that come to an end: a button that waits turns for ever.
ANIMATED = """() => Promise.allSettled(
    document.getAnimations()
        .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
        .map(each => each.finished)
).then(() => null)"""


def assert_accessible(page: Page) -> None:
    # A dialog that is still fading in has no contrast yet.
    page.evaluate(ANIMATED)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def assert_no_sideways_scroll(page: Page) -> None:
    before = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))")
        over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert over <= 0, f"{page.url} scrolls {over} px sideways at {width}"
    if before:
        page.set_viewport_size(before)


COUNT_REQUESTS = """{
    const fetched = window.fetch;
    window.openRequests = 0;
    window.fetch = (...asked) => {
        window.openRequests++;
        return fetched(...asked).finally(() => setTimeout(() => window.openRequests--));
    };
}"""
AT_REST = """() => new Promise((done, fail) => {
    const until = performance.now() + 10_000;
    const look = quiet => {
        if (quiet >= 5) done(true);
        else if (performance.now() > until) fail(new Error("the page goes on asking"));
        else setTimeout(() => look(window.openRequests === 0 ? quiet + 1 : 0), 20);
    };
    look(0);
})"""


def settle(page: Page) -> None:
    """Until the page has what it asked for. The network is never idle: the event stream stays open.

    Playwright's own waiting evaluates texts inside the page, which its content security policy forbids.
    """
    page.wait_for_load_state("load")
    page.evaluate(AT_REST)


def assert_sound(page: Page) -> None:
    page.wait_for_selector("h1", state="attached")
    settle(page)
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def chinese_words(page: Page) -> list[str]:
    """Every visible line with Chinese in it, for pages that should have none; a language's own name is allowed."""
    lines = page.locator("body").inner_text().splitlines()
    return [line for line in lines if HAN.search(line) and line.strip() != "中文"]
