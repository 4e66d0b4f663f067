"""Who a mail is from and to, as programs and people write it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import Address, read

ZHANG = base64.b64encode("张三".encode("gbk")).decode()
WHOLE = base64.b64encode("张三 <zhang@example.com>".encode()).decode()


def to(raw: bytes | str) -> list[tuple[str, str]]:
    raw = raw if isinstance(raw, bytes) else raw.encode()
    return [(one.name, one.address) for one in read(b"To: " + raw + b"\r\n\r\nx").to]


@pytest.mark.parametrize(
    "raw",
    [
        '"张三" <zhang@example.com>',
        "张三 <zhang@example.com>",
        "张三<zhang@example.com>",
        "张三 ＜zhang＠example．com＞",
        "zhang@example.com (张三)",
        "张三 zhang@example.com",
        "'张三' <zhang@example.com>",
        "\"'张三'\" <zhang@example.com>",
        f"=?gb2312?B?{ZHANG}?= <zhang@example.com>",
        f'"=?gb2312?B?{ZHANG}?=" <zhang@example.com>',
        f"=?gb2312?B?{ZHANG}?=<zhang@example.com>",
        f"=?utf-8?B?{WHOLE}?=",
        "张三 <mailto:zhang@example.com>",
        "张三 <zhang@Example.COM>",
        "张三 < zhang@example.com >",
        "张三 <zhang@example.com",
        "张三 <zhang@example.com.>",
        "张三 <zhang@example.com>;",
        "张三 <@relay.example,@other.example:zhang@example.com>",
        "张三\r\n <zhang@example.com>",
        "张三 <zhang@example.com> (office)",
    ],
)
def test_a_name_and_an_address_are_read_however_they_are_written(raw: str) -> None:
    assert to(raw) == [("张三", "zhang@example.com")]


def test_a_name_in_raw_gbk_is_read() -> None:
    assert to("张三 <zhang@example.com>".encode("gbk")) == [("张三", "zhang@example.com")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a@b.cn, c@d.cn", [("", "a@b.cn"), ("", "c@d.cn")]),
        ("a@b.cn; c@d.cn", [("", "a@b.cn"), ("", "c@d.cn")]),
        ("张三 <a@b.cn>；李四 <c@d.cn>，王五 <e@f.cn>", [("张三", "a@b.cn"), ("李四", "c@d.cn"), ("王五", "e@f.cn")]),
        ("Zhang, San <a@b.cn>, Li, Si <c@d.cn>", [("Zhang, San", "a@b.cn"), ("Li, Si", "c@d.cn")]),
        ('"Zhang, San" <a@b.cn>, c@d.cn', [("Zhang, San", "a@b.cn"), ("", "c@d.cn")]),
        ("售后组: 张三 <a@b.cn>, c@d.cn;, e@f.cn", [("张三", "a@b.cn"), ("", "c@d.cn"), ("", "e@f.cn")]),
        ("undisclosed-recipients:;", []),
        ("undisclosed recipients", []),
        ("a@b.cn, A@B.CN", [("", "a@b.cn")]),
        ("<a@b.cn>", [("", "a@b.cn")]),
        ("a@b.cn <a@b.cn>", [("", "a@b.cn")]),
        ('"a\\"b" <a@b.cn>', [('a"b', "a@b.cn")]),
        ('"unclosed <a@b.cn>', [("unclosed", "a@b.cn")]),
        ("张三 <zhang@例子.中国>", [("张三", "zhang@xn--fsqu00a.xn--fiqs8s")]),
        ("张三@例子.中国", [("", "张三@xn--fsqu00a.xn--fiqs8s")]),
        ("@b.cn", []),
        ("a@", []),
        ("", []),
        (',,;;<>()""', []),
    ],
)
def test_lists_groups_and_nonsense(raw: str, expected: list[tuple[str, str]]) -> None:
    assert to(raw) == expected


@pytest.mark.parametrize(
    ("fields", "sender"),
    [
        ("From: broken\r\nSender: a@b.cn", "a@b.cn"),
        ("From: \r\nReply-To: a@b.cn", "a@b.cn"),
        ("Reply-To: c@d.cn\r\nSender: a@b.cn", "a@b.cn"),
        ("From: x\r\nFrom: a@b.cn\r\nFrom: c@d.cn", "a@b.cn"),
        ("From: a@b.cn, c@d.cn", "a@b.cn"),
        ("Return-Path: <a@b.cn>", "a@b.cn"),
        ("from : a@b.cn", "a@b.cn"),
    ],
)
def test_the_sender_is_the_first_who_can_be_answered(fields: str, sender: str) -> None:
    found = read(f"{fields}\r\n\r\nx".encode()).sender
    assert found == Address("", sender)


def test_nobody_is_no_sender() -> None:
    found = read(b"From: <>\r\n\r\nx")
    assert found.sender is None
    assert "from" in found.problems


@given(st.text(max_size=200))
def test_any_header_gives_addresses_that_can_be_written_to(raw: str) -> None:
    for _, address in to(raw.replace("\n", " ")):
        local, _, domain = address.rpartition("@")
        assert local
        assert domain
        assert not set(domain) & set(' "<>(),;')
