"""Which parts are the text, which the HTML, and what is read of them."""

from __future__ import annotations

import pytest

from afterloop.channels.email.parsing import read
from tests.channels.email.parsing.test_structure import HEAD, HTML, PDF, PLAIN, mixed

PICTURE = b"Content-Type: image/png\r\nContent-ID: <pic@1>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw=="


def plain(text: str, more: str = "") -> bytes:
    return f"Content-Type: text/plain; charset=utf-8{more}\r\n\r\n{text}".encode()


def page(text: str) -> bytes:
    return f"Content-Type: text/html; charset=utf-8\r\n\r\n{text}".encode()


def inner(*parts: bytes, kind: str, boundary: str) -> bytes:
    return mixed(*parts, kind=kind, boundary=boundary, end=f"--{boundary}--\r\n".encode())


def test_outlook_nests_pictures_in_the_html_of_the_alternatives() -> None:
    related = inner(page('<p>漏水<img src="cid:pic@1"></p>'), PICTURE, kind="related", boundary="r")
    found = read(HEAD + mixed(inner(PLAIN, related, kind="alternative", boundary="a"), PDF))
    assert found.text == "漏水"
    assert [(one.name, one.inline) for one in found.attachments] == [("image-1.png", True), ("a.pdf", False)]


def test_foxmail_puts_the_alternatives_into_the_related() -> None:
    both = inner(PLAIN, page("<img src='cid:pic@1'>漏水"), kind="alternative", boundary="a")
    found = read(HEAD + mixed(both, PICTURE, kind="related"))
    assert (found.text, found.attachments[0].inline) == ("漏水", True)


def test_apple_mail_writes_texts_around_a_picture() -> None:
    found = read(HEAD + mixed(plain("before"), PICTURE, plain("after")))
    assert (found.text, found.html) == ("before\n\nafter", "")
    assert [one.name for one in found.attachments] == ["image-1.png"]


def test_apple_mail_writes_html_around_a_file_beside_a_plain_text() -> None:
    around = inner(page("<p>before</p>"), PDF, page("<p>after</p>"), kind="mixed", boundary="m")
    found = read(HEAD + mixed(plain("before after"), around, kind="alternative"))
    assert found.text == "before after"
    assert (found.html.count("<p>"), len(found.attachments)) == (2, 1)


def test_plain_text_between_html_becomes_html_too() -> None:
    found = read(HEAD + mixed(page("<p>a</p>"), plain("1 < 2\nlast")))
    assert found.html == "<p>a</p>\n<div>1 &lt; 2<br>\nlast</div>"
    assert found.text == "a\n\n1 < 2\nlast"


@pytest.mark.parametrize(
    "nothing",
    [
        "",
        " \r\n\r\n",
        "您的邮件客户端不支持HTML格式，请使用其他客户端查看。",
        "This is an HTML email. Please use an HTML-enabled client.",
    ],
)
def test_html_is_read_where_the_plain_part_says_nothing(nothing: str) -> None:
    assert read(HEAD + mixed(plain(nothing), HTML, kind="alternative")).text == "漏水"


def test_a_short_answer_about_html_is_no_empty_one() -> None:
    assert read(HEAD + mixed(plain("网页的 HTML 坏了"), HTML, kind="alternative")).text == "网页的 HTML 坏了"


def test_a_text_file_is_attached_and_not_read() -> None:
    log = (
        b'Content-Type: text/plain; name="log.txt"\r\nContent-Disposition: attachment; filename="log.txt"\r\n\r\nerror'
    )
    page_file = b'Content-Type: text/html; name="a.html"\r\n\r\n<p>error</p>'
    found = read(HEAD + mixed(PLAIN, log, page_file))
    assert found.text == "漏水"
    assert [one.name for one in found.attachments] == ["log.txt", "a.html"]


def test_a_mail_that_is_only_a_file_has_no_text() -> None:
    found = read(HEAD + PDF)
    assert (found.text, found.attachments[0].name) == ("", "a.pdf")


def test_a_signed_mail_is_shown_and_its_signature_is_not() -> None:
    signature = (
        b'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Disposition: attachment\r\n\r\n0'
    )
    found = read(HEAD + mixed(inner(PLAIN, PDF, kind="mixed", boundary="m"), signature, kind="signed"))
    assert (found.text, [one.name for one in found.attachments]) == ("漏水", ["a.pdf"])


@pytest.mark.parametrize(
    "raw",
    [
        b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\r\n\r\n0\x80',
        mixed(
            b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
            b'Content-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n-----BEGIN PGP MESSAGE-----',
            kind="encrypted",
        ),
    ],
)
def test_an_encrypted_mail_is_kept_with_a_word_about_it(raw: bytes) -> None:
    found = read(HEAD + raw)
    assert "encrypted" in found.problems
    assert found.text == "[加密邮件 · Encrypted mail]"
    assert len(found.attachments) == 1


def test_a_forwarded_mail_is_a_file_named_by_its_subject() -> None:
    forwarded = b"Content-Type: message/rfc822\r\n\r\nSubject: =?utf-8?B?5ryP5rC0?= a/b\r\n" + mixed(
        PLAIN, PDF, boundary="z"
    )
    found = read(HEAD + mixed(PLAIN, forwarded))
    (attached,) = found.attachments
    assert (attached.name, attached.type, found.text) == ("漏水 a_b.eml", "message/rfc822", "漏水")
    assert read(attached.content).attachments[0].content == b"%PDF"


def test_parts_of_a_digest_are_mails() -> None:
    found = read(HEAD + mixed(b"\r\nSubject: one\r\n\r\nx", b"\r\nSubject: two\r\n\r\ny", kind="digest"))
    assert [one.name for one in found.attachments] == ["one.eml", "two.eml"]


INVITATION = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:China Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY;LANGUAGE=zh-CN:热水器评审\\, 第二
  次
DTSTART;TZID=China Standard Time:20260305T140000
DTEND;TZID=China Standard Time:20260305T150000
LOCATION:会议室 3
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_an_invitation_is_a_file_and_a_line_where_there_is_no_other_text() -> None:
    calendar = f"Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n{INVITATION}".encode()
    alone = read(HEAD + calendar)
    assert alone.text == "热水器评审, 第二 次 · 2026-03-05 14:00–15:00 (China Standard Time) · 会议室 3"
    assert [one.name for one in alone.attachments] == ["invite.ics"]
    beside = read(HEAD + mixed(PLAIN, calendar, kind="alternative"))
    assert (beside.text, [one.name for one in beside.attachments]) == ("漏水", ["invite.ics"])


def test_flowed_lines_become_whole_again() -> None:
    flowed = "First line that \r\ngoes on.\r\nNext\r\n> quoted and \r\n> on\r\n-- \r\nAlice\r\n indented"
    assert read(HEAD + plain(flowed, "; format=flowed")).text == (
        "First line that goes on.\nNext\n> quoted and on\n-- \nAlice\nindented"
    )
    chinese = "热水器 \r\n漏水"
    assert read(HEAD + plain(chinese, "; format=flowed; delsp=yes")).text == "热水器漏水"


def test_files_within_the_text_of_old_mails_are_taken_out() -> None:
    found = read(b"From: a@b.cn\r\n\r\nsee below\r\n\r\nbegin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n\r\nbye")
    assert found.text == "see below\n\n\nbye"
    assert [(one.name, one.content) for one in found.attachments] == [("a.txt", b"abc")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("a   b\n c", "a b c"),
        ("<style>p{}</style><script>x<y</script>a<!-- no -->b<![if !mso]>c<![endif]>", "abc"),
        ("<html><head><title>t</title></head><body>a</body></html>", "a"),
        ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n  1. c"),
        ("<table><tr><td>型号</td><td>A1</td></tr><tr><td>数量</td><td>2</td></tr></table>", "型号\tA1\n数量\t2"),
        (
            '<a href="https://a.cn/x">here</a> <a href="https://a.cn">https://a.cn</a>',
            "here (https://a.cn/x) https://a.cn",
        ),
        ('<a href="mailto:a@b.cn">a@b.cn</a>', "a@b.cn"),
        ('<img src="x" alt="图一"><img src=y>', "图一"),
        ("<blockquote>old<blockquote>older</blockquote></blockquote>new", "> old\n> > older\nnew"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ('<div style="display:none">hidden<div>too</div></div>seen', "seen"),
        ("&lt;b&gt; &amp; &#28431; &#x6c34; &#99999999999; &nosuch;", "<b> & 漏 水 \ufffd &nosuch;"),
        ("1 < 2 and <b>3 > 2", "1 < 2 and 3 > 2"),
        ("<p title='a>b'>x</p", "x"),
        ("<o:p>&nbsp;</o:p>a", " a"),
        ("never closed <b", "never closed"),
    ],
)
def test_html_is_read_as_text(source: str, text: str) -> None:
    assert read(HEAD + page(source)).text == text
