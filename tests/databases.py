"""Databases for tests: templates that are migrated, and peopled, once, and copies of them in a tenth of a second.

On a server that outlives the run (`AFTERLOOP_TEST_DATABASE_URL`) a template is found again by the hash of what it was
made from.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock

from django.core.management import call_command
from django.db import ProgrammingError, connection, connections

from afterloop.kernel.events import doorbell
from afterloop.kernel.events.models import EventQueue
from tests import make

ROOT = Path(__file__).parents[1]
LOCK = 7_310_002
_copies = itertools.count(1)


@contextmanager
def copy() -> Iterator[str]:
    """A database of one's own, which the default connection uses inside the block."""
    before = connection.settings_dict["NAME"]
    source = template()
    name = f"{source}_{os.getpid()}_{next(_copies)}"
    administer(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    _use(name)
    try:
        yield name
    finally:
        _use(before)
        _drop(name)


@cache
def template() -> str:
    """The name of the one with the small named world in it."""
    return _made(f"afterloop_test_{_made_from()}", _peopled, tables())


@cache
def tables() -> str:
    """The name of the one with nothing but tables: what `afterloop up` finds where it has migrated and nobody came."""
    return _made(f"afterloop_test_{_made_from()}_tables", lambda: call_command("migrate", verbosity=0), "template1")


def _made(name: str, fill: Callable[[], None], source: str) -> str:
    """The first worker to come makes it, the others wait."""
    before = connection.settings_dict["NAME"]
    connections.close_all()
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT datname FROM pg_database WHERE datname = %s", [name])
        if not cursor.fetchone():
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}_draft" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}_draft" TEMPLATE "{source}"')
            _use(f"{name}_draft")
            # The bell would keep a connection to this database, and then nobody could copy it.
            with mock.patch.object(doorbell, "ring"):
                fill()
            connections.close_all()
            cursor.execute(f'ALTER DATABASE "{name}_draft" RENAME TO "{name}"')
    _use(before)
    return name


def administer(sql: str) -> None:
    """Run a command on the server's maintenance database; nothing may be connected to a template."""
    connections.close_all()
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(sql)


def _drop(name: str, attempts: int = 20) -> None:
    """An autovacuum worker in it belongs to the server, and only its owner could end it: it ends by itself."""
    try:
        administer(f'DROP DATABASE "{name}" WITH (FORCE)')
    except ProgrammingError:
        if not attempts:
            raise
        time.sleep(0.2)
        _drop(name, attempts - 1)


def _peopled() -> None:
    from afterloop.solutions.install import install_base

    install_base()
    make.world()
    EventQueue.objects.all().delete()  # tests begin with nothing to deliver


def _use(name: str) -> None:
    connections.close_all()
    connection.settings_dict["NAME"] = name


def _made_from() -> str:
    made = hashlib.sha256()
    sources = [*ROOT.glob("src/afterloop/**/migrations/*.py"), *ROOT.glob("src/afterloop/solutions/**/*")]
    for path in sorted([*sources, ROOT / "tests" / "make.py", Path(__file__), ROOT / "uv.lock"]):
        if path.is_file() and path.suffix != ".pyc":
            made.update(path.read_bytes())
    return made.hexdigest()[:12]
