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
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from aiosmtpd.controller import Controller
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests import databases
from tests.e2e.looks import COUNT_REQUESTS, assert_accessible

WEB = Path(__file__).parents[2] / "src/afterloop/project/web/index.html"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1440, "height": 900}}
PASSWORD = "Blue-Kettle-47-Sings"
# A page that is slow is no failure here (bench/ measures), and the machine may be busy with everything else.
expect.set_options(timeout=20_000)


# The first has no windows that nobody sees: a page costs half of what it costs in a whole browser.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session", autouse=True)
def _tables(django_db_blocker: Any) -> None:
    """A product need not migrate to be tested; tests/project has those that do."""
    with django_db_blocker.unblock():
        databases.tables()


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
    data: Path
    environment: dict[str, str] = field(repr=False)

    def setup_link(self) -> str:
        """It is printed a moment after the web server answers."""
        until = time.monotonic() + 60
        while not (found := re.search(r"http://\S+/setup/\S+(?=\s)", self.log.read_text())):
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.1)
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


def _own_database(name: str) -> str:
    """One with nobody in it: another worker of this test run has a product of its own beside ours."""
    shared = urlsplit(os.environ["DATABASE_URL"])
    name = f"afterloop_{name}_{os.getpid()}"
    with psycopg.connect(shared.geturl(), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{databases.tables()}"')
    return shared._replace(path=f"/{name}").geturl()


class Mailbox:
    """A real mail server's handler: everything that the product sends to anybody."""

    def __init__(self) -> None:
        self.mails: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"

    def newest(self, to: str) -> str:
        """The text of the last mail to this address; it may still be on its way."""
        until = time.monotonic() + 15
        while time.monotonic() < until:
            if found := [mail for mail in self.mails if mail["To"] == to]:
                return str(found[-1].get_body(("plain",)).get_content())
            time.sleep(0.1)
        pytest.fail(f"no mail came to {to}")


@pytest.fixture(scope="session")
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    box, port = Mailbox(), _free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, port
    controller.stop()


@pytest.fixture
def mails(mailbox: tuple[Mailbox, int]) -> Mailbox:
    return mailbox[0]


@contextmanager
def running_product(folder: Path, name: str, **environment: str) -> Iterator[Product]:
    """`afterloop up` with a database and a folder of its own."""
    assert WEB.exists(), "the front end is not built: npm run build in frontend/"
    log, data = folder / "up.log", folder / "data"
    address = f"http://127.0.0.1:{(port := _free_port())}"
    command = [sys.executable, "-m", "afterloop.project.cli", "up", "--port", str(port), "--data", str(data)]
    own = {**os.environ, "DATABASE_URL": _own_database(name), **environment}
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=own, stdout=output, stderr=output, start_new_session=True)
    try:
        _wait(address, process, log)
        yield Product(address, log, data, own)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="session")
def product(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser, mailbox: tuple[Mailbox, int]
) -> Iterator[Product]:
    mail = f"smtp://127.0.0.1:{mailbox[1]}"
    with running_product(tmp_path_factory.mktemp("product"), "e2e", AFTERLOOP_SMTP_URL=mail) as product:
        yield product


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
        context.set_default_timeout(30_000)
        context.add_init_script(COUNT_REQUESTS)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("response", lambda answer: answer.status >= 500 and broken.append(f"{answer.status} {answer.url}"))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not broken


@pytest.fixture(scope="session")
def administrator(browser: Browser, product: Product) -> Any:
    """The cookies of the first administrator, who came through the set-up page."""
    context = browser.new_context(locale="en-US", timezone_id="Asia/Shanghai", **DESK)
    page = context.new_page()
    page.goto(product.setup_link())
    page.get_by_role("button", name="Set up").click()
    expect(page.get_by_text("4 places need a change")).to_be_visible()
    assert_accessible(page)
    for label, value in {"Organization": "Acme Service", "Your name": "Root Admin", "User name": "root"}.items():
        page.get_by_label(label).fill(value)
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    page.get_by_role("button", name="Set up").click()
    expect(page.get_by_role("heading", name="Set-up guide")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="Put the guide away").click()
    expect(page.get_by_role("heading", name="All", exact=True)).to_be_visible(timeout=15_000)
    state = context.storage_state()
    context.close()
    return state
