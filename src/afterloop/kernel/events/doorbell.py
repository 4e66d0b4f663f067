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
_rung = threading.Event()
_started: int | None = None  # the process that started the thread: a forked child has none
_lock = threading.Lock()


def ring() -> None:
    """Say that there are events. Never waits, never fails."""
    global _started
    if _started != os.getpid():
        with _lock:
            if _started != os.getpid():
                threading.Thread(target=_run, name="doorbell", daemon=True).start()
                _started = os.getpid()
    _rung.set()


def connect() -> psycopg.Connection:
    """An autocommit connection outside Django's pool, with Django's settings."""
    parameters = connections["default"].get_connection_params()
    for name in ("cursor_factory", "context", "prepare_threshold"):
        parameters.pop(name, None)
    return psycopg.connect(**parameters, autocommit=True)


def _run() -> None:
    own: psycopg.Connection | None = None
    while True:
        _rung.wait()
        _rung.clear()
        try:
            if own is not None and own.info.dbname != connections["default"].settings_dict["NAME"]:
                own.close()  # a test has changed the database under us
            if own is None or own.closed:
                own = connect()
            own.execute(f"NOTIFY {CHANNEL}")
        except psycopg.Error as error:  # the poll delivers meanwhile
            log.info("doorbell.failed", error=str(error))
            own = None
            time.sleep(1)
            _rung.set()
        time.sleep(PAUSE)
