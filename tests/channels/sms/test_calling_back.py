"""What providers tell us: receipts and replies, told once or twice, whole or broken, by them or by somebody else."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from afterloop.channels.sms import taking_in
from afterloop.channels.sms.models import SmsOptOut, SmsReply, SmsSent
from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.tickets.models import Ticket
from tests.channels.sms.conftest import a_template, due_again, last, send_due, text_to

NUMBER = "+8613800138000"
STEP = "step.submitted"


@pytest.fixture
def ready(real):
    a_template(real)
    a_template(real, STEP)
    return real


def call(account, kind, body, token=""):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    path = f"/api/v1/sms/{token or account.token}/{kind}"
    return Client(raise_request_exception=False).post(path, raw, content_type="application/json")


def receipt(account, external, delivered=True, why="UNDELIV"):
    if account.provider == "aliyun":
        return [
            {
                "phone_number": "13800138000", "success": delivered, "err_code": "DELIVERED" if delivered else why,
                "err_msg": "", "sms_size": "1", "biz_id": external, "out_id": "1-1",
                "send_time": "2026-01-01 00:00:00", "report_time": "2026-01-01 00:00:01",
            }
        ]  # fmt: skip
    return [
        {
            "user_receive_time": "2026-01-01 08:03:04", "nationcode": "86", "mobile": "13800138000",
            "report_status": "SUCCESS" if delivered else "FAIL", "errmsg": "DELIVRD" if delivered else why,
            "description": "", "sid": external,
        }
    ]  # fmt: skip


def reply(account, text, number="13800138000", key="1"):
    if account.provider == "aliyun":
        return [
            {
                "phone_number": number, "content": text, "sequence_id": key, "dest_code": "1069",
                "send_time": "2026-01-01 00:00:00", "sign_name": "蓝熙电器",
            }
        ]  # fmt: skip
    return {"extend": "", "mobile": number, "nationcode": "86", "sign": "蓝熙电器", "text": text, "time": int(key)}


def sent() -> SmsSent:
    text_to()
    send_due()
    return SmsSent.objects.latest("pk")


def test_a_receipt_is_told_to_the_text_and_twice_is_once(ready, sky):
    row = sent()
    for _time in range(2):
        answer = call(ready, "receipts", receipt(ready, row.external_id))
        assert answer.status_code == 200
        assert answer.json() in ({"code": 0, "msg": "OK"}, {"result": 0, "errmsg": "OK"})
    row.refresh_from_db()
    assert row.delivered_at
    assert Event.objects.filter(name="sms_sent.delivered").count() == 1
    call(ready, "receipts", receipt(ready, row.external_id, delivered=False))
    row.refresh_from_db()
    assert row.failed_at is None


def test_what_did_not_arrive_is_a_dead_letter_and_can_be_sent_again(ready, sky, root):
    row = sent()
    call(ready, "receipts", receipt(ready, row.external_id, delivered=False, why="MK:0001"))
    assert (last().state, last().last_error) == ("dead", "MK:0001")
    root.post(f"/api/v1/dispatches/{last().pk}/replay")
    send_due()
    assert last().state == "sent"
    assert SmsSent.objects.count() == 2


def test_a_receipt_before_the_sender_could_note_it_counts(ready, sky):
    row = sent()
    Dispatch.objects.update(state="sending")
    call(ready, "receipts", receipt(ready, row.external_id, delivered=False))
    assert last().state == "dead"


def test_receipts_of_other_texts_are_dropped_and_answered(ready, sky):
    assert call(ready, "receipts", receipt(ready, "somebody-elses")).status_code == 200
    assert not Event.objects.filter(name__startswith="sms_sent").exists()


@pytest.mark.parametrize("kind", ["receipts", "replies"])
@pytest.mark.parametrize("body", [b"", b"nonsense", b"[1]", b'[{"a": 1}]', b"\xff", b'"x"', b"[" * 100_000])
def test_what_is_broken_is_refused_without_a_word_of_the_token(ready, kind, body, capfd):
    answer = call(ready, kind, body)
    assert answer.status_code == 422, answer.content
    said = capfd.readouterr()
    assert ready.token not in answer.content.decode() + said.out + said.err
    assert not SmsReply.objects.exists()


def test_a_call_that_is_too_large_is_refused(ready):
    assert call(ready, "receipts", b" " * (1024 * 1024 + 1)).status_code == 413


@pytest.mark.parametrize("kind", ["receipts", "replies"])
def test_whoever_does_not_know_the_address_is_nobody_and_soon_tired(ready, kind):
    answers = [call(ready, kind, [], token=f"guess-{n}").status_code for n in range(31)]
    assert set(answers[:30]) == {404}
    assert answers[30] == 429
    assert call(ready, kind, []).status_code == 200  # the right one goes on


def arrived(account, text, **rest):
    assert call(account, "replies", reply(account, text, **rest)).status_code == 200
    taking_in.take_in_waiting()
    return SmsReply.objects.latest("pk")


def written_about(root, **given):
    """A ticket that we wrote to Dora about."""
    ticket = root.make_ticket(contact={"name": "Dora", "phone": "13800138000"}, **given)
    text_to(purpose=STEP, once=f"step:{ticket['id']}", about=Ticket.objects.get(pk=ticket["id"]))
    due_again()
    send_due()
    return Ticket.objects.get(pk=ticket["id"])


def test_a_reply_joins_the_newest_ticket_that_we_wrote_about(ready, sky, root):
    written_about(root)
    ticket = written_about(root)
    row = arrived(ready, "周三下午在家")
    assert (row.state, row.ticket_id) == ("done", ticket.pk)
    message = ticket.messages.get(pk=row.message)
    assert (message.body, message.channel, message.direction) == ("周三下午在家", "sms", "in")


def test_the_same_reply_twice_is_one(ready, sky, root):
    ticket = written_about(root)
    for _time in range(2):
        arrived(ready, "在家")
    assert SmsReply.objects.count() == 1
    assert ticket.messages.filter(channel="sms").count() == 1


def test_a_reply_to_nothing_becomes_a_ticket_where_the_account_says_of_which_type(ready):
    row = arrived(ready, "热水器坏了")
    assert (row.state, row.reason) == ("refused", "no_type")
    ready.type = "enquiry"
    ready.save()
    row = arrived(ready, "热水器坏了", key="2")
    assert row.state == "done"
    ticket = Ticket.objects.get(pk=row.ticket_id)
    assert (ticket.channel, ticket.subject) == ("sms", "热水器坏了")
    assert ticket.contact.identities.filter(channel="phone", value=NUMBER).exists()


def test_what_waits_is_taken_in_once_more_by_a_button(ready, root, alice):
    row = arrived(ready, "热水器坏了")
    (shown,) = root.get("/api/v1/sms/replies").json()["items"]
    assert (shown["id"], bool(shown["sentence"])) == (row.pk, True)
    assert alice.get("/api/v1/sms/replies").status_code == 403
    ready.type = "enquiry"
    ready.save()
    assert root.post(f"/api/v1/sms/replies/{row.pk}/try-again").status_code == 200
    taking_in.take_in_waiting()
    row.refresh_from_db()
    assert row.state == "done"
    assert root.post(f"/api/v1/sms/replies/{row.pk}/try-again").status_code == 409


def test_a_closed_ticket_is_not_opened_by_a_reply(ready, sky, root):
    ticket = written_about(root)
    Ticket.objects.filter(pk=ticket.pk).update(state="closed")
    assert arrived(ready, "还是不热").reason == "no_type"


@pytest.mark.parametrize("word", ["TD", "td", " T ", "退订", "Ｔ", "退订。", "stop"])
def test_a_word_opts_out_and_another_comes_back(ready, sky, root, word):
    ticket = written_about(root)
    row = arrived(ready, word)
    assert (row.state, row.reason) == ("left", "out")
    assert SmsOptOut.objects.get().number == NUMBER
    assert not ticket.messages.filter(channel="sms").exists()
    arrived(ready, word, key="2")
    assert SmsOptOut.objects.count() == 1
    assert arrived(ready, "恢复", key="3").reason == "back"
    assert not SmsOptOut.objects.exists()


def test_a_sentence_with_such_a_word_is_a_sentence(ready, sky, root):
    written_about(root)
    assert arrived(ready, "我要退订这个服务，怎么退款？").state == "done"
    assert not SmsOptOut.objects.exists()


def test_a_machine_that_answers_is_stopped(ready, sky, root, monkeypatch):
    monkeypatch.setattr("afterloop.channels.sms.actions.MOST_SAID", 2)
    written_about(root)
    states = [arrived(ready, f"自动回复{n}", key=str(n)).state for n in range(4)]
    assert states == ["done", "done", "refused", "refused"]


def test_what_fails_is_kept_with_its_reason_and_tried_again(ready, monkeypatch):
    monkeypatch.setattr("afterloop.channels.sms.threads.place_of", lambda *a: 1 / 0)
    row = arrived(ready, "热水器坏了")
    assert (row.state, row.reason, row.text) == ("waiting", "broken", "热水器坏了")
    monkeypatch.undo()
    SmsReply.objects.update(next_at=row.created_at)
    taking_in.take_in_waiting()
    row.refresh_from_db()
    assert row.reason == "no_type"


def test_opt_outs_are_listed_added_and_lifted(root, alice):
    assert alice.get("/api/v1/sms/opt-outs").status_code == 403
    added = root.post("/api/v1/sms/opt-outs", {"number": "138 0013 8000"})
    assert added.status_code == 201
    (shown,) = root.get("/api/v1/sms/opt-outs").json()["items"]
    assert (shown["number"], shown["word"]) == (NUMBER, "")
    assert root.post("/api/v1/sms/opt-outs", {"number": "nobody"}).status_code == 422
    assert root.post(f"/api/v1/sms/opt-outs/{shown['id']}/lift").status_code == 204
    assert root.get("/api/v1/sms/opt-outs").json()["items"] == []
    assert NUMBER not in str(list(Event.objects.values_list("facts", "data", "changes")))
