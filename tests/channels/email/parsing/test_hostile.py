"""Mails that are made to take long: four times the length takes about four times as long, not sixteen."""

from __future__ import annotations

import time

import pytest

from afterloop.channels.email.parsing import read
from afterloop.channels.email.parsing.quotes import fold, fold_html

HEAD = b"From: a@b.cn\r\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
PLAIN = HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
BINARY = HEAD + b"Content-Type: application/x\r\n"
REPORT = (
    HEAD + b"Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
)
BOUNCE = "From: postmaster@qq.com\r\nContent-Type: text/plain; charset=utf-8\r\nSubject: 退信\r\n\r\n".encode()
PAGE = HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>own</p>"
SIZE = 6000

# What stands in front: what comes again and again behind it.
REPEATED: dict[bytes, list[bytes]] = {
    MIXED: [
        b"--b\r\n\r\nx\r\n",
        b"--c\r\n",
        b"--b\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n",
        b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
        b"--b--\r\n",
        b"--b\r\nContent-Type: message/rfc822\r\n\r\n",
    ],
    HEAD + b"To: ": [
        b"a@b.cn, ",
        b'"',
        b'"a\\',
        b'"\\\\',
        b"(",
        b"()",
        b"<",
        b"<>",
        b"a:",
        b"ab,",
        b"a@",
        b"=?utf-8?q?a?= ",
        b";",
        b"\\",
    ],
    HEAD + b"Subject: ": [
        b"=?utf-8?q?",
        b"=?utf-8?q?a?= ",
        b"=?utf-8?b?YQ?= =?gbk?b?YQ?=",
        b"=?",
        b"?=",
        b"\xd6\xd0 ",
        b"a\r\n ",
        b"\r",
        b"\0",
    ],
    HEAD + b"Content-Type: text/plain": [
        b'; a="b',
        b"; a*1*=%41",
        b';a="\\"',
        b"=",
        b"=;",
        b";",
        b"\\",
        b'"',
        b";a*=''%",
    ],
    HEAD + b"References: ": [b"<a@b>", b"<", b"< ", b" ", b">", b"a@b "],
    HEAD + b"Date: ": [b"1", b"(", b" ", b"2026-"],
    HEAD: [b"To: a@b.cn\r\n", b"X: y\r\n", b"garbage\r\n", b"garbage\r\nX-A: b\r\n", b"From \r\n", b"\r"],
    BINARY + b"Content-Transfer-Encoding: base64\r\n\r\n": [b"YQ==\r\n", b"=\xff", b"\xff", b"="],
    HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n": [b"\r\n\r\n", b"YQ\r\n \r\n", b"\r\n!"],
    HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n": [b"=\r\n= =g", b"= ", b" "],
    PLAIN: [b"begin 644 a\n", b"begin 644 a\nend\n", b"> a \n", b">", b" \n", bytes(range(128, 256))],
    REPORT: [b"Action: failed\r\n\r\n", b"\r\n", b"Action: a\r\n"],
    BOUNCE: [b"5", b"a@", b"a", b"message-id:<", b"550 ", b"5.1.", b"\n"],
    PAGE: [
        b"<",
        b"<!--",
        b"<a ",
        b'<a "',
        b'<a "\'"',
        b"<div>",
        b"<ul><li>",
        b"<blockquote>x",
        b"<pre>\n",
        b"<style>",
        b"<head>",
        b"&#",
        b"&#1",
        b"<div style='display:none'>x",
        b"<a href=x>y",
        b"<td>",
        b"<![CDATA[",
        b"cid:",
        b"&nbsp;<br>",
        b"<div class=gmail_quote>x",
        b"<div class=gmail_quote><blockquote>",
        b"x<br>From: y<br>",
        b"<div id=isReplyContent></div>x",
        b"On 2026-03-03 14:05 a@b wrote:<br>",
        b"<p>x",
        b"<b><i>",
        b"</div>",
        b"<div id=divRplyFwdMsg>",
    ],
}
CASES = [(front, piece) for front, pieces in REPEATED.items() for piece in pieces]


def cost(raw: bytes) -> float:
    begun = time.process_time()
    mail = read(raw)
    fold(mail.text)
    fold_html(mail.html)
    return time.process_time() - begun


@pytest.mark.parametrize(("front", "piece"), CASES, ids=[repr((front[-12:] + piece)[-40:]) for front, piece in CASES])
def test_a_mail_made_to_take_long_does_not(front: bytes, piece: bytes) -> None:
    short, long = cost(front + piece * SIZE), cost(front + piece * 4 * SIZE)
    assert long < 0.6 or long < 12 * short


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"A: b\r\n" * 200_000 + b"\r\nhello", "headers"),
        (b"To: " + b"a@b.cn, " * 100_000 + b"\r\n\r\nhello", "header-long"),
        (MIXED + b"--b\r\n\r\nhello\r\n" * 20_000, "parts"),
    ],
)
def test_of_what_nobody_sends_the_beginning_is_read(raw: bytes, problem: str) -> None:
    found = read(raw)
    assert problem in found.problems
    assert found.text.startswith("hello")
    assert len(found.to) <= 1000


def test_html_without_end_is_read_as_far_as_anybody_would() -> None:
    page = PAGE + b"<b>x</b>" * 200_000
    found = read(page)
    assert 0 < len(found.text) < 200_000
    assert len(fold_html(found.html)) < len(found.html)
