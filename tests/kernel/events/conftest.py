from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from afterloop.kernel.events.subscriptions import subscribe, subscriptions


@pytest.fixture
def listen() -> Iterator[Callable[..., None]]:
    """`subscribe`, with nobody else listening until the test ends."""
    held = dict(subscriptions)
    subscriptions.clear()
    yield subscribe
    subscriptions.clear()
    subscriptions.update(held)
