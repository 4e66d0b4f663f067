"""The mails that a customer gets on the way: received, answered, done."""

from __future__ import annotations

from afterloop.kernel.messages.templates import template

FOOT = "\n\n查看进度或补充说明：{link}\n\n{brand}"
ENGLISH_FOOT = "\n\nFollow it or add something: {link}\n\n{brand}"
MAILS = {
    "ticket.created": (
        "我们已收到您的请求（{number}）：{subject}",
        "We have received your request ({number}): {subject}",
        "您好，\n\n我们已收到您的请求，单号 {number}。{promise}",
        "Hello,\n\nwe have received your request. Its number is {number}. {promise}",
    ),
    "ticket.replied": (
        "关于您的请求（{number}）：{subject}",
        "About your request ({number}): {subject}",
        "您好，\n\n{words}",
        "Hello,\n\n{words}",
    ),
    "ticket.resolved": (
        "您的请求已处理完成（{number}）：{subject}",
        "Your request is done ({number}): {subject}",
        "您好，\n\n{words}\n\n如果问题还没有解决，请在进度页面告诉我们；也欢迎您为这次服务打分。",
        "Hello,\n\n{words}\n\nIf this did not solve it, please tell us on the page below."
        " You can rate the service there too.",
    ),
}

for _key, (_subject, _english, _body, _english_body) in MAILS.items():
    template(
        _key,
        "email",
        subject={"zh-Hans": _subject, "en": _english},
        body={"zh-Hans": _body + FOOT, "en": _english_body + ENGLISH_FOOT},
    )
