"""Bringing the database to this version's tables: one node at a time, however many start together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

from .failures import Failure

LOCK = 0x0AF7E4100  # "afterloop", as far as hexadecimal can write it

Tell = Callable[[int, int, str], None]


class NewerTables(Failure):
    """The database was migrated by a newer version: this one knows neither its tables nor what must not be written."""


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


def not_known(applied: Iterable[str]) -> list[str]:
    """Which of these migrations (`app.name`) this version has not: those of a newer one."""
    from django.db.migrations.loader import MigrationLoader

    known: set[str] = set()
    for (app, name), migration in MigrationLoader(None).disk_migrations.items():
        known.update(f"{of}.{replaced}" for of, replaced in [(app, name), *migration.replaces])
    return sorted(set(applied) - known)


def newer_migrations() -> list[str]:
    """What a newer version has applied to this database."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return not_known(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def some_of(migrations: list[str]) -> str:
    more = f" and {len(migrations) - 1} more" if len(migrations) > 1 else ""
    return f"{migrations[0]}{more}"


def refuse_newer_tables() -> None:
    if newer := newer_migrations():
        raise NewerTables(
            f"the database belongs to a newer version of Afterloop: this one, {version('afterloop')}, does not know "
            f"the migration {some_of(newer)}. Start the newer version, or restore a backup of this one."
        )


def migrate(tell: Tell = lambda done, of, name: None) -> int:
    """Apply what is pending and put the base solution in place; returns how many migrations were applied."""
    from django.core.management import call_command
    from django.core.management.commands.migrate import Command

    with migration_lock(lambda: tell(0, 0, "another node migrates; waiting")):
        refuse_newer_tables()
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
