"""A kind for tests: a note that may call actions, with an older format behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import Field

from afterloop.kernel import catalog
from afterloop.kernel.definitions import actions
from afterloop.kernel.definitions.bodies import Body, Label
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import CreateDefinition, PublishDraft


class NoteBody(Body):
    format: int = 2
    lines: tuple[str, ...] = Field(default=(), max_length=5)
    title: Label = {"en": "Note"}
    calls: tuple[str, ...] = ()


def _check(body: NoteBody, definition: Definition) -> dict[str, Any]:
    return {f"lines.{n}": "No swearing." for n, line in enumerate(body.lines) if line == "damn"}


def _from_1(body: dict[str, Any]) -> dict[str, Any]:
    text = body.pop("text")
    return {**body, "lines": text.split("\n")}


@contextmanager
def note_kind() -> Iterator[list[tuple[int, int]]]:
    """Inside the block there is the kind "note"; gives the (definition, version number) pairs it was told of."""
    seen: list[tuple[int, int]] = []
    catalog.kind(
        "note",
        title="Note",
        body=NoteBody,
        check=_check,
        verbs=lambda body: body.calls,
        published=lambda definition, version: seen.append((definition.pk, version.number)),
        upgrades={1: _from_1},
        format=2,
    )
    try:
        yield seen
    finally:
        del catalog.kinds["note"]


def body(*lines: str, **rest: Any) -> dict[str, Any]:
    return {"format": 2, "lines": list(lines), **rest}


def draft(by: Any, *lines: str, key: str = "hello", unit: int | None = None, **rest: Any) -> Definition:
    wish = CreateDefinition(kind="note", key=key, title={"en": "Hello"}, unit=unit, body=body(*lines, **rest))
    return actions.create_definition(wish, by=by)


def live(by: Any, *lines: str, **rest: Any) -> Definition:
    return actions.publish_draft(draft(by, *lines, **rest), PublishDraft(), by=by)
