"""kill -9 of the worker in the middle of a mailbox: each mail becomes one message, and none is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter

from django.db import connection

from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.people.sealing import seal
from afterloop.service.tickets.models import Message
from tests.channels.email.conftest import letter
from tests.imap import PASSWORD, imap_server

WORKER = """
import threading, django
django.setup()
from afterloop.channels.email import fetching, receiving, taking_in
fetching.BATCH = 5
stop = threading.Event()
threading.Thread(target=receiving.run, args=(stop,)).start()
taking_in.run(stop)
"""
MAILS = 60


def start() -> subprocess.Popen[bytes]:
    own = connection.settings_dict
    address = f"postgresql://{own['USER']}:{own['PASSWORD']}@/{own['NAME']}?host={own['HOST']}&port={own['PORT']}"
    environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "afterloop.project.settings"}
    return subprocess.Popen([sys.executable, "-c", WORKER], env=environment)


def test_each_mail_of_a_mailbox_becomes_one_message_however_often_the_worker_is_killed(own_database, tmp_path):
    with imap_server() as server:
        mails = [letter(f"{n}", f"{n}", Message_ID=f"<{n}@x.cn>", From_=f"c{n}@x.cn").as_bytes() for n in range(MAILS)]
        server.put("all", *mails)
        Mailbox.objects.create(
            address="all@afterloop.example", type="repair", unit=OrgUnit.objects.get(parent=None), host="127.0.0.1",
            port=server.port, encryption="none", user="all", secret=seal(PASSWORD), from_start=True,
        )  # fmt: skip
        chance = random.Random(11)
        for _ in range(6):
            worker, had = start(), _done()
            _eventually(lambda: _done() > had or _done() == MAILS)  # noqa: B023
            threading.Event().wait(chance.uniform(0, 0.3))
            worker.send_signal(signal.SIGKILL)
            worker.wait(10)
            # the lease of a killed worker would run out by itself, in five minutes
            InboundMail.objects.filter(state="waiting").update(next_at="2020-01-01T00:00:00Z")
        worker = start()
        try:
            _eventually(lambda: _done() == MAILS)
        finally:
            worker.kill()
            worker.wait(10)
    said = Counter(Message.objects.filter(channel="email").values_list("body", flat=True))
    assert said == Counter(f"{n}" for n in range(MAILS))


def _done() -> int:
    return InboundMail.objects.filter(state="done").count()


def _eventually(true, seconds=60):
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, InboundMail.objects.values_list("state", "reason", "detail")[:5]
        time.sleep(0.02)
