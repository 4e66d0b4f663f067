"""The embedded database, by its real programs."""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

import psycopg
import pytest

from afterloop.project.postgres import Cluster, PostgresFailed, embedded_dsn, test_cluster

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the embedded database needs a POSIX system")

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has privileges to drop")


def answer(dsn: str, query: str) -> object:
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute(query).fetchone()
        return row[0] if row else None


def test_a_new_cluster_speaks_utf8_in_code_point_order_and_utc(cluster: Cluster) -> None:
    cluster.start()
    assert answer(cluster.dsn, "SHOW server_encoding") == "UTF8"
    assert answer(cluster.dsn, "SHOW timezone") == "UTC"
    assert answer(cluster.dsn, "SHOW data_checksums") == "on"
    assert answer(cluster.dsn, "SELECT array_agg(x ORDER BY x) FROM unnest(ARRAY['中', 'a', 'Z']) x") == [
        "Z",
        "a",
        "中",
    ]


def test_trigrams_know_chinese_characters(cluster: Cluster) -> None:
    cluster.start()
    with psycopg.connect(cluster.dsn, autocommit=True) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
    assert answer(cluster.dsn, "SELECT similarity('热水器', '热水器')") == 1.0


def test_the_extensions_that_the_product_needs_can_be_created_by_its_own_role(cluster: Cluster) -> None:
    cluster.start()
    with psycopg.connect(cluster.dsn, autocommit=True) as connection:
        for extension in ("pg_trgm", "btree_gist"):
            connection.execute(f"CREATE EXTENSION {extension}")
    assert answer(cluster.dsn, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False


def test_a_wrong_password_is_refused_even_on_the_socket(cluster: Cluster) -> None:
    cluster.start()
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(cluster.dsn, password="guess")


def test_nothing_listens_on_the_network_and_the_socket_is_private(cluster: Cluster) -> None:
    cluster.start()
    assert answer(cluster.dsn, "SHOW listen_addresses") == ""
    for folder in (cluster.home, cluster.socket_folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((cluster.home / "password").stat().st_mode) == 0o600


def test_stopping_and_starting_again_keeps_the_data(cluster: Cluster) -> None:
    cluster.start()
    with psycopg.connect(cluster.dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS x")
    cluster.stop()
    assert not cluster.is_ready()
    cluster.start()
    assert answer(cluster.dsn, "SELECT x FROM kept") == 7


def test_after_kill_9_the_next_start_recovers_what_was_committed(cluster: Cluster, data: Path) -> None:
    first = Cluster(data / "postgres")  # durable: this is the promise
    first.start()
    with psycopg.connect(first.dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (x int)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
        assert first.process is not None
        os.kill(first.process.pid, signal.SIGKILL)  # its backends live on for a moment and hold the data
        first.process.wait()
    second = Cluster(data / "postgres")
    try:
        second.start()
        assert answer(second.dsn, "SELECT count(*) FROM kept") == 1000
    finally:
        first.stop()
        second.stop()


def test_a_server_that_a_killed_supervisor_left_behind_is_taken_over(cluster: Cluster, data: Path) -> None:
    cluster.start()
    assert cluster.process is not None
    orphan = cluster.process
    second = Cluster(data / "postgres", durable=False)
    second.start()
    try:
        assert orphan.wait(10) == 0
        assert answer(second.dsn, "SELECT 1") == 1
    finally:
        second.stop()


def test_a_pid_file_that_now_names_another_program_does_not_block_the_start(cluster: Cluster) -> None:
    cluster.start()
    told = (cluster.data / "postmaster.pid").read_text().splitlines()
    cluster.stop()
    (cluster.data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *told[1:]]) + "\n")
    cluster.start()
    assert answer(cluster.dsn, "SELECT 1") == 1


def test_a_set_up_that_was_interrupted_begins_again(data: Path) -> None:
    cluster = Cluster(data / "postgres", durable=False)
    (cluster.home / "data.new").mkdir(parents=True)
    (cluster.home / "data.new" / "half").write_text("made")
    cluster.start()
    try:
        assert answer(cluster.dsn, "SELECT 1") == 1
    finally:
        cluster.stop()


def test_a_server_that_cannot_start_says_why(cluster: Cluster) -> None:
    cluster.make()
    (cluster.home / "custom.conf").write_text("shared_buffers = 'much'\n")
    with pytest.raises(PostgresFailed, match="shared_buffers"):
        cluster.start(within=1)


def test_an_operators_own_settings_win(cluster: Cluster) -> None:
    cluster.make()
    (cluster.home / "custom.conf").write_text("work_mem = '23MB'\n")
    cluster.start()
    assert answer(cluster.dsn, "SHOW work_mem") == "23MB"


def test_data_of_another_major_version_is_left_alone(cluster: Cluster) -> None:
    cluster.make()
    (cluster.data / "PG_VERSION").write_text("13\n")
    with pytest.raises(PostgresFailed, match="made by PostgreSQL 13"):
        cluster.start()


def test_the_dsn_is_known_before_the_cluster_exists(data: Path) -> None:
    assert embedded_dsn(data).startswith("postgresql://afterloop:@/afterloop?host=")


def test_a_data_directory_with_a_long_name_gets_a_short_socket_folder(data: Path) -> None:
    assert len(str(Cluster(data / ("long" * 30) / "postgres").socket_folder)) < 60


def test_a_throw_away_cluster_leaves_nothing_behind() -> None:
    with test_cluster() as dsn:
        home = Path(psycopg.conninfo.conninfo_to_dict(dsn)["host"]).parents[1]
        assert answer(dsn, "SHOW fsync") == "off"
    assert not home.exists()


@as_root
def test_under_root_the_server_runs_as_an_ordinary_user(cluster: Cluster) -> None:
    cluster.start()
    assert cluster.process is not None
    assert cluster.account is not None
    assert cluster.account.uid != 0
    status = Path(f"/proc/{cluster.process.pid}/status").read_text()
    assert f"Uid:\t{cluster.account.uid}\t{cluster.account.uid}" in status
    assert "Groups:\t \n" in status or f"Groups:\t{cluster.account.gid}" in status


@as_root
def test_under_root_a_folder_that_only_root_may_enter_is_refused_with_advice(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(PostgresFailed, match="others may pass through"):
        Cluster(closed / "data" / "postgres").make()


def test_the_server_ends_when_whoever_started_it_is_killed(cluster: Cluster, data: Path) -> None:
    pid = os.fork()
    if pid == 0:
        Cluster(data / "postgres", durable=False).start()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(pid, 0)
    left = Cluster(data / "postgres", durable=False)
    deadline = time.monotonic() + 10
    while (left.data / "postmaster.pid").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not left.is_ready()
