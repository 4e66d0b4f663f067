from __future__ import annotations

import contextlib
import socket
import threading
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.db import connection, transaction

from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.events.models import Event
from afterloop.kernel.messages import actions, by_mail, dispatching
from afterloop.kernel.messages.by_mail import ByMail
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import NoteSent
from afterloop.kernel.messages.smtp import MailServer, mail_server
from afterloop.kernel.messages.writing import send_text
from tests.kernel.messages.conftest import eventually, mail


def due_again() -> None:
    Dispatch.objects.update(next_at=time.now() - timedelta(seconds=1))


def test_a_mail_reaches_a_real_server_whole(db, server, post):
    row = mail(headers={"In-Reply-To": "<a@b>"})
    assert dispatching.send_due(ByMail(server)) == 1
    (envelope,) = post.taken
    got = message_from_bytes(envelope.content, policy=default)
    assert envelope.rcpt_tos == ["dora@example.com"]
    assert (got["From"], got["To"], got["Subject"]) == ("help@afterloop.test", "dora@example.com", "您的报修")
    assert (got["Message-ID"], got["In-Reply-To"]) == (row.external_id, "<a@b>")
    assert got["Auto-Submitted"] == "auto-generated"
    assert got.get_body(("plain",)).get_content().startswith("我们明天上门。")
    assert '<a href="https://a.example/t/1">' in got.get_body(("html",)).get_content()
    row.refresh_from_db()
    assert (row.state, row.attempts, row.last_error) == ("sent", 1, "")
    assert row.sent_at
    event = Event.objects.get(name="dispatch.sent")
    assert "dora" not in str((event.facts, event.data, event.changes))
    assert dispatching.send_due(ByMail(server)) == 0


def test_the_same_name_is_one_mail(db, server, post):
    assert mail(once="reply:1").pk == mail(once="reply:1", text="other words").pk
    dispatching.send_due(ByMail(server))
    assert len(post.taken) == 1


def test_a_rolled_back_action_sends_nothing(db, server, post):
    with contextlib.suppress(ZeroDivisionError), transaction.atomic():
        assert mail()
        raise ZeroDivisionError
    assert dispatching.send_due(ByMail(server)) == 0


@pytest.mark.parametrize("address", ["", "dora", "a@b@c", "dora@example.com\nBcc: x@y.z", "x" * 400 + "@example.com"])
def test_what_cannot_be_an_address_makes_no_dispatch(db, address):
    assert mail(address) is None
    assert not Dispatch.objects.exists()


def test_nothing_can_be_smuggled_into_the_headers(db, server, post):
    mail(subject="a\r\nBcc: all@example.com", headers={"X-A": "b\r\nX-B: c"})
    dispatching.send_due(ByMail(server))
    got = message_from_bytes(post.taken[0].content, policy=default)
    assert got["Bcc"] is None
    assert got["X-B"] is None


def test_a_passing_refusal_is_tried_again_with_growing_waits(db, server, post):
    row = mail()
    post.at_recipient = "451 try later"
    waits = []
    for attempt in range(1, len(actions.WAITS) + 1):
        due_again()
        assert dispatching.send_due(ByMail(server)) == 1
        row.refresh_from_db()
        assert (row.state, row.attempts) == ("failed", attempt)
        waits.append(round((row.next_at - time.now()).total_seconds(), -1))
        assert dispatching.send_due(ByMail(server)) == 0  # it is not due
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (60, 21600)
    assert row.last_error == "451 try later"
    due_again()
    dispatching.send_due(ByMail(server))
    row.refresh_from_db()
    assert row.state == "dead"
    due_again()
    assert dispatching.send_due(ByMail(server)) == 0
    assert Event.objects.filter(name="dispatch.died").count() == 1


@pytest.mark.parametrize("where", ["at_recipient", "at_data"])
def test_a_final_refusal_is_a_dead_letter_at_once_and_the_next_mail_goes_out(db, server, post, where):
    row, other = mail("nobody@example.com", once="1"), mail("dora@example.com", once="2")
    setattr(post, where, "550 no such user")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE messages_dispatch SET next_at = next_at - interval '1 s' WHERE id = %s", [row.pk])
    claimed = dispatching.claim("email")
    with ByMail(server).session() as session:
        assert claimed.pk == row.pk
        assert dispatching.send(claimed, session)
        post.at_recipient = post.at_data = "250 OK"
        assert dispatching.send(dispatching.claim("email"), session)
    row.refresh_from_db()
    other.refresh_from_db()
    assert (row.state, row.last_error, other.state) == ("dead", "550 no such user", "sent")


def test_a_refused_connection_waits_and_asks_only_once(db):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    first, second = mail(once="1"), mail(once="2")
    assert dispatching.send_due(ByMail(MailServer("127.0.0.1", port, sender="a@b.c"))) == 1
    first.refresh_from_db()
    second.refresh_from_db()
    assert {first.state, second.state} == {"failed", "queued"}
    assert "refused" in (first.last_error + second.last_error).lower()


def test_a_server_that_dies_in_the_middle_is_tried_again(db, server, post):
    row = mail()
    post.before_data = lambda smtp: smtp.transport.abort()
    assert dispatching.send_due(ByMail(server)) == 1
    row.refresh_from_db()
    assert row.state == "failed"
    post.before_data = lambda smtp: None
    due_again()
    dispatching.send_due(ByMail(server))
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("sent", 2)


def test_killed_between_sending_and_noting_it_is_sent_again_with_the_same_message_id(db, server, post, monkeypatch):
    row = mail()
    with monkeypatch.context() as patch:
        patch.setattr(actions, "note_sent", lambda *a, **k: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            dispatching.send_due(ByMail(server))
    row.refresh_from_db()
    assert row.state == "sending"
    assert dispatching.send_due(ByMail(server)) == 0  # the lease may belong to somebody alive
    due_again()
    assert dispatching.send_due(ByMail(server)) == 1
    ids = [message_from_bytes(envelope.content)["Message-ID"] for envelope in post.taken]
    assert ids == [row.external_id, row.external_id]
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("sent", 2)


def test_a_sender_past_its_lease_notes_nothing(db, server, post):
    row = mail()
    late = dispatching.claim("email")
    due_again()
    assert dispatching.claim("email").attempts == 2
    actions.note_sent(late.pk, NoteSent(attempt=late.attempts), by=system())
    row.refresh_from_db()
    assert row.state == "sending"


def test_two_senders_never_take_the_same_mail(own_database, server, post):
    for n in range(40):
        mail(once=str(n))
    gate = threading.Barrier(3)

    def work() -> None:
        try:
            gate.wait()
            dispatching.send_due(ByMail(server))
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(post.taken) == 40
    assert set(Dispatch.objects.values_list("state", "attempts")) == {("sent", 1)}


def test_the_loop_sends_outside_any_transaction_and_stops(own_database, server, post, settings):
    settings.MAIL = server
    open_transactions: list[bool] = []
    post.before_data = lambda smtp: open_transactions.append(in_transaction())
    stop = threading.Event()

    def loop() -> None:
        try:
            by_mail.run(stop)
        finally:
            connection.close()

    worker = threading.Thread(target=loop)
    worker.start()
    mail()
    eventually(lambda: Dispatch.objects.filter(state="sent").exists())
    stop.set()
    worker.join(10)
    assert not worker.is_alive()
    assert open_transactions == [False]


def in_transaction() -> bool:
    """Whether any backend of this database is in the middle of a transaction that has written."""
    import psycopg

    from afterloop.kernel.events.doorbell import connect

    with connect() as own:
        assert isinstance(own, psycopg.Connection)
        rows = own.execute(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"
        )
        return rows.fetchone() is not None


def test_without_a_server_mails_wait(db, settings):
    settings.MAIL = mail_server("")
    row = mail()
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    by_mail.run(stop)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("queued", 0)


def test_a_dead_letter_is_sent_again_by_a_button(root, alice, server, post):
    row = mail()
    Dispatch.objects.update(state="dead", attempts=9, last_error="550")
    assert alice.get("/api/v1/dispatches", state="dead").status_code == 403
    (shown,) = root.get("/api/v1/dispatches", state="dead").json()["items"]
    assert (shown["recipient"], shown["last_error"]) == ("dora@example.com", "550")
    assert alice.post(f"/api/v1/dispatches/{row.pk}/replay").status_code == 404
    answer = root.post(f"/api/v1/dispatches/{row.pk}/replay")
    assert answer.status_code == 200, answer.content
    assert dispatching.send_due(ByMail(server)) == 1
    assert len(post.taken) == 1
    assert root.post(f"/api/v1/dispatches/{row.pk}/replay").status_code == 409


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("", MailServer("", 0, domain="a.example")),
        (
            "smtp://bot%40b.example:p%3Aw@mx.example:587?tls=1",
            MailServer("mx.example", 587, "bot@b.example", "p:w", True, False, "bot@b.example", "b.example"),
        ),
        (
            "smtps://mx.example?from=h@c.example",
            MailServer("mx.example", 465, "", "", False, True, "h@c.example", "c.example"),
        ),
        ("smtp://mx.example", MailServer("mx.example", 25, sender="afterloop@a.example", domain="a.example")),
    ],
)
def test_the_address_of_a_mail_server_is_read(address, server):
    assert mail_server(address, "https://a.example") == server
    assert bool(server) == bool(address)


@pytest.mark.parametrize("address", ["http://mx.example", "smtp://", "mx.example:25"])
def test_a_wrong_address_is_refused_with_an_example(address):
    with pytest.raises(ValueError, match="smtp://user"):
        mail_server(address)


def test_writing_a_mail_outside_an_action_is_a_programming_error(db):
    with pytest.raises(RuntimeError):
        send_text("a@b.example", "x", "y", by=system(), once="1")
