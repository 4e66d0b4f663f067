from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.kernel.definitions.kinds import note_kind


@pytest.fixture(autouse=True)
def told() -> Iterator[list[tuple[int, int]]]:
    """The kind "note", and what it was told of publications."""
    with note_kind() as seen:
        yield seen
