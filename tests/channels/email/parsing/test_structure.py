"""Parts within parts, and what is left of them when a mail is broken."""

from __future__ import annotations

import email
import hashlib
import unicodedata
from email.message import EmailMessage, Message
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import read

HEAD = b"From: a@example.com\r\nMIME-Version: 1.0\r\n"


def mixed(*parts: bytes, kind: str = "mixed", boundary: str = "b", end: bytes = b"--b--\r\n") -> bytes:
    body = b"".join(f"--{boundary}\r\n".encode() + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode() + body + end


PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "漏水".encode()
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>" + "漏水".encode() + b"</p>"
PDF = b'Content-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg=='


def test_a_mail_cut_off_gives_what_arrived() -> None:
    whole = HEAD + mixed(PLAIN, PDF)
    cut = read(whole[: whole.index(b"JVBERg") + 4])
    assert (cut.text, cut.attachments[0].content) == ("漏水", b"%PD")
    assert "truncated" in cut.problems


def test_every_cut_of_a_mail_is_a_mail() -> None:
    whole = HEAD + mixed(PLAIN, HTML, PDF)
    for size in range(len(whole)):
        read(whole[:size]).text.encode()


@pytest.mark.parametrize("ends", [b"\n", b"\r", b"\r\r\n"])
def test_lines_may_end_in_any_way(ends: bytes) -> None:
    found = read((HEAD + b"Subject: x\r\n" + mixed(PLAIN, PDF)).replace(b"\r\n", ends))
    assert (found.subject, found.text, found.attachments[0].content) == ("x", "漏水", b"%PDF")


def test_a_bare_cr_in_a_subject_is_no_line() -> None:
    assert read(b"Subject: a\rb\r\nFrom: a@b.cn\r\n\r\nx").subject == "a b"


def test_the_first_line_of_an_mbox_and_empty_lines_are_passed_over() -> None:
    for before in (b"From a@b.cn Tue Mar  3 06:05:09 2026\n", b"\r\n\r\n", b"\xef\xbb\xbf", b">From x\n"):
        assert read(before + b"Subject: x\nFrom: a@b.cn\n\nhello").subject == "x"


def test_a_body_that_follows_the_headers_at_once_is_not_lost() -> None:
    found = read(b"Subject: x\r\nFrom: a@b.cn\r\nHello there\r\n\r\nsecond")
    assert (found.subject, found.text) == ("x", "Hello there\n\nsecond")
    assert "separator" in found.problems


def test_a_header_broken_without_indentation_goes_on() -> None:
    found = read("Subject: 关于热水器\r\n漏水的投诉\r\nFrom: a@b.cn\r\nTo: c@d.cn\r\n\r\nx".encode())
    assert found.subject == "关于热水器漏水的投诉"
    assert (found.sender and found.sender.address, found.text) == ("a@b.cn", "x")


def test_a_boundary_that_is_not_declared_is_found() -> None:
    raw = HEAD + mixed(PLAIN, PDF).replace(b'; boundary="b"', b"")
    assert (read(raw).text, len(read(raw).attachments)) == ("漏水", 1)


def test_a_boundary_declared_wrongly_is_found() -> None:
    raw = HEAD + mixed(PLAIN, PDF).replace(b'boundary="b"', b'boundary="other"')
    assert (read(raw).text, len(read(raw).attachments)) == ("漏水", 1)


def test_a_multipart_without_any_part_is_read_as_text() -> None:
    assert read(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\njust words").text == "just words"


def test_a_boundary_that_begins_another_is_not_taken_for_it() -> None:
    inner = mixed(PLAIN, HTML, kind="alternative", boundary="b1", end=b"--b1--\r\n")
    found = read(HEAD + mixed(inner, PDF))
    assert (found.text, found.html, len(found.attachments)) == ("漏水", "<p>漏水</p>", 1)


def test_the_same_boundary_may_be_used_within_itself() -> None:
    inner = mixed(PLAIN, HTML, kind="alternative", end=b"--b--\r\n")
    found = read(HEAD + mixed(inner, PDF))
    assert (found.text, len(found.attachments)) == ("漏水", 1)


def test_parts_behind_an_early_end_are_read() -> None:
    raw = HEAD + mixed(PLAIN) + b"--b\r\n" + PDF + b"\r\n--b--\r\n"
    assert len(read(raw).attachments) == 1


def test_a_thousand_levels_have_their_text_at_the_bottom() -> None:
    opened = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(1000))
    closed = b"".join(b"--b%d--\r\n" % n for n in reversed(range(1000)))
    found = read(HEAD + opened + PLAIN + b"\r\n" + closed)
    assert (found.text, found.problems) == ("漏水", ("date",))


def test_a_hundred_thousand_parts_lose_nothing() -> None:
    part = b"Content-Type: application/x\r\n\r\nx"
    found = read(HEAD + mixed(*[part] * 100_000))
    assert "parts" in found.problems
    assert sum(
        attachment.content.count(b"x\r\n") + attachment.content.endswith(b"x") for attachment in found.attachments
    )
    assert found.attachments[-1].content.count(b"--b\r\n") == 90_000


def test_headers_of_megabytes_are_read() -> None:
    found = read(b"X-Long: " + b"word " * 400_000 + b"\r\n folded" * 100_000 + b"\r\nSubject: x\r\n\r\nhello")
    assert (found.subject, found.text) == ("x", "hello")


# -- round trips through the library's own generator ---------------------------------------------------------------

NAMES = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters='/\\<>:"|?*.%='), min_size=1, max_size=30
)
BINARY = st.tuples(NAMES, st.binary(max_size=300), st.sampled_from(["application/pdf", "image/png", "application/zip"]))

Tree = tuple[EmailMessage, str, list[tuple[str, str]]]  # with its text, and the name and MD5 of each attachment


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    text = draw(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=200))
    files = draw(st.lists(BINARY, max_size=5))
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = "a@example.com", "x"
    mail.set_content(text, cte=draw(st.sampled_from(["base64", "quoted-printable", "8bit"])))
    if draw(st.booleans()):
        mail.add_alternative("<p>html</p>", subtype="html")
    for name, content, kind in files:
        main, sub = kind.split("/")
        mail.add_attachment(content, maintype=main, subtype=sub, filename=name + ".dat")
    named = [(unicodedata.normalize("NFC", name + ".dat"), content) for name, content, _ in files]
    return mail, text, [(name, hashlib.md5(content).hexdigest()) for name, content in named]


@given(trees())
def test_nothing_is_lost_of_what_the_library_writes(tree: Tree) -> None:
    mail, text, files = tree
    found = read(mail.as_bytes())
    assert found.text == text.replace("\r\n", "\n").strip("\n")
    assert [(one.name, one.md5) for one in found.attachments] == files


@given(trees(), st.integers(0, 3))
def test_nothing_is_lost_however_deep_it_lies(tree: Tree, depth: int) -> None:
    mail, text, files = tree
    message: Message = email.message_from_bytes(mail.as_bytes(), policy=SMTP)
    for _ in range(depth):
        around = EmailMessage(policy=SMTP)
        around["From"] = "a@example.com"
        around.make_mixed()
        del message["From"], message["Subject"], message["MIME-Version"]
        around.attach(message)
        message = around
    found = read(message.as_bytes())
    assert found.text == text.strip("\n")
    assert [one.md5 for one in found.attachments] == [digest for _, digest in files]
