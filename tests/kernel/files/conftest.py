from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterloop.kernel import performing
from afterloop.kernel.actor import Actor, Call
from afterloop.kernel.files import actions, receiving
from afterloop.kernel.files.models import File
from afterloop.kernel.people.actors import visitor
from afterloop.kernel.scope import Record
from tests.kernel.files import samples


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Storage of this test's own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def stranger() -> Actor:
    return visitor(["file.upload"], Call(address="203.0.113.7"))


def upload(person: Any, name: str = "photo.png", content: bytes | None = None, **headers: str) -> Any:
    part = SimpleUploadedFile("x", samples.picture() if content is None else content)
    part._name = name  # as the client says it, not as Django's test double would clean it
    return person.client.post("/api/v1/files", {"file": part}, headers=person._headers() | headers)


def received(by: Actor, name: str = "photo.png", content: bytes | None = None) -> File:
    return receiving.receive(SimpleUploadedFile(name, samples.picture() if content is None else content), by=by)


def attached(files: Iterable[int | str], record: Record, *, by: Actor, **rest: Any) -> list[int]:
    """`attach` as an action would call it."""
    return inside(by, lambda: actions.attach(files, record, by=by, **rest))


def inside(by: Actor, call: Callable[[], Any]) -> Any:
    token = performing._running.set(performing.Running(by))
    try:
        return call()
    finally:
        performing._running.reset(token)
