"""What is left of HTML from anywhere, and how it reads without form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.rich_text import clean, plain

PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<script>", "</script>", "<a href='javascript:x'>", "</a>",
     "<img src=x onerror=y>", "<svg/onload=z>", "&lt;", "<", ">", "&", "热水器", "a b", "\n", "<!--", "-->", "\0",
     "<style>", "<math><mi xlink:href='data:x'>", "<span data-user='7'>@王强</span>", "<td colspan=2>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_cleaning_twice_is_cleaning_once_and_leaves_nothing_that_runs(html):
    once = clean(html)
    assert clean(once) == once
    lowered = once.lower()
    assert not any(bad in lowered for bad in ("<script", "javascript:", " onerror", "<svg", "<style", " src="))


@given(st.text(max_size=400))
def test_any_text_can_be_read(text):
    assert "\0" not in plain(clean(text))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>您好</p><p>第二段<br>换行</p>", "您好\n第二段\n换行"),
        ("<ul><li><p>甲</p></li><li>乙</li></ul>", "- 甲\n- 乙"),
        ("<ol start='3'><li>丙<ul><li>里</li></ul></li><li>丁</li></ol>", "3. 丙\n  - 里\n4. 丁"),
        ('<p>见<a href="https://a.cn/b">说明书</a></p>', "见说明书 (https://a.cn/b)"),
        ('<p><a href="https://a.cn/b">https://a.cn/b</a></p>', "https://a.cn/b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>a</p>\n\n<p>b</p>", "a\nb"),
        ("<p>一</p><p><br></p><p>二</p>", "一\n\n二"),
        ("<table><tr><td>型号</td><td>JSQ30</td></tr></table>", "型号\tJSQ30"),
        ("<p>a <b>bold</b> word</p>", "a bold word"),
        ('<p><img data-file="3" alt="铭牌.jpg"></p>', "铭牌.jpg"),
        ("<p>1 &lt; 2</p>", "1 < 2"),
    ],
)
def test_html_reads_as_text(html, text):
    assert plain(clean(html)) == text


def test_a_picture_comes_from_nowhere_but_the_record_itself():
    assert clean('<img src="https://spy.example/x.gif" data-file="3">') == '<img data-file="3">'


def test_a_link_tells_no_secret_to_where_it_leads():
    assert 'rel="noopener noreferrer nofollow"' in clean('<a href="https://a.cn">a</a>')
