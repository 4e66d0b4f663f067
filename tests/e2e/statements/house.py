"""A furnished product for the statements: first empty, then with five weeks of an example company in it."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import APIResponse, Browser, BrowserContext, Page

from afterloop import solutions
from afterloop.channels.phone.demo import NAME as HOTLINE
from afterloop.solutions.demo import company, requests
from tests.e2e.conftest import DESK, PASSWORD, Product
from tests.portal import send_request

HERE = Path(__file__).parent
Language = Literal["zh-CN", "en-US"]
PAPERS = (Path(solutions.__file__).parent / "base" / "definitions").glob("paper.*.json")
LANGUAGES: tuple[Language, ...] = ("zh-CN", "en-US")
# A subject of sixty characters and a serial of forty: what a page must bear.
LONG_SUBJECT = (
    "洗衣机脱水时剧烈晃动并伴有金属摩擦声，已按说明书调平四脚仍无"
    "改善，楼下邻居多次投诉，请尽快派人上门检修并带上减震器和轴承"
)
LONG_SERIAL = "SN2026XQG100B14ABCDEFGHJKLMNPQRSTUVWXYZ0"
REPLY = "收到，正在安排工程师，今天内给您答复。"
ASK = "请补充一张机身铭牌的照片。"
ANSWER = "已更换风压开关，试机正常。"
PRAISE = "师傅很专业，上门准时。"
NOTE = "已联系客户，约定时间后再上门。"
LONG_REPLY = "您好，已经安排工程师跟进，上门前会电话与您确认时间。"
MAILED = "热水器昨晚开始不出热水，请尽快安排检修。"
WRITTEN = (REPLY, ASK, ANSWER, PRAISE, NOTE, LONG_REPLY, MAILED)
MAIL = f"""From: zhou@customer.example
To: help@acme.example
Subject: {MAILED}
Message-ID: <one@customer.example>
Date: Mon, 23 Nov 2026 09:00:00 +0800
Content-Type: text/html; charset=utf-8

<h2>{MAILED}</h2><p>{MAILED}</p><img src="https://customer.example/plate.png">
"""

TAGS = ("上门", "减震器", "投诉风险")


@dataclass
class House:
    """One running product, the person who set it up, and where interesting things stand in it."""

    browser: Browser
    product: Product
    state: Any = None
    tickets: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    sent: dict[str, str] = field(default_factory=dict)
    invitation: str = ""
    foreign: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    _office: BrowserContext | None = None
    _contexts: list[BrowserContext] = field(default_factory=list)

    def context(self, language: Language = "zh-CN", *, inside: bool = True, **options: Any) -> BrowserContext:
        context = self.browser.new_context(
            base_url=self.product.address,
            locale=language,
            timezone_id="Asia/Shanghai",
            # Nothing fades while it is being measured; what would move otherwise is asked for by itself.
            reduced_motion="reduce",
            storage_state=self.state if inside else None,
            **(DESK | options),
        )
        context.set_default_timeout(10_000)
        context.add_init_script(path=HERE / "watch.js")
        context.on("request", lambda request: self._note(request.url))
        context.on("weberror", lambda error: self.broken.append(str(error.error)))
        self._contexts.append(context)
        return context

    def _note(self, address: str) -> None:
        if not address.startswith((self.product.address, "data:", "blob:", "chrome-extension:")):
            self.foreign.append(address)

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def speak(self, language: Language) -> None:
        """The profile's language wins over the browser's, so it is changed there."""
        self.post("me/update", language="zh-hans" if language == "zh-CN" else "en")

    def post(self, path: str, **body: Any) -> Any:
        """As the administrator, by the same API as the pages."""
        return self._api("post", path, data=body).json()

    def get(self, path: str) -> Any:
        return self._api("get", path).json()

    def _api(self, method: str, path: str, content_type: str = "application/json", **more: Any) -> APIResponse:
        assert self._office
        token = next((each["value"] for each in self._office.cookies() if each["name"] == "csrftoken"), "")
        headers = {"X-CSRFToken": token, "Accept-Language": "zh-CN", "Referer": self.product.address}
        if method == "post":
            headers["Content-Type"] = content_type
        answer: APIResponse = getattr(self._office.request, method)(f"/api/v1/{path}", headers=headers, **more)
        assert answer.ok, f"{path}: {answer.status} {answer.text()}"
        return answer

    # Furnishing

    def set_up(self) -> None:
        page = self.context("zh-CN", inside=False).new_page()
        page.goto(self.product.setup_link())
        for label, value in {"单位名称": company.NAME, "姓名": "林澜", "用户名": "root", "密码": PASSWORD}.items():
            page.get_by_label(label).first.fill(value)
        page.locator("form button[type=submit]").click()
        page.wait_for_url(re.compile(r"/(tickets|guide)"))
        self.state = page.context.storage_state()
        page.close()
        self._office = self.context()

    def fill(self) -> None:
        """The example company, and beside it one ticket in each state that a page may show."""
        command = [sys.executable, "-m", "afterloop.project.cli", "demo", "--data", str(self.product.data)]
        told = subprocess.run(command, env=self.product.environment, capture_output=True, text=True, check=True)
        assert re.search(r"Password", told.stdout), told.stdout + told.stderr
        invited = self.post("users", username="sunyue", name="孙悦", email="sunyue@example.com", unit=self._unit())
        self.invitation = self._invite(invited)
        for name in ("received", "working", "waiting", "resolved", "confirmed", "rated", "long"):
            self._request(name)
        self._work()
        self._mail()

    def _unit(self) -> int:
        return int(self.get("units")[0]["id"])

    def _invite(self, person: Any) -> str:
        link = self.post(f"users/{person['id']}/invite")["path"]
        return re.sub(r"^https?://[^/]+", "", link)

    def _request(self, name: str) -> None:
        data = {"product_model": LONG_SERIAL if name == "long" else "JSQ30-16L", "fault_description": LONG_SUBJECT}
        contact = {"name": "周晓梅", "phone": "13800138000", "email": "", "message": ""}
        made = send_request(self.product.address, {"type": "repair", "data": data, **contact})
        self.sent = made
        self.links[name] = made["url"]
        # A search learns of it a moment later, a list at once.
        newest = self.get("tickets?limit=20")["items"]
        self.tickets[name] = next(row["id"] for row in newest if row["number"] == made["number"])

    def _work(self) -> None:
        for name in ("working", "waiting", "resolved", "confirmed", "rated", "long"):
            self.post(f"tickets/{self.tickets[name]}/claim")
        self.post(f"tickets/{self.tickets['working']}/reply", body=REPLY)
        self.post(f"tickets/{self.tickets['working']}/note", body=NOTE)
        self.post(f"tickets/{self.tickets['waiting']}/reply", body=ASK, then="pend")
        for name in ("resolved", "confirmed", "rated"):
            self.post(f"tickets/{self.tickets[name]}/resolve", answer=ANSWER)
        self.post(f"tickets/{self.tickets['resolved']}/papers", template="completion", language="zh-Hans")
        self.post(f"tickets/{self.tickets['confirmed']}/confirm")
        self.post(f"tickets/{self.tickets['rated']}/rate", score=5, comment=PRAISE)
        long = f"tickets/{self.tickets['long']}"
        self.post(f"{long}/edit", subject=LONG_SUBJECT, priority=1, tags=list(TAGS))
        for _ in range(6):
            self.post(f"{long}/note", body=NOTE)
            self.post(f"{long}/reply", body=LONG_REPLY)

    def _mail(self) -> None:
        """A customer has written to a mailbox."""
        self.post("mailboxes", address="help@acme.example", type="repair", folder="INBOX", host="", user="")
        self._api("post", "mails", data=MAIL.encode(), content_type="message/rfc822")
        until = time.monotonic() + 30
        while not (came := self.get("mails?state=done")["items"]):
            assert time.monotonic() < until, "the mail was never looked into"
            time.sleep(0.1)
        self.tickets["mailed"] = came[0]["ticket"]


def settled(page: Page) -> Page:
    """Wait until everything that was asked for is there, and nothing moves."""
    assert page.evaluate("watch.quiet()"), f"{page.url} does not come to rest"
    return page


@functools.cache
def known_words() -> tuple[str, ...]:
    """Every text of the example data, longest first, and what stands in avatars."""
    found = {"中文", company.NAME, "林澜", "孙悦", "周晓梅", LONG_SUBJECT, LONG_SERIAL, *WRITTEN, *TAGS, *company.UNITS}
    found |= {outlet for _kind, outlets in company.UNITS.values() for outlet in outlets}
    found |= {"root", *(user for user, *_rest in company.PEOPLE)}
    names = {name for _user, name, _unit, _role in company.PEOPLE} | {name for name, _phone in requests.CUSTOMERS}
    found |= {"晓梅", HOTLINE} | names | {name[-2:] for name in names}
    found |= {json.loads(paper.read_text())["title"]["zh-Hans"] for paper in PAPERS}
    for request in requests.REQUESTS:
        found |= {request.subject, request.words, *(words for _hours, _verb, words in request.story if words)}
        found |= {answer for answer in request.answers.values() if isinstance(answer, str)}
    return tuple(sorted(found, key=len, reverse=True))
