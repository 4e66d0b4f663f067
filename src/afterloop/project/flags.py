"""A flag that a signal handler may raise while the same thread waits for it."""

from __future__ import annotations

import contextlib
import select
import signal
import socket

_awake: Flag | None = None


class Flag:
    """`threading.Event` for signal handlers.

    An event takes a lock that is not reentrant: a handler that sets one while the interrupted code, or the handler of
    the signal before, is inside of it waits for itself for ever. Here raising is an assignment and a byte to a socket.
    """

    def __init__(self) -> None:
        self._raised = False
        self._waking, self._woken = socket.socketpair()
        for end in (self._waking, self._woken):
            end.setblocking(False)

    def wake_on_signals(self) -> None:
        """Let every signal of this process wake `wait`.

        Python runs a handler only when the main thread runs Python: one that came just before `poll` slept, or in
        another thread, would be left until something else ends the sleep.
        """
        global _awake
        _awake = self  # its socket must stay open as long as signals come
        signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)

    def is_set(self) -> bool:
        return self._raised

    def set(self) -> None:
        self._raised = True
        with contextlib.suppress(BlockingIOError):  # it is full of bytes that will wake whoever waits
            self._waking.send(b"!")

    def clear(self) -> None:
        self._drain()
        self._raised = False

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it is raised, after at most `seconds`; it may also return early without."""
        if not self._raised:
            poll = select.poll()
            poll.register(self._woken, select.POLLIN)
            poll.poll(None if seconds is None else max(0, round(seconds * 1000)))
        if not self._raised:
            self._drain()  # by a signal whose handler runs next, or by a forked child, whose flag is not ours
        return self._raised

    def _drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._woken.recv(4096):
                pass
