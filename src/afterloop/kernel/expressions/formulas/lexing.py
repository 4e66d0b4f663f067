"""Cuts a formula into tokens, which the grammar puts together. Here names become fields and functions.

What a Chinese input method writes in full width is taken for its plain twin, except in texts and bracketed names. All
patterns are possessive: a text of any length is read once.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext as _
from lark import Token

from afterloop.kernel.expressions import tree
from afterloop.kernel.expressions.formulas import names
from afterloop.kernel.expressions.formulas.labels import Labels
from afterloop.kernel.expressions.formulas.mistakes import CLOSING, ENDS, OPENING, SHOWN, BadFormula, Problem, wrong
from afterloop.kernel.expressions.formulas.splitting import Part, split

MOST_PROBLEMS = 5
MOST_TOKENS = 12 * tree.ITEMS  # in 0.3 seconds they are read
MOST_OPEN = 4 * tree.DEPTH  # brackets in brackets
BLANK = r"[\s\u200b\ufeff]"
NAME = r"[^\W\d]\w*+(?:[.．。]\w++)*+"
NUMBER = r"(?:[0-9０-９]++(?:[.．。][0-9０-９]++)?+|[.．。][0-9０-９]++)"
# A text begins and ends with any mark of one of these; doubled, the mark belongs to the text.
QUOTES = ('"', "'", "“”＂", "‘’＇")
TOKEN = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in {
            "BLANK": f"{BLANK}++",
            "NUMBER": NUMBER,
            "NAME": NAME,
            "BRACKETED": r"\[(?:[^\]]|\]\])*+\]|［(?:[^］]|］］)*+］|【(?:[^】]|】】)*+】",
            "TEXT": "|".join(f"[{marks}](?:[^{marks}]|[{marks}]{{2}})*+[{marks}]" for marks in QUOTES),
            "DAY": r"[#＃][^#＃\n]*+[#＃]",
            "FOREIGN": r"[=＝]{2,3}|[=＝][<>＜＞]|[&＆]{2}|[|｜]{2}|[!！](?![=＝])",
            "COMPARE": r"[<＜][>＞]|[!！][=＝]|[<＜][=＝]|[>＞][=＝]|[=＝<＜>＞≠≤≦≥≧]",
            "SIGN": r"[()（）{}｛｝,，;；、+＋\-－−*＊×/／÷&＆%％]",
        }.items()
    )
)
SIGNS = {
    sign: kind
    for signs, kind in {
        "(（": "LPAR",
        ")）": "RPAR",
        "{｛": "LBRACE",
        "}｝": "RBRACE",
        ",，;；、": "_COMMA",
        "+＋": "PLUS",
        "-－−": "MINUS",
        "*＊×": "TIMES",
        "/／÷": "OVER",
        "&＆": "_JOIN",
        "%％": "PERCENT",
    }.items()
    for sign in signs
}
COMPARISONS = {"<>": "!=", "≠": "!=", "≤": "<=", "≦": "<=", "≥": ">=", "≧": ">="}
FOREIGN = {"==": "=", "===": "=", "=<": "<=", "=>": ">=", "&&": "AND", "||": "OR", "!": "NOT"}
PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {ord("。"): ord(".")}
PLAIN_NAME = re.compile(NAME)
FOLLOWED = re.compile(f"{BLANK}*+[(（]")
UNCLOSED = {
    **dict.fromkeys("\"'“”‘’＂＇", "quote"),
    **dict.fromkeys("[［【", "name"),
    **dict.fromkeys("#＃", "day"),
}
NEVER = re.compile("[\x00\ud800-\udfff]")
ALSO_FUNCTIONS = {"_AND": "and", "_OR": "or", "IN": "in", "BETWEEN": "between"}  # AND(a, b, c)


def spelled(name: str) -> str:
    """A field's name as a formula has it: in brackets where it could be taken for something else."""
    if PLAIN_NAME.fullmatch(name) and names.word(name) is None and "。" not in name:
        return name
    return f"[{name.replace(']', ']]')}]"


def tokens_of(text: str, labels: Labels, language: str) -> list[Token]:
    """The tokens, or `BadFormula` with all names that are unknown."""
    return _Lexer(text, labels, language).tokens_of()


class _Lexer:
    def __init__(self, text: str, labels: Labels, language: str) -> None:
        self.text, self.labels, self.language = text, labels, language
        self.tokens: list[Token] = []
        self.problems: list[Problem] = []
        self.open = 0

    def tokens_of(self) -> list[Token]:
        if lost := NEVER.search(self.text):
            raise wrong(lost.start(), lost.end(), _("The text holds a character that cannot be kept."))
        place, match = 0, TOKEN.match
        while place < len(self.text) and len(self.problems) < MOST_PROBLEMS:
            found = match(self.text, place)
            if found is None:
                self._strange(place)
                break
            end = found.end()
            if (kind := found.lastgroup or "") != "BLANK":
                getattr(self, f"_{kind.lower()}")(found[0], place, end)
            if len(self.tokens) > MOST_TOKENS:
                raise wrong(place, end, _("This expression is too large: at most %(most)s parts."), most=tree.NODES)
            place = end
        if self.problems:
            raise BadFormula(*self.problems)
        return self.tokens

    def _add(self, kind: str, value: str, start: int, end: int) -> None:
        self.tokens.append(Token(kind, value, start, end_pos=end))

    # -- each kind of token --------------------------------------------------------------------------------------

    def _number(self, written: str, start: int, end: int) -> None:
        self._add("NUMBER", written.translate(PLAIN), start, end)

    def _text(self, written: str, start: int, end: int) -> None:
        marks = next(marks for marks in QUOTES if written[0] in marks)
        self._add("TEXT", re.sub(f"[{marks}]([{marks}])", r"\1", written[1:-1]), start, end)

    def _day(self, written: str, start: int, end: int) -> None:
        self._add("DAY", written[1:-1].strip().translate(PLAIN), start, end)

    def _foreign(self, written: str, start: int, end: int) -> None:
        """What other languages write: && for AND."""
        meant = FOREIGN[written.translate(PLAIN)]
        plain = names.words_of(self.language).get(meant.lower(), meant)
        self._refuse(start, end, _("Write “%(plain)s” instead of “%(sign)s”.") % {"plain": plain, "sign": written})

    def _compare(self, written: str, start: int, end: int) -> None:
        plain = written.translate(PLAIN)
        self._add("COMPARE", COMPARISONS.get(plain, plain), start, end)

    def _sign(self, written: str, start: int, end: int) -> None:
        kind = SIGNS[written]
        self.open += (kind in OPENING) - (kind in CLOSING)
        if self.open > MOST_OPEN:
            said = _("This expression is nested too deeply: at most %(most)s levels.")
            raise wrong(start, end, said, most=tree.DEPTH)
        self._add(kind, written, start, end)

    def _bracketed(self, written: str, start: int, end: int) -> None:
        name = written[1:-1].replace(written[-1] * 2, written[-1]).strip()
        if not self._field(name, start, end):
            self._unknown(name, start, end, _("There is no field “%(key)s”, or you may not see it."))

    def _name(self, written: str, start: int, end: int) -> None:
        followed = FOLLOWED.match(self.text, end) is not None
        if (kinds := names.word(written)) is not None:
            self._word(kinds, written, start, end, followed)
        elif followed and (function := names.function_called(written)) is not None:
            self._add("FUNCTION", function, start, end)
        elif not followed and self._field(written.replace("。", "."), start, end):
            pass
        elif parts := split(written, followed, self.labels):
            for part in parts:
                self._part(part, written, start, followed and part is parts[-1])
        elif followed:
            self._no_function(written, start, end)
        else:
            self._unknown(written, start, end)

    # -- names ---------------------------------------------------------------------------------------------------

    def _word(self, kinds: tuple[str, ...], written: str, start: int, end: int, followed: bool) -> None:
        function = ALSO_FUNCTIONS.get(kinds[-1])
        if followed and function and len(kinds) == 1 and not self._behind_value():
            self._add("FUNCTION", function, start, end)
            return
        for kind in kinds:
            self._add(kind, written, start, end)

    def _behind_value(self) -> bool:
        """Whether a value is complete here, so that an operator comes: also behind the NOT of NOT IN."""
        last = [token.type for token in self.tokens[-2:]]
        return bool(last) and (last[-1] in ENDS or (last[-1] == "NOT" and last[0] in ENDS))

    def _part(self, part: Part, written: str, start: int, followed: bool) -> None:
        """A part of what was written without blanks: 3且状态."""
        said, begin, end = written[part.start : part.end], start + part.start, start + part.end
        match part.kind:
            case "number":
                self._number(said, begin, end)
            case "word":
                self._word(names.WORDS[said], said, begin, end, followed)
            case "function":
                self._add("FUNCTION", names.function_called(said) or "", begin, end)
            case _:
                self._field(said, begin, end)

    def _field(self, name: str, start: int, end: int) -> bool:
        """False when no field is called so. A name of several is a problem of its own."""
        keys = self.labels.find(name)
        if len(keys) > 1:
            choices = ", ".join(f"[{self.labels.name_of(key, self.language)}]" for key in keys[:8])
            said = _("“%(name)s” is the name of several fields. Write one of these: %(choices)s")
            self._refuse(start, end, said % {"name": name[:SHOWN], "choices": choices})
        elif keys:
            self._add("FIELD", keys[0], start, end)
        return bool(keys)

    def _unknown(self, name: str, start: int, end: int, otherwise: str = "") -> None:
        facts = {"name": name[:SHOWN], "key": name[:SHOWN]}
        if not otherwise and names.function_called(name) is not None:
            said = _("“%(name)s” is a function: brackets must follow it.")
        elif (near := self.labels.nearest(name, self.language)) is not None:
            said, facts["near"] = _("There is no field “%(name)s”. Did you mean “%(near)s”?"), spelled(near)
        else:
            said = otherwise or _("There is no field “%(name)s”. A text is written in quotes.")
        self._refuse(start, end, said % facts)

    def _no_function(self, name: str, start: int, end: int) -> None:
        facts = {"name": name[:SHOWN]}
        if self.labels.find(name):
            said = _("“%(name)s” is a field, not a function.")
        elif (near := names.nearest_function(name)) is not None:
            said, facts["near"] = _("There is no function “%(name)s”. Did you mean “%(near)s”?"), near
        else:
            said = _("There is no function “%(name)s”.")
        self._refuse(start, end, said % facts)

    # -- what is wrong -------------------------------------------------------------------------------------------

    def _refuse(self, start: int, end: int, message: str) -> None:
        """Noted, and read on as if a value stood there: all names that are wrong are told at once."""
        self.problems.append(Problem(start, end, message))

    def _strange(self, place: int) -> None:
        sign = self.text[place]
        match UNCLOSED.get(sign):
            case "quote":
                said = _("This text has no closing quote.")
            case "name":
                said = _("This name has no closing bracket.")
            case "day":
                said = _("This date has no closing “#”.")
            case _:
                said = _("“%(sign)s” means nothing in a formula.") % {
                    "sign": sign if sign.isprintable() else repr(sign)[1:-1]
                }
        self._refuse(place, place + 1, said)
