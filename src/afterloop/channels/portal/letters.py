"""The words that a customer gets by mail on the way, as they are shipped, and how placeholders are filled in. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.messages.templates import PLACEHOLDER, fill
from afterloop.kernel.texts import Text

ANSWERED = "answered"  # not a state: an answer that leaves the request where it is
PLACEHOLDERS = {
    "number": _("number of the request"),
    "subject": _("subject of the request"),
    "words": _("what we said last"),
    "promise": _("promise of the type in this state"),
    "link": _("link to the progress page"),
    "signature": _("signature of the unit"),
    "brand": _("name of the brand"),
    "hotline": _("hotline of the brand"),
}
FOOT = "\n\n查看进度或补充说明：{link}\n\n{brand}"
ENGLISH_FOOT = "\n\nFollow it or add something: {link}\n\n{brand}"


class Letter(NamedTuple):
    """The mail of one step: whether it is sent, and its words by language."""

    on: bool
    subject: Text
    body: Text


def _letter(on: bool, subject: str, english: str, body: str, english_body: str) -> Letter:
    bodies = {"zh-Hans": f"您好，\n\n{body}{FOOT}", "en": f"Hello,\n\n{english_body}{ENGLISH_FOOT}"}
    return Letter(
        on, {"zh-Hans": f"{subject}（{{number}}）：{{subject}}", "en": f"{english} ({{number}}): {{subject}}"}, bodies
    )


SHIPPED = {
    "submitted": _letter(
        True, "我们已收到您的请求", "We have received your request",
        "我们已收到您的请求，单号 {number}。{promise}",
        "we have received your request. Its number is {number}. {promise}",
    ),
    "accepted": _letter(
        True, "您的请求已受理", "Your request has been accepted",
        "您的请求已受理，我们正在安排处理。{promise}",
        "your request has been accepted, and we are arranging what is needed. {promise}",
    ),
    "in_progress": _letter(
        False, "我们正在处理您的请求", "We are working on your request",
        "我们已开始处理您的请求。{promise}",
        "we have begun to work on your request. {promise}",
    ),
    ANSWERED: _letter(True, "关于您的请求", "About your request", "{words}\n\n{signature}", "{words}\n\n{signature}"),
    "needs_you": _letter(
        True, "需要您补充信息", "We need something from you",
        "{words}\n\n收到您的补充后，我们会继续处理。\n\n{signature}",
        "{words}\n\nAs soon as we have your answer, we will go on.\n\n{signature}",
    ),
    "done": _letter(
        True, "您的请求已处理完成", "Your request is done",
        "{words}\n\n如果问题还没有解决，请在进度页面告诉我们；也欢迎您为这次服务打分。",
        "{words}\n\nIf this did not solve it, please tell us on the page below. You can rate the service there too.",
    ),
    "called_back": _letter(
        False, "感谢您接受回访", "Thank you for talking with us",
        "感谢您接受我们的回访。如果还有其他问题，欢迎随时联系我们。{promise}",
        "thank you for taking our call. If anything else comes up, please let us know. {promise}",
    ),
}  # fmt: skip


def candidates(event: str, before: str, after: str, now: str) -> tuple[str, ...]:
    """Which mails an event asks for: the first that is turned on is sent. One for one step, not for each state passed.

    `before` and `after`: what the customer saw; `now`: what they see at this moment. What goes on because they have
    answered is no news to them.
    """
    if event == "ticket.replied":
        return ("needs_you", ANSWERED) if now == "needs_you" else (ANSWERED,)
    if event == "ticket.created":
        return ("submitted",)
    if before == after or (before == "needs_you" and after == "in_progress"):
        return ()
    return ("in_progress", "accepted") if (before, after) == ("submitted", "in_progress") else (after,)


def written(text: str, values: Mapping[str, str]) -> str:
    """A text with its values. A line around a link that there is none of goes; gaps close."""
    lines = [line for line in text.splitlines() if values.get("link") or "{link}" not in line]
    return re.sub(r"\n{3,}", "\n\n", fill("\n".join(lines), values)).strip()


def unknown(text: str) -> list[str]:
    """Placeholders in a text that stand for nothing."""
    return sorted(set(PLACEHOLDER.findall(text)) - set(PLACEHOLDERS))
