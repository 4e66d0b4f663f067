"""One act, one word: what the button says stands in the permission, in the timeline and in what is said afterwards."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

import polib
import pytest
from django.utils import translation

from afterloop.kernel import catalog

FRONTEND = Path(__file__).parents[2] / "frontend" / "src"
WORDS = (FRONTEND / "console/features/tickets/words.ts").read_text()
CATALOGUES = sorted((FRONTEND / "locales").glob("*/zh-Hans.po"))
# Staff write down a rating that a customer gives: the word that both share.
SHARED = {"rate": "评价"}


def _block(name: str) -> str:
    found = re.search(rf"export const {name}\b.*?\n}}", WORDS, re.DOTALL)
    assert found, name
    return found.group(0)


BUTTONS = dict(re.findall(r'(\w+): msg\({ message: "([^"]+)", context: "verb" }\)', _block("verbWords")))
SAID = dict(re.findall(r"(\w+): msg`([^`]+)`", _block("doneWords")))
PAST = [name.removeprefix("ticket.") for name in catalog.events if name.startswith("ticket.")]


@pytest.fixture(scope="module")
def chinese() -> dict[tuple[str | None, str], str]:
    (console,) = (path for path in CATALOGUES if path.parent.name == "console")
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(str(console))}


@pytest.mark.parametrize("verb", BUTTONS)
def test_a_verb_of_a_ticket_is_one_word_everywhere(verb: str, chinese: dict[tuple[str | None, str], str]) -> None:
    button = chinese["verb", BUTTONS[verb]]
    word = SHARED.get(verb, button)
    assert word in button
    (past,) = get_close_matches(verb, PAST, n=1)
    with translation.override("zh-hans"):
        assert word in str(catalog.actions[f"ticket.{verb}"].title)
        assert word in str(catalog.events[f"ticket.{past}"].title)
    if verb in SAID:
        assert word in chinese[None, SAID[verb]]


def test_no_button_says_only_that_one_agrees() -> None:
    for path in CATALOGUES:
        empty = [
            entry.msgid for entry in polib.pofile(str(path)) if entry.msgstr in ("确定", "确认", "提交", "操作成功")
        ]
        assert not empty, path
