"""An account for trying out, and templates that its provider has approved."""

from __future__ import annotations

from typing import Any

import pytest

from afterloop.channels.sms import sending
from afterloop.channels.sms.models import SmsAccount, SmsTemplate
from afterloop.channels.sms.purposes import purposes, variables_of
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.models import Dispatch

CODE = "portal.sign_in_code"


def an_account(**given: Any) -> SmsAccount:
    usual = {"name": "Trying out", "provider": "console", "signature": "蓝熙电器", "token": "t" * 43}
    made: SmsAccount = SmsAccount.objects.create(**usual | given)
    return made


def a_template(account: SmsAccount, purpose: str = CODE, language: str = "zh-Hans", **given: Any) -> SmsTemplate:
    text = given.get("text") or purposes[purpose].usual[language]
    usual = {"text": text, "variables": variables_of(text), "review": "approved", "code": "SMS_1"}
    made: SmsTemplate = SmsTemplate.objects.create(account=account, purpose=purpose, language=language, **usual | given)
    return made


@pytest.fixture
def account(db: None) -> SmsAccount:
    return an_account()


@pytest.fixture
def template(account: SmsAccount) -> SmsTemplate:
    return a_template(account)


def send_due() -> int:
    return dispatching.send_due(sending.BySms())


def last() -> Dispatch:
    found: Dispatch = Dispatch.objects.filter(channel="sms").latest("pk")
    return found
