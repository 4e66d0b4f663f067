"""The sheet: values are text, blocks are tables, and nothing runs or loads."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.papers.rendering import Line, Sheet, page

SHEET = {"title": "收费单", "language": "zh-Hans"}


def body(words, size="a4", **given):
    whole = page(Sheet(**{**SHEET, "words": words, "values": {}, **given}), size)
    return re.search(r"<body[^>]*>(.*)</body>", whole, re.DOTALL)[1]


def test_a_value_is_text_with_its_lines():
    assert body("<p>{said}</p>", values={"said": "一 <b>二</b>\n三"}) == "<p>一 &lt;b&gt;二&lt;/b&gt;<br>三</p>"


def test_a_value_that_looks_like_a_placeholder_stays_as_it_is():
    assert body("<p>{said}</p>", values={"said": "{phone}", "phone": "13800138000"}) == "<p>{phone}</p>"


def test_what_has_no_value_leaves_nothing_behind():
    assert body("<p>电话：{phone}</p><p>{charges}</p><p>{qr}</p>") == "<p>电话：</p>"


def test_answers_and_charges_are_tables():
    words = "<p>{answers}</p><p>{charges}</p>"
    found = body(
        words,
        answers=[("型号", "A1-60L")],
        lines=[Line("上门费", "1", "80.00", "80.00")],
        heads=("项目", "数量", "单价", "金额"),
    )
    assert "<th>型号</th><td>A1-60L</td>" in found
    assert '<td>上门费</td><td class="figure">1</td><td class="figure">80.00</td>' in found
    assert "<p><table>" not in found


def test_the_code_is_drawn_into_the_page():
    assert 'src="data:image/svg+xml' in body("<p>{qr}</p>", link="https://desk.example.com/portal/t/abc")


def test_a_roll_is_narrow_and_a_void_paper_says_so():
    whole = page(Sheet(**SHEET, words="<p>a</p>", values={}, voided="作废"), "80mm")
    assert "size: 80mm" in whole
    assert '<body class="roll">' in whole
    assert '<div class="void">作废</div>' in whole


@given(st.text(max_size=200), st.dictionaries(st.sampled_from(["said", "note"]), st.text(max_size=100)))
def test_nothing_of_what_people_write_runs_or_loads(words, values):
    found = body(f"<p>{{said}}{words}{{note}}</p><img src=x onerror=alert(1)>", values=values).lower()
    assert "<script" not in found
    assert "<img" not in found or "src=x" not in found
    assert "onerror=alert" not in re.sub(r"&lt;.*?&gt;", "", found) or "<img" not in found
