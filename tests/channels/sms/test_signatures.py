"""Requests are signed as the providers' own examples are."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.sms.providers import aliyun, tencent
from afterloop.channels.sms.providers.provider import Access

AT = datetime(2023, 10, 26, 10, 22, 32, tzinfo=UTC)


def test_alibaba_clouds_published_example():
    asked = aliyun.asked(
        Access("YourAccessKeyId", "YourAccessKeySecret"), "RunInstances",
        {"ImageId": "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId": "cn-shanghai"},
        base="https://ecs.cn-shanghai.aliyuncs.com", at=AT, nonce="3156853299f313e23d1673dc12e1703d",
        version="2014-05-26",
    )  # fmt: skip
    assert asked.headers["Authorization"] == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
        "x-acs-signature-nonce;x-acs-version,"
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    )


@pytest.mark.parametrize(
    ("key", "secret", "with_action", "signature"),
    [
        (
            "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE", False,
            "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
        ),
        ("AKID" + "*" * 32, "*" * 32, True, "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f"),
    ],
)  # fmt: skip
def test_tencent_clouds_published_examples(key, secret, with_action, signature):
    body = rb'{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}'
    names = "content-type;host" + (";x-tc-action" if with_action else "")
    lines = "content-type:application/json; charset=utf-8\nhost:cvm.tencentcloudapi.com\n"
    lines += "x-tc-action:describeinstances\n" if with_action else ""
    canonical = f"POST\n/\n\n{lines}\n{names}\n{hashlib.sha256(body).hexdigest()}"
    said = tencent.sign(Access(key, secret), canonical, names, stamp=1551113065, day="2019-02-25", service="cvm")
    assert said.endswith(f"{key}/2019-02-25/cvm/tc3_request, SignedHeaders={names}, Signature={signature}")


@given(st.dictionaries(st.text(min_size=1, max_size=20), st.text(max_size=50), max_size=5))
def test_whatever_stands_in_a_parameter_the_query_is_plain(parameters):
    asked = aliyun.asked(Access("k", "s"), "SendSms", parameters, base=aliyun.HOST, at=AT, nonce="n")
    assert asked.url.isascii()
    assert not set(asked.url) & set(" +*\n\"'<>")
    assert asked.url.startswith("https://dysmsapi.aliyuncs.com/?")


def test_a_secret_is_not_printed():
    assert "hush" not in repr(Access("key", "hush"))


@pytest.mark.parametrize(("number", "written"), [("+8613800138000", "13800138000"), ("+85251234567", "85251234567")])
def test_alibaba_cloud_writes_numbers_without_their_plus(number, written):
    assert aliyun.number_of(number) == written


@pytest.mark.parametrize(
    ("provider", "code", "about"),
    [
        (aliyun, "isv.BUSINESS_LIMIT_CONTROL", "moment"),
        (aliyun, "isv.AMOUNT_NOT_ENOUGH", "account"),
        (aliyun, "isv.MOBILE_NUMBER_ILLEGAL", "text"),
        (aliyun, "isp.SYSTEM_ERROR", "moment"),
        (aliyun, "InvalidAccessKeyId.NotFound", "account"),
        (aliyun, "Throttling.User", "moment"),
        (tencent, "LimitExceeded.PhoneNumberDailyLimit", "moment"),
        (tencent, "FailedOperation.TemplateIncorrectOrUnapproved", "text"),
        (tencent, "FailedOperation.InsufficientBalanceInSmsPackage", "account"),
        (tencent, "AuthFailure.SecretIdNotFound", "account"),
        (tencent, "InternalError.Timeout", "moment"),
        (tencent, "Surprise", "account"),
    ],
)
def test_what_a_refusal_is_about(provider, code, about):
    assert provider.about(code, 200) == about
