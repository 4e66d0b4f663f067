"""Threads that take calls from an event loop, the last one used first."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue

import structlog

Call = Callable[[], object]

log = structlog.get_logger(__name__)


class Threads:
    """A few threads that take calls. An executor's futures, with their locks, cost more than the hand-over.

    Who became free last is called first: its memory, and its database connection's, are still in the processor's cache.
    """

    def __init__(self, count: int, name: str) -> None:
        self._lock = threading.Lock()
        self._free: list[SimpleQueue[Call]] = []
        self._waiting: deque[Call] = deque()
        self._stopped = False
        for number in range(count):
            threading.Thread(target=self._work, name=f"{name}_{number}", daemon=True).start()

    def submit(self, call: Call) -> None:
        with self._lock:
            if not self._free:
                self._waiting.append(call)
                return
            thread = self._free.pop()
        thread.put(call)

    def stop(self) -> None:
        """Let each thread end after what it is doing; what still waits in line is not begun."""
        with self._lock:
            self._stopped = True
            self._waiting.clear()
            free, self._free = self._free, []
        for thread in free:
            thread.put(_nothing)

    def _work(self) -> None:
        own: SimpleQueue[Call] = SimpleQueue()
        while (call := self._next(own)) is not None:
            try:
                call()
            except BaseException:
                log.exception("web.call_failed")
            del call  # or the last request would be kept until the next

    def _next(self, own: SimpleQueue[Call]) -> Call | None:
        with self._lock:
            if self._stopped:
                return None
            if self._waiting:
                return self._waiting.popleft()
            self._free.append(own)
        call = own.get()
        return None if call is _nothing else call


def _nothing() -> None:
    """What wakes a free thread so that it sees that it shall end."""
