"""Fields, choices, functions; a formula read into its tree and a tree written as a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import get_language

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.composing.schemas import ReadFormula, WriteFormula
from afterloop.kernel.errors import AppError, Invalid, NotFound
from afterloop.kernel.expressions import checking, tree, values
from afterloop.kernel.expressions.formulas import BadFormula, names, parse, print_formula, problems_in_text
from afterloop.kernel.expressions.functions import Function, functions
from afterloop.kernel.expressions.offers import Offer, labels_of, labels_of_values, values_of_labels
from afterloop.kernel.expressions.tree import BadTree
from afterloop.kernel.expressions.types import SCALARS, Type
from afterloop.kernel.spelling import spelled

MOST = 200  # choices at once


def fields(of: str, by: Actor) -> list[dict[str, Any]]:
    return [_field_out(offer, by) for offer in _offers(of, by)]


def choices(of: str, text: str, ids: Sequence[int], by: Actor) -> dict[str, Any]:
    if of not in catalog.choices:
        raise NotFound()
    found = catalog.choices[of](by, text.strip(), ids, MOST + 1)
    items = [
        {"value": each.value, "label": each.label, "detail": each.detail, "spelling": spelled(each.label)}
        for each in found[:MOST]
    ]
    is_whole = not text and not ids and len(found) <= MOST and of not in catalog.found_unseen
    return {"items": items, "complete": is_whole}


def read(asked: ReadFormula, by: Actor) -> dict[str, Any]:
    """The tree of a formula and its type, or what is wrong with it and where."""
    offers = _offers(asked.of, by)
    try:
        formula = parse(asked.text, labels_of(offers), _language())
    except BadFormula as bad:
        return {"tree": None, "type": "", "problems": bad.problems}
    node = values_of_labels(formula.node, offers)
    plain = tree.write(node)
    try:
        typed = checking.check(node, _by_key(offers), SCALARS.get(asked.wants))
    except Invalid as invalid:
        return {"tree": plain, "type": "", "problems": problems_in_text(formula, invalid)}
    return {"tree": plain, "type": typed.type.name, "problems": []}


def write(asked: WriteFormula, by: Actor) -> dict[str, Any]:
    """A tree as a formula in the reader's words, and what is wrong with it. 422 where it is no tree at all."""
    offers = _offers(asked.of, by)
    try:
        node = tree.read(asked.tree)
    except BadTree as bad:
        places = {f"tree.{path}".rstrip("."): said for path, said in bad.fields.items()}
        raise Invalid(bad.detail, fields=places) from bad
    text = print_formula(labels_of_values(node, offers), labels_of(offers), _language())
    try:
        typed = checking.check(node, _by_key(offers), SCALARS.get(asked.wants))
    except AppError as invalid:
        problems = [{"path": path, "message": said} for path, each in invalid.fields.items() for said in each]
        return {"text": text, "type": "", "problems": problems}
    return {"text": text, "type": typed.type.name, "problems": []}


def functions_out() -> Iterator[dict[str, Any]]:
    """What may be called, by the words of the reader's language first."""
    language = _language()
    for name, several in functions.items():
        word = names.function_name(name, language)
        title = str(several[0].title)
        yield {
            "name": name,
            "word": word,
            "words": list(names.FUNCTIONS[name]),
            "title": title,
            "spelling": spelled(word),
            "signatures": [_signature(one) for one in several],
        }


def _signature(one: Function) -> dict[str, Any]:
    return {
        "takes": [checking.said_of(kind) for kind in one.takes],
        "rest": checking.said_of(one.rest) if one.rest else "",
        "gives": checking.said_of(one.gives) if one.gives else "",
    }


def _offers(of: str, by: Actor) -> list[Offer]:
    if of not in catalog.fields:
        raise NotFound()
    return catalog.fields[of](by)


def _by_key(offers: Sequence[Offer]) -> dict[str, Any]:
    return {offer.field.key: offer.field for offer in offers}


def _language() -> str:
    return get_language() or "zh-hans"


def _field_out(offer: Offer, by: Actor) -> dict[str, Any]:
    kind = offer.field.type
    options = [{"value": value, "label": label, "spelling": spelled(label)} for value, label in offer.options]
    return {
        "key": offer.field.key,
        "label": offer.field.label,
        "short": offer.short or offer.field.label,
        "group": offer.group,
        "type": kind.name,
        "of": kind.of.name if kind.of else "",
        "target": (kind.of or kind).target,
        "currency": kind.currency,
        "options": options,
        "falling": offer.falling,
        "spelling": spelled(offer.short or offer.field.label),
        "sample": _sample(kind, offer, by),
    }


def _sample(kind: Type, offer: Offer, by: Actor) -> Any:
    """Something that the field may hold."""
    if kind.of is not None:
        return [_sample(kind.of, offer, by)]
    if offer.options:
        return offer.options[0][0]
    now = values.written(by.now)
    said = {"boolean": True, "number": "100", "reference": 1, "date": now[:10], "datetime": now}
    return said.get(kind.name, offer.short or offer.field.label)
