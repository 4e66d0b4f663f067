"""Back up, wipe, restore, compare."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from afterloop.project.archive import BadArchive
from afterloop.project.backup import NotRestored, back_up, restore
from afterloop.project.postgres import Cluster
from afterloop.project.postgres_clients import ClientFailed

ROWS = "SELECT id, said FROM kept ORDER BY id"


@pytest.fixture
def installation(data: Path, cluster: Cluster) -> Iterator[str]:
    """A small database with what restores stumble over: an extension, a partitioned table, a function, Chinese."""
    cluster.start()
    with psycopg.connect(cluster.dsn, autocommit=True) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        connection.execute("CREATE TABLE kept (id bigint PRIMARY KEY, said text) PARTITION BY RANGE (id)")
        connection.execute("CREATE TABLE kept_1 PARTITION OF kept FOR VALUES FROM (0) TO (100000)")
        connection.execute("CREATE INDEX ON kept USING gin (said gin_trgm_ops)")
        connection.execute("CREATE FUNCTION twice(x int) RETURNS int LANGUAGE sql AS 'SELECT 2 * x'")
        connection.execute("INSERT INTO kept SELECT x, '热水器不加热 ' || x FROM generate_series(1, 5000) x")
    (data / "secret").write_text("of this installation")
    (data / "files" / "2026").mkdir(parents=True)
    (data / "files" / "2026" / "发票 1.pdf").write_bytes(os.urandom(300_000))
    return cluster.dsn


def rows(dsn: str) -> list[tuple[object, ...]]:
    with psycopg.connect(dsn) as connection:
        return connection.execute(ROWS).fetchall()


def wipe(dsn: str, data: Path) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("DROP TABLE kept; DROP FUNCTION twice; DROP EXTENSION pg_trgm")
    (data / "files" / "2026" / "发票 1.pdf").unlink()
    (data / "secret").write_text("of another one")


def test_what_was_backed_up_and_wiped_comes_back_whole(installation: str, data: Path, tmp_path: Path) -> None:
    before = rows(installation)
    picture = (data / "files" / "2026" / "发票 1.pdf").read_bytes()
    archive = tmp_path / "backup.tar"
    written = back_up(data, installation, archive)
    assert written.files == 1
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    wipe(installation, data)
    restore(data, installation, archive)
    assert rows(installation) == before
    assert (data / "files" / "2026" / "发票 1.pdf").read_bytes() == picture
    assert (data / "secret").read_text() == "of this installation"
    with psycopg.connect(installation) as connection:
        assert connection.execute("SELECT twice(21), similarity('热水', '热水')").fetchone() == (42, 1.0)
    assert sorted(path.name for path in data.iterdir()) == ["files", "postgres", "secret"]


def test_a_database_with_something_in_it_is_replaced_only_by_force(
    installation: str, data: Path, tmp_path: Path
) -> None:
    back_up(data, installation, tmp_path / "backup.tar")
    with psycopg.connect(installation, autocommit=True) as connection:
        connection.execute("INSERT INTO kept VALUES (99999, 'later')")
    with pytest.raises(NotRestored, match="--force"):
        restore(data, installation, tmp_path / "backup.tar")
    assert len(rows(installation)) == 5001
    restore(data, installation, tmp_path / "backup.tar", force=True)
    assert len(rows(installation)) == 5000


def test_an_archive_that_was_cut_off_changes_nothing(installation: str, data: Path, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar"
    back_up(data, installation, archive)
    whole = archive.read_bytes()
    for kept in (len(whole) // 2, len(whole) - 11_000, 100):
        archive.write_bytes(whole[:kept])
        with pytest.raises(BadArchive):
            restore(data, installation, archive, force=True)
    assert len(rows(installation)) == 5000


def test_an_archive_with_one_changed_byte_changes_nothing(installation: str, data: Path, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar"
    back_up(data, installation, archive)
    changed = bytearray(archive.read_bytes())
    changed[len(changed) // 2] ^= 1
    archive.write_bytes(changed)
    with pytest.raises(BadArchive, match="nothing was changed"):
        restore(data, installation, archive, force=True)


def test_a_dump_that_breaks_while_it_is_read_back_rolls_everything_back(
    installation: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "backup.tar"
    back_up(data, installation, archive)
    monkeypatch.setattr("afterloop.project.backup.Load.write", lambda load, part: load._script.stdin.write(part[:-900]))
    with pytest.raises(ClientFailed):
        restore(data, installation, archive, force=True)
    assert len(rows(installation)) == 5000
    assert (data / "files" / "2026" / "发票 1.pdf").exists()


def test_nothing_is_restored_under_a_running_product(installation: str, data: Path, tmp_path: Path) -> None:
    back_up(data, installation, tmp_path / "backup.tar")
    with (
        psycopg.connect(installation, application_name="afterloop"),
        pytest.raises(NotRestored, match="stop them on every node"),
    ):
        restore(data, installation, tmp_path / "backup.tar", force=True)


def test_a_backup_that_fails_leaves_no_file(data: Path, tmp_path: Path) -> None:
    data.mkdir()
    with pytest.raises(ClientFailed):
        back_up(data, "postgresql://nobody@127.0.0.1:9/none", tmp_path / "backup.tar")
    assert list(tmp_path.iterdir()) == []


def test_an_archive_of_a_newer_version_is_refused(
    installation: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("afterloop.project.backup.version", lambda name: "99.0.0")
        back_up(data, installation, tmp_path / "backup.tar")
    with pytest.raises(NotRestored, match="upgrade first"):
        restore(data, installation, tmp_path / "backup.tar", force=True)


def test_an_archive_with_migrations_that_this_version_has_not_is_refused(
    installation: str, data: Path, tmp_path: Path
) -> None:
    with psycopg.connect(installation, autocommit=True) as connection:
        connection.execute("CREATE TABLE django_migrations (app text, name text)")
        connection.execute(
            "INSERT INTO django_migrations VALUES ('tickets', '0001_initial'), ('tickets', '9999_later')"
        )
    back_up(data, installation, tmp_path / "backup.tar")
    with pytest.raises(NotRestored, match=r"does not know its migration tickets\.9999_later: upgrade first"):
        restore(data, installation, tmp_path / "backup.tar", force=True)
    assert len(rows(installation)) == 5000
