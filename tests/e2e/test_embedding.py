"""The portal on somebody else's page: held by whom the brand names, and by nobody else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import Product

PAGE = """<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>
<script async src="{address}/portal/embed.js" data-label="Need help?"></script>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: Any) -> None:
        """Says nothing."""


@pytest.fixture
def shop(tmp_path: Path, product: Product) -> Iterator[str]:
    """A page on another origin."""
    (tmp_path / "index.html").write_text(PAGE.replace("{address}", product.address))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def _allow(browser: Browser, product: Product, administrator: Any, origins: list[str]) -> None:
    office = browser.new_context(base_url=product.address, storage_state=administrator)
    token = next(each["value"] for each in office.cookies() if each["name"] == "csrftoken")
    headers = {"X-CSRFToken": token, "Referer": product.address}
    brand = office.request.get("/api/v1/brands").json()[0]["id"]
    answer = office.request.post(f"/api/v1/brands/{brand}/edit", data={"origins": origins}, headers=headers)
    assert answer.ok, answer.text()
    office.close()


def test_a_small_script_opens_it_as_a_panel(browser: Browser, product: Product, administrator: Any, shop: str) -> None:
    _allow(browser, product, administrator, [shop])
    page = browser.new_page(locale="en-US", viewport={"width": 1280, "height": 800})
    page.goto(shop)
    page.get_by_role("button", name="Need help?").click()
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", name="How can we help you?")).to_be_visible()
    inside.get_by_role("link", name="Repair").click()
    expect(inside.get_by_label("Your name")).to_be_visible()
    page.get_by_role("button", name="Close").press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Need help?")).to_be_focused()
    page.close()


def test_a_page_that_the_brand_does_not_name_holds_nothing(
    browser: Browser, product: Product, administrator: Any, shop: str
) -> None:
    _allow(browser, product, administrator, [])
    page = browser.new_page(locale="en-US")
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "frame-ancestors" in said.text else None)
    page.goto(shop)
    page.get_by_role("button", name="Need help?").click()
    page.wait_for_timeout(1500)
    assert refused
    expect(page.frame_locator("iframe").get_by_role("heading")).to_have_count(0)
    page.close()
