"""The texts of each step, beside its mail: what they are about, as an SMS provider must approve them."""

from __future__ import annotations

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from afterloop.channels.portal import letters
from afterloop.channels.portal.letters import SHIPPED
from afterloop.channels.portal.step_letters import TITLES
from afterloop.channels.sms.purposes import purpose

PREFIX = "step."
# No link: as a value it is too long for providers, and readers are told not to trust links in texts.
SAMPLES = {"number": "261121 0042", "subject": "热水器不出热水", "brand": "Afterloop", "hotline": "400-820-0000"}
PLACEHOLDERS = {name: (letters.PLACEHOLDERS[name], look) for name, look in SAMPLES.items()}
USUAL = {
    "submitted": (
        "我们已收到您的请求，单号{number}，会尽快联系您。",
        "We have received your request {number} and will be in touch soon.",
    ),
    "accepted": ("您的请求{number}已受理，我们正在安排处理。", "Your request {number} has been accepted."),
    "in_progress": ("我们已开始处理您的请求{number}。", "We have begun to work on your request {number}."),
    "answered": ("您的请求{number}有新的回复，请查看邮件或服务页面。", "There is an answer to your request {number}."),
    "needs_you": (
        "您的请求{number}需要您补充信息，可直接回复本短信。",
        "We need a word from you about {number}.",
    ),
    "done": ("您的请求{number}已处理完成，如仍有问题请联系我们。", "Your request {number} is done."),
    "called_back": ("感谢您接受我们的回访，单号{number}。", "Thank you for taking our call about {number}."),
}


def purpose_of(step: str) -> str:
    return f"{PREFIX}{step}"


for step in SHIPPED:
    chinese, english = USUAL[step]
    purpose(
        purpose_of(step),
        title=format_lazy(_("To customers: {step}"), step=_(TITLES[step])),
        placeholders=PLACEHOLDERS,
        usual={"zh-Hans": chinese, "en": english},
    )
