"""The hints of the last seconds: what changes between the reading of a page and the opening of its stream."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from afterloop.kernel.live.hints import Hint

KEPT = 15.0  # seconds
MOST = 2000


class Recent:
    """`clock` gives seconds. Nothing is known of the time before `begin`."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self._hints: deque[tuple[float, Hint]] = deque()
        self._complete_from = float("inf")

    def begin(self) -> None:
        """The line is up: from now on everything is heard."""
        self._hints.clear()
        self._complete_from = self.clock()

    def add(self, hint: Hint) -> None:
        now = self.clock()
        self._hints.append((now, hint))
        while self._hints[0][0] < now - KEPT or len(self._hints) > MOST:
            self._complete_from = max(self._complete_from, self._hints.popleft()[0])

    def of_last(self, seconds: float) -> list[Hint] | None:
        """Everything heard in that time, or None where that is not known."""
        start = self.clock() - seconds
        if start < self._complete_from or seconds > KEPT:
            return None
        return [hint for heard, hint in self._hints if heard >= start]
