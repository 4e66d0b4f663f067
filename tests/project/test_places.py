"""The data directory, its secret, its lock."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from afterloop.project.places import DataInUse, DataLock, data_directory, secret_key


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(data: Path) -> None:
    first = secret_key(data)
    assert len(first) > 60
    assert secret_key(data) == first
    assert stat.S_IMODE((data / "secret").stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_one_secret(data: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: secret_key(data), range(32)))) == 1
    assert [path.name for path in data.iterdir()] == ["secret"]


def test_a_new_data_directory_is_closed_to_others(data: Path) -> None:
    secret_key(data)
    assert stat.S_IMODE(data.stat().st_mode) == (0o711 if os.geteuid() == 0 else 0o700)


def test_the_second_holder_is_told_who_the_first_is(data: Path) -> None:
    with DataLock(data), pytest.raises(DataInUse, match=f"process {os.getpid()}"), DataLock(data):
        pass
    with DataLock(data):
        pass


def test_the_lock_goes_with_its_holder_even_when_a_child_lives_on(data: Path) -> None:
    reading, writing = os.pipe()
    holder = os.fork()
    if holder == 0:
        with DataLock(data) as lock:
            child = os.fork()
            if child == 0:
                lock.forget()
                os.close(writing)
                os.read(reading, 1)
                os._exit(0)
            os._exit(0)
    os.waitpid(holder, 0)
    try:
        with DataLock(data):
            pass
    finally:
        os.close(writing)


def test_what_was_asked_for_wins_over_the_environment_and_that_over_the_default(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AFTERLOOP_DATA", str(tmp_path / "environment"))
    assert data_directory(tmp_path / "asked") == tmp_path / "asked"
    assert data_directory() == tmp_path / "environment"
    monkeypatch.delenv("AFTERLOOP_DATA")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert data_directory() == Path("/var/lib/afterloop")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_directory() == tmp_path / "afterloop"
