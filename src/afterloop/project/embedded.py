"""Whose database it is: an outside one named by DATABASE_URL, or the embedded one, which somebody must run."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .places import DataInUse, DataLock
from .postgres import Cluster, PostgresFailed, embedded_dsn


def outside_database() -> bool:
    return bool(os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"))


def database_url(data: Path) -> str:
    """The DSN that settings will use, without loading them."""
    if path := os.environ.get("DATABASE_URL_FILE"):
        return Path(path).read_text().strip()
    return os.environ.get("DATABASE_URL") or embedded_dsn(data)


@contextmanager
def database_running(data: Path, *, within: float = 30) -> Iterator[None]:
    """For one command: use the database that `up` runs, or run the embedded one for as long as it takes."""
    if outside_database():
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
                    cluster.stop(fast=False, within=10)  # another command may use it at this moment
                return
        except DataInUse as used:
            if cluster.is_ready():
                break
            if time.monotonic() > deadline:
                raise PostgresFailed(f"{used} But its database does not answer.") from None
            time.sleep(0.2)
    yield
