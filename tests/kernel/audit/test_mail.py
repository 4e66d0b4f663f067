"""A test mail: what the server says, in words, against a real server."""

from __future__ import annotations

import socket

import pytest
from aiosmtpd.controller import Controller
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.smtp import mail_server
from afterloop.kernel.people.models import Organization

PATH = "/api/v1/system/mail"


class Mailbox:
    answer = "250 OK kept as 7"

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if "refused" in address:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.mails.append(envelope.content)
        return self.answer


@pytest.fixture
def mailbox(settings, db):
    cache.clear()
    Organization.objects.get_or_create(pk=1, defaults={"name": "Acme"})
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.MAIL = mail_server(f"smtp://127.0.0.1:{port}?from=help@acme.test")
    yield box
    controller.stop()


def test_a_test_mail_arrives_and_the_servers_words_are_told(root, mailbox):
    found = root.get(PATH).json()
    assert (found["host"], found["encryption"], found["sender"]) == ("127.0.0.1", "none", "help@acme.test")
    assert found["recipient"] == "root@example.com"
    answer = root.post(f"{PATH}/test").json()
    assert (answer["works"], answer["answer"]) == (True, "250 OK kept as 7")
    assert b"To: root@example.com" in mailbox.mails[0]
    assert Event.objects.get(name="organization.mail_tested").data == {"works": True, "answer": "250 OK kept as 7"}


def test_a_refusal_is_told_with_what_it_means(root, mailbox):
    root.user.email = "refused@example.com"
    root.user.save()
    answer = root.post(f"{PATH}/test").json()
    assert answer["works"] is False
    assert "550 5.1.1 no such mailbox" in answer["answer"]
    assert "your address" in answer["hint"]


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("smtp://127.0.0.1:9", "Nothing listens"),
        ("smtp://no-such-host.invalid", "There is no host"),
    ],
)
def test_a_server_that_is_not_there_is_told_in_words(root, mailbox, settings, address, word):
    settings.MAIL = mail_server(address)
    answer = root.post(f"{PATH}/test").json()
    assert answer["works"] is False
    assert word in answer["hint"]


def test_a_server_without_encryption_is_told_apart(root, mailbox, settings):
    settings.MAIL = mail_server(f"smtps://127.0.0.1:{settings.MAIL.port}")
    answer = root.post(f"{PATH}/test").json()
    assert (answer["works"], "encrypt" in answer["hint"]) == (False, True)


def test_without_a_server_or_an_address_nothing_is_sent(root, mailbox, settings):
    root.user.email = ""
    root.user.save()
    assert root.post(f"{PATH}/test").status_code == 409
    settings.MAIL = mail_server("")
    assert root.get(PATH).json()["host"] == ""
    assert root.post(f"{PATH}/test").status_code == 409


def test_who_may_not_test_sees_nothing_and_nobody_floods_the_server(alice, root, mailbox):
    assert alice.get(PATH).status_code == 403
    assert alice.post(f"{PATH}/test").status_code == 403
    answers = [root.post(f"{PATH}/test").status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]
