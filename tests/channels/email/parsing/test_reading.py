"""A whole mail, and bytes that are hardly one."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import Address, read


def letter() -> bytes:
    """What a customer sends with a picture in the text and a contract."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = '"张三" <Zhang@Example.com>'
    mail["To"] = "support@acme.example, second@acme.example"
    mail["Subject"] = "热水器漏水，请尽快处理" * 4
    mail["Date"] = "Tue, 03 Mar 2026 10:00:00 +0800"
    mail["Message-ID"] = "<abc@example.com>"
    mail["References"] = "<one@acme.example> <two@acme.example>"
    mail["In-Reply-To"] = "<two@acme.example>"
    mail.set_content("您好\n漏水\n")
    mail.add_alternative('<p>您好</p><p>漏水<img src="cid:pic1"></p>', subtype="html")
    mail.get_payload()[1].add_related(b"PNG" * 100, "image", "png", cid="<pic1>")
    mail.add_attachment(b"%PDF" * 900, maintype="application", subtype="pdf", filename="合同（最终版）.pdf")
    return mail.as_bytes()


def test_a_mail_is_read_whole() -> None:
    mail = read(letter())
    assert mail.subject == "热水器漏水，请尽快处理" * 4
    assert mail.sender == Address("张三", "Zhang@example.com")
    assert [one.address for one in mail.to] == ["support@acme.example", "second@acme.example"]
    assert mail.date == datetime(2026, 3, 3, 2, tzinfo=UTC)
    assert (mail.message_id, mail.in_reply_to) == ("abc@example.com", ("two@acme.example",))
    assert mail.references == ("one@acme.example", "two@acme.example")
    assert mail.text == "您好\n漏水"
    assert "cid:pic1" in mail.html
    assert (mail.kind, mail.problems) == ("person", ())


def test_pictures_of_the_text_and_attachments_are_told_apart() -> None:
    picture, contract = read(letter()).attachments
    assert (picture.name, picture.inline, picture.content_id) == ("image-1.png", True, "pic1")
    assert (contract.name, contract.type, contract.inline) == ("合同（最终版）.pdf", "application/pdf", False)
    assert contract.md5 == hashlib.md5(b"%PDF" * 900).hexdigest()
    assert contract.size == len(contract.content) == 3600


def test_a_mail_of_nothing_is_a_mail() -> None:
    mail = read(b"")
    assert (mail.subject, mail.sender, mail.text, mail.date) == ("", None, "", None)


def test_bytes_without_any_header_are_the_text() -> None:
    mail = read("热水器漏水".encode())
    assert mail.text == "热水器漏水"
    assert "separator" in mail.problems


@given(st.binary(max_size=2000))
def test_any_bytes_become_a_mail(raw: bytes) -> None:
    mail = read(raw)
    for written in (mail.subject, mail.text, mail.html, mail.message_id):
        assert "\0" not in written
        written.encode()  # no half of a surrogate pair


@given(st.data())
def test_a_mail_with_broken_places_becomes_a_mail(data: st.DataObject) -> None:
    raw = bytearray(letter())
    for _ in range(data.draw(st.integers(1, 30))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
        raw = raw or bytearray(b"\n")
    read(bytes(raw)).text.encode()
