"""Columns and fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.tables.headers import letters, unique
from afterloop.kernel.tables.mapping import Field, find_column, guess, normal

FIELDS = [
    Field("subject", ("标题", "主题", "subject")),
    Field("message", ("内容", "描述", "text")),
    Field("name", ("客户", "姓名", "name"), never=("编号",)),
    Field("phone", ("电话", "手机", "phone")),
]
NAMES = st.sampled_from(
    ["标题", "客户电话", "手机", "Phone", "内容(必填)", "客户编号", "x", "", "问题描述", "subject", "TEXT"]
)


def found(*header: str) -> dict[str, str]:
    return {pair.field: header[pair.column] for pair in guess(header, FIELDS)}


def test_names_in_both_languages_are_known():
    assert found("Subject", "问题描述", "客户姓名", "手机号（必填）") == {
        "subject": "Subject", "message": "问题描述", "name": "客户姓名", "phone": "手机号（必填）",
    }  # fmt: skip


def test_the_last_word_says_what_it_is():
    assert found("客户电话", "客户") == {"phone": "客户电话", "name": "客户"}
    assert found("客户编号") == {}


def test_the_surest_column_wins_and_the_other_stays_free():
    assert found("联系电话", "电话") == {"phone": "电话"}
    assert guess(["联系电话", "电话"], FIELDS)[0].confidence == 1.0


@given(st.lists(NAMES | st.text(max_size=8), max_size=12))
def test_no_field_has_two_columns_and_no_column_two_fields(header):
    pairs = guess(header, FIELDS)
    assert len({pair.field for pair in pairs}) == len(pairs) == len({pair.column for pair in pairs})
    assert all(0 < pair.confidence <= 1 for pair in pairs)


@given(st.permutations(["标题", "内容", "姓名", "电话", "备注"]))
def test_the_order_of_columns_does_not_matter(header):
    assert found(*header) == {"subject": "标题", "message": "内容", "name": "姓名", "phone": "电话"}


@given(st.lists(st.text(max_size=5), max_size=12))
def test_columns_are_found_by_name_letter_and_number(cells):
    header = unique(cells)
    assert len(set(header)) == len(header)
    for place, name in enumerate(header):
        assert find_column(header, name) == place
    assert find_column(header, "no such column") is None


def test_letters_count_like_a_spreadsheet():
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert find_column(["标题", "内容"], "b") == 1
    assert find_column(["标题", "内容"], "2") == 1


@given(st.text(max_size=30))
def test_a_remark_beside_a_name_does_not_matter(name):
    if normal(name).isalnum():
        assert normal(f" {name}（必填）* ") == normal(name)
