"""A formula as people type it, made into the tree that is stored; and the problems of that tree, in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from lark import Lark, Token, UnexpectedToken
from lark.lexer import Lexer

from afterloop.kernel.errors import AppError
from afterloop.kernel.expressions import tree
from afterloop.kernel.expressions.formulas.building import Building, Piece
from afterloop.kernel.expressions.formulas.labels import Labels
from afterloop.kernel.expressions.formulas.lexing import tokens_of
from afterloop.kernel.expressions.formulas.mistakes import BadFormula, Problem, unexpected, wrong
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Formula:
    """`spans`: where each node stands in the text, by its path in `tree.write(node)`, which is also the node's own."""

    text: str
    node: Node
    spans: Mapping[tree.Path, Span]


def parse(text: str, labels: Labels, language: str) -> Formula:
    """The tree of a formula, in whichever languages it is written. `BadFormula` says what is wrong, and where.

    `language`: that of the reader, to whom fields are named.
    """
    if len(text.encode("utf-8", "replace")) > tree.BYTES:
        raise wrong(0, len(text), _("This expression is too long: at most 64 kB."))
    tokens = tokens_of(text, labels, language)
    try:
        piece: Any = _grammar().parse(tokens)  # type: ignore[arg-type]
    except UnexpectedToken as unfit:
        place = next((at for at, token in enumerate(tokens) if token is unfit.token), len(tokens))
        raise BadFormula(unexpected(text, tokens, place)) from None
    spans: dict[tree.Path, Span] = {}
    return Formula(text, _placed(piece, (), spans), spans)


def problems_in_text(formula: Formula, invalid: AppError) -> list[Problem]:
    """What `checking.check` or `tree.read` said of the parts of the tree, at their places in the text."""
    places = {".".join(map(str, path)): span for path, span in formula.spans.items()}
    found = [
        Problem(*_span(places, where), str(message))
        for where, messages in invalid.fields.items()
        for message in messages
    ]
    return sorted(found, key=lambda problem: (problem.start, problem.end))


def _span(places: Mapping[str, Span], where: str) -> Span:
    """Of the part, or of the nearest around it that is one: the member of a value has no place of its own."""
    while where and where not in places:
        where = where.rpartition(".")[0]
    return places[where]


def _placed(piece: Piece, path: tree.Path, spans: dict[tree.Path, Span]) -> Node:
    """The node with its path and those below it. It is at most `tree.DEPTH` deep."""
    spans[path] = (piece.start, piece.end)
    match piece.node:
        case Value(value, kind):
            return Value(value, kind, path)
        case FieldOf(key):
            return FieldOf(key, path)
        case Call(name):
            args = [_placed(part, (*path, "args", place), spans) for place, part in enumerate(piece.parts)]
            return Call(name, tuple(args), path)


class _Given(Lexer):
    """The tokens are made before: no lexer of lark knows the fields."""

    def __init__(self, conf: Any) -> None: ...

    def lex(self, tokens: Any) -> Iterator[Token]:  # type: ignore[override]
        return iter(tokens)


@cache
def _grammar() -> Lark:
    return Lark(
        Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8"),
        parser="lalr",
        lexer=_Given,
        transformer=Building(),
    )
