"""The worker role: the kernel's loops, each in a thread of its own, all stopped by one event."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from importlib import import_module

import structlog

from .flags import Flag

Loop = Callable[[threading.Event], None]

# Each runs until the event is set. Named, not imported: one that is broken must not keep the others from running.
LOOPS = {
    "events": "afterloop.kernel.events.pump:run",
    "messages": "afterloop.kernel.messages.by_mail:run",
    "sms": "afterloop.channels.sms.sending:run",
    "sms-replies": "afterloop.channels.sms.taking_in:run",
    "jobs": "afterloop.kernel.jobs:run",
    "mail": "afterloop.channels.email.taking_in:run",
    "mailboxes": "afterloop.channels.email.receiving:run",
}
STOP_WITHIN = 5.0
LONGEST_PAUSE = 30.0

log = structlog.get_logger("afterloop.worker")


def find_loop(address: str) -> Loop:
    module, _, name = address.partition(":")
    found: Loop = getattr(import_module(module), name)
    return found


def keep_running(name: str, address: str, stop: threading.Event, find: Callable[[str], Loop] = find_loop) -> None:
    """Run a loop again whenever it fails, waiting longer each time; a minute of peace forgets the failures."""
    pause, last = 0.5, ""
    while not stop.is_set():
        began = time.monotonic()
        try:
            find(address)(stop)
            if not stop.is_set():
                raise RuntimeError("the loop ended by itself")
        except Exception as error:
            _let_go_of_connections()
            if time.monotonic() - began > 60:
                pause = 0.5
            # The whole traceback once; the same failure again and again is told in one line.
            log.error("loop failed", loop=name, error=repr(error), again_in=pause, exc_info=repr(error) != last)
            last = repr(error)
            stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
    _let_go_of_connections()


def _let_go_of_connections() -> None:
    from django.db import connections

    connections.close_all()


def run_worker(loops: dict[str, str] = LOOPS) -> int:
    """Run all loops until SIGTERM or SIGINT. 0: all ended in time; 1: some had to be cut off."""
    asked, stop = Flag(), threading.Event()
    asked.wake_on_signals()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: asked.set())
    threads = [
        threading.Thread(target=keep_running, args=(name, address, stop), name=name, daemon=True)
        for name, address in loops.items()
    ]
    for thread in threads:
        thread.start()
    log.info("worker runs", loops=list(loops), process=os.getpid())
    while not asked.wait():
        pass
    stop.set()  # here and not in the handler: the lock of an event is not reentrant
    deadline = time.monotonic() + STOP_WITHIN
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    late = [thread.name for thread in threads if thread.is_alive()]
    if late:
        log.warning("loops cut off", loops=late)
    return 1 if late else 0
