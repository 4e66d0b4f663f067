from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.search.asking import Term, pieces, terms
from afterloop.kernel.search.tokens import LONGEST, compact, normal, read

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=12)
TEXT = st.text(
    st.sampled_from("漏水热器发货了的，。 -_/@.+aZ9é１Ａ한국ガス\u202e\U00020000\n") | st.characters(), max_size=80
)


def finds(asked: str, text: str) -> bool:
    """The condition that `queries.matching` writes, in Python."""
    found, serials = read(text)

    def holds(term: Term) -> bool:
        *whole, last = term.tokens
        words = set(found).issuperset(whole) and (
            any(token.startswith(last) for token in found) if term.prefix else last in found
        )
        return words or bool(term.part and term.part in serials)

    wanted = terms(asked)
    return bool(wanted) and all(holds(term) for term in wanted)


@given(HAN, st.text(max_size=20), st.text(max_size=20))
def test_any_run_of_two_or_more_characters_is_found_in_any_sentence(word, before, after):
    assert finds(word, f"{before}{word}{after}")


@given(TEXT, st.data())
def test_any_single_character_is_found(text, data):
    han = [c for c in normal(text) if "一" <= c <= "鿿"]
    if han:
        assert finds(data.draw(st.sampled_from(han)), text)


@given(st.from_regex(r"[A-Z]{1,3}-?[0-9]{4,10}[A-Z]?", fullmatch=True), st.data())
def test_a_serial_is_found_whole_without_its_dashes_and_by_any_part(serial, data):
    text = f"序列号{serial}，过保了"
    bare = compact(normal(serial))
    start = data.draw(st.integers(0, len(bare) - 4))
    part = bare[start : start + 4]
    assert finds(serial, text)
    assert finds(bare, text)
    assert finds(serial.lower(), text)
    assert finds(part, text) or not any(c.isdigit() for c in part)


@pytest.mark.parametrize(
    "written", ["13912345678", "139 1234 5678", "139-1234-5678", "+86 13912345678", "１３９１２３４５６７８"]
)
@pytest.mark.parametrize("asked", ["13912345678", "139 1234 5678", "+8613912345678", "5678", "345678"])
def test_a_phone_is_found_however_it_is_written(written, asked):
    assert finds(asked, f"请打{written}联系我")


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("热水器漏水", "热水器的管子一直在漏水", True),
        ("热水器漏水", "热水器不热", False),
        ("充电座", "机器人回不了充电座", True),
        ("充电座坏了", "充电座坏掉，要换", True),
        ("过保", "机器已过保半年", True),
        ("我的热水器", "热水器坏", True),
        ("的", "我的", True),
        ("iPhone", "iphone15 屏幕碎", True),
        ("iph", "屏幕碎 iPhone", True),
        ("iph 碎", "屏幕碎 iPhone", False),
        ("ＩＰＨＯＮＥ", "iphone", True),
        ("dora@example.com", "邮箱 Dora@Example.com", True),
        ("straße", "STRASSE", True),
        ("ガス", "プロパンガスの匂い", True),
        ("배터리", "새배터리가", True),
        ("?!…", "anything?!…", False),
        ("", "anything", False),
    ],
)
def test_what_people_type_and_what_they_find(asked, text, found):
    assert finds(asked, text) is found


@given(TEXT)
def test_tokens_are_deterministic_short_and_safe_to_quote(text):
    found, numbers = read(text)
    assert (found, numbers) == read(text)
    assert len(found) == len(set(found))
    for token in found:
        assert 0 < len(token) <= LONGEST
        assert not set(token) & set(" '\\:&|!()*<>\0")


@given(TEXT)
def test_terms_are_few_safe_and_hold_tokens(text):
    for term in terms(text):
        assert term.tokens
        for token in (*term.tokens, term.part):
            assert not set(token) & set(" '\\:&|!()*<>\0%_")


@given(TEXT)
def test_full_width_and_case_make_no_difference(text):
    assert read(text) == read(normal(text))


@given(HAN)
def test_cutting_a_query_loses_no_character(run):
    assert "".join(pieces(run)) == run


def test_the_words_of_the_trade_are_not_cut_apart():
    for word in ("充电座", "过保", "扫地机器人", "热水器", "开不了机"):
        assert pieces(word) == [word]


def test_a_text_of_a_megabyte_stays_bounded():
    assert len(read("洗衣机漏水" * 300_000)[0]) < 20
    found, numbers = read(" ".join(f"sn{n:08}" for n in range(30_000)))
    assert len(found) <= 20_000
    assert len(numbers.split()) <= 100


def test_identifiers_are_found_like_the_text_and_by_their_parts():
    found, numbers = read("漏水", ["T-1002", "Dora@Example.com"])
    assert {"漏水", "t1002", "dora", "example"} <= set(found)
    assert numbers.split() == ["t1002", "doraexamplecom"]
