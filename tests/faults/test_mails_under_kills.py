"""kill -9 of the worker that writes notices into mails and sends them: each notice reaches its reader in one mail.

A mail that the server took and whose sender died before noting it goes out again under its Message-ID: no protocol can
do better, and receivers drop the double by it. No notice ever stands in two mails.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import threading
from collections import defaultdict
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.db import connection

from afterloop.kernel import time
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.people.models import User
from afterloop.service.tickets.models import Ticket
from tests.kernel.messages.conftest import Post, eventually, post, server  # noqa: F401
from tests.races.test_actions import new_ticket

WORKER = """
import threading, django
django.setup()
from afterloop.kernel.messages import by_mail
by_mail.run(threading.Event())
"""
TICKETS = 25


class SlowPost(Post):
    """Thinks for a moment before it says that it has the mail: there the sender can die."""

    async def handle_DATA(self, server, session, envelope):  # noqa: F811, N802
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(0.05)
        return answer


@pytest.fixture
def post():  # noqa: F811
    return SlowPost()


def start(port: int) -> subprocess.Popen[bytes]:
    own = connection.settings_dict
    address = f"postgresql://{own['USER']}:{own['PASSWORD']}@/{own['NAME']}?host={own['HOST']}&port={own['PORT']}"
    environment = os.environ | {
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "afterloop.project.settings",
        "AFTERLOOP_SMTP_URL": f"smtp://127.0.0.1:{port}?from=help@afterloop.test",
        "AFTERLOOP_PUBLIC_URL": "https://service.example.com",
    }
    return subprocess.Popen([sys.executable, "-c", WORKER], env=environment)


def test_no_notice_stands_in_two_mails_however_often_the_worker_is_killed(own_database, server, post):  # noqa: F811
    bob = User.objects.get(username="bob")
    tickets = [new_ticket().pk for _ in range(TICKETS)]
    Ticket.objects.filter(pk__in=tickets).update(assignee=bob)
    Notice.objects.bulk_create(
        Notice(
            user=bob, template="ticket.urged", words={"number": f"no-{n}", "subject": "x"}, entity="ticket",
            record_id=pk, url=f"/tickets/{pk}", mail="now", mail_at=time.now() - timedelta(seconds=1),
        )
        for pk in tickets for n in (2 * pk, 2 * pk + 1)
    )  # fmt: skip
    chance = random.Random(7)
    for _ in range(6):
        worker, had = start(server.port), len(post.taken)
        eventually(lambda: len(post.taken) > had or not _left(), 60)  # noqa: B023
        threading.Event().wait(chance.uniform(0, 0.2))
        worker.send_signal(signal.SIGKILL)
        worker.wait(10)
        # the lease of a killed sender would run out by itself, in five minutes
        Dispatch.objects.filter(state="sending").update(next_at=time.now())
    worker = start(server.port)
    try:
        eventually(lambda: not _left(), 60)
    finally:
        worker.kill()
        worker.wait(10)
    in_mails = defaultdict(set)
    for envelope in post.taken:
        mail = message_from_bytes(envelope.content, policy=default)
        for number in re.findall(r"no-\d+", mail.get_body(("plain",)).get_content()):
            in_mails[number].add(mail["Message-ID"])
    assert {number: len(ids) for number, ids in in_mails.items()} == {
        f"no-{n}": 1 for pk in tickets for n in (2 * pk, 2 * pk + 1)
    }
    assert Dispatch.objects.count() == TICKETS


def _left() -> bool:
    return (
        Notice.objects.exclude(mail_at=None).exists()
        or Dispatch.objects.count() < TICKETS
        or Dispatch.objects.exclude(state="sent").exists()
    )
