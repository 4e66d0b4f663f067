"""Whose database it is: an outside one named by DATABASE_URL, or the embedded one, which somebody must run."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .environment import secret
from .places import DataInUse, DataLock
from .postgres import Cluster, PostgresFailed, embedded_dsn
from .reaching import reach


def outside_database() -> bool:
    return bool(os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"))


def database_url(data: Path) -> str:
    """The DSN that settings will use, without loading them."""
    return secret("DATABASE_URL") or embedded_dsn(data)


@contextmanager
def database_running(data: Path, *, within: float = 30, reached_within: float = 0) -> Iterator[None]:
    """For one command: use the database that `up` runs, or run the embedded one for as long as it takes.

    One that DATABASE_URL names is waited for as long as was asked; by default it must answer at once.
    """
    if outside_database():
        reach(database_url(data), within=reached_within)
        yield
        return
    cluster = Cluster(data / "postgres")
    deadline = time.monotonic() + within
    while True:
        try:
            with DataLock(data):
                cluster.start()
                try:
                    yield
                finally:
                    close_connections()  # the server would wait for them
                    cluster.stop(fast=False, within=10)  # another command may use it at this moment
                return
        except DataInUse as used:
            if cluster.is_ready():
                break
            if time.monotonic() > deadline:
                raise PostgresFailed(f"{used} But its database does not answer.") from None
            time.sleep(0.2)
    yield


def close_connections() -> None:
    """Those of this thread and of the doorbell; a command that has not loaded the product has none."""
    if "afterloop.kernel.events.doorbell" in sys.modules:
        from afterloop.kernel.events import doorbell

        doorbell.hang_up()
    if "django.db" in sys.modules:
        from django.db import connections

        connections.close_all()
