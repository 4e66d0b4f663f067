"""Texts under several workers and several calls at once: none goes out twice, none is lost, no limit is passed."""

from __future__ import annotations

import json

import pytest

from afterloop.channels.sms import calling_back, sending, taking_in
from afterloop.channels.sms.models import SmsAccount, SmsOptOut, SmsReply, SmsSent
from afterloop.kernel.events.models import Event
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.customers.models import Customer
from afterloop.service.tickets.models import Message, Ticket
from tests.channels.sms.conftest import a_template, an_account, due_again, send_due, text_to
from tests.races.test_actions import at_once, new_ticket

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture
def account(own_database) -> SmsAccount:
    made = an_account(provider="aliyun", type="enquiry")
    a_template(made)
    a_template(made, "step.submitted")
    return made


@pytest.fixture
def shown(own_database) -> SmsAccount:
    """Nothing leaves."""
    made = an_account()
    a_template(made)
    return made


def work() -> int:
    return dispatching.send_due(sending.BySms())


def test_several_workers_send_each_text_once(shown):
    for n in range(30):
        text_to(f"+86138001380{n:02}", once=str(n))
    assert sum(at_once(*[work] * 4)) == 30
    assert set(Dispatch.objects.values_list("state", "attempts")) == {("sent", 1)}
    assert SmsSent.objects.count() == 30


def test_no_limit_is_passed_by_several_at_once(shown):
    SmsAccount.objects.update(limit_per_day=7, limit_per_number=5)
    for n in range(10):
        text_to(once=f"same {n}")
        text_to(f"+86138001381{n:02}", once=f"other {n}")
    at_once(*[work] * 4)
    assert SmsSent.objects.count() == 7
    to_one = Dispatch.objects.filter(recipient="+8613800138000", state="sent").count()
    assert to_one <= 5
    assert Dispatch.objects.filter(state="dead").count() == 13


def receipts(external: str) -> bytes:
    return json.dumps([{"biz_id": external, "success": True, "err_code": "DELIVERED"}]).encode()


def test_the_same_receipt_from_four_sides_is_one(account):
    row = SmsSent.objects.create(account=account, purpose="x", external_id="biz", segments=1, price=0)
    at_once(*[lambda: calling_back.take_receipts(account, receipts("biz"))] * 4)
    row.refresh_from_db()
    assert row.delivered_at
    assert Event.objects.filter(name="sms_sent.delivered").count() == 1


def replies(*texts: str, start: int = 0) -> bytes:
    said = [
        {"phone_number": "13800138000", "content": text, "sequence_id": str(start + n)} for n, text in enumerate(texts)
    ]
    return json.dumps(said).encode()


def test_the_same_reply_from_four_sides_is_one_message(account):
    at_once(*[lambda: calling_back.take_replies(account, replies("热水器坏了"))] * 4)
    at_once(*[taking_in.take_in_waiting] * 4)
    assert list(SmsReply.objects.values_list("state", flat=True)) == ["done"]
    assert Ticket.objects.count() == Message.objects.count() == 1


def test_two_replies_at_once_are_two_words_of_one_customer(account):
    ticket = new_ticket(contact={"name": "Dora", "phone": "13800138000"})
    text_to(purpose="step.submitted", about=ticket, once="step")
    Dispatch.objects.update(state="sent")
    at_once(
        lambda: calling_back.take_replies(account, replies("周三在家", start=1)),
        lambda: calling_back.take_replies(account, replies("下午也可以", start=2)),
    )
    at_once(*[taking_in.take_in_waiting] * 4)
    assert sorted(ticket.messages.filter(channel="sms").values_list("body", flat=True)) == ["下午也可以", "周三在家"]
    assert Customer.objects.count() == 1


def test_two_who_opt_out_a_number_at_once_opt_it_out(account):
    calling_back.take_replies(account, replies("TD", "退订", "T"))
    at_once(*[taking_in.take_in_waiting] * 3)
    assert SmsOptOut.objects.count() == 1
    assert set(SmsReply.objects.values_list("state", flat=True)) == {"left"}


def test_a_receipt_that_comes_while_the_sender_notes_is_not_lost(shown):
    SmsAccount.objects.update(provider="aliyun")
    account = SmsAccount.objects.get()
    row = text_to()
    SmsAccount.objects.update(provider="console")
    send_due()
    Dispatch.objects.update(state="sending")
    due_again()
    sent = SmsSent.objects.get()
    failed = json.dumps([{"biz_id": sent.external_id, "success": False, "err_code": "UNDELIV"}]).encode()
    at_once(work, lambda: calling_back.take_receipts(account, failed))
    row.refresh_from_db()
    assert row.state == "dead"
