"""A form and its answers for those who read them: in their language, masked where personal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.utils import translation

from afterloop.engines.forms.body import FormBody
from afterloop.kernel.definitions.queries import Published
from afterloop.kernel.texts import say

Described = dict[str, Any]  # in the shape of schemas.FormFieldOut


def describe(version: Published, language: str | None = None) -> list[Described]:
    """The fields of a form as a page shows them: "Field" in the API. Shared and remembered: do not change it."""
    return _described(_Same(version.body), language or translation.get_language() or "")


def described(body: FormBody, language: str | None = None) -> list[Described]:
    """The same, of a body that is no version yet."""
    return [_field(field, language) for field in body.fields]


def answers(
    body: FormBody, data: Mapping[str, Any], language: str | None = None, *, masked: bool = True
) -> list[dict[str, str]]:
    """Stored answers as {key, label, value}, in the form's order; personal ones masked unless told otherwise."""
    return [
        {
            "key": field.key,
            "label": say(field.label, language),
            "value": field.masked(value) if masked and field.personal else field.shown(value, language),
        }
        for field, value in _answered(body, data)
    ]


def words(body: FormBody, data: Mapping[str, Any]) -> str:
    """What a search finds this record by: the answers to searchable fields, never personal ones."""
    found = (field.words(v) for field, v in _answered(body, data) if field.searchable and not field.personal)
    return "\n".join(text for text in found if text)


def story(body: FormBody, data: Mapping[str, Any]) -> str:
    """What somebody told in their own words: the first answer of several lines. A subject can be made of it."""
    told = (value for field, value in _answered(body, data) if field.type == "long_text" and not field.personal)
    return next(told, "")


def masked(body: FormBody, data: Mapping[str, Any]) -> dict[str, Any]:
    """Stored data for a reader who may not see personal answers."""
    hidden = {field.key: field.masked(value) for field, value in _answered(body, data) if field.personal}
    return {**data, **hidden}


def _answered(body: FormBody, data: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    return ((field, data[field.key]) for field in body.fields if data.get(field.key) is not None)


def _field(field: Any, language: str | None) -> Described:
    return {
        "key": field.key,
        "type": field.type,
        "label": say(field.label, language),
        "help": say(field.help, language),
        "required": field.required,
        "listed": field.listed,
        "personal": field.personal,
        "default": field.default,
        **field.described(language),
    }


class _Same:
    """A body as a key of the cache below: it is the same as itself only, and lives as long as the key."""

    __slots__ = ("body",)

    def __init__(self, body: FormBody) -> None:
        self.body = body

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.body is other.body

    def __hash__(self) -> int:
        return id(self.body)


@lru_cache(maxsize=1024)
def _described(key: _Same, language: str) -> list[Described]:
    return described(key.body, language)
