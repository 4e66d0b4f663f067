"""A real product for the browser: `afterloop up` on a free port with data of its own, set up through its link."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WEB = Path(__file__).parents[2] / "src/afterloop/project/web/index.html"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1440, "height": 900}}


NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one Playwright has installed; only where there is none, and not in CI, we skip."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        path = next((found for name in NAMES if (found := shutil.which(name))), own if Path(own).exists() else None)
        if path is None and not os.environ.get("CI"):
            pytest.skip("no Chromium: `apt-get install chromium` lets the browser tests run")
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()


@dataclass
class Product:
    """A running Afterloop."""

    address: str
    log: Path

    def setup_link(self) -> str:
        found = re.search(r"http://\S+/setup/\S+", self.log.read_text())
        assert found, self.log.read_text()
        return found.group(0)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the product did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Product]:
    assert WEB.exists(), "the front end is not built: npm run build in frontend/"
    folder = tmp_path_factory.mktemp("product")
    log = folder / "up.log"
    address = f"http://127.0.0.1:{(port := _free_port())}"
    command = [sys.executable, "-m", "afterloop.project.cli", "up", "--port", str(port), "--data", str(folder / "data")]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
    try:
        _wait(address, process, log)
        yield Product(address, log)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, product: Product) -> Iterator[Opener]:
    """`open_page("/tickets", PHONE, locale="en")`; whatever a page reports as broken fails the test."""
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def opened(path: str, size: dict[str, Any] = DESK, *, locale: str = "zh-CN", state: Any = None) -> Page:
        context = browser.new_context(
            base_url=product.address, locale=locale, timezone_id="Asia/Shanghai", storage_state=state, **size
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("response", lambda answer: answer.status >= 500 and broken.append(f"{answer.status} {answer.url}"))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not broken
