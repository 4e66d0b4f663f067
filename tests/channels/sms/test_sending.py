"""Texts on their way: through a provider that checks what it gets, and what becomes of those that may not go."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from afterloop.channels.sms.models import SmsOptOut, SmsSent
from afterloop.channels.sms.providers import calling
from afterloop.kernel import time
from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import Organization
from afterloop.service.tickets.models import Ticket
from tests.channels.sms.conftest import CODE, a_template, an_account, due_again, last, send_due, text_to

STEP = "step.submitted"
NUMBER = "+8613800138000"


@pytest.fixture
def ready(real):
    real.price = Decimal("0.045")
    real.save()
    a_template(real, code="1234")
    return real


def states_by_key():
    return dict(Dispatch.objects.values_list("key", "state"))


def test_a_text_goes_out_signed_and_its_cost_is_kept(ready, sky):
    row = text_to()
    assert send_due() == 1
    assert sky.problems == []
    (wish,) = sky.sent
    if ready.provider == "aliyun":
        assert (wish["PhoneNumbers"], wish["SignName"], wish["TemplateCode"]) == ("13800138000", "蓝熙电器", "1234")
        assert json.loads(wish["TemplateParam"]) == {"code": "482913"}
    else:
        assert (wish["PhoneNumberSet"], wish["SmsSdkAppId"]) == ([NUMBER], "1400006666")
        assert (wish["SignName"], wish["TemplateId"], wish["TemplateParamSet"]) == ("蓝熙电器", "1234", ["482913"])
    assert last().state == "sent"
    sent = SmsSent.objects.get()
    assert (sent.dispatch, sent.segments, sent.price, sent.purpose) == (row.pk, 1, Decimal("0.0450"), CODE)
    assert sent.external_id in ("biz-1", "no-1")
    ready.refresh_from_db()
    assert ready.last_sent_at
    assert not ready.problem


def test_another_secret_is_told_and_tried_again(ready, sky):
    ready.secret = ""
    ready.save()
    text_to()
    send_due()
    assert sky.problems
    assert last().state == "failed"
    ready.refresh_from_db()
    assert "Signature" in ready.problem
    assert ready.problem_since


def refusal(account, code):
    if account.provider == "aliyun":
        return 200, {"Code": code, "Message": "no"}
    return 200, {"Response": {"SendStatusSet": [{"Code": code, "Message": "no"}], "RequestId": "r"}}


@pytest.mark.parametrize(
    ("codes", "state", "is_problem"),
    [
        (("isv.MOBILE_NUMBER_ILLEGAL", "InvalidParameterValue.IncorrectPhoneNumber"), "dead", False),
        (("isv.BUSINESS_LIMIT_CONTROL", "LimitExceeded.PhoneNumberThirtySecondLimit"), "failed", False),
        (("isv.AMOUNT_NOT_ENOUGH", "FailedOperation.InsufficientBalanceInSmsPackage"), "failed", True),
    ],
)
def test_a_refusal_is_about_the_text_the_moment_or_the_account(ready, sky, codes, state, is_problem):
    code = codes[0] if ready.provider == "aliyun" else codes[1]
    sky.answer = lambda action, wish: refusal(ready, code)
    text_to()
    send_due()
    assert last().state == state
    assert code in last().last_error
    ready.refresh_from_db()
    assert bool(ready.problem) == is_problem
    assert not SmsSent.objects.exists()


@pytest.mark.parametrize("answer", [(302, b""), (503, b"<html>busy</html>"), (200, b"[]"), (200, b"")])
def test_nonsense_is_no_success(ready, sky, answer):
    sky.answer = lambda action, wish: answer
    text_to()
    send_due()
    assert last().state == "failed"
    assert len(sky.calls) == 1


def test_a_provider_that_hangs_holds_up_nobody_else(ready, sky, monkeypatch):
    monkeypatch.setattr(calling, "TIMEOUT", 0.2)
    other = an_account(name="Other", token="o" * 43)
    a_template(other, STEP)
    sky.hangs = 1.0
    text_to(once="1")
    text_to(once="2")
    text_to(once="3", purpose=STEP)
    due_again()
    assert send_due() == 3
    states = states_by_key()
    assert states.pop("3") == "sent"
    assert sorted(states.values()) == ["failed", "queued"]  # the second was not tried
    ready.refresh_from_db()
    assert "Timeout" in ready.problem


def test_killed_after_the_provider_took_it_it_is_not_sent_again(ready, sky, monkeypatch):
    text_to()
    with monkeypatch.context() as patch:
        patch.setattr("afterloop.kernel.messages.actions.note_sent", lambda *a, **k: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            send_due()
    assert last().state == "sending"
    due_again()
    assert send_due() == 1
    assert last().state == "sent"
    assert len(sky.sent) == 1
    assert SmsSent.objects.count() == 1


def test_only_so_many_go_to_one_number(template, account):
    account.limit_per_number = 2
    account.save()
    for n in range(3):
        text_to(once=str(n))
    text_to("+8613900139000", once="other")
    send_due()
    states = states_by_key()
    assert sorted(states.values()) == ["dead", "sent", "sent", "sent"]
    assert states["other"] == "sent"
    dead = Dispatch.objects.get(state="dead")
    assert "2" in dead.last_error


def test_only_so_many_go_within_a_day(template, account):
    account.limit_per_day = 1
    account.save()
    text_to(once="1")
    text_to("+8613900139000", once="2")
    send_due()
    assert sorted(Dispatch.objects.values_list("state", flat=True)) == ["dead", "sent"]
    with time.travel(timedelta(days=2)):
        text_to("+8613900139000", once="3")
        due_again()
        send_due()
    assert last().state == "sent"


def test_what_is_tried_again_counts_once(ready, sky):
    ready.limit_per_number = 1
    ready.save()
    sky.answer = lambda action, wish: refusal(
        ready, "isp.SYSTEM_ERROR" if ready.provider == "aliyun" else "InternalError"
    )
    text_to()
    send_due()
    assert last().state == "failed"
    sky.answer = lambda action, wish: None
    due_again()
    send_due()
    assert last().state == "sent"


def test_who_opted_out_gets_codes_and_nothing_else(template, account):
    a_template(account, STEP)
    SmsOptOut.objects.create(number=NUMBER, word="TD")
    text_to(once="code")
    text_to(once="step", purpose=STEP)
    due_again()
    send_due()
    states = states_by_key()
    assert states == {"code": "sent", "step": "dropped"}
    assert Dispatch.objects.get(key="step").last_error


def at_night():
    """Shanghai, 23:30."""
    now = time.now()
    night = now.replace(hour=15, minute=30, second=0)
    return time.travel(night - now if night > now else night + timedelta(days=1) - now)


def test_quiet_hours_let_steps_wait_and_codes_go(template, account):
    Organization.objects.get_or_create(pk=1, defaults={"name": "x"})
    account.quiet_from, account.quiet_until = "22:00", "08:00"
    account.save()
    a_template(account, STEP)
    with at_night():
        text_to(once="code")
        text_to(once="step", purpose=STEP)
        Dispatch.objects.filter(key="code").update(next_at=time.reading())
        send_due()
        assert states_by_key() == {"code": "sent", "step": "queued"}
        waiting = Dispatch.objects.get(key="step")
        assert timedelta(hours=8) < waiting.next_at - time.now() < timedelta(hours=9)
        due_again()  # somebody sends it by hand, or the hours were changed meanwhile
        send_due()
        waiting.refresh_from_db()
        assert (waiting.state, bool(waiting.last_error)) == ("queued", True)


@pytest.mark.parametrize("change", [{"on": False}, {"review": "rejected"}])
def test_a_template_that_was_taken_back_sends_nothing(template, change):
    text_to()
    type(template).objects.update(**change)
    send_due()
    assert last().state == "dead"
    assert text_to(once="2") is None


def test_a_closed_account_sends_nothing(template, account):
    text_to()
    account.closed_at = time.now()
    account.save()
    send_due()
    assert last().state == "dead"
    assert text_to(once="2") is None


def test_a_dead_text_is_sent_again_by_a_button(template, account, root):
    account.limit_per_number = 1
    account.save()
    text_to(once="1")
    text_to(once="2")
    send_due()
    dead = Dispatch.objects.get(state="dead")
    account.limit_per_number = 5
    account.save()
    assert root.post(f"/api/v1/dispatches/{dead.pk}/replay").status_code == 200
    send_due()
    dead.refresh_from_db()
    assert dead.state == "sent"


@pytest.mark.parametrize("number", ["", "12345", "02168888888", "+442079460000", "nobody"])
def test_what_gets_no_texts_makes_no_dispatch(template, number):
    assert text_to(number) is None


def test_values_are_one_short_line(account):
    a_template(account, STEP, text="关于{subject}")
    text_to(purpose=STEP, values={"subject": "很长\n的" * 40})
    assert len(last().text) == len("【蓝熙电器】关于") + 35
    assert "\n" not in last().text


def test_a_step_reaches_the_phone_and_shows_on_the_ticket(account, root):
    register()
    a_template(account, STEP)
    a_template(account, "step.answered")
    ticket = root.make_ticket(contact={"name": "Dora", "phone": "13800138000"})
    pump.drain_all()
    number = f"{ticket['number'][:6]} {ticket['number'][6:]}"
    assert last().text == f"【蓝熙电器】我们已收到您的请求，单号{number}，会尽快联系您。"
    root.post(f"/api/v1/tickets/{ticket['id']}/reply", {"body": "明天上门"})
    pump.drain_all()
    pump.drain_all()
    assert Dispatch.objects.filter(channel="sms").count() == 2
    send_due()
    entries = root.get(f"/api/v1/tickets/{ticket['id']}/timeline").json()
    assert "ticket.texted" in str(entries)
    assert Ticket.objects.get().contact.phone
