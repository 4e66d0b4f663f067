"""Bytes that are not what they say they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import charsets, read

CHINESE = "您好，热水器漏水了，请尽快派人上门维修，谢谢！"
# 镕 and 喆 are in no GB 2312; € and ① are in it under other names.
RARE = "朱镕基先生，张喆女士：费用€100，①②③〇"


def mail(body: bytes, charset: str = "", kind: str = "text/plain") -> bytes:
    declared = f'; charset="{charset}"' if charset else ""
    return f"From: a@example.com\r\nContent-Type: {kind}{declared}\r\n\r\n".encode() + body


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "x-gbk", "cp936", "iso-gb2312", "GB2312-80", "'gbk'"])
def test_every_chinese_name_means_the_largest_chinese_charset(declared: str) -> None:
    found = read(mail(RARE.encode("gb18030"), declared))
    assert found.text == RARE
    assert "charset" not in found.problems


@pytest.mark.parametrize(
    "declared", ["", "utf-8", "us-ascii", "iso-8859-1", "x-unknown", "default", "rot13", "windows-1252"]
)
def test_chinese_is_found_whatever_is_declared(declared: str) -> None:
    found = read(mail(CHINESE.encode("gb18030"), declared))
    assert found.text == CHINESE
    assert "charset" in found.problems


@pytest.mark.parametrize(
    "declared", ["", "gb2312", "gb18030", "big5", "iso-8859-1", "us-ascii", "shift_jis", "unknown-8bit"]
)
def test_utf_8_is_found_whatever_is_declared(declared: str) -> None:
    assert read(mail(CHINESE.encode(), declared)).text == CHINESE


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        ("繁體中文：熱水器漏水，請派人維修。臺灣鑫", "big5", "big5"),
        ("香港嘅熱水器，喺邊度維修？啲", "big5hkscs", "big5"),
        ("価格は①と②です。ﾊﾝｶｸ", "cp932", "shift_jis"),
        ("給湯器が水漏れしています", "iso2022_jp", "iso-2022-jp"),
        ("온수기에서 물이 샙니다 똠", "cp949", "euc-kr"),
        ("Réparation “rapide” à Zürich – €5", "cp1252", "iso-8859-1"),
        ("Горячая вода течёт", "koi8_r", "koi8-r"),
        ("漏水 +AGE- & 100%", "utf-7", "utf-7"),
        ("热水器漏水", "utf-16", "utf-16"),
        ("热水器漏水", "hz", "hz-gb-2312"),
    ],
)
def test_what_is_declared_rightly_is_read_so(text: str, codec: str, declared: str) -> None:
    found = read(mail(text.encode(codec), declared))
    assert found.text == text
    assert "charset" not in found.problems


def test_japanese_with_the_signs_of_windows_is_read() -> None:
    body = b'\x1b$B-!\x1b(B \x1b$B$"\x1b(B'  # ① あ, of which the first is in no table of that name
    assert read(mail(body, "iso-2022-jp")).text == "① あ"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("繁體中文：熱水器壞了，漏水嚴重，請盡快派人維修，謝謝。", "big5"),
        ("お湯が出ません。修理をお願いします。よろしくお願いします。", "cp932"),
        ("お湯が出ません。修理をお願いします。よろしくお願いします。", "euc_jp"),
        ("온수가 나오지 않습니다. 빠른 수리를 부탁드립니다.", "cp949"),
        ("Le chauffe-eau fuit déjà, réparez-le s'il vous plaît.", "latin-1"),
        (CHINESE, "gb18030"),
        ("热", "gb18030"),
    ],
)
def test_what_nobody_declares_is_found_by_its_characters(text: str, codec: str) -> None:
    assert read(mail(text.encode(codec))).text == text


def test_a_character_cut_off_at_the_end_spoils_nothing() -> None:
    assert read(mail(CHINESE.encode()[:-1], "utf-8")).text == CHINESE[:-1]
    assert read(mail(CHINESE.encode("gb18030")[:-1], "gb2312")).text == CHINESE[:-1]


def test_a_broken_byte_costs_one_character() -> None:
    broken = (CHINESE * 3).encode().replace("漏".encode(), b"\xe6\xbc", 1)
    found = read(mail(broken, "utf-8"))
    assert found.text.replace("\ufffd", "漏", 1).startswith(CHINESE)
    assert "charset" in found.problems


def test_html_tells_its_charset_itself() -> None:
    source = f"<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head>{RARE}</html>"
    assert read(mail(source.encode("gb18030"), kind="text/html")).text == RARE


def test_two_characters_that_could_be_utf_8_stay_what_is_declared() -> None:
    assert "一".encode("gbk").decode() == "һ"  # by chance
    assert read(mail("一".encode("gbk"), "gb2312")).text == "一"


@given(
    st.text(st.characters(codec="gb18030", exclude_characters="\0\r"), min_size=1),
    st.sampled_from(["gb18030", "utf-8"]),
)
def test_what_is_written_as_declared_comes_back(text: str, codec: str) -> None:
    assert charsets.decode(text.encode(codec), codec)[0] == text


@given(
    st.binary(max_size=300), st.sampled_from(["", "utf-8", "gbk", "big5", "iso-2022-jp", "utf-7", "utf-16", "latin-1"])
)
def test_any_bytes_give_text_that_can_be_kept(raw: bytes, declared: str) -> None:
    text, _ = charsets.decode(raw, declared)
    assert "\0" not in text
    text.encode()
