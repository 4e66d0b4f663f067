"""What the rules of the grammar make of their tokens: nodes of the tree, each with its place in the text.

Called from the leaves up while the text is read, so what is too deep is refused before anything could recurse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from lark import Token, Transformer

from afterloop.kernel.expressions import tree, values
from afterloop.kernel.expressions.formulas import names
from afterloop.kernel.expressions.formulas.mistakes import wrong
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value

WHOLE = re.compile(r"-?[0-9]{1,15}")  # a browser keeps so many digits exactly
SIGNS = {"PLUS": "+", "MINUS": "-", "TIMES": "*", "OVER": "/"}


@dataclass(slots=True)
class Piece:
    """A node and where it stands. `parts`: those of its arguments. `shape`: what the rule above wants to know."""

    node: Node
    start: int
    end: int
    parts: Sequence[Piece] = ()
    depth: int = 1
    size: int = 1
    shape: str = ""


Child = Token | Piece


class Building(Transformer[Token, Piece]):
    """One method for each name in the grammar. It keeps nothing: one serves all threads."""

    def start(self, parts: list[Piece]) -> Piece:
        return parts[0]

    def either(self, parts: list[Piece]) -> Piece:
        return _spread("or", parts)

    def both(self, parts: list[Piece]) -> Piece:
        return _spread("and", parts)

    def joined(self, parts: list[Piece]) -> Piece:
        return _spread("join_texts", parts)

    def denied(self, children: list[Child]) -> Piece:
        sign, part = children
        return _call("not", [_piece(part)], _start(sign), _end(part))

    def compared(self, children: list[Child]) -> Piece:
        left, sign, right = children
        if sign == "!=":
            return _not(_spread("=", [_piece(left), _piece(right)]))
        return _spread(str(sign), [_piece(left), _piece(right)])

    def contained(self, children: list[Child]) -> Piece:
        left, right = _pieces(children)
        if right.shape == "bracketed" and isinstance(right.node, Value) and not isinstance(right.node.value, tuple):
            right = _list([right], right.start, right.end)  # IN ("a")
        return _spread("in", [left, right])

    def not_contained(self, children: list[Child]) -> Piece:
        return _not(self.contained(children))

    def between(self, children: list[Child]) -> Piece:
        return _spread("between", _pieces(children))

    def not_between(self, children: list[Child]) -> Piece:
        return _not(self.between(children))

    def binary(self, children: list[Child]) -> Piece:
        left, sign, right = children
        assert isinstance(sign, Token)
        return _spread(SIGNS[sign.type], [_piece(left), _piece(right)])

    def negative(self, children: list[Child]) -> Piece:
        sign, part = _start(children[0]), _piece(children[1])
        if part.shape == "number":
            assert isinstance(part.node, Value)
            return Piece(_number(f"-{part.node.value}"), sign, part.end)
        return _call("negative", [part], sign, part.end)

    def bracketed(self, children: list[Child]) -> Piece:
        return replace(_piece(children[1]), start=_start(children[0]), end=_end(children[2]), shape="bracketed")

    def call(self, children: list[Child]) -> Piece:
        name, start, end, parts = str(children[0]), _start(children[0]), _end(children[-1]), _pieces(children)
        if name == names.TYPED:
            return Piece(_typed(parts, start, end), start, end)
        return _call(name, parts, start, end)

    def listed(self, children: list[Child]) -> Piece:
        return _list(_pieces(children), _start(children[0]), _end(children[-1]))

    def number(self, children: list[Token]) -> Piece:
        return Piece(_number(str(children[0])), _start(children[0]), _end(children[0]), shape="number")

    def percent(self, children: list[Token]) -> Piece:
        part = Decimal(str(children[0])).scaleb(-2, context=values.EXACT)
        return Piece(_number(values.plain(part)), _start(children[0]), _end(children[1]), shape="number")

    def text(self, children: list[Token]) -> Piece:
        return _leaf(Value(str(children[0])), children)

    def day(self, children: list[Token]) -> Piece:
        said = str(children[0])
        return _leaf(Value(said, "date" if len(said) == 10 else "datetime"), children)

    def yes(self, children: list[Token]) -> Piece:
        return _leaf(Value(True), children)

    def no(self, children: list[Token]) -> Piece:
        return _leaf(Value(False), children)

    def nothing(self, children: list[Token]) -> Piece:
        return _leaf(Value(None), children)

    def field(self, children: list[Token]) -> Piece:
        return _leaf(FieldOf(str(children[0])), children)


# -- nodes -----------------------------------------------------------------------------------------------------------


def _leaf(node: Node, tokens: Sequence[Token]) -> Piece:
    return Piece(node, _start(tokens[0]), _end(tokens[0]))


def _spread(name: str, parts: Sequence[Piece]) -> Piece:
    return _call(name, parts, parts[0].start, parts[-1].end)


def _not(part: Piece) -> Piece:
    return _call("not", [part], part.start, part.end)


def _call(name: str, parts: Sequence[Piece], start: int, end: int) -> Piece:
    depth, size = 1, 1
    for part in parts:
        depth, size = max(depth, part.depth + 1), size + part.size
    if depth > tree.DEPTH:
        said = _("This expression is nested too deeply: at most %(most)s levels.")
        raise wrong(start, end, said, most=tree.DEPTH)
    if size > tree.NODES:
        raise wrong(start, end, _("This expression is too large: at most %(most)s parts."), most=tree.NODES)
    return Piece(Call(name, tuple([part.node for part in parts])), start, end, parts, depth, size)


def _number(written: str) -> Value:
    """A whole number takes the type of what it stands beside: it may also be that of a record."""
    if "." not in written:
        written = written.lstrip("0") or "0"
        if WHOLE.fullmatch(written):
            return Value(int(written))
    return Value(f"0{written}" if written[0] == "." else written, "number")


def _list(parts: Sequence[Piece], start: int, end: int) -> Piece:
    if len(parts) > tree.ITEMS:
        raise wrong(start, end, _("This list is too long: at most %(most)s values."), most=tree.ITEMS)
    items: list[Any] = []
    kinds: set[str] = set()
    for part in parts:
        if not isinstance(part.node, Value) or isinstance(part.node.value, tuple):
            raise wrong(part.start, part.end, _("Only plain values may stand in a list: texts, numbers, dates."))
        items.append(part.node.value)
        if part.node.value is not None:
            kinds.add("whole" if part.node.value.__class__ is int else part.node.kind)
    if kinds == {"whole", "number"}:
        return Piece(
            Value(tuple([str(item) if item.__class__ is int else item for item in items]), "number"), start, end
        )
    if len(kinds) > 1 and kinds != {"whole", ""}:
        raise wrong(start, end, _("The values of a list must all be of one kind."))
    kind = kinds.pop() if len(kinds) == 1 else ""
    return Piece(Value(tuple(items), "" if kind == "whole" else kind), start, end)


def _typed(parts: Sequence[Piece], start: int, end: int) -> Value:
    """TYPED("choice", "speed"): its type, then the value."""
    match [part.node for part in parts]:
        case [Value(str(kind), ""), Value(value)]:
            return Value(value, kind)
    raise wrong(start, end, _("Here the name of a type and a value are expected."))


# -- children --------------------------------------------------------------------------------------------------------


def _pieces(children: Sequence[Child]) -> list[Piece]:
    return [child for child in children if isinstance(child, Piece)]


def _piece(child: Child) -> Piece:
    assert isinstance(child, Piece)
    return child


def _start(child: Child) -> int:
    return child.start if isinstance(child, Piece) else child.start_pos or 0


def _end(child: Child) -> int:
    return child.end if isinstance(child, Piece) else child.end_pos or 0
