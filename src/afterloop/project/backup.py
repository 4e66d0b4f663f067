"""Everything that an installation cannot make again, into one file and back: database, uploads, secret."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

import psycopg

from .archive import BadArchive, Reader, Writer
from .migrating import not_known, some_of
from .places import make_data_directory, write_private
from .postgres_clients import Client, ClientFailed

PLAIN = ("--no-owner", "--no-acl", "--no-comments")  # whatever roles the other database has

Tell = Callable[[int, int, str], None]

NOTHING: Tell = lambda done, of, note: None  # noqa: E731


class NotRestored(Exception):
    """The restore was refused; nothing was changed."""


def back_up(data: Path, dsn: str, target: Path, tell: Tell = NOTHING) -> Writer:
    """Write the archive beside its place and move it there when it is whole. Works while the product runs."""
    draft = target.with_name(f".{target.name}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            writer = write_archive(data, dsn, file, tell)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return writer


def write_archive(data: Path, dsn: str, file: IO[bytes], tell: Tell = NOTHING) -> Writer:
    made_at = datetime.now(UTC).isoformat()
    migrations = applied_migrations(dsn)  # before the dump, in which there may be more: only during an upgrade
    writer = Writer(file, {"version": version("afterloop"), "made_at": made_at, "migrations": migrations})
    try:
        if (data / "secret").exists():
            writer.secret((data / "secret").read_text())
        # The database first: each file that its rows name was there before, and uploads are never written over.
        tell(0, 0, "database")
        dump = Client("pg_dump", "--format=custom", *PLAIN, dsn=dsn, stdout=subprocess.PIPE)
        writer.database(dump.stdout)
        dump.finish()
        uploads = sorted(path for path in (data / "files").rglob("*") if path.is_file())
        for number, path in enumerate(uploads):
            if number % 100 == 0:
                tell(number, len(uploads), "uploads")
            writer.upload(path, path.relative_to(data / "files").as_posix())
        writer.end()
    except BaseException:
        writer.abandon()
        raise
    return writer


def applied_migrations(dsn: str) -> list[str]:
    """Which tables the database has. Asked without Django: the backup of a damaged installation must not need it."""
    try:
        with psycopg.connect(dsn) as connection:
            if connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
                return []
            return [f"{app}.{name}" for app, name in connection.execute("SELECT app, name FROM django_migrations")]
    except psycopg.Error as error:
        raise ClientFailed(str(error)) from None


def restore(data: Path, dsn: str, source: Path, *, force: bool = False, tell: Tell = NOTHING) -> dict[str, Any]:
    """Bring back an archive. The database changes in one transaction, the folder of uploads by one rename."""
    tell(0, 0, "checking the archive")
    manifest = Reader(source).verify()
    if _numbers(manifest["version"]) > _numbers(version("afterloop")):
        raise NotRestored(
            f"The backup is of version {manifest['version']}, this is {version('afterloop')}: upgrade first."
        )
    if newer := not_known(manifest.get("migrations", ())):
        raise NotRestored(
            f"The backup, of version {manifest['version']}, is newer than this version, {version('afterloop')}, "
            f"which does not know its migration {some_of(newer)}: upgrade first."
        )
    refuse_a_busy_database(dsn, force=force)
    make_data_directory(data)
    incoming = data / "files.restored"
    shutil.rmtree(incoming, ignore_errors=True)
    incoming.mkdir(mode=0o700)
    secret = ""
    tell(0, 0, "database")
    load = Load(dsn)
    try:
        for name, content in Reader(source).members():
            folder, _, rest = name.partition("/")
            if name == "secret":
                secret = content.read().decode()
            elif folder == "database":
                load.write(content.read())
            elif folder == "files":
                _put(incoming / rest, content)
        load.finish()
    except BaseException:
        load.abandon()
        shutil.rmtree(incoming, ignore_errors=True)
        raise
    _take_place(incoming, data / "files")
    if secret:
        write_private(data / "secret", secret)
    return manifest


def refuse_a_busy_database(dsn: str, *, force: bool) -> None:
    with psycopg.connect(dsn) as connection:
        others = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND application_name = 'afterloop'"
        ).fetchone()
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    if others and others[0]:
        raise NotRestored(f"{others[0]} connections of web or worker are open: stop them on every node first.")
    if tables and tables[0] and not force:
        raise NotRestored("The database is not empty. With --force everything in it is replaced by the backup.")


class Load:
    """pg_restore turns the dump into SQL, psql runs it in one transaction that begins by emptying the schema.

    The commit is sent only when pg_restore has ended well: a dump that breaks off changes nothing.
    """

    BEGIN = b"""BEGIN; SET LOCAL client_min_messages = warning;
        DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION pg_database_owner;\n"""
    HEADER_LINES = 40

    def __init__(self, dsn: str) -> None:
        self._script = Client("pg_restore", "--file=-", *PLAIN, dsn=dsn, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        quiet = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-")
        self._psql = Client("psql", *quiet, dsn=dsn, stdin=subprocess.PIPE)
        self._pump = threading.Thread(target=self._pass_on, daemon=True)
        self._pump.start()

    def write(self, part: bytes) -> None:
        with contextlib.suppress(BrokenPipeError):  # `finish` will say why it stopped reading
            self._script.stdin.write(part)

    def finish(self) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._script.stdin.close()
        self._pump.join()
        try:
            self._script.finish()
        except ClientFailed:
            if self._psql.process.poll():  # it was psql that failed, and pg_restore lost its reader
                self._psql.finish()
            raise
        with contextlib.suppress(BrokenPipeError):
            self._psql.stdin.write(b"COMMIT;\n")
            self._psql.stdin.close()
        self._psql.finish()

    def abandon(self) -> None:
        self._psql.kill()
        self._script.kill()

    def _pass_on(self) -> None:
        with contextlib.suppress(BrokenPipeError), self._script.stdout as script:
            self._psql.stdin.write(self.BEGIN)
            for _ in range(self.HEADER_LINES):
                line = script.readline()
                if not line.startswith(b"SET transaction_timeout"):  # unknown to servers before 17
                    self._psql.stdin.write(line)
            shutil.copyfileobj(script, self._psql.stdin, 1024 * 1024)


def _put(path: Path, content: IO[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("wb") as file:
        shutil.copyfileobj(content, file, 1024 * 1024)


def _take_place(incoming: Path, place: Path) -> None:
    former = place.with_name("files.before")
    shutil.rmtree(former, ignore_errors=True)
    if place.exists():
        place.rename(former)
    incoming.rename(place)
    shutil.rmtree(former, ignore_errors=True)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(word) for word in text.split(".") if word.isdigit())


__all__ = ["BadArchive", "NotRestored", "back_up", "restore", "write_archive"]
