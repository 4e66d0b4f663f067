"""A mail as it was sent, on a page that can run, load and reach nothing."""

from __future__ import annotations

import pytest

from afterloop.channels.email.parsing import Attachment
from afterloop.channels.email.showing import Cleaning
from tests.channels.email.conftest import letter

PICTURE = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


def cleaned(html: str, *attached: Attachment, pictures: bool = False) -> str:
    return Cleaning(attached, pictures=pictures).clean(html)


def picture(kind: str = "image/gif") -> Attachment:
    return Attachment("a.gif", kind, len(PICTURE), "", "one@here", True, PICTURE)


def html_mail(html: str, **headers: str) -> bytes:
    mail = letter(**headers)
    mail.set_content("说明")
    mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


@pytest.mark.parametrize(
    "kept",
    [
        '<p style="color: red; font-family: Arial">字</p>',
        '<table cellpadding="4" border="1"><tbody><tr><td colspan="2" bgcolor="#eee">格</td></tr></tbody></table>',
        '<font face="宋体" color="#c00" size="4">字</font>',
        '<ol start="3" type="a"><li>三</li></ol>',
    ],
)
def test_the_looks_of_a_mail_stay(kept):
    shown = cleaned(kept)
    for word in ("color", "border", "colspan", "face", "start"):
        assert (word in shown) == (word in kept)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<style>@import url(https://evil.example/a.css)</style>",
        '<meta http-equiv="refresh" content="0;url=https://evil.example">',
        '<form action="https://evil.example"><input name="password"><button>go</button></form>',
        '<base href="https://evil.example/">',
        '<iframe src="https://evil.example"></iframe><object data="https://evil.example"></object>',
        '<link rel="prefetch" href="https://evil.example/a">',
        '<p style="position:fixed; z-index: 9; top:0">over</p>',
        '<p style="background:url(https://evil.example/a.png)">a</p>',
        '<p style="background:u\\72l(https://evil.example/a.png)">a</p>',
        '<p style="background:u/**/rl(https://evil.example/a.png)">a</p>',
        "<p style=\"background:image-set('https://evil.example/a.png' 1x)\">a</p>",
        '<table background="https://evil.example/a.png"><tr><td background="https://evil.example/a.png">a</td></tr></table>',
        '<img srcset="https://evil.example/a.png 2x" src="https://evil.example/b.png">',
        '<video src="https://evil.example/a.mp4" poster="https://evil.example/a.png"></video>',
        '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)"></style></mglyph></table></mtext></math>',
    ],
)
def test_nothing_that_could_load_or_run_is_left(hostile):
    shown = cleaned(hostile).lower()
    for word in ("evil.example", "alert", "script", "onerror", "onload", "position", "<input", "<style", "srcset"):
        assert word not in shown


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,<p>a", "/admin/people", "//evil.example", "cid:one@here"]
)
def test_a_link_leads_to_the_web_or_nowhere(address):
    assert "href" not in cleaned(f'<a href="{address}">hier</a>')


def test_a_link_opens_beside_us():
    shown = cleaned('<a href="https://example.com/" target="_top">hier</a>')
    assert 'target="_blank"' in shown
    assert "noopener" in shown


def test_a_picture_that_came_with_the_mail_stands_in_it():
    assert '<img src="data:image/gif;base64,R0lGOD' in cleaned('<img src="cid:one@here">', picture())
    assert "src" not in cleaned('<img src="cid:one@here">', picture("image/svg+xml"))
    assert "src" not in cleaned('<img src="cid:another">', picture())


def test_a_picture_that_lies_elsewhere_is_shown_on_demand():
    hidden = Cleaning((), pictures=False)
    assert "src" not in hidden.clean('<img src="https://track.example/a.gif" alt="a">')
    assert hidden.blocked == 1
    assert 'src="https://track.example/a.gif"' in cleaned('<img src="https://track.example/a.gif">', pictures=True)


def test_the_page_is_fenced_in(receive, root):
    mail = receive(html_mail('<p style="color:red">坏了</p><img src="https://track.example/a.gif"><script>1</script>'))
    place = f"/api/v1/tickets/{mail.ticket_id}/messages/{mail.message}/mail/page"
    shown = root.get(place)
    policy = shown["Content-Security-Policy"]
    assert shown["Content-Type"].startswith("text/html")
    assert policy.startswith("sandbox allow-popups")
    assert "allow-scripts" not in policy
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy
    assert "https:" not in policy
    assert (shown["X-Content-Type-Options"], shown["Referrer-Policy"]) == ("nosniff", "no-referrer")
    text = shown.content.decode()
    assert "color:red" in text
    assert "朵拉 &lt;dora@example.com&gt;" in text
    assert "track.example" not in text
    with_pictures = root.get(f"{place}?pictures=1")
    assert "https://track.example/a.gif" in with_pictures.content.decode()
    assert "img-src data: https:" in with_pictures["Content-Security-Policy"]


def test_headers_cannot_break_out_of_their_place(receive, root):
    mail = receive(letter("<script>alert(1)</script>", From_='"<b>x</b>" <dora@example.com>'))
    text = root.get(f"/api/v1/mails/{mail.pk}/page").content.decode()
    assert "<script>" not in text
    assert "<b>x</b>" not in text


def test_a_plain_mail_is_shown_with_its_links(receive, root):
    mail = receive(letter(body="见 https://example.com/a?b=1&c=2\n第二行 <b>不是粗体</b>"))
    text = root.get(f"/api/v1/mails/{mail.pk}/page").content.decode()
    assert 'href="https://example.com/a?b=1&amp;c=2"' in text
    assert "&lt;b&gt;不是粗体" in text


def test_only_who_sees_the_ticket_sees_its_mail(receive, charlie, root):
    mail = receive(letter())
    place = f"/api/v1/tickets/{mail.ticket_id}/messages/{mail.message}/mail/page"
    assert root.get(place).status_code == 200
    assert charlie.get(place).status_code == 404
    assert charlie.get(f"/api/v1/mails/{mail.pk}/page").status_code in (403, 404)


def test_a_message_says_that_its_mail_is_kept(receive, root):
    mail = receive(letter())
    root.post(f"/api/v1/tickets/{mail.ticket_id}/reply", {"html": "<p>好的</p>"})
    messages = root.get(f"/api/v1/tickets/{mail.ticket_id}/messages").json()["items"]
    assert [each["original"] for each in messages] == [True, False]
