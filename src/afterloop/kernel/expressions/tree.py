"""The tree as it is stored (JSON), and as the back-ends read it: values, fields and calls, nothing else.

A condition of the builder, `{"field": "priority", "operator": ">=", "value": 3}`, and a group of them are calls
written in another way. What is too deep or too large is refused here, before any work begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils.translation import gettext as _

from afterloop.kernel.errors import AppError

DEPTH = 32
NODES = 500
BYTES = 64 * 1024
ITEMS = 1000  # of one list of values

# The operators of the condition builder: the function, and whether its answer is turned round.
OPERATORS: dict[str, tuple[str, bool]] = {
    "=": ("=", False),
    "!=": ("=", True),
    "<": ("<", False),
    "<=": ("<=", False),
    ">": (">", False),
    ">=": (">=", False),
    "contains": ("contains", False),
    "doesNotContain": ("contains", True),
    "beginsWith": ("begins", False),
    "doesNotBeginWith": ("begins", True),
    "endsWith": ("ends", False),
    "doesNotEndWith": ("ends", True),
    "in": ("in", False),
    "notIn": ("in", True),
    "between": ("between", False),
    "notBetween": ("between", True),
    "null": ("empty", False),
    "notNull": ("empty", True),
    "hasAny": ("has_any", False),
    "hasAll": ("has_all", False),
    "hasNone": ("has_any", True),
}
NAMES = {call: operator for operator, call in reversed(OPERATORS.items())}
WITHOUT_VALUE = {"empty"}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """Something that was typed in. `kind`: the name of its type; empty, it takes that of what it is compared with."""

    value: Any
    kind: str = ""
    path: Path = ()


@dataclass(frozen=True, slots=True)
class FieldOf:
    key: str
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    args: tuple[Node, ...]
    path: Path = ()


Node = Value | FieldOf | Call


class BadTree(AppError):
    """422: this is no expression."""

    status = 422
    code = "invalid"
    title = "Please check what was entered"

    def __init__(self, path: Path, message: str) -> None:
        where = ".".join(str(step) for step in path)
        super().__init__(message, fields={where: [message]})


def read(data: Any) -> Node:
    """The nodes of a stored tree. `BadTree` names the place of what is no tree, too deep or too large."""
    node = _Reader().node(data, (), 1)
    if sum(1 for _part in walk(node)) > NODES:  # a condition is several parts
        raise BadTree((), _("This expression is too large: at most %(most)s parts.") % {"most": NODES})
    return node


def read_bytes(text: bytes) -> Node:
    if len(text) > BYTES:
        raise BadTree((), _("This expression is too long: at most 64 kB."))
    try:
        return read(orjson.loads(text))
    except orjson.JSONDecodeError:
        raise BadTree((), _("This is not JSON."))


class _Reader:
    def __init__(self) -> None:
        self.nodes = 0
        self.letters = 0

    def node(self, data: Any, path: Path, depth: int) -> Node:
        self.nodes += 1
        if depth > DEPTH:
            raise BadTree(
                path[:8], _("This expression is nested too deeply: at most %(most)s levels.") % {"most": DEPTH}
            )
        if self.nodes > NODES:
            raise BadTree(path, _("This expression is too large: at most %(most)s parts.") % {"most": NODES})
        if not isinstance(data, Mapping):
            raise BadTree(path, _("This is no part of an expression."))
        members = data.keys() - {"id"}
        if "operator" in members:
            return self._condition(data, members, path, depth)
        if members == {"field"}:
            return FieldOf(self._key(data["field"], (*path, "field")), path)
        if members in ({"value", "type"}, {"value"}):
            kind = data.get("type", "")
            if not isinstance(kind, str):
                raise BadTree((*path, "type"), _("This is no part of an expression."))
            return Value(self._value(data["value"], (*path, "value")), kind, path)
        if members == {"call", "args"}:
            return self._call(data, path, depth)
        if {"combinator", "rules"} <= members <= {"combinator", "rules", "not"}:
            return self._group(data, path, depth)
        raise BadTree(path, _("This is no part of an expression."))

    def _call(self, data: Mapping[str, Any], path: Path, depth: int) -> Call:
        args = self._nodes(data["args"], (*path, "args"), depth)
        return Call(self._key(data["call"], (*path, "call")), args, path)

    def _nodes(self, data: Any, path: Path, depth: int) -> tuple[Node, ...]:
        if not isinstance(data, Sequence) or isinstance(data, str):
            raise BadTree(path, _("This is no part of an expression."))
        return tuple(self.node(item, (*path, place), depth + 1) for place, item in enumerate(data))

    def _group(self, data: Mapping[str, Any], path: Path, depth: int) -> Call:
        name = data["combinator"]
        if name not in ("and", "or"):
            raise BadTree((*path, "combinator"), _("Conditions are combined by “and” or “or”."))
        rules = self._nodes(data["rules"], (*path, "rules"), depth)
        group = Call(name, rules, path) if rules else Call("and", (), path)  # no condition: nothing is excluded
        return Call("not", (group,), path) if data.get("not") is True else group

    def _condition(self, data: Mapping[str, Any], members: set[str], path: Path, depth: int) -> Call:
        operator = data["operator"]
        if not isinstance(operator, str) or operator not in OPERATORS:
            raise BadTree(
                (*path, "operator"), _("There is no such comparison: %(name)s") % {"name": str(operator)[:40]}
            )
        if (
            not members <= {"field", "left", "operator", "value", "valueSource", "right"}
            or {"field", "left"} <= members
        ):
            raise BadTree(path, _("This is no part of an expression."))
        name, turned = OPERATORS[operator]
        left: Node
        if "left" in members:
            left = self.node(data["left"], (*path, "left"), depth + 1)
        else:
            left = FieldOf(self._key(data.get("field"), (*path, "field")), (*path, "field"))
        args = (left, *self._right(name, data, members, path, depth))
        found = Call(name, args, path)
        return Call("not", (found,), path) if turned else found

    def _right(self, name: str, data: Mapping[str, Any], members: set[str], path: Path, depth: int) -> tuple[Node, ...]:
        if name in WITHOUT_VALUE:
            return ()
        if "right" in members:
            right = (*path, "right")
            return (
                self._nodes(data["right"], right, depth)
                if name == "between"
                else (self.node(data["right"], right, depth + 1),)
            )
        place = (*path, "value")
        if "value" not in members:
            raise BadTree(place, _("The value is missing."))
        value = data["value"]
        if data.get("valueSource") == "field":
            keys = value if name == "between" and isinstance(value, list) else [value]
            return tuple(FieldOf(self._key(key, place), place) for key in keys)
        if name == "between":
            if not isinstance(value, list) or len(value) != 2:
                raise BadTree(place, _("“Between” needs two values."))
            return tuple(Value(self._value(item, place), "", (*place, number)) for number, item in enumerate(value))
        return (Value(self._value(value, place), "", place),)

    def _key(self, data: Any, path: Path) -> str:
        if not isinstance(data, str) or not 0 < len(data) <= 200:
            raise BadTree(path, _("This is no part of an expression."))
        return data

    def _value(self, data: Any, path: Path) -> Any:
        if isinstance(data, list):
            if len(data) > ITEMS:
                raise BadTree(path, _("This list is too long: at most %(most)s values.") % {"most": ITEMS})
            return tuple(self._scalar(item, (*path, place)) for place, item in enumerate(data))
        return self._scalar(data, path)

    def _scalar(self, data: Any, path: Path) -> Any:
        if isinstance(data, float):
            raise BadTree(path, _("Numbers with a decimal point are written as text: a JSON number loses digits."))
        if data is not None and not isinstance(data, str | int | bool):
            raise BadTree(path, _("This is no value."))
        if isinstance(data, str):
            self.letters += len(data.encode("utf-8", "replace"))
            if self.letters > BYTES:
                raise BadTree(path, _("This expression is too long: at most 64 kB."))
            if "\x00" in data or any("\ud800" <= letter <= "\udfff" for letter in data):
                raise BadTree(path, _("The text holds a character that cannot be kept."))
        return data


def write(node: Node) -> dict[str, Any]:
    """The tree in its plainest form: values, fields and calls."""
    match node:
        case Value(value, kind):
            plain = list(value) if isinstance(value, tuple) else value
            return {"value": plain, "type": kind} if kind else {"value": plain}
        case FieldOf(key):
            return {"field": key}
        case Call(name, args):
            return {"call": name, "args": [write(arg) for arg in args]}


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    if isinstance(node, Call):
        for arg in node.args:
            yield from walk(arg)


def fields_of(node: Node) -> set[str]:
    return {part.key for part in walk(node) if isinstance(part, FieldOf)}
