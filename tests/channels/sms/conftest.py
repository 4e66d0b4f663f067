"""An account for trying out, and templates that its provider has approved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from afterloop.channels.sms import sending
from afterloop.channels.sms.models import SmsAccount, SmsTemplate
from afterloop.channels.sms.purposes import purposes, variables_of
from afterloop.channels.sms.writing import send_sms
from afterloop.kernel import time
from afterloop.kernel.actor import system
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.sealing import seal
from tests.kernel.messages.conftest import inside
from tests.sms_provider import KEY, SECRET, Cloud, cloud

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


@pytest.fixture
def sky() -> Iterator[Cloud]:
    """A provider's cloud, on this machine."""
    with cloud() as made:
        yield made


REAL = {
    "aliyun": {"provider": "aliyun"},
    "tencent": {"provider": "tencent", "app_id": "1400006666"},
}


@pytest.fixture(params=sorted(REAL))
def real(request: pytest.FixtureRequest, db: None, sky: Cloud) -> SmsAccount:
    """An account with each of the real providers, at the cloud above."""
    return an_account(name="Real", key_id=KEY, secret=seal(SECRET), endpoint=sky.address, **REAL[request.param])


def text_to(number: str = "+8613800138000", purpose: str = CODE, once: str = "one", **rest: Any) -> Dispatch | None:
    """A text that is due."""
    values = rest.pop("values", {"code": "482913", "number": "261121 0042", "brand": "蓝熙"})
    return inside(lambda: send_sms(number, purpose, values, by=system(), once=once, **rest))


def due_again() -> None:
    """By the clock of the database, wherever a test has travelled."""
    Dispatch.objects.update(next_at=time.reading() - timedelta(seconds=1))
