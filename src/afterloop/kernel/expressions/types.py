"""What kind of value something is."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Type:
    """`of`: what a list holds. `target`: which entity a reference points to. `options`: what a choice may be.

    `currency`: set for money, which otherwise is a number.
    """

    name: str
    of: Type | None = None
    target: str = ""
    options: frozenset[str] | None = None
    currency: str = ""

    @property
    def is_text(self) -> bool:
        return self.name in ("text", "choice")

    @property
    def is_list(self) -> bool:
        return self.of is not None

    def accepts(self, other: Type) -> bool:
        """Whether a value of that type may stand where this type is wanted."""
        if other == NOTHING or self == ANY:
            return True
        if self.of is not None and other.of is not None:
            return self.of.accepts(other.of)
        if self.is_text and other.is_text:
            return True
        if self.name == other.name == "reference":
            return not self.target or not other.target or self.target == other.target
        return self.name == other.name


BOOLEAN = Type("boolean")
NUMBER = Type("number")
TEXT = Type("text")
CHOICE = Type("choice")
DATE = Type("date")
DATETIME = Type("datetime")
REFERENCE = Type("reference")
NOTHING = Type("nothing")  # of `null`: it may stand anywhere
ANY = Type("any")
SCALARS = {kind.name: kind for kind in (BOOLEAN, NUMBER, TEXT, CHOICE, DATE, DATETIME, REFERENCE)}


def money(currency: str) -> Type:
    return replace(NUMBER, currency=currency)


def list_of(kind: Type) -> Type:
    return Type("list", of=kind)


def reference_to(entity: str) -> Type:
    return replace(REFERENCE, target=entity)


def choice_of(*options: str) -> Type:
    return replace(CHOICE, options=frozenset(options))


def common(one: Type, other: Type) -> Type | None:
    """The type of a value that is one or the other; None when there is none."""
    if one in (NOTHING, other):
        return other
    if other == NOTHING:
        return one
    if one.is_text and other.is_text:
        return TEXT
    if one.name == other.name == "number":
        return NUMBER if one.currency and other.currency else replace(NUMBER, currency=one.currency or other.currency)
    if one.of is not None and other.of is not None:
        inner = common(one.of, other.of)
        return None if inner is None else list_of(inner)
    return one if one.accepts(other) and other.accepts(one) else None
