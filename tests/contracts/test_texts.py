from __future__ import annotations

import re

from tests.contracts import texts

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def test_every_text_has_its_chinese():
    known = {entry.msgid for entry in texts.catalogue() if entry.msgstr}
    missing = sorted(set(texts.in_source()) - known)
    assert not missing, f"{len(missing)} texts lack Chinese: {missing[:10]}"


def test_no_translation_is_left_over():
    unused = sorted({entry.msgid for entry in texts.catalogue()} - set(texts.in_source()))
    assert not unused, f"no longer in the source: {unused[:10]}"


def test_a_translation_keeps_the_placeholders():
    for entry in texts.catalogue():
        assert sorted(PLACEHOLDER.findall(entry.msgid)) == sorted(PLACEHOLDER.findall(entry.msgstr)), entry.msgid


def test_chinese_is_chinese():
    plain = [e.msgid for e in texts.catalogue() if not re.search(r"[\u4e00-\u9fff]", e.msgstr)]
    assert not plain, plain
