"""How long a person waits for the ticket list in a browser, with a million tickets behind it.

    python -m bench.list_page [--tickets 1000000] [--fields 300] [--loads 9]

From the click on the address to the last of the page's requests answered and the rows drawn: the list itself, the
counts of the views, people, units. Headless Chromium, web server and PostgreSQL share the cores. The front end must be
built.
"""

from __future__ import annotations

import shutil
import statistics
import time
from urllib.parse import quote

from django.db import connection
from playwright.sync_api import Page, sync_playwright
from tests.e2e.looks import COUNT_REQUESTS, settle

from bench import measuring, world

LIMIT = 1.0  # seconds
GIVEN = """
UPDATE tickets_ticket SET assignee_id = (SELECT id FROM people_user WHERE username = %s) WHERE id IN (
  SELECT id FROM tickets_ticket WHERE unit_id = ANY(%s) AND state IN ('open', 'pending') ORDER BY id DESC LIMIT 60)
"""
VIEWS = {
    "my tickets": "/tickets?assignee=me&state=new&state=open&state=pending",
    "everything, last changed first": "/tickets",
    "to be claimed": "/tickets?assignee=none&state=new&state=open",
}
FIELDS = "&".join(f"columns=data.enquiry.n{number:03}" for number in range(1, 9))
WITH_FIELDS = {
    "everything, eight columns of the form": f"/tickets?{FIELDS}",
    "the open ones with one answer, eight columns": f"/tickets?{FIELDS}&state=new&state=open&filter="
    + quote('{"field":"data.enquiry.n002","operator":"=","value":"b"}'),
}


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--fields", type=int, default=300)
    parser.add_argument("--loads", type=int, default=9)
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick) as place:
        made = world.build()
        made.person("agent", made.outlets[:25])
        if options.fields:
            made.asks(options.fields)
        world.fill(made, options.tickets, measuring.voices(2000))
        give("agent", made.outlets[:25])
        session = signed_in("agent")
        with measuring.web(place) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
                args=["--no-sandbox"],
            )
            context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
            context.add_cookies([{"name": "sessionid", "value": session, "url": address(server.port)}])
            context.add_init_script(COUNT_REQUESTS)
            page = context.new_page()
            for name, path in (VIEWS | (WITH_FIELDS if options.fields else {})).items():
                waits = [load(page, address(server.port) + path) for _ in range(options.loads + 1)]
                rows = page.locator("[data-row]").count()
                report.line(f"{name}, {rows} rows: first time", waits[0], None, "s")
                report.line(f"{name}: again, median of {options.loads}", statistics.median(waits[1:]), LIMIT, "s")
            browser.close()
    return report.end()


def give(username: str, units: list[int]) -> None:
    """A page full of tickets at work."""
    with connection.cursor() as cursor:
        cursor.execute(GIVEN, [username, units])


def load(page: Page, path: str) -> float:
    """Seconds until the page can be used; the walk to the test's own process is in it."""
    page.goto("about:blank")
    began = time.monotonic()
    page.goto(path, wait_until="commit")
    page.wait_for_selector(".list-scroll, .page-message, .empty")
    settle(page)
    return time.monotonic() - began - 0.1  # `settle` waits for a tenth of silence


def signed_in(username: str) -> str:
    """The session of a browser in which this person has signed in."""
    from django.test import Client

    from afterloop.kernel.people.models import User

    client = Client()
    client.force_login(
        User.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client.cookies["sessionid"].value


def address(port: int) -> str:
    return f"http://127.0.0.1:{port}"


if __name__ == "__main__":
    raise SystemExit(main())
