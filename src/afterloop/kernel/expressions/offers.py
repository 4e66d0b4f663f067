"""Fields as they are offered to people who build a condition or write a formula."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from afterloop.kernel.expressions.formulas import Labels
from afterloop.kernel.expressions.tree import Call, FieldOf, Node, Value
from afterloop.kernel.expressions.typed import Field

# Not `<` and its like: whether urgent is more or less than high, the numbers behind them say the other way round.
EQUAL = {"=", "in", "contains", "has_any", "has_all"}


@dataclass(frozen=True, slots=True)
class Offer:
    """`options`: (value, label) of what it may be; `falling`: the first of them, the smallest number, is the most.

    `short` is its name within its `group`; `names` are all its names by language, by any of which formulas know it.
    """

    field: Field
    options: tuple[tuple[Any, str], ...] = ()
    falling: bool = False
    group: str = ""
    short: str = ""
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)


def labels_of(offers: Iterable[Offer]) -> Labels:
    """What formulas call the fields."""
    known = list(offers)
    return Labels.of((offer.field for offer in known), {offer.field.key: offer.names for offer in known})


def values_of_labels(node: Node, offers: Iterable[Offer]) -> Node:
    """What people write beside a field with options is a label: `State = "in progress"`. It is stored as its value."""

    def meant(written: Any, offer: Offer) -> Any:
        if written.__class__ is not str or any(value == written for value, _label in offer.options):
            return written
        folded = written.strip().casefold()
        found = [value for value, label in offer.options if label.casefold() == folded]
        return found[0] if len(found) == 1 else written

    return _beside_options(node, {offer.field.key: offer for offer in offers if offer.options}, meant)


def labels_of_values(node: Node, offers: Iterable[Offer]) -> Node:
    """The same the other way round, where the label means nothing else."""

    def said(value: Any, offer: Offer) -> Any:
        labels = [label for option, label in offer.options if option == value and value.__class__ is option.__class__]
        if len(labels) != 1 or any(label == labels[0] and option != value for option, label in offer.options):
            return value
        return value if any(option == labels[0] for option, _label in offer.options) else labels[0]

    return _beside_options(node, {offer.field.key: offer for offer in offers if offer.options}, said)


def _beside_options(node: Node, offers: Mapping[str, Offer], change: Callable[[Any, Offer], Any]) -> Node:
    """The tree with every value changed that is said to be equal to a field that has options."""
    if not isinstance(node, Call):
        return node
    args = tuple(_beside_options(arg, offers, change) for arg in node.args)
    asked = [offers[arg.key] for arg in args if isinstance(arg, FieldOf) and arg.key in offers]
    if node.name in EQUAL and asked:
        args = tuple(_changed(arg, asked[0], change) if isinstance(arg, Value) else arg for arg in args)
    return replace(node, args=args)


def _changed(value: Value, offer: Offer, change: Callable[[Any, Offer], Any]) -> Value:
    if value.kind:
        return value
    if isinstance(value.value, tuple):
        return replace(value, value=tuple(change(item, offer) for item in value.value))
    return replace(value, value=change(value.value, offer))
