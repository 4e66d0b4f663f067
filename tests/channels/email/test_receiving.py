"""A mailbox on a real IMAP server: what comes is kept once, and nothing changes there."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from afterloop.channels.email import mailboxes, receiving
from afterloop.channels.email.fetching import Conversation
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.actor import system
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.people.sealing import seal
from tests.channels.email.conftest import letter
from tests.imap import PASSWORD, ImapServer, imap_server


@pytest.fixture(scope="module")
def server() -> Iterator[ImapServer]:
    with imap_server() as running:
        yield running


def make_box(server: ImapServer, user: str, **given: object) -> Mailbox:
    made: Mailbox = Mailbox.objects.create(
        address=f"{user}@afterloop.example", type="repair", unit=OrgUnit.objects.get(parent=None), host="127.0.0.1",
        port=server.port, encryption="none", user=user, secret=seal(PASSWORD), **given,
    )  # fmt: skip
    return made


def mail(name: str) -> bytes:
    return letter(name, name, Message_ID=f"<{name}@x.cn>").as_bytes()


def fetch(box: Mailbox) -> int:
    box.refresh_from_db()
    with Conversation(box) as conversation:
        return receiving.fetch(box, conversation)


def kept() -> list[str]:
    return list(InboundMail.objects.order_by("pk").values_list("key", flat=True))


def test_what_comes_is_fetched_once_and_stays_unread(db, server):
    box = make_box(server, "once")
    assert fetch(box) == 0
    server.put("once", mail("a"), mail("b"))
    assert [fetch(box), fetch(box)] == [2, 0]
    server.put("once", mail("c"))
    assert fetch(box) == 1
    assert kept() == ["a@x.cn", "b@x.cn", "c@x.cn"]
    with server.open("once") as client:
        assert len(client.search(["UNSEEN"])) == 3
    box.refresh_from_db()
    assert (box.problem, box.checked_at is not None) == ("", True)


def test_what_lies_there_already_comes_only_if_it_is_wished(db, server):
    server.put("old", mail("old-1"), mail("old-2"))
    box = make_box(server, "old")
    assert fetch(box) == 0
    server.put("old", mail("new"))
    assert fetch(box) == 1
    assert kept() == ["new@x.cn"]
    server.put("whole", mail("whole-1"), mail("whole-2"))
    assert fetch(make_box(server, "whole", from_start=True)) == 2


def test_a_server_that_numbers_its_mails_anew_brings_none_twice_and_loses_none(db, server):
    box = make_box(server, "anew")
    fetch(box)
    server.put("anew", mail("first"))
    fetch(box)
    Mailbox.objects.filter(pk=box.pk).update(uid_validity=1, last_uid=900)
    server.put("anew", mail("second"))
    fetch(box)
    assert kept() == ["first@x.cn", "second@x.cn"]


def test_many_come_in_batches_and_each_batch_is_kept_with_its_place(db, server, monkeypatch):
    monkeypatch.setattr("afterloop.channels.email.fetching.BATCH", 4)
    box = make_box(server, "many")
    fetch(box)
    server.put("many", *(mail(f"m{n}") for n in range(10)))
    box.refresh_from_db()
    with Conversation(box) as conversation:
        raws, place = next(iter(conversation.new()))
        receiving.deliver(raws, box, place)
    assert kept() == [f"m{n}@x.cn" for n in range(4)]  # and then the node died
    assert fetch(box) == 6
    assert len(kept()) == 10


def test_a_mail_that_is_too_large_is_told_and_lies_in_the_mailbox(db, server, monkeypatch):
    monkeypatch.setattr("afterloop.channels.email.fetching.LARGEST", 2000)
    box = make_box(server, "large")
    fetch(box)
    server.put("large", letter("大邮件", "x" * 5000, Message_ID="<large@x.cn>").as_bytes(), mail("small"))
    assert fetch(box) == 2
    assert sorted(kept()) == ["large@x.cn", "small@x.cn"]


def test_a_test_says_what_the_server_says(db, server, root):
    box = make_box(server, "test")
    assert mailboxes.test_mailbox(box.pk, root.actor).works
    Mailbox.objects.filter(pk=box.pk).update(secret=seal("wrong"))
    refused = mailboxes.test_mailbox(box.pk, root.actor)
    assert (refused.works, "AUTHENTICATIONFAILED" in refused.answer) == (False, True)
    Mailbox.objects.filter(pk=box.pk).update(port=1)
    assert "refused" in mailboxes.test_mailbox(box.pk, root.actor).answer


@pytest.fixture
def reading(own_database) -> Iterator[threading.Event]:
    """The worker's loop runs."""
    stop = threading.Event()
    thread = threading.Thread(target=receiving.run, args=(stop,))
    thread.start()
    yield stop
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


def wait_until(true, seconds=40):
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_loop_hears_of_a_mail_when_it_comes(server, reading):
    box = make_box(server, "idle")
    wait_until(lambda: Mailbox.objects.get(pk=box.pk).checked_at is not None)
    server.put("idle", mail("heard"))
    wait_until(lambda: kept() == ["heard@x.cn"])


def test_a_server_that_lets_nobody_in_is_told_and_does_not_stop_the_others(server, reading):
    bad = make_box(server, "bad")
    Mailbox.objects.filter(pk=bad.pk).update(secret=seal("wrong"))
    good = make_box(server, "good")
    wait_until(lambda: Mailbox.objects.get(pk=good.pk).checked_at is not None)
    wait_until(lambda: Mailbox.objects.get(pk=bad.pk).problem != "")
    assert Mailbox.objects.get(pk=bad.pk).problem_since is not None


def test_whoever_mends_the_settings_need_not_wait_for_the_next_try(server, reading, monkeypatch):
    monkeypatch.setattr("afterloop.channels.email.receiving.PAUSES", (600.0,))
    box = make_box(server, "mended", folder="Nowhere")
    wait_until(lambda: Mailbox.objects.get(pk=box.pk).problem != "")
    body = {"address": box.address, "type": "repair", "host": "127.0.0.1", "port": server.port, "encryption": "none"}
    mailboxes.edit_mailbox(box.pk, mailboxes.SetMailbox(**body, user="mended"), by=system())
    wait_until(lambda: Mailbox.objects.get(pk=box.pk).checked_at is not None)
