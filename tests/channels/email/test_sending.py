"""By which server answers leave, who gets copies, and what stands below them; over real SMTP servers."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from afterloop.channels.email.models import Mailbox
from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.by_mail import ByMail
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.smtp import MailServer
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.people.sealing import seal
from afterloop.service.tickets.models import Message
from tests.channels.email.conftest import letter
from tests.kernel.messages.conftest import Post, post, server  # noqa: F401

NONE = MailServer("", 0)


@contextmanager
def smtp_server(post: Post, user: str = "help@afterloop.example", password: str = "sesame") -> Iterator[int]:  # noqa: F811
    """One that takes mails only from who has signed in. Gives its port."""

    def let_in(_server, _session, _envelope, _mechanism, given):
        right = isinstance(given, LoginPassword) and (given.login, given.password) == (
            user.encode(),
            password.encode(),
        )
        return AuthResult(success=right, handled=False)

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(
        post, hostname="127.0.0.1", port=port, authenticator=let_in, auth_required=True, auth_require_tls=False
    )
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


@pytest.fixture
def own(box, post):  # noqa: F811
    """The mailbox sends by a server of its own."""
    with smtp_server(post) as port:
        Mailbox.objects.filter(pk=box.pk).update(
            smtp_host="127.0.0.1", smtp_port=port, smtp_encryption="none", user=box.address, secret=seal("sesame")
        )
        yield box


def answer(root, ticket, **given):
    """Root answers; gives the status. What is written beside the answer, such as a receipt, is left out."""
    register()
    said = root.post(f"/api/v1/tickets/{ticket.pk}/reply", {"body": "请重启热水器。", **given})
    pump.drain_all()
    Dispatch.objects.exclude(text__contains="请重启").delete()
    return said


def read(taken):
    return message_from_bytes(taken.content, policy=default)


def test_an_answer_leaves_by_the_server_of_its_mailbox_without_any_other(own, post, receive, root, settings):  # noqa: F811
    settings.MAIL = NONE
    answer(root, receive(letter()).ticket)
    assert dispatching.send_due(ByMail(NONE)) == 1
    [taken] = post.taken
    assert taken.mail_from == "help@afterloop.example"
    assert Dispatch.objects.get().state == "sent"


def test_what_belongs_to_no_mailbox_waits_for_the_server_of_the_house(own, root, receive, settings):
    settings.MAIL = NONE
    answer(root, receive(letter()).ticket)
    Dispatch.objects.update(route="")
    assert dispatching.send_due(ByMail(NONE)) == 0
    assert Dispatch.objects.get().state == "queued"


def test_a_mailbox_that_has_lost_its_server_sends_as_all_do(own, server, post, receive, root):  # noqa: F811
    answer(root, receive(letter()).ticket)
    Mailbox.objects.update(smtp_host="")
    dispatching.send_due(ByMail(server))
    assert [taken.mail_from for taken in post.taken] == ["help@afterloop.example"]


def test_a_wrong_password_is_tried_again_and_told_by_the_test(own, receive, root):
    answer(root, receive(letter()).ticket)
    Mailbox.objects.update(secret=seal("wrong"))
    dispatching.send_due(ByMail(NONE))
    waiting = Dispatch.objects.get()
    assert waiting.state == "failed"
    assert waiting.last_error.startswith("535")
    tested = root.post(f"/api/v1/mailboxes/{own.pk}/test").json()
    assert tested["sending"]["works"] is False
    assert tested["sending"]["hint"] == "The server does not accept this user name and password."


def test_the_test_of_a_mailbox_signs_in_where_its_answers_leave(own, root):
    assert root.post(f"/api/v1/mailboxes/{own.pk}/test").json()["sending"]["works"] is True


def test_a_server_to_send_by_wants_a_user(box, root):
    body = {"address": box.address, "type": "repair", "smtp_host": "smtp.acme.example"}
    assert "user" in root.post(f"/api/v1/mailboxes/{box.pk}/edit", body).json()["fields"]


def test_copies_go_out_and_only_open_ones_are_seen(server, post, receive, root):  # noqa: F811
    ticket = receive(letter()).ticket
    answer(root, ticket, cc=["boss@example.com"], bcc=["quality@afterloop.example"])
    dispatching.send_due(ByMail(server))
    [taken] = post.taken
    assert taken.rcpt_tos == ["dora@example.com", "boss@example.com", "quality@afterloop.example"]
    assert read(taken)["Cc"] == "boss@example.com"
    assert b"quality@" not in taken.content
    message = root.get(f"/api/v1/tickets/{ticket.pk}/messages").json()["items"][-1]
    assert (message["cc"], message["bcc"]) == (["boss@example.com"], ["quality@afterloop.example"])


def test_an_answer_that_resolves_carries_its_copies_too(server, post, receive, root):  # noqa: F811
    answer(root, receive(letter()).ticket, cc=["boss@example.com"], then="resolve")
    dispatching.send_due(ByMail(server))
    assert post.taken[0].rcpt_tos == ["dora@example.com", "boss@example.com"]


def test_our_own_mailboxes_get_no_copy(server, post, receive, root, box):  # noqa: F811
    answer(root, receive(letter()).ticket, cc=["Help@afterloop.example", "boss@example.com"])
    dispatching.send_due(ByMail(server))
    assert post.taken[0].rcpt_tos == ["dora@example.com", "boss@example.com"]


def test_an_address_that_is_none_is_the_error_of_its_field(receive, root):
    refused = answer(root, receive(letter()).ticket, cc=["boss@example.com", "nobody"])
    assert refused.status_code == 422
    assert list(refused.json()["fields"]) == ["cc.1"]


def test_a_copy_that_is_refused_does_not_undo_the_mail_and_is_told(server, post, receive, root):  # noqa: F811
    async def only_dora(server_, session, envelope, address, options):
        if address != "dora@example.com":
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    post.handle_RCPT = only_dora
    answer(root, receive(letter()).ticket, cc=["gone@example.com"])
    dispatching.send_due(ByMail(server))
    sent = Dispatch.objects.get()
    assert (sent.state, sent.last_error) == ("sent", "gone@example.com: 550 no such user")


def test_a_mail_that_reached_only_its_copies_waits_for_a_person(server, post, receive, root):  # noqa: F811
    async def not_dora(server_, session, envelope, address, options):
        if address == "dora@example.com":
            return "450 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    post.handle_RCPT = not_dora
    answer(root, receive(letter()).ticket, cc=["boss@example.com"])
    dispatching.send_due(ByMail(server))
    assert Dispatch.objects.get().state == "dead"


def test_who_got_a_mail_beside_us_stands_at_the_message(receive, box):
    Mailbox.objects.create(address="service@afterloop.example", type="repair", unit=box.unit)
    mail = receive(
        letter(
            To="help@afterloop.example, 老板 <boss@example.com>",
            Cc="Dora@example.com, service@afterloop.example, help+t1.abc@afterloop.example, eve@example.com",
        )
    )
    assert Message.objects.get(pk=mail.message).cc == ["boss@example.com", "eve@example.com"]
    again = receive(letter("Re", In_Reply_To=f"<{mail.key}>", Cc="bob@example.com"))
    assert Message.objects.get(pk=again.message).cc == ["bob@example.com"]


def test_whoever_a_delivered_mail_was_sent_to_is_us(receive):
    mail = receive(letter(To="sales@elsewhere.example, boss@example.com"), into=None)
    assert Message.objects.get(pk=mail.message).cc == ["boss@example.com"]


def test_the_signature_of_the_nearest_unit_stands_below_an_answer(server, post, receive, root, box):  # noqa: F811
    below = root.post("/api/v1/units", {"parent": box.unit_id, "name": "朝阳网点", "kind": "outlet"}).json()["id"]
    sign = {"signature": {"zh-Hans": "{agent}\n{unit} · {brand}"}}
    assert root.post(f"/api/v1/units/{box.unit_id}/edit", sign).status_code == 200
    Mailbox.objects.update(unit_id=below)
    answer(root, receive(letter()).ticket)
    dispatching.send_due(ByMail(server))
    text = read(post.taken[0]).get_body(("plain",)).get_content()
    assert "Root\n朝阳网点 · " in text.replace("\r\n", "\n")
    root.post(f"/api/v1/units/{below}/edit", {"signature": {"zh-Hans": "朝阳网点敬上"}})
    post.taken.clear()
    answer(root, receive(letter("别的事")).ticket)
    dispatching.send_due(ByMail(server))
    assert "朝阳网点敬上" in read(post.taken[-1]).get_body(("plain",)).get_content()


def test_a_signature_with_an_unknown_placeholder_is_the_error_of_its_language(root):
    unit = OrgUnit.objects.get(parent=None)
    refused = root.post(f"/api/v1/units/{unit.pk}/edit", {"signature": {"en": "{agnet}"}})
    assert "signature.en" in refused.json()["fields"]
