"""What somebody wrote himself, in the ways of the programs that people use here."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing.quotes import fold

OWN = "师傅没有来，请再安排一次。\n谢谢！"
OLD = "您好，已经为您安排师傅上门。\n请保持电话畅通。"
MARKED = "\n".join(f"> {line}" for line in OLD.split("\n"))
OUTLOOK = f"""发件人: 售后 <support@acme.example>
发送时间: 2026年3月3日 14:05
收件人: 张三 <zhang@example.com>
主题: 漏水

{OLD}"""

QUOTES = {
    "Gmail": f"售后 <support@acme.example> 于2026年3月3日周二 14:05写道：\n\n{MARKED}",
    "Gmail in English": f"On Tue, Mar 3, 2026 at 2:05 PM Support <support@acme.example> wrote:\n\n{MARKED}",
    "Gmail, broken lines": f"On Tue, Mar 3, 2026 at 2:05 PM Support\n<support@acme.example>\nwrote:\n\n{MARKED}",
    "Apple": f"> 2026年3月3日 14:05，售后 <support@acme.example> 写道：\n> \n{MARKED}",
    "Apple on a phone": f"在 2026年3月3日，14:05，售后 <support@acme.example> 写道：\n\n{MARKED.replace('> ', '>')}",
    "163": f'在 2026-03-03 14:05:09，"售后" <support@acme.example> 写道：\n{MARKED}',
    "163 without signs": f'在 2026-03-03 14:05:09，"售后" <support@acme.example> 写道：\n\n{OLD}',
    "163 in English": f'At 2026-03-03 14:05:09, "support" <support@acme.example> wrote:\n{MARKED}',
    "NetEase Mail Master": f"---- 回复的原邮件 ----\n发件人 售后<support@acme.example>\n\n{OLD}",
    "QQ": f"------------------ 原始邮件 ------------------\n{OUTLOOK}",
    "QQ in English": f"------------------ Original ------------------\nFrom: Support\n\n{OLD}",
    "Foxmail": f" \n{OUTLOOK.replace(': ', '：')}",
    "Outlook": f"________________________________\n{OUTLOOK}",
    "Outlook for Windows": f"-----邮件原件-----\n{OUTLOOK}",
    "Outlook, bold": re.sub(r"^(\w+:)", r"*\1*", OUTLOOK, flags=re.MULTILINE),
    "Outlook in English": f"-----Original Message-----\nFrom: Support\nSent: Tuesday\nTo: Zhang\nSubject: x\n\n{OLD}",
    "Thunderbird": f"在 2026/3/3 14:05, Support 写道:\n{MARKED}",
    "signs alone": MARKED,
    "German": f"Am 03.03.2026 um 14:05 schrieb Support:\n{MARKED}",
}


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_what_is_written_above_a_quote_is_parted_from_it(quote: str) -> None:
    folded = fold(f"{OWN}\n\n{quote}")
    assert folded.own == OWN
    assert folded.quoted == quote.strip("\n").removeprefix(" \n")


@pytest.mark.parametrize("quote", [quote for quote in QUOTES.values() if MARKED in quote])
def test_what_is_answered_below_a_marked_quote_is_parted_from_it(quote: str) -> None:
    folded = fold(f"{quote}\n\n{OWN}")
    assert (folded.own, folded.quoted) == (OWN, quote)


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_an_answer_between_the_lines_is_never_folded_away(quote: str) -> None:
    answer = "是的，就是周三。"
    whole = f"{quote}\n\n{answer}\n\n> 还有别的问题吗\n\n没有了。"
    folded = fold(whole)
    assert answer in folded.own
    assert "没有了。" in folded.own


def test_between_answers_the_quotes_stay_and_only_the_end_is_folded() -> None:
    text = "您好：\n\n> 型号是什么\n\nA1\n\n> 何时购买\n\n去年\n\n> 谢谢\n> 售后"
    folded = fold(text)
    assert folded.own == "您好：\n\n> 型号是什么\n\nA1\n\n> 何时购买\n\n去年"
    assert folded.quoted == "> 谢谢\n> 售后"


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_a_mail_that_is_only_a_quote_stays_whole(quote: str) -> None:
    assert fold(quote).own == quote.removeprefix(" \n")


@pytest.mark.parametrize(
    "text",
    [
        "他在论坛里写道：\n\n这台热水器很好。\n\n我不同意。",
        "发件人: 我\n内容如下",
        "价格 > 100 元\n> 不对",
        "---------- Forwarded message ---------\nFrom: a@b.cn\n请看这个",
        "第一步\n-----\n第二步",
        "请看附件",
        "",
        "\n\n",
    ],
)
def test_what_only_looks_like_a_quote_stays(text: str) -> None:
    folded = fold(text)
    assert text.strip("\n").startswith(folded.own)
    assert "我不同意" in folded.own or "我不同意" not in text
    assert folded.signature == ""


def test_what_is_forwarded_is_shown() -> None:
    text = f"请处理\n\n---------- 转发的邮件 ----------\n{OLD}"
    assert fold(text).own == text


@pytest.mark.parametrize(
    "signature",
    [
        "-- \n张三\n某某公司 采购部\n电话 13800000000",
        "--\n张三",
        "发自我的 iPhone",
        "发自我的iPhone",
        "发自我的华为手机",
        "发自我的小米手机",
        "发自 网易邮箱大师",
        "Sent from my iPhone",
        "从 Windows 版邮件发送",
        "获取 Outlook for iOS",
        "获取 Outlook for Android<https://aka.ms/x>",
        "---\n发自我的 iPad",
    ],
)
@pytest.mark.parametrize("quote", ["", QUOTES["Gmail"], QUOTES["QQ"]])
def test_a_signature_is_parted_from_what_is_signed(signature: str, quote: str) -> None:
    folded = fold(f"{OWN}\n\n{signature}\n\n{quote}")
    assert (folded.own, folded.signature, folded.quoted) == (OWN, signature.strip(), quote)


def test_a_mail_that_is_only_a_signature_stays_whole() -> None:
    assert fold("发自我的 iPhone").own == "发自我的 iPhone"


LINE = st.sampled_from([*OWN.split("\n"), *MARKED.split("\n"), *OUTLOOK.split("\n"), "", "-- ", "发自我的 iPhone",
                        "On Tue, Mar 3, 2026 at 2:05 PM x wrote:", "------ 原始邮件 ------", "> > 更早"])  # fmt: skip


@given(st.lists(LINE, max_size=20))
def test_no_line_is_lost_and_something_is_always_left(lines: list[str]) -> None:
    text = "\n".join(lines)
    folded = fold(text)
    together = [line for part in (folded.own, folded.quoted, folded.signature) for line in part.split("\n")]
    assert sorted(line for line in together if line.strip()) == sorted(line for line in lines if line.strip())
    assert bool(folded.own.strip()) == bool(text.strip())
