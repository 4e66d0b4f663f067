"""A mailbox is set up, a customer writes to it and is answered by mail, and nothing that he sends does any harm."""

from __future__ import annotations

import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.utils import make_msgid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e.conftest import DESK, PHONE, Mailbox, Opener, Product
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words

SMALL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")

# Each asks {there}, runs, or leaves its frame, unless it is kept from it.
HOSTILE = (
    "<script>top.postMessage('hacked', '*'); fetch('{there}/script')</script>",
    "<script src='{there}/a.js'></script>",
    "<img src=x onerror=\"new Image().src='{there}/onerror'\">",
    "<svg onload=\"fetch('{there}/svg')\"><image href='{there}/svg.png'/></svg>",
    "<svg><style><img src='{there}/nested' onerror=alert(1)></style></svg>",
    "<style>@import url('{there}/import.css'); body {{ background: url('{there}/style.png') }}</style>",
    "<style>@font-face {{ font-family: a; src: url('{there}/font.woff2') }} p {{ font-family: a }}</style>",
    "<link rel='stylesheet' href='{there}/link.css'><link rel='prefetch' href='{there}/prefetch'>",
    "<link rel='preload' as='image' href='{there}/preload.png'>",
    "<meta http-equiv='refresh' content='0;url={there}/refresh'>",
    "<base href='{there}/'><img src='based.png'>",
    "<form action='{there}/form' method='post'><input name='a'><button autofocus>go</button></form>",
    "<iframe src='{there}/iframe'></iframe><iframe srcdoc=\"<script>fetch('{there}/srcdoc')</script>\"></iframe>",
    "<object data='{there}/object'></object><embed src='{there}/embed'>",
    "<img src='{there}/pixel.gif' width='1' height='1'>",
    "<img srcset='{there}/srcset.png 1x, {there}/srcset2.png 2x'>",
    "<picture><source srcset='{there}/source.png'><img src='{there}/picture.png'></picture>",
    "<table background='{there}/table.png'><tr><td background='{there}/cell.png'>a</td></tr></table>",
    "<body background='{there}/body.png'>",
    "<p style=\"background: url('{there}/css.png')\">a</p>",
    "<p style=\"background: u\\72l('{there}/escaped.png')\">a</p>",
    '<p style="list-style: url({there}/list.png); display: list-item">a</p>',
    "<p style=\"background-image: image-set('{there}/set.png' 1x)\">a</p>",
    "<div style='position: fixed; inset: 0; background: white; z-index: 9999'>over it all</div>",
    "<video src='{there}/video.mp4' poster='{there}/poster.png' autoplay></video>",
    "<audio src='{there}/audio.mp3' autoplay>",
    "<input type='image' src='{there}/input.png'><isindex action='{there}/isindex'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src={there}/mxss&gt;'></mglyph></table>",
    "<noscript><p title='</noscript><img src={there}/noscript onerror=alert(1)>'></noscript>",
    "<frameset><frame src='{there}/frame'></frameset>",
    "<img src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22>"
    "<image href=%22{there}/in-svg%22/></svg>'>",
    "<details ontoggle=\"fetch('{there}/toggle')\" open><summary>a</summary></details>",
    "<marquee onstart=\"fetch('{there}/start')\">a</marquee>",
)
Deliver = Callable[..., None]


class Counter(BaseHTTPRequestHandler):
    """Somebody else's server."""

    asked: list[str] = []

    def do_GET(self) -> None:
        Counter.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_POST = do_GET  # noqa: N815

    def log_message(self, *arguments: Any) -> None:
        """Says nothing."""


@pytest.fixture
def there() -> Iterator[str]:
    Counter.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Counter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.fixture
def office(browser: Browser, product: Product, administrator: Any) -> Iterator[BrowserContext]:
    """The administrator's own browser, for what a test needs beside its pages."""
    context = browser.new_context(base_url=product.address, storage_state=administrator, locale="en-US", **DESK)
    context.set_default_timeout(30_000)
    yield context
    context.close()


def ask(office: BrowserContext, path: str, body: Any = None) -> Any:
    token = next(each["value"] for each in office.cookies() if each["name"] == "csrftoken")
    url = f"/api/v1/{path}"
    headers = {"X-CSRFToken": token, "Accept-Language": "en"}
    answer = office.request.get(url) if body is None else office.request.post(url, data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json()


@pytest.fixture
def deliver(office: BrowserContext, product: Product) -> Deliver:
    """As a gateway does it: with a token, until they have been looked into."""
    secret = ask(office, "tokens", {"name": "gateway"})["token"]

    def delivered(*mails: EmailMessage) -> None:
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "message/rfc822"}
        for mail in mails:
            request = urllib.request.Request(f"{product.address}/api/v1/mails", mail.as_bytes(), headers)
            with urllib.request.urlopen(request, timeout=30) as answer:
                assert answer.status == 201
        until = time.monotonic() + 60
        while ask(office, "mails?state=waiting")["items"]:
            assert time.monotonic() < until, "the mails were never looked into"
            time.sleep(0.2)

    return delivered


def letter(subject: str, html: str = "", text: str = "hello", **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = headers.pop("From_", "Dora <dora@example.com>"), "help@a.test", subject
    mail["Message-ID"] = make_msgid(domain="example.com")
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def test_a_mailbox_is_added_by_keyboard_and_says_what_is_wrong(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/mailboxes", state=administrator, locale="en-US")
    expect(page.get_by_text("The addresses that customers write to")).to_be_visible()
    page.get_by_role("button", name="Add a mailbox").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("#address")).to_be_focused()
    dialog.get_by_role("button", name="Add").press("Enter")
    expect(dialog.get_by_text("Fill this in.")).to_have_count(2)
    dialog.locator("#address").fill("not an address")
    dialog.get_by_label("A new mail becomes").click()
    page.keyboard.type("Repair")
    page.keyboard.press("Enter")
    dialog.get_by_label("Mail service").click()
    page.keyboard.type("Another")
    page.keyboard.press("Enter")
    dialog.get_by_text("The server of all mails").click()
    dialog.get_by_label("Mail server").fill("127.0.0.1")
    dialog.get_by_label("Port").fill("1")
    dialog.get_by_role("button", name="Add").press("Enter")
    expect(dialog.locator("#address-error")).to_be_visible()
    dialog.locator("#address").fill("Help@A.test")
    assert_accessible(page)
    dialog.locator("#address").press("Enter")
    row = page.locator(".admin-row").filter(has_text="help@a.test")
    expect(row.get_by_role("status")).to_contain_text("Nothing listens at 127.0.0.1, port 1")
    row.get_by_role("button", name="Stop reading").click()
    expect(row.get_by_text("not read", exact=True)).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(row.get_by_text("not read", exact=True)).to_have_count(0)
    row.get_by_role("button", name="Edit").click()
    dialog.get_by_label("Mail service").click()
    page.keyboard.type("None")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Save").click()
    expect(row.get_by_text("delivered over the API")).to_be_visible()
    assert_sound(page)
    assert chinese_words(page) == []


def test_a_mail_is_answered_and_the_customers_answer_joins_its_thread(
    open_page: Opener, administrator: Any, deliver: Deliver, office: BrowserContext, mails: Mailbox
) -> None:
    subject = "The boiler drips"
    first = letter(subject, "<p>Since <b>yesterday</b>.</p>")
    deliver(first)
    ticket = ask(office, "mails?state=done")["items"][0]["ticket"]
    page = open_page(f"/tickets/{ticket}", state=administrator, locale="en-US")
    bubble = page.locator(".bubble.in").first
    expect(bubble).to_contain_text("Since yesterday.")
    expect(bubble.get_by_text("E-mail")).to_be_visible()
    bubble.get_by_role("button", name="Original mail").press("Enter")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", name=subject)).to_be_visible()
    expect(inside.get_by_text("Dora <dora@example.com>")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(bubble.get_by_role("button", name="Original mail")).to_be_focused()
    page.locator("#composer").click()
    page.keyboard.type("Please turn the valve off.")
    page.get_by_role("button", name="Send", exact=True).click()
    ours = _sent(mails, "Please turn the valve off.")
    assert ours["In-Reply-To"] == first["Message-ID"]
    assert ours["Subject"] == f"Re: {subject}"
    deliver(letter(f"Re: {subject}", text="It still drips.", In_Reply_To=ours["Message-ID"]))
    expect(page.locator(".bubble.in").last).to_contain_text("It still drips.")
    found = [each["ticket"] for each in ask(office, "mails?state=done")["items"] if subject in each["subject"]]
    assert found == [ticket, ticket]


def test_an_answer_goes_to_whoever_got_the_question_too(
    open_page: Opener, administrator: Any, deliver: Deliver, office: BrowserContext, mails: Mailbox
) -> None:
    deliver(letter("Our order", Cc="boss@example.com", From_="Carol <carol@example.com>"))
    ticket = ask(office, "mails?state=done")["items"][0]["ticket"]
    page = open_page(f"/tickets/{ticket}", state=administrator, locale="en-US")
    expect(page.locator(".bubble.in").first).to_contain_text("Cc boss@example.com")
    composer = page.locator(".composer")
    expect(composer.get_by_title("boss@example.com")).to_be_visible()
    composer.get_by_label("Cc", exact=True).fill("nobody, Eve <eve@example.com>")
    page.keyboard.press("Enter")
    expect(composer.get_by_text("nobody is not an e-mail address.")).to_be_visible()
    page.locator("#composer").click()
    page.keyboard.type("It")
    page.keyboard.press("Control+Enter")
    expect(composer.get_by_label("Cc", exact=True)).to_be_focused()  # nothing is sent while one is wrong
    composer.get_by_title("nobody").get_by_label("close").click()
    composer.get_by_role("button", name="Bcc").click()
    page.keyboard.type("quality@a.test")
    assert_accessible(page)
    page.locator("#composer").click()
    page.keyboard.press("End")
    page.keyboard.type(" was sent today.")
    page.get_by_role("button", name="Send", exact=True).click()
    ours = _sent(mails, "It was sent today.")
    assert ours["Cc"] == "boss@example.com, eve@example.com"
    expect(page.locator(".bubble.out").last).to_contain_text("Bcc quality@a.test")
    assert chinese_words(page) == []


def _sent(mails: Mailbox, words: str) -> Any:
    """The mail with these words, when it has gone out."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        for mail in mails.mails:
            if words in str(mail.get_body(("plain",)).get_content()):
                return mail
        time.sleep(0.1)
    pytest.fail("no such mail went out")


def test_an_automatic_answer_is_left_aside_and_says_why(
    open_page: Opener, administrator: Any, deliver: Deliver
) -> None:
    deliver(letter("Away", From_="away@example.com", Auto_Submitted="auto-replied"))
    page = open_page("/admin/mails", state=administrator, locale="en-US")
    expect(page.get_by_text("Every mail could be taken in.")).to_be_visible()
    page.get_by_text("Left aside", exact=True).click()
    row = page.locator("tbody tr").filter(has_text="away@example.com")
    expect(row).to_contain_text("A program answered by itself")
    assert_sound(page)
    assert chinese_words(page) == []
    row.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("It is looked into again")).to_be_visible()


BODY = "<p>before</p>{}<p>after</p>"


@pytest.fixture
def watched(office: BrowserContext) -> Iterator[Page]:
    """The list of mails; whatever speaks, opens or leaves it is told at the end."""
    page = office.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    office.on("page", lambda opened: said.append(opened.url))
    page.add_init_script("addEventListener('message', ({ data }) => { window.heard = data })")
    page.goto("/admin/mails/done")
    yield page
    assert page.url.endswith("/admin/mails/done")
    assert said == []
    assert page.evaluate("window.heard ?? ''") != "hacked"


def _look(page: Page, sender: str, ours: str) -> None:
    """As people do, for a moment."""
    page.locator("tbody tr").filter(has_text=sender).get_by_role("button", name="View").click()
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", name="Hostile")).to_be_attached()
    expect(inside.get_by_text("before", exact=True)).to_be_attached()
    page.evaluate("new Promise(done => setTimeout(() => done(null), 150))")
    assert all(frame.url.startswith((ours, "about:", "chrome-error:")) for frame in page.frames)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_nothing_in_a_mail_runs_loads_or_leaves_its_frame(
    deliver: Deliver, there: str, office: BrowserContext, product: Product, request: pytest.FixtureRequest
) -> None:
    bodies = [BODY.format(each.format(there=there)) for each in HOSTILE]
    deliver(*(letter("Hostile", body, From_=f"eve-{at}-@b.test") for at, body in enumerate(bodies)))
    page = request.getfixturevalue("watched")
    for at, body in enumerate(bodies):
        _look(page, f"eve-{at}-@b.test", product.address)
        assert Counter.asked == [], body


def test_the_fence_holds_where_nothing_was_cleaned(
    deliver: Deliver, there: str, office: BrowserContext, product: Product, request: pytest.FixtureRequest
) -> None:
    """As if the cleaning had let everything through: the page is the same, but with what the mail says."""
    deliver(letter("Hostile", BODY.format(""), From_="mallory@b.test"))
    page = request.getfixturevalue("watched")
    now = ""

    def uncleaned(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        start, end = text.index("<main>") + len("<main>"), text.index("</main>")
        route.fulfill(response=answer, body=f"{text[:start]}{now}{text[end:]}")

    office.route("**/api/v1/mails/*/page", uncleaned)
    for each in HOSTILE:
        now = BODY.format(each.format(there=there))
        _look(page, "mallory@b.test", product.address)
        assert Counter.asked == [], each


def test_a_link_opens_beside_us_and_remote_pictures_only_on_demand(
    office: BrowserContext, deliver: Deliver, there: str
) -> None:
    links = "".join(
        f'<a href="{address}" target="_top">{name}</a> '
        for name, address in {
            "web": f"{there}/link",
            "script": "javascript:alert(1)",
            "data": "data:text/html,<script>alert(1)</script>",
            "ours": "/admin/people",
        }.items()
    )
    deliver(letter("Linked", f'{links}<img src="https://pictures.example/a.gif" alt="a">', From_="frank@b.test"))
    asked: list[str] = []

    def picture(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=SMALL, content_type="image/gif")

    office.route("https://pictures.example/**", picture)
    page = office.new_page()
    page.goto("/admin/mails/done")
    page.locator("tbody tr").filter(has_text="frank@b.test").get_by_role("button", name="View").click()
    inside = page.frame_locator("iframe")
    expect(inside.get_by_text("Pictures that lie elsewhere are left out (1)")).to_be_visible()
    for name in ("script", "data", "ours"):
        expect(inside.get_by_text(name, exact=True)).not_to_have_attribute("href", ".*")
    with office.expect_page() as opened:
        inside.get_by_role("link", name="web").click()
    opened.value.close()
    assert asked == []
    assert page.url.endswith("/admin/mails/done")
    page.get_by_role("button", name="Show remote pictures").click()
    expect(inside.get_by_role("img")).to_have_js_property("naturalWidth", 1)
    assert asked == ["https://pictures.example/a.gif"]


def test_mailboxes_and_mails_on_a_phone(open_page: Opener, administrator: Any) -> None:
    page = open_page("/admin/mailboxes", PHONE, state=administrator)
    assert_sound(page)
    page.goto("/admin/mails/done")
    assert_sound(page)
