"""A body that fits a JSON schema: the least that is taken, so that only permission can refuse it."""

from __future__ import annotations

import re
from typing import Any

TEXTS = (
    "help@example.com",
    "text",
    "a1",
    "user.view",
    "#112233",
    "en",
    "https://a.example",
    "2099-01-01",
    "08:30",
    "12.50",
    "2099-01-01T00:00:00Z",
    "",
)


def body_of(schema: dict[str, Any], components: dict[str, Any], ids: dict[str, int]) -> Any:
    """`ids`: what the properties that name a record (`unit`, `assignee`) should hold."""
    if "$ref" in schema:
        return body_of(components[schema["$ref"].rpartition("/")[2]], components, ids)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return body_of(schema[choice][0], components, ids)
    return _of_type(schema, components, ids)


def _of_type(schema: dict[str, Any], components: dict[str, Any], ids: dict[str, int]) -> Any:
    match schema.get("type"):
        case "object":
            return _object(schema, components, ids)
        case "array":
            return [body_of(schema["items"], components, ids)] * schema.get("minItems", 0)
        case "integer" | "number":
            return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
        case "boolean":
            return False
        case "string":
            return _text(schema)
    return {}


def _object(schema: dict[str, Any], components: dict[str, Any], ids: dict[str, int]) -> dict[str, Any]:
    made = {}
    for name in schema.get("required", ()):
        inner = schema["properties"][name]
        made[name] = ids[name] if name in ids and inner.get("type") == "integer" else body_of(inner, components, ids)
    texts = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties")]
    if not made and isinstance(texts[0], dict) and texts[0].get("type") == "string" and "enum" not in texts[0]:
        made = {"en": body_of(texts[0], components, ids)}  # a text by language
    return made


def _text(schema: dict[str, Any]) -> str:
    if schema.get("format") == "date-time":
        return "2099-01-01T00:00:00Z"
    if schema.get("format") == "date":
        return "2099-01-01"
    for text in TEXTS:
        long_enough = schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", 1000)
        if long_enough and re.search(schema.get("pattern", "").replace(r"\z", r"\Z"), text):
            return text
    raise AssertionError(f"no text here fits {schema}: add one to TEXTS")
