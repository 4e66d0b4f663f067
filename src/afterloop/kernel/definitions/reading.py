"""From a stored body to a checked one: lift old formats, validate, and say what is wrong where. Pure."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from afterloop.kernel import catalog
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.saying import sentence_of

MAX_BYTES = 2_000_000
MAX_DEPTH = 64

Problems = dict[str, list[Any]]


class NewerFormat(Conflict):
    """409: the body was written by a newer release than this node runs. Whoever meets it leaves the work queued."""

    code = "newer_format"


def kind_of(name: str) -> catalog.Kind:
    """The kind with this name."""
    found = catalog.kinds.get(name)
    if found is None:
        raise Invalid.field("kind", _("There is no such kind."))
    return found


def lift(kind: catalog.Kind, body: Mapping[str, Any]) -> dict[str, Any]:
    """The body in the kind's present format: each upgrade takes it one format further."""
    lifted = copy.deepcopy(dict(body))
    while (format := format_of(lifted)) < kind.format:
        try:
            lifted = {**kind.upgrades[format](lifted), "format": format + 1}
        except (LookupError, TypeError, ValueError, AttributeError):  # a draft may have any shape
            raise Invalid.field("body", _("This is not in the expected form.")) from None
    if format > kind.format:
        raise NewerFormat(_("This was made by a newer release of the product. Please upgrade first."))
    return lifted


def format_of(body: Mapping[str, Any]) -> int:
    """The format a body says it has; the first one where it says nothing sensible."""
    format = body.get("format", 1)
    return format if isinstance(format, int) and not isinstance(format, bool) and format >= 1 else 1


def parse(kind: catalog.Kind, body: Mapping[str, Any]) -> BaseModel:
    """The body as its kind's model. Raises Invalid with fields `body.…`."""
    lifted = lift(kind, body)
    try:
        return kind.body.model_validate(lifted)
    except ValidationError as error:
        raise Invalid(fields=_located(error, lifted)) from None


def problems(kind: catalog.Kind, body: Mapping[str, Any], definition: Any) -> Problems:
    """Everything that keeps this body from going live, by path: a designer shows it while people draw."""
    try:
        parsed = parse(kind, body)
    except Invalid as error:
        return {path: list(messages) for path, messages in error.fields.items()}
    return checked(kind, parsed, definition)


def checked(kind: catalog.Kind, parsed: BaseModel, definition: Any) -> Problems:
    """What the kind itself has against a body that has the right shape."""
    return {f"body.{path}": [message] for path, message in kind.check(parsed, definition).items()}


def dump(parsed: BaseModel) -> dict[str, Any]:
    """The body as it is stored and exported: every default written out, in the order of the model."""
    return parsed.model_dump(mode="json")


def refuse_unkeepable(body: Mapping[str, Any]) -> None:
    """Drafts may be wrong, but not huge or bottomless."""
    level: list[Any] = [body]
    for _depth in range(MAX_DEPTH):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            break
    else:
        raise Invalid.field("body", _("This is nested too deeply."))
    if len(orjson.dumps(body, default=str)) > MAX_BYTES:
        raise Invalid.field("body", _("This is larger than %(size)s MB.") % {"size": MAX_BYTES // 1_000_000})


def _inside(item: Any) -> list[Any]:
    if isinstance(item, Mapping):
        return list(item.values())
    return item if isinstance(item, list) else []


def _located(error: ValidationError, body: Mapping[str, Any]) -> Problems:
    found: Problems = {}
    for item in error.errors(include_url=False, include_input=False):
        path = ".".join(["body", *_steps(item["loc"], body)])
        found.setdefault(path, []).append(sentence_of(dict(item)))
    return found


def _steps(loc: Sequence[str | int], document: Any) -> Iterator[str]:
    """The way to an error in the document itself: pydantic also names the alternative of a union that it took."""
    for place, step in enumerate(loc):
        inside = isinstance(document, list) if isinstance(step, int) else isinstance(document, Mapping)
        if (inside and isinstance(step, int) and step < len(document)) or (inside and step in document):
            document = document[step]
        elif place < len(loc) - 1:
            continue
        yield str(step)
