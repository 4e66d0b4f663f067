"""Mailboxes with a server of their own: answers of their threads leave by it. Most services let nobody else do that."""

from __future__ import annotations

from afterloop.channels.email.models import Mailbox
from afterloop.channels.email.tokens import NoToken, access_token
from afterloop.kernel.messages.by_mail import route
from afterloop.kernel.messages.failing import Failed
from afterloop.kernel.messages.smtp import MailServer
from afterloop.kernel.people.sealing import Unreadable, unseal

KIND = "mailbox"


def route_of(box: Mailbox) -> str:
    """How a dispatch names it; empty: the house's server."""
    return f"{KIND}:{box.pk}" if box.smtp_host else ""


def server_of(box: Mailbox) -> MailServer:
    """Or Failed, where its password cannot be read here, or its service gives no token. Not within a transaction."""
    password = token = ""
    try:
        if box.app_id:
            token = access_token(box)
        elif box.secret:
            password = unseal(box.secret)
    except (Unreadable, NoToken) as error:
        raise Failed(f"{type(error).__name__}: {error}", session_lost=True) from error
    return MailServer(
        host=box.smtp_host, port=box.smtp_port,
        user=box.user if password or token else "", password=password, token=token,
        tls=box.smtp_encryption == "starttls", implicit_tls=box.smtp_encryption == "tls",
        sender=box.address, domain=box.address.rpartition("@")[2],
    )  # fmt: skip


def _any_open() -> bool:
    return bool(Mailbox.objects.filter(closed_at=None).exclude(smtp_host="").exists())


def _server(pk: int) -> MailServer | None:
    box = Mailbox.objects.select_related("app").filter(pk=pk).exclude(smtp_host="").first()
    return server_of(box) if box else None


route(KIND, _any_open, _server)
