"""Signals that come microseconds apart, each of which may interrupt the other's handler."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

from afterloop.project.processes import Forked


def end_together(name: str, life: Callable[[int], int], attempts: int) -> None:
    """Fork `life(told)` many times; when it writes to `told`, send it six signals at once. It must end with 0."""
    for attempt in range(attempts):
        ready, told = os.pipe()

        def live(told: int = told) -> int:
            signal.setitimer(signal.ITIMER_REAL, 20)  # SIGALRM kills it if it hangs
            return life(told)

        process = Forked(name, live)
        os.read(ready, 1)
        time.sleep(attempt % 10 / 5000)
        for _ in range(3):
            os.kill(process.pid, signal.SIGTERM)
            os.kill(process.pid, signal.SIGINT)
        assert process.wait(30) == 0
        os.close(ready)
        os.close(told)
