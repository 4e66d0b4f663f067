"""Who wrote: a person, a program, a list, or a mail system about a mail of ours."""

from __future__ import annotations

import pytest

from afterloop.channels.email.parsing import Report, read


def mail(fields: str, body: str = "x") -> bytes:
    return f"{fields}\r\n\r\n{body}".replace("\r\n", "\n").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("From: a@b.cn\nSubject: 漏水", "person"),
        ("From: a@b.cn\nAuto-Submitted: no", "person"),
        ("From: a@b.cn\nReturn-Path: <a@b.cn>\nX-Mailer: Foxmail 7.2", "person"),
        ("From: a@b.cn\nSubject: 自动回复: 漏水", "person"),  # anybody may write that
        ("From: a@b.cn\nSubject: Out of office procedure?", "person"),
        ("From: a@b.cn\nAuto-Submitted: auto-replied", "auto"),
        ("From: a@b.cn\nAuto-Submitted: auto-generated; type=x", "auto"),
        ("From: a@b.cn\nAuto-Submitted: (a comment) auto-notified", "auto"),
        ("From: a@b.cn\nX-Autoreply: yes", "auto"),
        ("From: a@b.cn\nSubject: 自动回复: 漏水\nX-Auto-Response-Suppress: All", "auto"),
        ("From: a@b.cn\nSubject: 自动回复: 漏水\nReturn-Path: <>", "auto"),
        ("From: a@b.cn\nSubject: Vacation\nPrecedence: bulk", "auto"),
        ("From: a@b.cn\nPrecedence: auto_reply", "auto"),
        ("From: a@b.cn\nX-Loop: a@b.cn", "auto"),
        ("From: a@b.cn\nReturn-Path: <>", "auto"),
        ("From: a@b.cn\nList-Id: <news.b.cn>", "list"),
        ("From: a@b.cn\nList-Unsubscribe: <https://b.cn/u>", "list"),
        ("From: a@b.cn\nPrecedence: bulk", "list"),
        ("From: MAILER-DAEMON@b.cn\nSubject: Undelivered Mail Returned to Sender", "bounce"),
        ("From: a@b.cn\nX-Failed-Recipients: c@d.cn", "bounce"),
        ("From: postmaster@b.cn\nReturn-Path: <>\nSubject: x", "bounce"),
        ("From: postmaster@b.cn\nSubject: 请问热水器怎么修", "person"),
        ("From: a@b.cn\nSubject: 我要退信", "person"),
    ],
)
def test_the_kind_is_told_by_the_headers(fields: str, kind: str) -> None:
    assert read(mail(fields)).kind == kind


POSTFIX = """Return-Path: <>
From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: support@acme.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B.1"

This is a MIME-encapsulated message.

--B.1
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

--B.1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: 4C0FF
Arrival-Date: Tue,  3 Mar 2026 14:05:09 +0800 (CST)

Final-Recipient: rfc822; Gone@Example.org
Original-Recipient: rfc822;gone@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>: Recipient address
    rejected: User unknown

Final-Recipient: rfc822; slow@example.net
Action: delayed
Status: 4.4.1 (connection timed out)

--B.1
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: support@acme.example
Message-ID: <ticket-7@acme.example>
Subject: Re: x

x
--B.1--
"""


def test_a_report_tells_of_each_recipient() -> None:
    found = read(mail(POSTFIX.rstrip("\n")))
    assert found.kind == "bounce"
    assert found.reports == (
        Report(
            "failed",
            "Gone@example.org",
            "5.1.1",
            "550 5.1.1 <gone@example.org>: Recipient address rejected: User unknown",
            "ticket-7@acme.example",
        ),
        Report("delayed", "slow@example.net", "4.4.1", "", "ticket-7@acme.example"),
    )
    assert [one.name for one in found.attachments] == ["Re_ x.eml"]
    assert found.text.startswith("I'm sorry")


def test_a_report_of_headers_alone_names_the_mail_too() -> None:
    raw = POSTFIX.replace("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers")
    found = read(mail(raw.rstrip("\n")))
    assert found.reports[0].original_id == "ticket-7@acme.example"
    assert found.attachments == ()


def test_a_report_that_it_was_delivered_is_a_receipt() -> None:
    raw = POSTFIX.replace("Action: failed", "Action: delivered").replace("Action: delayed", "Action: relayed")
    assert read(mail(raw.rstrip("\n"))).kind == "receipt"


def test_a_receipt_that_it_was_read_is_a_receipt() -> None:
    found = read(
        mail(
            "From: a@b.cn\nSubject: 已读: 漏水\n"
            "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
            "--b\n\nread\n--b\nContent-Type: message/disposition-notification\n\n"
            "Original-Message-ID: <ticket-7@acme.example>\n"
            "Disposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n",
        )
    )
    assert (found.kind, found.text, found.attachments) == ("receipt", "read", ())


# As these providers write them: words for people, and no report.
QQ = """From: PostMaster@qq.com
To: support@acme.example
Subject: =?utf-8?B?57O757uf6YCA5L+h?=
Return-Path: <>
In-Reply-To: <ticket-7@acme.example>
Content-Type: text/html; charset="utf-8"

<div>您好，很抱歉，您发送给 <b>98765432@qq.com</b> 的邮件未能送达。</div>
<div>主题：Re: 漏水</div><div>原因：收件人邮箱不存在或已停用 (550 Mailbox not found)</div>
<div>建议：请与 support@acme.example 的管理员联系。</div>"""
NETEASE = """From: Postmaster@163.com
To: support@acme.example
Subject: =?gb2312?B?z7XNs83L0MU=?=
Content-Type: text/plain; charset=utf-8

抱歉，您的邮件被退回来了……
收件人：customer@163.com
退信原因：收件人邮箱空间已满 552 5.2.2 mailbox full
原邮件信息：
Message-ID: <ticket-8@acme.example>"""
ALIYUN = """From: MAILER-DAEMON@mail.aliyun.com
To: support@acme.example
Subject: =?utf-8?B?6YCA5L+h6YCa55+l?=
References: <ticket-6@acme.example> <ticket-9@acme.example>
Content-Type: text/plain; charset=utf-8

您的邮件无法送达以下收件人：<someone@company.example>
SMTP error: 554 Reject by content spam"""
EXMAIL = """From: postmaster@exmail.qq.com
To: support@acme.example
Subject: =?utf-8?B?5p2l6Ieq?= company.example =?utf-8?B?55qE6YCA5L+h?=
X-Failed-Recipients: wang@company.example
In-Reply-To: <ticket-10@acme.example>
Content-Type: text/plain; charset=utf-8

邮件退回：收件人不存在 5.1.1"""


@pytest.mark.parametrize(
    ("raw", "recipient", "status", "original"),
    [
        (QQ, "98765432@qq.com", "5.0.0", "ticket-7@acme.example"),
        (NETEASE, "customer@163.com", "5.2.2", "ticket-8@acme.example"),
        (ALIYUN, "someone@company.example", "5.0.0", "ticket-9@acme.example"),
        (EXMAIL, "wang@company.example", "5.1.1", "ticket-10@acme.example"),
    ],
)
def test_bounces_of_chinese_providers_are_understood(raw: str, recipient: str, status: str, original: str) -> None:
    found = read(mail(raw))
    assert found.kind == "bounce"
    (report,) = found.reports
    assert (report.action, report.recipient, report.status) == ("failed", recipient, status)
    assert report.original_id == original
    assert report.diagnostic


def test_the_marks_of_our_own_mails_are_told() -> None:
    assert read(mail("From: a@b.cn\nX-Afterloop-Loop: acme-1\nX-Afterloop-Loop: acme-2")).loop == ("acme-1", "acme-2")


@pytest.mark.parametrize(
    ("written", "identities"),
    [
        ("<a@b.cn>", ("a@b.cn",)),
        ("<a@b.cn>\n <c@d.cn>\n\t<a@b.cn>", ("a@b.cn", "c@d.cn")),
        ("<a@\n b.cn>", ("a@b.cn",)),
        ("<a@b.cn><c@d.cn>", ("a@b.cn", "c@d.cn")),
        ("a@b.cn", ("a@b.cn",)),
        ("Your message of Tuesday <a@b.cn>", ("a@b.cn",)),
        ("<a b@c>, <>", ("ab@c",)),
        ("nothing", ()),
    ],
)
def test_references_are_read_in_their_order(written: str, identities: tuple[str, ...]) -> None:
    assert read(mail(f"From: x@y.cn\nReferences: {written}")).references == identities


def test_of_a_thread_without_end_the_first_and_the_last_are_kept() -> None:
    found = read(mail("References: " + " ".join(f"<{n}@b.cn>" for n in range(5000)))).references
    assert (len(found), found[0], found[-1]) == (100, "0@b.cn", "4999@b.cn")
