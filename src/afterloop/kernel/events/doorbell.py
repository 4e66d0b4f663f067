"""Wake the pump after a commit, coalesced: a NOTIFY inside the transaction would serialise all commits.

A thread of this process sends at most one NOTIFY in twenty milliseconds over a connection of its own. A lost ring
costs at most a second: the pump also polls.
"""

from __future__ import annotations

import os
import threading
import time

import psycopg
import structlog
from django.db import connections

CHANNEL = "afterloop_events"
PAUSE = 0.02  # seconds in which rings melt into one

log = structlog.get_logger(__name__)
_lock = threading.Lock()


def ring() -> None:
    """Say that there are events. Never waits, never fails."""
    global _bell
    if _bell.process != os.getpid():
        with _lock:
            if _bell.process != os.getpid():  # none yet, or that of the process that forked us
                bell = _Bell(os.getpid())
                threading.Thread(target=bell.run, name="doorbell", daemon=True).start()
                _bell = bell
    _bell.rung.set()


def hang_up() -> None:
    """Close the connection until the next ring, and forget what is not sent yet: a database that ends waits for it."""
    if _bell.process == os.getpid():
        _bell.hang_up()


def connect() -> psycopg.Connection:
    """An autocommit connection outside Django's pool, with Django's settings."""
    parameters = connections["default"].get_connection_params()
    for name in ("cursor_factory", "context", "prepare_threshold"):
        parameters.pop(name, None)
    return psycopg.connect(**parameters, autocommit=True)


class _Bell:
    """One process's: a forked child has neither the thread nor a right to the connection."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.rung = threading.Event()
        self._line = threading.Lock()  # held by whoever uses the connection
        self._own: psycopg.Connection | None = None

    def run(self) -> None:
        while True:
            self.rung.wait()
            with self._line:
                failed = self.rung.is_set() and not self._send()  # not rung any more: hung up meanwhile
                if failed:
                    self.rung.set()
            time.sleep(1 if failed else PAUSE)

    def hang_up(self) -> None:
        with self._line:
            self.rung.clear()
            if self._own is not None:
                self._own.close()

    def _send(self) -> bool:
        self.rung.clear()
        try:
            own = self._own
            if own is not None and own.info.dbname != connections["default"].settings_dict["NAME"]:
                own.close()  # a test has changed the database under us
            if own is None or own.closed:
                self._own = own = connect()
            own.execute(f"NOTIFY {CHANNEL}")
        except psycopg.Error as error:  # the poll delivers meanwhile
            log.info("doorbell.failed", error=str(error))
            self._own = None
            return False
        return True


_bell = _Bell(0)
