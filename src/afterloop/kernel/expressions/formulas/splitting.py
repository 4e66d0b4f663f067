"""Chinese is written without blanks: 3且状态 is a number, an operator and a field.

A run of letters that is no name as a whole is cut into names and words that are known, the longest first, so that
operators stand between values. Labels may hold the characters of operators (维修或更换): those are tried first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from afterloop.kernel.expressions.formulas import names
from afterloop.kernel.expressions.formulas.labels import Labels

LONGEST = 100  # characters of a run: longer ones are no formula of a person
LONGEST_NAME = 40
DIGITS = re.compile(r"[0-9]+(?:[.。][0-9]+)?")
INFIX = {"_AND", "_OR", "IN", "BETWEEN", "_WITH"}


class Part(NamedTuple):
    kind: str  # word, field, function or number
    start: int
    end: int
    role: str  # value, infix or prefix


def split(run: str, followed: bool, labels: Labels) -> list[Part]:
    """The parts of the run, or nothing. `followed`: by an opening bracket, so the last may be a function."""
    if run.isascii() or len(run) > LONGEST:
        return []
    return _Splitter(run, followed, labels).split(0, "")


class _Splitter:
    def __init__(self, run: str, followed: bool, labels: Labels) -> None:
        self.run, self.followed, self.labels = run, followed, labels
        self.hopeless: set[tuple[int, str]] = set()

    def split(self, start: int, before: str) -> list[Part]:
        """The parts from here, where one of the role `before` stands before it."""
        if (start, before) in self.hopeless:
            return []
        for part in self._parts_at(start):
            # Between two values stands an operator, and between two operators a value.
            if before and (part.role == "infix") != (before == "value"):
                continue
            if part.end == len(self.run):
                return [part]
            if rest := self.split(part.end, part.role):
                return [part, *rest]
        self.hopeless.add((start, before))
        return []

    def _parts_at(self, start: int) -> Iterator[Part]:
        if digits := DIGITS.match(self.run, start):
            yield Part("number", start, digits.end(), "value")
        for end in range(min(len(self.run), start + LONGEST_NAME), start, -1):
            name, last = self.run[start:end], end == len(self.run)
            if not name.isascii() and (kinds := names.WORDS.get(name)):
                yield Part("word", start, end, self._role(kinds))
            elif last and self.followed:
                if names.CALLED.get(name):
                    yield Part("function", start, end, "value")
            elif name in self.labels.exact:
                yield Part("field", start, end, "value")

    def _role(self, kinds: tuple[str, ...]) -> str:
        if kinds[-1] in INFIX:
            return "infix"
        return "prefix" if kinds == ("NOT",) else "value"
