"""Definitions as JSON files in git: one order of members, no ids, no times, so that a diff shows what changed."""

from __future__ import annotations

from typing import Any

import orjson

from afterloop.kernel import catalog
from afterloop.kernel.definitions import reading
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.errors import Invalid


def export(definition: Definition, version: Version) -> dict[str, Any]:
    """The file of one version of a definition, as `definition.import_file` takes it."""
    return {
        "format": 1,
        "kind": definition.kind,
        "key": definition.key,
        "title": dict(sorted(definition.title.items())),
        "brand": definition.brand.key if definition.brand else None,
        "solution": definition.solution,
        "note": version.note,
        "body": ordered(definition.kind, version.body),
    }


def text(file: dict[str, Any]) -> bytes:
    """The bytes to write: indented, UTF-8, a newline at the end."""
    return orjson.dumps(file, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def ordered(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """The body in the order of its model (the database keeps none); a draft that is still wrong, alphabetically."""
    try:
        return reading.dump(reading.parse(catalog.kinds[kind], body))
    except Invalid:
        found: dict[str, Any] = orjson.loads(orjson.dumps(body, option=orjson.OPT_SORT_KEYS))
        return found
