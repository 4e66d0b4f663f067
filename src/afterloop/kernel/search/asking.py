"""From what somebody typed to the terms that all must be found. Pure.

Here words matter: 热水器漏水 means 热水器 and 漏水, wherever they stand. The cuts come from jieba and a word list of
this trade; a wrong cut costs precision, never a hit of the whole word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import rjieba

from afterloop.kernel.search.tokens import COMPOUND, LONGEST, MOBILE, RUN, WORD, compact, has_digit, normal

MOST_TERMS = 12
PART = 3  # signs from which a part of a serial can be looked up


@dataclass(frozen=True, slots=True)
class Term:
    """`tokens` all stand in the record, the last one as a prefix where said; or `part` stands in a number of it."""

    tokens: tuple[str, ...]
    prefix: bool = False
    part: str = ""


def terms(text: str) -> list[Term]:
    """What must be found, all of it. Empty when nothing of the text can be searched."""
    text = normal(text[:500].encode("utf-8", "ignore").decode())
    text = MOBILE.sub(lambda found: f" {''.join(found.groups())} ", text)
    found: list[tuple[int, str, Term]] = []
    for run in RUN.finditer(text):
        found += [(run.start(), piece, _of_piece(piece)) for piece in pieces(run.group())]
    compounds = list(COMPOUND.finditer(text))
    for compound in compounds:
        last = compound is compounds[-1] and compound.end() == len(text.rstrip())
        found.append((compound.start(), compound.group(), _of_compound(compound.group(), last=last)))
    found.sort(key=lambda item: item[0])
    meant = [term for _, words, term in found if words not in stop_words()] or [term for *_, term in found]
    return list(dict.fromkeys(meant))[:MOST_TERMS]


def pieces_of(text: str) -> list[str]:
    """The words of a text that say something, in their order: of two signs and more, without numbers."""
    runs = [run.group() for run in RUN.finditer(normal(text[:500]))]
    return [piece for run in runs for piece in pieces(run) if len(piece) > 1 and piece not in stop_words()]


def pieces(run: str) -> list[str]:
    """A run cut into words of two or more characters where possible: a lone character joins what it follows."""
    stops = stop_words()
    found: list[str] = []
    joining = False
    for word in _jieba().cut(run, False):
        if len(word) > 1 or word in stops:
            found.append(word)
            joining = word not in stops
        elif joining:
            found[-1] += word
        else:
            found.append(word)
            joining = True
    return found


def _of_piece(piece: str) -> Term:
    if len(piece) == 1:
        return Term((piece,))
    return Term(tuple(dict.fromkeys(map("".join, pairwise(piece)))))


def _of_compound(words: str, *, last: bool) -> Term:
    serial = compact(words)
    parts = tuple(part[:LONGEST] for part in WORD.findall(words))
    if has_digit(serial) and len(serial) >= PART:
        return Term((serial[:LONGEST],), prefix=True, part=serial[:LONGEST])
    return Term(parts, prefix=last and len(parts[-1]) > 1)


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing by themselves: left out unless nothing else was asked."""
    return frozenset(_lines("stop.txt"))


def warm() -> None:
    """Read the dictionary now: half a second that the first search would otherwise wait."""
    _jieba()


@cache
def _jieba() -> rjieba.Jieba:
    cutter = rjieba.Jieba()
    for word in _lines("trade.txt"):
        cutter.add_word(word, 20_000, "n")
    return cutter


def _lines(name: str) -> list[str]:
    lines = (files("afterloop.kernel.search") / "words" / name).read_text("utf-8").splitlines()
    return [normal(word) for line in lines if not line.startswith("#") for word in line.split()]
