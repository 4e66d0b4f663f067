"""Where the earlier mail begins in the HTML of the programs that people use here."""

from __future__ import annotations

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing.html_text import plain
from afterloop.channels.email.parsing.quotes import fold_html

# `%s` is where one writes.
WRITTEN = """
== Gmail
<div dir="ltr">%s</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">
售后 &lt;<a href='mailto:s@acme.example'>s@acme.example</a>&gt; 于2026年3月3日周二 14:05写道：<br></div>
<blockquote class="gmail_quote" style="margin:0px">OLD<div>OLD</div></blockquote></div>
== Outlook on the web
<html><head><style>p{}</style></head><body><div>%s</div><div id='appendonsend'></div>
<hr style='display:inline-block;width:98%%' tabindex='-1'><div id='divRplyFwdMsg' dir='ltr'><b>发件人:</b> 售后
<br><b>发送时间:</b> 2026年3月3日<br><b>收件人:</b> 张三<br><b>主题:</b> 漏水</div>
<div>OLD<p>OLD</p></div></body></html>
== Outlook
<body lang=ZH-CN><div class=WordSection1><p class=MsoNormal>%s<o:p></o:p></p><p class=MsoNormal>&nbsp;</p>
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>发件人<span>:</span></b>
<span> 售后 &lt;s@acme.example&gt; <br><b>发送时间:</b> 2026<span>年</span><br><b>收件人:</b> 张三<br>
<b>主题:</b> 漏水</span></p></div></div><p class=MsoNormal>OLD</p></div></body>
== Outlook in English
<div><p>%s</p><div><b>From:</b> Support<br><b>Sent:</b> Tuesday<br><b>To:</b> Zhang</div>OLD</div>
== QQ
<div>%s</div><div><br></div><div style='font: Verdana;'>------------------&nbsp;原始邮件&nbsp;------------------
</div><div style='background:#efefef;'><div><b>发件人:</b> 售后;</div></div><div>OLD</div>
== QQ, newer
<div>%s</div><div class="xmail_original"><div>------------------ Original ------------------</div>OLD</div>
== Foxmail
<body><div>%s</div><div>&nbsp;</div><blockquote style='margin-Top: 0px;'><div>&nbsp;</div>
<div style='border-top:solid #B5C4DF 1.0pt'><b>发件人：</b>售后</div>OLD</blockquote></body>
== 163
<div style="line-height:1.7;">%s</div><div id="divNeteaseMailCard"></div><p>在 2026-03-03 14:05:09，"售后"
&lt;s@acme.example&gt; 写道：</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex">OLD</blockquote>
== 163 on a phone
<div>%s</div><div id="isReplyContent">OLD<div>OLD</div></div>
== NetEase Mail Master
<div>%s</div><div class="ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div>OLD</div>
== Apple
<html><body>%s<br><div><br><blockquote type="cite"><div>2026年3月3日，售后 &lt;s@acme.example&gt; 写道：
</div><div>OLD</div></blockquote></div></body></html>
== Thunderbird
<p>%s</p><div class="moz-cite-prefix">在 2026/3/3 14:05, Support 写道:<br></div><blockquote type="cite">OLD</blockquote>
== Yahoo
<div>%s</div><div id="x" class="yahoo_quoted"><div>On 2026, s@acme.example wrote:</div>OLD</div>
"""
PROGRAMS = dict(section.split("\n", 1) for section in WRITTEN.replace("%%", "%").split("\n== ")[1:])


def parted(html: str) -> tuple[str, str]:
    """(what is read outside quotes, inside) after the cleaning that follows, which also mends what is not balanced."""
    lines = plain(nh3.clean(fold_html(html))).split("\n")
    own = [line for line in lines if not line.startswith(">")]
    return "\n".join(own).strip(), "\n".join(line for line in lines if line.startswith(">"))


@pytest.mark.parametrize("written", PROGRAMS.values(), ids=PROGRAMS)
def test_what_is_written_above_stays_and_the_earlier_mail_is_quoted(written: str) -> None:
    own, quoted = parted(written.replace("%s", "师傅没有来"))
    assert own == "师傅没有来"
    assert quoted.count("OLD") == written.count("OLD")


@pytest.mark.parametrize("written", PROGRAMS.values(), ids=PROGRAMS)
def test_a_mail_in_which_nothing_is_written_above_shows_what_it_has(written: str) -> None:
    own, _ = parted(written.replace("%s", "").replace("blockquote", "section"))
    assert "OLD" in own


@pytest.mark.parametrize("program", ["Gmail", "Foxmail", "163", "163 on a phone", "Apple", "Thunderbird", "Yahoo"])
def test_what_is_answered_below_an_element_that_is_quoted_stays(program: str) -> None:
    written = PROGRAMS[program].replace("%s", "").replace("</body></html>", "").replace("</body>", "")
    own, quoted = parted(f"{written}<div>师傅没有来</div>")
    assert own == "师傅没有来"
    assert "OLD" in quoted


def test_gmails_answers_between_the_lines_stay() -> None:
    own, quoted = parted(
        '<div>见下</div><div class="gmail_quote"><div class="gmail_attr">On 2026-03-03 14:05, Support wrote:</div>'
        "<blockquote>OLD</blockquote><div>是的</div><blockquote>OLD</blockquote><div>没有</div></div>"
    )
    assert own.split("\n")[-2:] == ["是的", "没有"]
    assert quoted.count("OLD") == 2


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>没有引用</p>",
        "没有引用 < 3",
        "<p>发件人：我</p><p>就这些</p>",
        "<p>他说过，大家写道：</p><p>好</p>",
        "<div class='my_gmail_quotes'>x</div>",
        "<p>----- 第二步 -----</p>",
    ],
)
def test_what_quotes_nothing_is_left_as_it_is(html: str) -> None:
    assert fold_html(html) == html


def test_what_nests_too_deep_is_made_shallow_and_keeps_its_words() -> None:
    deep = fold_html("<div>" * 5000 + "漏水" + "</div>" * 5000)
    assert deep.count("<div>") == deep.count("</div>") == 200
    assert plain(deep) == "漏水"


PIECE = st.sampled_from(
    ["<div>", "</div>", "<p>", "</p>", "<blockquote>", "</blockquote>", "<br>", "<table><tr><td>", "</td></tr></table>",
     "词", "<div id=divRplyFwdMsg>", "<div class=gmail_quote>", "------ 原始邮件 ------", "<b>发件人:</b> x<br>",
     "发送时间: y", "收件人: z", "<!--", "-->", "<", ">",
     "在 2026年3月3日 写道：", "<div id=isReplyContent>", "<style>",
     "</style>", "&nbsp;"]
)  # fmt: skip


@given(st.lists(PIECE, max_size=40))
def test_no_word_is_lost_and_none_is_added(pieces: list[str]) -> None:
    html = "".join(pieces)
    words = plain(html).replace(">", "").split()
    assert plain(fold_html(html)).replace(">", "").split() == words
