"""Bringing the database to this version's tables: one node at a time, however many start together."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

LOCK = 0x0AF7E4100  # "afterloop", as far as hexadecimal can write it

Tell = Callable[[int, int, str], None]


@contextmanager
def migration_lock(on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the cluster-wide lock of migrations. It belongs to a connection of its own and dies with it."""
    from django.db import connection

    lock = connection.copy()
    try:
        with lock.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if not cursor.fetchone()[0]:
                on_wait()
                cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        yield
    finally:
        lock.close()


def pending_migrations() -> list[str]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrate(tell: Tell = lambda done, of, name: None) -> int:
    """Apply what is pending and put the base solution in place; returns how many migrations were applied."""
    from django.core.management import call_command
    from django.core.management.commands.migrate import Command

    with migration_lock(lambda: tell(0, 0, "another node migrates; waiting")):
        pending = pending_migrations()
        done = 0

        class Told(Command):
            def migration_progress_callback(self, action: str, migration: Any = None, fake: bool = False) -> None:
                nonlocal done
                if migration is not None and action == "apply_start":
                    tell(done, len(pending), f"{migration.app_label}.{migration.name}")
                elif action == "apply_success":
                    done += 1

        if pending:
            call_command(Told(), interactive=False, verbosity=1, stdout=_Silence())
        from afterloop.kernel.events.registering import register
        from afterloop.solutions.install import install_base

        register()  # before the first record: what happens from now on waits for every subscriber
        install_base()
    return len(pending)


class _Silence:
    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        pass


def wait_for_database(within: float = 60, tell: Tell = lambda done, of, name: None) -> None:
    """An outside database may start later than we do: after a power cut everything starts at once."""
    from django.db import OperationalError, connection

    deadline = time.monotonic() + within
    while True:
        try:
            connection.ensure_connection()
            return
        except OperationalError as error:
            if time.monotonic() > deadline or "authentication failed" in str(error):
                raise
            tell(0, 0, "waiting for the database")
            time.sleep(0.5)
