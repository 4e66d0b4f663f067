"""The mails that carry a one-time link for a password: an invitation, or a lost password."""

from __future__ import annotations

import hashlib

from afterloop.kernel import performing
from afterloop.kernel.messages.templates import template
from afterloop.kernel.messages.writing import send_email
from afterloop.kernel.people import house
from afterloop.kernel.people.models import Organization, User

WORDS = {
    "invitation": (
        "邀请您加入{company}的服务平台",
        "You are invited to the service desk of {company}",
        "{name}，您好，\n\n您的用户名是 {username}。请通过以下链接设置密码（链接只能使用一次）：\n\n{link}",
        "Hello {name},\n\nyour user name is {username}. Please choose a password (the link works once):\n\n{link}",
    ),
    "reset": (
        "重新设置您的密码",
        "Choose a new password",
        "{name}，您好，\n\n请通过以下链接重新设置密码（链接只能使用一次）：\n\n{link}\n\n如果不是您本人申请，请忽略这封邮件。",
        "Hello {name},\n\nplease choose a new password here (the link works once):\n\n{link}\n\n"
        "If you did not ask for this, you can ignore this mail.",
    ),
}
for _purpose, (_subject, _english, _body, _english_body) in WORDS.items():
    template(
        f"password.{_purpose}",
        "email",
        subject={"zh-Hans": _subject, "en": _english},
        body={"zh-Hans": _body, "en": _english_body},
    )


def carry(user: User, path: str, purpose: str) -> None:
    """Put the mail on its way; without an address or a public address, an administrator passes the link on."""
    running = performing.running()
    company = Organization.objects.first()
    base = house.public_url()
    if running is None or not user.email or not base:
        return
    values = {
        "company": company.name if company else "Afterloop",
        "name": user.name,
        "username": user.username,
        "link": f"{base}{path}",
    }
    once = f"password:{hashlib.sha256(path.encode()).hexdigest()[:32]}"
    send_email(user.email, f"password.{purpose}", values, by=running.by, once=once, language=user.language, about=user)
