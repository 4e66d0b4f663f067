"""A tree written as a formula: no more brackets than it needs, in the reader's words. Read again it is the same tree.

Only a whole number with its type loses that type: 3 takes it from what it stands beside.
"""

from __future__ import annotations

import re
from typing import Any

from afterloop.kernel.expressions.formulas import names
from afterloop.kernel.expressions.formulas.labels import Labels
from afterloop.kernel.expressions.formulas.lexing import spelled
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value

# How strongly each binds: what binds less than its place asks for is put in brackets.
OR, AND, NOT, COMPARISON, JOINED, SUM, PRODUCT, SIGNED, ATOM = range(1, 10)
COMPARING = {"=", "<", "<=", ">", ">="}
BINARY = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT}
SPREAD = {"or": OR, "and": AND, "join_texts": JOINED}
NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]+)?")
DAY = re.compile(r"[!-\"$-~]([ -\"$-~]*[!-\"$-~])?")  # what may stand between two #

Written = tuple[str, int]


def print_formula(node: Node, labels: Labels, language: str) -> str:
    """The formula of a tree. A field that is not among `labels` is written with its key."""
    return _Printer(labels, language).written(node)[0]


class _Printer:
    def __init__(self, labels: Labels, language: str) -> None:
        self.labels, self.language, self.words = labels, language, names.words_of(language)

    def written(self, node: Node) -> Written:
        match node:
            case FieldOf(key):
                return self._field(key), ATOM
            case Value(value, kind):
                return self._value(value, kind)
            case Call("not", (Call("=", (left, right)),)):
                return self._between_values(COMPARISON, [left, right], "!=")
            case Call("not", (Call("in" | "between" as name, args),)) if self._is_operator(name, args):
                return self._choosing(f"not {name}", args)
            case Call(name, args):
                return self._call(name, args)

    def _call(self, name: str, args: tuple[Node, ...]) -> Written:
        if name == "not" and len(args) == 1:
            return f"{self.words['not']} {self._at(args[0], NOT)}", NOT
        if name == "negative" and len(args) == 1:
            inner = self._at(args[0], SIGNED)
            return (f"-({inner})" if inner[0].isdigit() else f"-{inner}"), SIGNED  # -5 is a number
        if name in SPREAD and len(args) > 1:
            sign = "&" if name == "join_texts" else self.words[name]
            return f" {sign} ".join(self._at(arg, SPREAD[name] + 1) for arg in args), SPREAD[name]
        if name in COMPARING and len(args) == 2:
            return self._between_values(COMPARISON, args, name)
        if name in BINARY and len(args) == 2:
            bond = BINARY[name]
            return f"{self._at(args[0], bond)} {name} {self._at(args[1], bond + 1)}", bond
        if name in ("in", "between") and self._is_operator(name, args):
            return self._choosing(name, args)
        return self._function(name, [self.written(arg)[0] for arg in args])

    def _function(self, name: str, args: list[str]) -> Written:
        return f"{names.function_name(name, self.language)}({', '.join(args)})", ATOM

    def _between_values(self, bond: int, args: Any, sign: str) -> Written:
        left, right = args
        return f"{self._at(left, bond + 1)} {sign} {self._at(right, bond + 1)}", bond

    def _is_operator(self, name: str, args: tuple[Node, ...]) -> bool:
        """Whether IN and BETWEEN can stand between their values: ("a") behind IN is always a list."""
        if name == "between":
            return len(args) == 3
        return len(args) == 2 and not (isinstance(args[1], Value) and not isinstance(args[1].value, tuple))

    def _choosing(self, name: str, args: tuple[Node, ...]) -> Written:
        left, right = self._at(args[0], JOINED), self._at(args[1], JOINED)
        if name.endswith("between"):
            right = f"{right} {self.words['with']} {self._at(args[2], JOINED)}"
        elif right[0] == "{":
            right = f"({right[1:-1]})"
        return f"{left} {self.words[name]} {right}", COMPARISON

    def _at(self, node: Node, bond: int) -> str:
        """The node, in brackets where it binds less than this."""
        said, own = self.written(node)
        return said if own >= bond else f"({said})"

    # -- fields and values ---------------------------------------------------------------------------------------

    def _field(self, key: str) -> str:
        return spelled(self.labels.name_of(key, self.language))

    def _value(self, value: Any, kind: str) -> Written:
        said = self._list(value, kind) if isinstance(value, tuple) else self._scalar(value, kind)
        if said is not None:
            return said, SIGNED if said[0] == "-" else ATOM
        plain = self._list(value, "") if isinstance(value, tuple) else self._scalar(value, "")
        return self._function(names.TYPED, [_quoted(kind), plain or ""])

    def _list(self, items: tuple[Any, ...], kind: str) -> str | None:
        """None when the items do not show their kind."""
        said = [self._scalar(item, "" if item is None else kind) for item in items]
        if kind and not any(item is not None for item in items):
            return None
        return None if None in said else "{" + ", ".join(filter(None, said)) + "}"

    def _scalar(self, value: Any, kind: str) -> str | None:
        """None when no sign says its kind."""
        match value, kind:
            case bool(), "":
                return self.words["true" if value else "false"]
            case None, "":
                return self.words["null"]
            case (int(), "" | "number") if not isinstance(value, bool):
                return str(value)
            case str(), "":
                return _quoted(value)
            case (str(), "number") if NUMBER.fullmatch(value):
                return value if "." in value else str(int(value))
            case (str(), "date" | "datetime") if DAY.fullmatch(value) and (len(value) == 10) == (kind == "date"):
                return f"#{value}#"
        return None


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
