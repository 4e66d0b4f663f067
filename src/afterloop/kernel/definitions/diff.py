"""The differences between two bodies, as a person thinks of them: by field, not by line. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

NAMES = ("key", "value", "id")  # what tells the items of a list apart, wherever they stand in it
_ABSENT: Any = object()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `path` is dotted, with an item's key instead of its place: `fields.model.label.en`.

    What is not there is None. When only the order of a list changed, `before` and `after` are its keys in order.
    """

    path: str
    before: Any
    after: Any


def diff(before: Any, after: Any) -> list[Change]:
    """Every difference between two JSON documents, in the order of the second one. Equal documents have none."""
    return list(_between("", before, after))


def _between(path: str, before: Any, after: Any) -> Iterator[Change]:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _members(path, before, after)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _items(path, before, after)
    elif type(before) is not type(after) or before != after:  # 1 and true are equal in Python, not in JSON
        yield Change(path, _shown(before), _shown(after))


def _members(path: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in (*after, *(name for name in before if name not in after)):
        inner = f"{path}.{name}" if path else str(name)
        yield from _between(inner, before.get(name, _ABSENT), after.get(name, _ABSENT))


def _items(path: str, before: list[Any], after: list[Any]) -> Iterator[Change]:
    name = _name_of(before, after)
    if name is None:
        yield from _members(path, dict(enumerate(before)), dict(enumerate(after)))  # type: ignore[arg-type]
        return
    old, new = {item[name]: item for item in before}, {item[name]: item for item in after}
    yield from _members(path, old, new)
    kept_before, kept_after = [k for k in old if k in new], [k for k in new if k in old]
    if kept_before != kept_after:
        yield Change(path, list(old), list(new))


def _name_of(before: list[Any], after: list[Any]) -> str | None:
    """The member by which the items of both lists can be told apart, if there is one."""
    for name in NAMES:
        if all(_told_apart(items, name) for items in (before, after)):
            return name
    return None


def _told_apart(items: list[Any], name: str) -> bool:
    names = [item.get(name) if isinstance(item, Mapping) else None for item in items]
    return all(isinstance(n, str) for n in names) and len(set(names)) == len(names)


def _shown(value: Any) -> Any:
    return None if value is _ABSENT else value
