"""Why a message did not leave."""

from __future__ import annotations

from datetime import datetime


class Failed(Exception):
    """A message was not taken. `for_good`: trying again cannot help. `session_lost`: connect anew."""

    def __init__(self, reason: str, *, for_good: bool = False, session_lost: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.for_good, self.session_lost = reason[:1000], for_good, session_lost


class NotNow(Exception):
    """It must wait: nothing has failed."""

    def __init__(self, until: datetime, reason: str) -> None:
        super().__init__(reason)
        self.until, self.reason = until, reason[:1000]


class Unwanted(Exception):
    """Nobody wants it any more."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason[:1000]
