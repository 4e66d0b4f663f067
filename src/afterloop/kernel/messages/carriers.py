"""How a dispatch leaves the building: what the sending loop asks of a channel. Mail is one; others stand in `channels`.

Each carrier has a loop of its own in the worker, so that one that is away never holds up the others.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from afterloop.kernel.messages.models import Dispatch


class Session(Protocol):
    """Open while several messages go out."""

    def send(self, dispatch: Dispatch) -> str | None:
        """Hand over one that is claimed, or raise Failed, NotNow or Unwanted. Gives what was wrong although it went."""


class Carrier(Protocol):
    """A channel on the way out."""

    @property
    def channel(self) -> str: ...

    @property
    def only_routed(self) -> bool:
        """Whether what has no route of its own must wait."""

    def is_set_up(self) -> bool:
        """Whether there is anything to send by; until then its messages wait."""

    def prepare(self) -> None:
        """What is done before each look at what is due."""

    def session(self) -> AbstractContextManager[Session]: ...
