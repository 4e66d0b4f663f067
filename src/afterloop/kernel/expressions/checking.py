"""Gives every part of a tree its type, or says what is wrong in words that a business person understands.

Done when a definition is published, and before a tree is run. The outcome (`Typed`) is what the back-ends compile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel.errors import Invalid
from afterloop.kernel.expressions import tree, values
from afterloop.kernel.expressions.functions import CONDITION, LIKE, Function, functions
from afterloop.kernel.expressions.typed import Apply, Field, Typed, TypedField, TypedValue
from afterloop.kernel.expressions.types import (
    ANY,
    BOOLEAN,
    CHOICE,
    DATE,
    DATETIME,
    NOTHING,
    NUMBER,
    SCALARS,
    TEXT,
    Type,
    common,
    list_of,
)

COMPARING = {"=", "<", "<=", ">", ">=", "between"}
PLAIN_TYPES = {**SCALARS, "nothing": NOTHING}
TYPE_NAMES = {
    "boolean": gettext_lazy("yes or no"),
    "number": gettext_lazy("a number"),
    "text": gettext_lazy("a text"),
    "choice": gettext_lazy("a choice"),
    "date": gettext_lazy("a date"),
    "datetime": gettext_lazy("a date with time"),
    "reference": gettext_lazy("a record"),
    "list": gettext_lazy("a list"),
    "nothing": gettext_lazy("nothing"),
    "any": gettext_lazy("anything"),
    "like": gettext_lazy("anything"),
    "condition": gettext_lazy("a condition"),
}


def check(node: tree.Node, fields: Mapping[str, Field], wanted: Type | None = None) -> Typed:
    """The tree with its types. `fields`: those that this person may see. `Invalid` names each place and why.

    `wanted`: what the answer must be; BOOLEAN for a condition.
    """
    checker = _Checker(fields)
    typed = checker.typed(node, wanted)
    if typed is not None and wanted is not None and not wanted.accepts(typed.type):
        checker.refuse(node, _("This gives %(type)s, but it must be %(wanted)s."), type=typed.type, wanted=wanted)
    if checker.problems:
        raise Invalid(fields=checker.problems)
    assert typed is not None
    return typed


def condition(data: Any, fields: Mapping[str, Field]) -> Typed:
    """A stored condition, read and checked."""
    return check(tree.read(data), fields, BOOLEAN)


class _Checker:
    def __init__(self, fields: Mapping[str, Field]) -> None:
        self.fields = fields
        self.problems: dict[str, list[Any]] = {}

    def refuse(self, node: tree.Node, message: str, **facts: Any) -> None:
        said = {name: said_of(fact) if isinstance(fact, Type) else fact for name, fact in facts.items()}
        self.problems.setdefault(".".join(str(step) for step in node.path), []).append(message % said)

    def typed(self, node: tree.Node, wanted: Type | None) -> Typed | None:
        match node:
            case tree.FieldOf(key):
                field = self.fields.get(key)
                if field is None:
                    self.refuse(node, _("There is no field “%(key)s”, or you may not see it."), key=key)
                    return None
                return TypedField(field.type, field)
            case tree.Value():
                return self._value(node, wanted)
            case tree.Call():
                return self._call(node)

    # -- values ------------------------------------------------------------------------------------------------

    def _value(self, node: tree.Value, wanted: Type | None) -> TypedValue | None:
        kind = self._kind_of(node, wanted)
        if kind is None:
            return None
        if isinstance(node.value, tuple):
            if kind.of is None:
                self.refuse(node, _("One value is expected here, not a list."))
                return None
            items = [self._one(node, item, kind.of) for item in node.value]
            return (
                None
                if any(item is None for item in items)
                else TypedValue(kind, tuple(item.value for item in items if item))
            )
        if kind.of is not None:
            self.refuse(node, _("A list of values is expected here."))
            return None
        return self._one(node, node.value, kind)

    def _kind_of(self, node: tree.Value, wanted: Type | None) -> Type | None:
        if node.kind:
            named = PLAIN_TYPES.get(node.kind)
            if named is None:
                self.refuse(node, _("There is no type “%(name)s”."), name=node.kind)
                return None
            if wanted is not None and wanted.name == named.name:
                named = wanted  # knows its options and what it points to
            return list_of(named) if isinstance(node.value, tuple) else named
        if wanted is not None and wanted not in (ANY, LIKE, CONDITION, NOTHING, list_of(ANY)):
            if wanted.name in ("date", "datetime") and isinstance(node.value, str):
                return DATE if len(node.value) == 10 else DATETIME
            return wanted
        kinds = {_guess(item) for item in (node.value if isinstance(node.value, tuple) else (node.value,))}
        kind = kinds.pop() if len(kinds) == 1 else TEXT
        return list_of(kind) if isinstance(node.value, tuple) else kind

    def _one(self, node: tree.Value, value: Any, kind: Type) -> TypedValue | None:
        if value is None:
            return TypedValue(kind, None)
        found = values.reader(kind)(value)
        if found is None:
            self.refuse(node, _("“%(value)s” is not %(type)s."), value=str(value)[:40], type=kind)
            return None
        if kind.options is not None and found not in kind.options:
            self.refuse(node, _("“%(value)s” is none of the options."), value=str(value)[:40])
            return None
        return TypedValue(kind, found)

    # -- calls -------------------------------------------------------------------------------------------------

    def _call(self, node: tree.Call) -> Typed | None:
        several = functions.get(node.name)
        if several is None:
            self.refuse(node, _("There is no function “%(name)s”."), name=node.name)
            return None
        fitting = [one for one in several if one.takes_so_many(len(node.args))]
        if not fitting:
            self.refuse(node, _("“%(name)s” takes another number of values."), name=str(several[0].title))
            return None
        args = self._args(node, fitting)
        if args is not None and node.name == "join_texts":
            args = self._as_texts(node, args)
        if args is None:
            return None
        kinds = [arg.type for arg in args]
        for one in fitting:
            if (gives := _answer(one, kinds)) is not None:
                return self._applied(node, one, gives, args)
        self._refuse_types(node, fitting, kinds)
        return None

    def _as_texts(self, node: tree.Call, args: tuple[Typed, ...]) -> tuple[Typed, ...] | None:
        """What is put together becomes text by itself: nobody should have to write TEXT(…) around each number."""
        found: list[Typed] = []
        for child, arg in zip(node.args, args, strict=True):
            if TEXT.accepts(arg.type):
                found.append(arg)
            elif one := next((one for one in functions["text"] if one.takes[0].accepts(arg.type)), None):
                found.append(Apply(TEXT, one, (arg,)))
            else:
                message = _("This gives %(type)s, but it must be %(wanted)s.")
                self.refuse(child, message, type=arg.type, wanted=TEXT)
                return None
        return tuple(found)

    def _args(self, node: tree.Call, fitting: Sequence[Function]) -> tuple[Typed, ...] | None:
        """Each argument with its type. What was typed in follows what is known: it is looked at last."""
        found: dict[int, Typed | None] = {}
        for place, arg in enumerate(node.args):
            if not _follows(arg):
                found[place] = self.typed(arg, None)
        known = {place: arg.type for place, arg in found.items() if arg is not None}
        for place, child in enumerate(node.args):
            if place in found:
                continue
            typed = found[place] = self.typed(child, self._wish(node, fitting, place, known))
            if typed is not None and not known and typed.type != NOTHING:
                known[place] = typed.type
        args = [found[place] for place in range(len(node.args))]
        return None if any(arg is None for arg in args) else tuple(arg for arg in args if arg is not None)

    def _wish(self, node: tree.Call, fitting: Sequence[Function], place: int, known: Mapping[int, Type]) -> Type | None:
        """The type that a typed-in value should have at this place."""
        if node.name in COMPARING:
            return next(iter(known.values()), None)
        if node.name == "join_texts" or (not known and len({one.wanted(place) for one in fitting}) > 1):
            return None  # anything may stand here: it is what it looks like
        for one in fitting:
            wanted = one.wanted(place)
            if wanted is None or not _fits_so_far(one, known):
                continue
            if not _has_like(wanted):
                return wanted
            like = _like_of(one, known)
            if like is None:
                return None
            return list_of(like) if wanted.is_list else like
        return None

    def _applied(self, node: tree.Call, one: Function, gives: Type, args: tuple[Typed, ...]) -> Typed | None:
        currencies = {arg.type.currency for arg in args if arg.type.currency}
        if node.name in {"+", "-", "min", "max", "if", "if_empty", *COMPARING} and len(currencies) > 1:
            self.refuse(
                node,
                _("Amounts of different currencies cannot be put together: %(names)s"),
                names=", ".join(sorted(currencies)),
            )
            return None
        if gives == NUMBER and currencies:
            gives = _money(node.name, gives, args)
        return Apply(gives, one, _nulls_typed(one, args))

    def _refuse_types(self, node: tree.Call, fitting: Sequence[Function], kinds: Sequence[Type]) -> None:
        if node.name in COMPARING or node.name == "in":
            left, right = kinds[0], kinds[1].of or kinds[1] if node.name == "in" else kinds[1]
            self.refuse(node, _("You cannot compare %(left)s with %(right)s."), left=left, right=right)
            return
        for one in fitting:
            for place, kind in enumerate(kinds):
                wanted = one.wanted(place)
                if wanted is not None and not _has_like(wanted) and not _accepts(wanted, kind):
                    facts = {"type": kind, "wanted": wanted}
                    self.refuse(node.args[place], _("This gives %(type)s, but it must be %(wanted)s."), **facts)
                    return
        self.refuse(node, _("The values of “%(name)s” must all be of one type."), name=str(fitting[0].title))


def said_of(kind: Type) -> str:
    """The name of a type, as a sentence says it."""
    if kind.of is not None:
        return _("a list")
    return str(TYPE_NAMES.get(kind.name, kind.name))


def _follows(node: tree.Node) -> bool:
    """Whether its type depends on what stands beside it."""
    return isinstance(node, tree.Value) and not node.kind


def _guess(value: Any) -> Type:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return BOOLEAN
    return NUMBER if isinstance(value, int) else TEXT


def _has_like(kind: Type) -> bool:
    return kind == LIKE or (kind.of is not None and _has_like(kind.of))


def _fits_so_far(one: Function, known: Mapping[int, Type]) -> bool:
    """Whether what is known already could be arguments of this function."""
    for place, kind in known.items():
        wanted = one.wanted(place)
        if wanted is None or (wanted.is_list != kind.is_list and wanted != ANY and kind != NOTHING):
            return False
        if not _has_like(wanted) and not _accepts(wanted, kind):
            return False
    return True


def _like_of(one: Function, known: Mapping[int, Type]) -> Type | None:
    """What LIKE stands for, as far as it is known."""
    for place, kind in known.items():
        wanted = one.wanted(place)
        if wanted is not None and _has_like(wanted) and kind != NOTHING:
            return kind.of if wanted.is_list else kind
    return None


def _nulls_typed(one: Function, args: tuple[Typed, ...]) -> tuple[Typed, ...]:
    """A null takes the type of its place: SQL has to know which."""
    like = _like_of(one, {place: arg.type for place, arg in enumerate(args)})
    found = []
    for place, arg in enumerate(args):
        wanted = one.wanted(place)
        if isinstance(arg, TypedValue) and wanted is not None and NOTHING in (arg.type, arg.type.of):
            arg = TypedValue(_type_of_null(wanted, like, arg), arg.value)
        found.append(arg)
    return tuple(found)


def _type_of_null(wanted: Type, like: Type | None, arg: TypedValue) -> Type:
    inner = wanted.of or wanted
    if inner == LIKE:
        inner = like if like is not None and like != NOTHING else TEXT
    elif inner in (ANY, NOTHING):
        inner = TEXT
    elif inner == CONDITION:
        inner = BOOLEAN
    return list_of(inner) if wanted.is_list or arg.type.is_list else inner


def _accepts(wanted: Type, kind: Type) -> bool:
    return BOOLEAN.accepts(kind) if wanted == CONDITION else wanted.accepts(kind)


def _together(kinds: Sequence[Type]) -> Type | None:
    """The type of a value that is one of these."""
    found: Type | None = kinds[0]
    for kind in kinds[1:]:
        found = common(found, kind) if found is not None else None
    return found


def _answer(one: Function, kinds: Sequence[Type]) -> Type | None:
    """What the function gives for arguments of these types; None when it does not take them."""
    like: Type | None = None
    for place, kind in enumerate(kinds):
        wanted = one.wanted(place)
        assert wanted is not None
        if not _has_like(wanted):
            if not _accepts(wanted, kind):
                return None
            continue
        inner = kind
        if wanted.is_list:
            if kind.of is None:
                return None
            inner = kind.of
        elif kind.is_list:
            return None
        if like is None:
            like = inner
        else:
            like = common(like, inner)
            if like is None:
                return None
    if one.gives is not None:
        return one.gives
    if like is None:
        like = _together(kinds)
    return like if like is None or like.options is None else replace(CHOICE, options=like.options)


def _money(name: str, gives: Type, args: Sequence[Typed]) -> Type:
    """Money divided by money is a number; otherwise money stays money."""
    counted = [arg.type.currency for arg in args]
    if name in {"/"} and all(counted):
        return gives
    if name in {"+", "-", "*", "/", "negative", "abs", "round", "floor", "ceil", "sum", "average"}:
        return replace(gives, currency=next(currency for currency in counted if currency))
    return gives


__all__ = ["DATE", "DATETIME", "Apply", "Field", "Typed", "TypedField", "TypedValue", "check", "condition", "said_of"]
