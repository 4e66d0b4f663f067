"""Chinese by its sound: people type `wq` or `wangq` and mean 王强.

Every reading of a character counts (曾 is zeng and ceng): a name is found by the one that its bearer uses.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache
from typing import Any

MOST_READINGS = 4
LONGEST = 100  # characters of a name that are spelled
BETWEEN = "/"  # the readings of one character


@lru_cache(65536)
def spelled(text: str) -> str:
    """A syllable for each character, readings parted by `/`: `wang/yu qiang/jiang`. Empty where nothing is Chinese."""
    readings, syllables, found = _readings(), [], False
    for sign in unicodedata.normalize("NFKC", text[:LONGEST]).casefold():
        said = readings.get(ord(sign), "")
        found = found or bool(said)
        if said:
            syllables.append(BETWEEN.join(dict.fromkeys(map(_plain, said.split(",")[:MOST_READINGS]))))
        elif sign.isalnum():
            syllables.append(sign)
    return " ".join(syllables) if found else ""


def sounds_like(typed: str, spelling: str) -> bool:
    """Whether the letters are the beginnings of syllables that follow each other. The browser does the same."""
    letters = "".join(unicodedata.normalize("NFKC", typed).casefold().split())
    if not letters or not spelling:
        return False
    reached = {0}  # how many letters are used up before a syllable
    for syllable in spelling.split():
        reached = {0} | {used for before in reached for used in _used(letters, before, syllable)}
        if len(letters) in reached:
            return True
    return False


def matches(typed: str, name: str) -> bool:
    """By its characters or by its sound."""
    folded = unicodedata.normalize("NFKC", typed).casefold().strip()
    return folded in unicodedata.normalize("NFKC", name).casefold() or sounds_like(typed, spelled(name))


def _used(letters: str, before: int, syllable: str) -> set[int]:
    """How many letters may be used up behind this syllable."""
    found = set()
    for reading in syllable.split(BETWEEN):
        for length in range(1, len(reading) + 1):
            if not letters.startswith(reading[:length], before):
                break
            found.add(before + length)
    return found


@cache
def _plain(reading: str) -> str:
    """Without its tone; ü is typed v."""
    apart = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(sign for sign in apart if sign.isalpha() and sign.isascii())


@cache
def _readings() -> dict[int, Any]:
    """Of single characters only, and when somebody first asks: with its phrases pypinyin takes 58 MB, so 15."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.constants import PINYIN_DICT

    found: dict[int, Any] = PINYIN_DICT
    return found
