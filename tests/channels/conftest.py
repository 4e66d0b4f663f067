"""What is known of everybody at the portal."""

from __future__ import annotations

import pytest

from afterloop.channels.portal import proof


@pytest.fixture(autouse=True)
def easy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proof of work is made, and costs nothing."""
    monkeypatch.setattr(proof, "EASY", 0)
