"""A mail as it goes over the wire."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime

import pytest

from afterloop.kernel.messages.smtp import Enclosure, mail_of

PNG = b"\x89PNG\r\n\x1a\n"


def sent(html="<p>好</p>", files=()):
    """The mail as its receiver reads it from the wire."""
    mail = mail_of(
        sender="客服 <help@afterloop.example>", recipient="dora@example.com", subject="关于您的请求", text="好",
        html=html, message_id="<1@afterloop.example>", headers={}, at=datetime(2026, 3, 3, tzinfo=UTC), files=files,
    )  # fmt: skip
    return email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)


def test_a_picture_of_the_text_lies_beside_it_and_other_files_are_attached():
    mail = sent(
        '<p>见图<img data-file="7"></p>',
        [Enclosure(7, "a.png", "image/png", PNG), Enclosure(8, "单据.pdf", "application/pdf", b"%PDF")],
    )
    [attached] = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("单据.pdf", b"%PDF")
    related = mail.get_body(("related",))
    [picture] = related.iter_attachments()
    assert picture["Content-ID"] == "<7@afterloop>"
    assert 'src="cid:7@afterloop"' in mail.get_body(("html",)).get_content()


@pytest.mark.parametrize("type_", ["message/rfc822", "multipart/mixed", "strange", ""])
def test_a_file_of_any_type_arrives_as_it_is(type_):
    [attached] = sent(files=[Enclosure(1, "原邮件.eml", type_, b"From: a@b\r\n\r\nx")]).iter_attachments()
    assert attached.get_content_type() == "application/octet-stream"
    assert (attached.get_filename(), attached.get_content()) == ("原邮件.eml", b"From: a@b\r\n\r\nx")
