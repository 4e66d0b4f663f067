from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.messages import templates
from afterloop.kernel.messages.templates import as_html, fill, render


@pytest.fixture(autouse=True)
def _own(monkeypatch):
    monkeypatch.setattr(templates, "templates", {})
    templates.template(
        "ticket.assigned",
        "notice",
        subject={"zh-Hans": "工单 {number} 分给了您", "en": "Ticket {number} is yours"},
        body={"zh-Hans": "{subject}"},
    )


def test_a_message_speaks_the_readers_language_and_falls_back():
    values = {"number": "T1", "subject": "漏水"}
    assert render("ticket.assigned", "notice", "en", values) == ("Ticket T1 is yours", "漏水")
    assert render("ticket.assigned", "notice", "zh-hans", values) == ("工单 T1 分给了您", "漏水")
    assert render("ticket.assigned", "notice", "fr", values)[0] == "工单 T1 分给了您"


def test_what_is_missing_stays_empty():
    assert render("ticket.assigned", "notice", "en", {"subject": None}) == ("Ticket is yours", "")


def test_a_subject_is_one_line():
    subject, _ = render("ticket.assigned", "notice", "en", {"number": "1\r\nBcc: all@example.com", "subject": ""})
    assert subject == "Ticket 1 Bcc: all@example.com is yours"


@pytest.mark.parametrize("text", ["{a.__class__}", "{a[0]}", "{a!r}", "{0}", "{}", "%(a)s", "{a:>9}", "{ a }"])
def test_nothing_but_a_name_is_a_placeholder(text):
    assert "object" not in fill(text, {"a": object})
    assert fill("{a.b}", {"a": "x"}) == "{a.b}"


@given(st.text(), st.text())
def test_a_value_is_never_looked_into(before, value):
    kept = before.replace("{", "").replace("}", "")
    assert fill(f"{kept}{{x}}", {"x": value, "y": "secret"}) == f"{kept}{value}"
    assert fill("{x}", {"x": "{y}", "y": "secret"}) == "{y}"


def test_html_is_words_paragraphs_and_links():
    assert as_html("您好 <b>\n请看 https://a.example/t?x=1&y=2。\n\n再见") == (
        '<p>您好 &lt;b&gt;<br>\n请看 <a href="https://a.example/t?x=1&amp;y=2">https://a.example/t?x=1&amp;y=2</a>。</p>\n'
        "<p>再见</p>"
    )


@given(st.text())
def test_no_text_becomes_markup(text):
    bare = as_html(text)
    for known in ("<p>", "</p>", "<br>", "</a>"):
        bare = bare.replace(known, "")
    assert "<" not in bare.replace('<a href="http', "")


def test_one_message_has_one_template():
    with pytest.raises(RuntimeError):
        templates.template("ticket.assigned", "notice", subject={}, body={})
