"""Waits for a database of somebody else's: after a power cut everything starts at once, and it may come last."""

from __future__ import annotations

import re
import sys
import threading
import time
from collections.abc import Callable

from .failures import Failure

WITHIN = 60.0
PATIENCE = 1.0  # seconds after which it is said what is waited for
AGAIN = 10.0  # seconds after which the same reason is repeated
PAUSE = 0.5

# What no waiting mends. libpq tells no code before there is a connection, only the server's text, in its language;
# what is not recognised here is waited for, with its reason shown.
NEVER = re.compile(
    r"does not exist|不存在|authentication failed|认证失败|验证失败|no password supplied|pg_hba\.conf"
    r"|is not permitted to log in|permission denied for database|does not support SSL|certificate verify failed"
    r"|invalid (port|URI|connection option|integer|sslmode|channel_binding)|missing \"=\"|unexpected spaces"
)


class NoDatabase(Failure):
    """It did not answer in time, or its answer will never be another."""


def say_aside(text: str) -> None:
    print(f"afterloop: {text}", file=sys.stderr, flush=True)


def reach(dsn: str, *, within: float = WITHIN, say: Callable[[str], None] = say_aside) -> None:
    """Return as soon as the database takes connections; says what it waits for and why."""
    where, deadline = place(dsn), time.monotonic() + within
    last, said_at = "", 0.0
    while True:
        attempt = _Attempt(dsn)
        if not attempt.done.wait(PATIENCE):
            if not last:
                say(f"waiting for the database at {where}, which does not answer")
            attempt.done.wait()
        if not attempt.reason:
            return
        if NEVER.search(attempt.reason):
            raise NoDatabase(f"the database at {where} cannot be used: {attempt.reason}. Check DATABASE_URL.")
        if time.monotonic() >= deadline:
            raise NoDatabase(f"the database at {where} cannot be reached: {attempt.reason}")
        if attempt.reason != last or time.monotonic() - said_at > AGAIN:
            say(f"waiting for the database at {where}: {attempt.reason}")
            last, said_at = attempt.reason, time.monotonic()
        time.sleep(PAUSE)


class _Attempt:
    """One connection, tried in a thread: a name server can hold whoever asks it, and then no signal is heeded."""

    def __init__(self, dsn: str) -> None:
        self.reason = ""
        self.done = threading.Event()
        threading.Thread(target=self._try, args=(dsn,), name="reach", daemon=True).start()

    def _try(self, dsn: str) -> None:
        import psycopg

        try:
            psycopg.connect(dsn, connect_timeout=5).close()
        except psycopg.Error as error:
            self.reason = told(error)
        except Exception as error:  # must not leave the other thread waiting
            self.reason = repr(error)
        finally:
            self.done.set()


def told(error: Exception) -> str:
    """What libpq says, without its repetition of where."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    first = next((line for line in lines if "failed: " in line), lines[0] if lines else repr(error))
    return first.rpartition("failed: ")[2].removeprefix("FATAL:").strip().rstrip(".")


def place(dsn: str) -> str:
    """Host, port and name, without user and password."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        given = conninfo_to_dict(dsn)
    except ProgrammingError:
        return "DATABASE_URL"
    host, name = given.get("host") or given.get("hostaddr") or "localhost", given.get("dbname", "")
    return f"{host}:{given.get('port') or 5432}/{name}"
