"""A customer signs in by a code that comes as a text."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.messages.models import Dispatch
from afterloop.service.tickets.models import Ticket
from tests.channels.sms.conftest import a_template, last, send_due
from tests.channels.test_portal import Dora

PHONE = "13800138000"


@pytest.fixture
def dora(template):
    customer = Dora()
    assert customer.submit(phone=PHONE).status_code == 201
    return customer


def code_sent() -> str:
    return re.search(r"\d{6}", last().text)[0]


def test_a_code_by_text_signs_in(dora):
    Dora().submit(phone="13900139000")
    assert dora.post("sign-in/code", {"address": "138 0013 8000"}).status_code == 202
    assert send_due() == 1
    assert last().state == "sent"
    assert last().recipient == "+8613800138000"
    assert last().text.startswith("【蓝熙电器】")
    assert dora.post("sign-in", {"address": "+86 138-0013-8000", "code": code_sent()}).status_code == 204
    (mine,) = dora.get("my").json()["items"]
    assert mine["number"] == Ticket.objects.earliest("pk").number


def test_whether_somebody_is_known_does_not_show(dora):
    known = dora.post("sign-in/code", {"address": PHONE})
    unknown = dora.post("sign-in/code", {"address": "13700137000"})
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert Dispatch.objects.filter(channel="sms").count() == 1


def test_codes_to_one_number_are_few_however_it_is_written(dora):
    written = [PHONE, "+8613800138000", "138 0013 8000", "0086 138 0013 8000"]
    assert [dora.post("sign-in/code", {"address": each}).status_code for each in written] == [202, 202, 202, 429]


def test_without_a_template_a_number_is_no_address(dora, template):
    assert dora.get("types").json()["signs_in_by"] == ["phone"]
    template.on = False
    template.save()
    assert dora.get("types").json()["signs_in_by"] == []
    answer = dora.post("sign-in/code", {"address": PHONE})
    assert answer.status_code == 422
    assert "e-mail" in str(answer.json()["fields"]["address"])


def test_a_landline_gets_no_code(dora):
    answer = dora.post("sign-in/code", {"address": "021-68888888"})
    assert answer.status_code == 422
    assert "mobile" in str(answer.json()["fields"]["address"])


def test_a_code_whose_time_is_over_is_not_sent(dora):
    dora.post("sign-in/code", {"address": PHONE})
    with time.travel(timedelta(minutes=11)):
        send_due()
    assert (last().state, last().last_error) == ("dropped", "时间已过，不再发送。")


def test_it_comes_in_the_language_that_the_page_speaks(dora, account):
    a_template(account, language="en")
    dora.post("sign-in/code", {"address": PHONE, "language": "en"})
    assert "is your code" in last().text
    dora.post("sign-in/code", {"address": PHONE, "language": "zh-Hans"})
    assert "验证码" in last().text
