"""What may be wrong with a formula, in words that a business person understands, and where in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _
from lark import Token

from afterloop.kernel.errors import AppError

# After these a value is complete; these begin one.
ENDS = {"NUMBER", "PERCENT", "TEXT", "DAY", "TRUE", "FALSE", "NULL", "FIELD", "RPAR", "RBRACE"}
BEGINS = {"NUMBER", "TEXT", "DAY", "TRUE", "FALSE", "NULL", "FIELD", "FUNCTION", "LPAR", "LBRACE", "NOT"}
OPENING = {"LPAR": "RPAR", "LBRACE": "RBRACE"}
CLOSING = {"RPAR": ")", "RBRACE": "}"}
SHOWN = 40  # characters of what was written


@dataclass(frozen=True, slots=True)
class Problem:
    """`start` and `end` count the characters (code points) of the formula."""

    start: int
    end: int
    message: str


class BadFormula(AppError):
    """422: this is no formula. `problems` are in the order of the text."""

    status = 422
    code = "invalid"
    title = "Please check what was entered"

    def __init__(self, *problems: Problem) -> None:
        messages = [problem.message for problem in problems]
        super().__init__(messages[0], fields={"": messages}, problems=[asdict(problem) for problem in problems])
        self.problems = problems


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """Both count from 1."""
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def wrong(start: int, end: int, message: str, **facts: Any) -> BadFormula:
    return BadFormula(Problem(start, end, message % facts if facts else message))


def unexpected(text: str, tokens: Sequence[Token], place: int) -> Problem:
    """What the grammar did not expect: the token at this place, or the end of the formula."""
    return _Mistake(text, tokens, place).problem()


class _Mistake:
    def __init__(self, text: str, tokens: Sequence[Token], place: int) -> None:
        self.text = text
        self.earlier = tokens[place - 2] if place > 1 else None
        self.before = tokens[place - 1] if place else None
        self.at = tokens[place] if place < len(tokens) else None
        self.after = tokens[place + 1] if place + 1 < len(tokens) else None
        # The brackets that are open there, and in each the BETWEEN that waits for its AND.
        self.open: list[Token] = []
        self.waiting: list[Token | None] = [None]
        for token in tokens[:place]:
            self._pass(token)

    def _pass(self, token: Token) -> None:
        if token.type in OPENING:
            self.open.append(token)
            self.waiting.append(None)
        elif token.type in CLOSING:
            self.open.pop()
            self.waiting.pop()
        elif token.type == "BETWEEN":
            self.waiting[-1] = token
        elif token.type in ("_AND", "_WITH"):
            self.waiting[-1] = None

    def problem(self) -> Problem:
        dangles = self.before is not None and self.before.type not in ENDS and self.before.type not in OPENING
        if dangles and self.before is not None and (self.at is None or self.at.type not in BEGINS):
            return self._dangling(self.before)
        if self.at is None:
            return self._unfinished()
        if self.at.type in CLOSING:
            return self._closing(self.at)
        complete = self.before is not None and self.before.type in ENDS
        return self._behind_value(self.at) if complete else self._without_value(self.at)

    def _dangling(self, before: Token) -> Problem:
        """An operator or comma that nothing follows."""
        if self.at is not None and self.at.type not in CLOSING and self.at.type != "_COMMA":
            return self._say(self.at, _("A value is missing before “%(sign)s”."))
        return self._say(before, _("A value is missing behind “%(sign)s”."))

    def _unfinished(self) -> Problem:
        if (between := self.waiting[-1]) is not None:
            return self._say(between, _("“%(sign)s” needs two values, with AND between them."))
        if self.open:
            return self._say(self.open[-1], _("This bracket is never closed."))
        return Problem(0, len(self.text), _("Write a formula."))

    def _closing(self, at: Token) -> Problem:
        if not self.open:
            return self._say(at, _("There is no opening bracket for this one."))
        opened = self.open[-1]
        if OPENING[opened.type] != at.type:
            expected = CLOSING[OPENING[opened.type]]
            return self._say(at, _("This bracket closes another kind: “%(expected)s” is expected."), expected=expected)
        if self.before is opened:
            return Problem(opened.start_pos or 0, at.end_pos or 0, _("Something is missing between these brackets."))
        return self._say(self.waiting[-1] or at, _("“%(sign)s” needs two values, with AND between them."))

    def _behind_value(self, at: Token) -> Problem:
        if at.type == "_COMMA":
            return self._comma(at)
        if at.type == "PERCENT":
            return self._say(at, _("“%(sign)s” stands behind a number only."))
        if at.type == "_WITH":
            return self._say(at, _("“%(sign)s” joins only the two values of BETWEEN; between conditions write AND."))
        if (between := self.waiting[-1]) is not None:
            return self._say(between, _("“%(sign)s” needs two values, with AND between them."))
        if (at.type in BEGINS and at.type != "NOT") or (at.type == "NOT" and not self._compares(self.after)):
            return self._say(at, _("An operator is missing before this, such as + or AND."))
        return self._say(at, _("Comparisons cannot be chained: join two of them by AND."))

    def _comma(self, at: Token) -> Problem:
        digits = self.after is not None and self.after.type == "NUMBER" and self.after.start_pos == at.end_pos
        if digits and self.before is not None and self.before.type == "NUMBER":
            return self._say(at, _("A number is written without commas, such as 1234.5."))
        return self._say(at, _("Commas stand only between the values of a function or a list."))

    def _without_value(self, at: Token) -> Problem:
        if at.type == "COMPARE" and at == "=" and self.before is None:
            return self._say(at, _("A formula begins without “=”."))
        if self.before is not None and self.before.type == "NOT" and self.earlier is not None:
            return self._say(self.before, _("An operator is missing before this, such as + or AND."))
        if self.before is not None and self.before.type not in OPENING and at.type in BEGINS:
            # As NOT behind +: it is weaker than what stands before.
            return self._say(at, _("Put brackets around what begins with “%(sign)s”."))
        return self._say(at, _("A value is missing before “%(sign)s”."))

    def _compares(self, token: Token | None) -> bool:
        return token is not None and token.type in ("IN", "BETWEEN")

    def _say(self, token: Token, message: str, **facts: Any) -> Problem:
        start, end = token.start_pos or 0, token.end_pos or 0
        return Problem(start, end, message % {"sign": self.text[start:end][:SHOWN], **facts})
