from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from afterloop.kernel import performing
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.messages.smtp import MailServer
from afterloop.kernel.messages.writing import send_text


class Post:
    """A mail server's handler: keeps what it takes, and answers what a test tells it to."""

    def __init__(self) -> None:
        self.taken: list[Any] = []
        self.at_recipient = "250 OK"
        self.at_data = "250 OK"
        self.before_data: Callable[[Any], None] = lambda server: None

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.at_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.at_recipient

    async def handle_DATA(  # noqa: N802
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        self.before_data(server)
        if self.at_data.startswith("250"):
            self.taken.append(envelope)
        return self.at_data


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def server(post: Post) -> Iterator[MailServer]:
    """A real SMTP server on this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield MailServer("127.0.0.1", port, sender="help@afterloop.test")
    finally:
        controller.stop()


def inside(call: Callable[[], Any], by: Actor | None = None) -> Any:
    """Call as an action would."""
    from django.db import transaction

    with transaction.atomic():
        token = performing._running.set(performing.Running(by or system()))
        try:
            return call()
        finally:
            performing._running.reset(token)


def mail(to: str = "dora@example.com", once: str = "one", **rest: Any) -> Any:
    """A dispatch that is due."""
    subject, text = rest.pop("subject", "您的报修"), rest.pop("text", "我们明天上门。\n\nhttps://a.example/t/1")
    return inside(lambda: send_text(to, subject, text, by=system(), once=once, **rest))


def eventually(holds: Callable[[], bool], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never happened"
        threading.Event().wait(0.05)
