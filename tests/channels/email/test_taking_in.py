"""A mail becomes a ticket, or joins its thread; what can be neither is kept and says why."""

from __future__ import annotations

import re

import pytest

from afterloop.channels.email import taking_in, threads
from afterloop.channels.email.arriving import deliver
from afterloop.channels.email.models import InboundMail
from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.files.models import File
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.tickets.models import Ticket
from tests.channels.email.conftest import letter, said

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def test_a_mail_becomes_a_ticket_of_its_sender(receive, box):
    mail = receive(letter())
    ticket = mail.ticket
    assert (mail.state, mail.kind, mail.sender) == ("done", "person", "dora@example.com")
    assert (ticket.subject, ticket.channel, ticket.type, ticket.unit) == ("热水器不出热水", "email", "repair", box.unit)
    assert (ticket.customer.name, ticket.contact.email) == ("朵拉", "dora@example.com")
    assert said(ticket) == ["昨天开始不出热水。"]
    assert ticket.waiting_since is not None


def test_the_same_mail_comes_once(receive):
    mail = letter()
    first, again = receive(mail), receive(mail)
    assert first.pk == again.pk
    assert Ticket.objects.filter(channel="email").count() == 1
    assert File.objects.filter(entity="mail").count() == 1


def test_an_answer_to_our_answer_joins_the_thread(receive, root):
    register()
    mail = receive(letter())
    root.post(f"/api/v1/tickets/{mail.ticket.pk}/reply", {"html": "<p>请<strong>断电</strong>后重启</p>"})
    pump.drain_all()
    ours = Dispatch.objects.filter(record_id=mail.ticket.pk, text__contains="请断电后重启").get()
    assert ours.recipient == "dora@example.com"
    assert ours.subject == "Re: 热水器不出热水"
    assert "<strong>断电</strong>" in ours.html
    assert ours.sender.endswith("<help@afterloop.example>")
    assert ours.headers["In-Reply-To"] == f"<{mail.key}>"
    answer = receive(letter("Re: 热水器不出热水", "还是不行", In_Reply_To=ours.external_id))
    assert answer.ticket == mail.ticket
    assert said(mail.ticket)[-1] == "还是不行"


def test_an_answer_is_found_by_any_mail_of_the_chain(receive):
    mail = receive(letter())
    chain = f"<unknown@example.com> <{mail.key}> <lost@example.com>"
    assert receive(letter("回复", "补充", References=chain)).ticket == mail.ticket


def test_an_answer_to_the_signed_address_is_found_without_any_header(receive, box):
    box.subaddresses = True
    box.save()
    mail = receive(letter())
    address = threads.thread_of(mail.ticket).headers["Reply-To"]
    assert receive(letter("另一个主题", "补充", To=address)).ticket == mail.ticket
    forged = re.sub(r"\.[0-9a-f]{12}@", ".0123456789ab@", address)
    assert receive(letter("另一个主题", "别的事", To=forged)).ticket != mail.ticket


def test_a_number_counts_when_its_own_customer_writes_it(receive):
    mail = receive(letter())
    number = mail.ticket.number
    shown = f"{number[:6]} {number[6:]}"
    assert receive(letter(f"关于 {shown}", "补充")).ticket == mail.ticket
    assert receive(letter(f"关于 {number}", "我也要看", From_="eve@example.com")).ticket != mail.ticket


def test_a_ticket_that_was_merged_is_answered_where_it_goes_on(receive, root):
    mail, other = receive(letter()), receive(letter("另一件事")).ticket
    answer = root.post(f"/api/v1/tickets/{mail.ticket.pk}/merge", {"ticket": other.pk})
    assert answer.status_code == 200, answer.content
    assert receive(letter("Re", "补充", In_Reply_To=f"<{mail.key}>")).ticket == other


def test_a_word_to_what_was_finished_long_ago_is_a_new_ticket_that_refers_to_it(receive, root):
    mail = receive(letter())
    root.post(f"/api/v1/tickets/{mail.ticket.pk}/resolve", {"answer": "好了"})
    Ticket.objects.filter(pk=mail.ticket.pk).update(resolved_at="2020-01-01T00:00:00Z")
    again = receive(letter("Re", "又坏了", In_Reply_To=f"<{mail.key}>"))
    assert again.ticket != mail.ticket
    assert again.ticket.links_out.get().target == mail.ticket


def test_pictures_stand_in_the_text_and_other_files_below_it(receive, root):
    mail = letter("照片", "看图")
    mail.add_alternative(
        '<p>看图 <img src="cid:one"><img src="https://spy.example/x.gif"></p><script>x()</script>', subtype="html"
    )
    mail.get_payload()[1].add_related(PICTURE, "image", "png", cid="<one>", filename="漏水.png")
    mail.add_attachment(b"MZ\x90\x00" + b"\0" * 60, "application", "x-msdownload", filename="../setup.exe")
    ticket = receive(mail).ticket
    message = ticket.messages.get()
    picture, program = File.objects.filter(entity="ticket", record_id=ticket.pk).order_by("pk")
    assert (picture.name, picture.type) == ("漏水.png", "image/png")
    assert (program.name, program.type) == ("setup.exe", "application/octet-stream")
    assert f'data-file="{picture.pk}"' in message.html
    assert "spy.example" not in message.html
    assert "script" not in message.html
    shown = root.get(f"/api/v1/files/{program.pk}/setup.exe")
    assert shown["Content-Disposition"].startswith("attachment")


def test_a_stranger_cannot_name_files_or_people_of_the_house(receive):
    html = '<p>hi <img data-file="7"><span data-user="1">@root</span></p>'
    mail = letter("x", "hi")
    mail.add_alternative(html, subtype="html")
    message = receive(mail).ticket.messages.get()
    assert "data-file" not in message.html
    assert "data-user" not in message.html


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"Auto_Submitted": "auto-replied", "Subject": "自动回复：外出"}, "auto"),
        ({"From_": "help@afterloop.example"}, "own"),
        ({"X_Afterloop_Loop": threads.loop_mark}, "own"),
    ],
)
def test_what_nobody_wrote_becomes_no_ticket_and_says_why(receive, root, headers, reason):
    given = {name: value() if callable(value) else value for name, value in headers.items()}
    subject = given.pop("Subject", "x")
    mail = receive(letter(subject, "y", **given))
    assert (mail.state, mail.reason, mail.ticket) == ("left", reason, None)
    listed = root.get("/api/v1/mails?state=left").json()["items"]
    assert [item["id"] for item in listed] == [mail.pk]
    assert listed[0]["sentence"]


def test_an_automatic_answer_in_a_thread_is_kept_there_and_opens_nothing_again(receive, root):
    mail = receive(letter())
    root.post(f"/api/v1/tickets/{mail.ticket.pk}/resolve", {"answer": "好了"})
    receive(letter("自动回复", "我在休假", In_Reply_To=f"<{mail.key}>", Auto_Submitted="auto-replied"))
    ticket = Ticket.objects.get(pk=mail.ticket.pk)
    assert said(ticket)[-1] == "我在休假"
    assert ticket.state == "resolved"


def test_two_programs_that_answer_each_other_are_stopped(receive, monkeypatch):
    monkeypatch.setattr("afterloop.channels.email.actions.MOST_NEW", 3)
    states = [receive(letter(f"{n}")).state for n in range(5)]
    assert states == ["done", "done", "done", "refused", "refused"]


def test_what_a_rule_refuses_waits_with_its_reason_and_is_tried_again(receive, root, box):
    box.type = "nothing"
    box.save()
    mail = receive(letter())
    assert (mail.state, mail.reason) == ("refused", "rules")
    assert mail.detail == "工单类型不存在。"
    box.type = "repair"
    box.save()
    assert root.post(f"/api/v1/mails/{mail.pk}/try-again").status_code == 200
    taking_in.take_in_waiting()
    mail.refresh_from_db()
    assert (mail.state, said(mail.ticket)) == ("done", ["昨天开始不出热水。"])


def test_one_bad_mail_does_not_stop_the_next(box, monkeypatch):
    real = taking_in.reading.read

    def broken(waiting, ours, *, by):
        if InboundMail.objects.get(pk=waiting.id).key.startswith("bad"):
            raise ZeroDivisionError
        return real(waiting, ours, by=by)

    monkeypatch.setattr(taking_in.reading, "read", broken)
    deliver([letter(Message_ID="<bad@x>").as_bytes(), letter(Message_ID="<good@x>").as_bytes()], box)
    taking_in.take_in_waiting()
    assert dict(InboundMail.objects.values_list("key", "state")) == {"bad@x": "waiting", "good@x": "done"}


def test_a_delivery_report_is_told_to_the_mail_that_failed(receive, root):
    register()
    mail = receive(letter())
    root.post(f"/api/v1/tickets/{mail.ticket.pk}/reply", {"body": "请重启"})
    pump.drain_all()
    ours = Dispatch.objects.get(record_id=mail.ticket.pk, text__contains="请重启")
    Dispatch.objects.filter(pk=ours.pk).update(state="sent")
    before = said(mail.ticket)
    bounce = receive(BOUNCE.replace(b"ORIGINAL", ours.external_id.encode()))
    ours.refresh_from_db()
    assert (bounce.state, bounce.ticket) == ("done", mail.ticket)
    assert ours.state == "dead"
    assert "550 5.1.1" in ours.last_error
    assert said(mail.ticket) == before


BOUNCE = b"""\
From: MAILER-DAEMON@example.com\r
To: help@afterloop.example\r
Subject: Undelivered Mail Returned to Sender\r
Message-ID: <bounce@example.com>\r
Auto-Submitted: auto-replied\r
MIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
\r
--b\r
Content-Type: text/plain\r
\r
Your mail could not be delivered.\r
--b\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example.com\r
\r
Final-Recipient: rfc822; dora@example.com\r
Action: failed\r
Status: 5.1.1\r
Diagnostic-Code: smtp; 550 5.1.1 no such user\r
\r
--b\r
Content-Type: message/rfc822\r
\r
Message-ID: ORIGINAL\r
Subject: Re: x\r
\r
hello\r
--b--\r
"""


def test_an_acknowledgement_goes_out_once_and_never_to_a_list(receive):
    register()
    mail = receive(letter())
    pump.drain_all()
    assert Dispatch.objects.filter(record_id=mail.ticket.pk).count() == 1
    newsletter = receive(letter("通讯", "本月新闻", From_="news@example.com", List_Id="<news.example.com>"))
    pump.drain_all()
    assert newsletter.state == "done"
    assert not Dispatch.objects.filter(record_id=newsletter.ticket.pk).exists()


def test_an_erased_customer_takes_his_mails_along(receive, root):
    mail = receive(letter())
    wish = {"entity": "customer", "record": mail.ticket.customer_id, "reason": "本人要求"}
    assert root.post("/api/v1/redactions", wish).status_code == 200
    mail.refresh_from_db()
    assert (mail.sender, mail.subject) == ("", "")
    assert not File.objects.filter(pk=mail.file).exists()
