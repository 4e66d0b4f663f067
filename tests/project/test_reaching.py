"""A database that is not there yet, or never will be."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from afterloop.project import reaching
from afterloop.project.reaching import NoDatabase, reach

from .test_cli import free_port
from .test_supervisor import eventually

HERE = os.environ["DATABASE_URL"]
SERVER = urlsplit(HERE)


def test_a_database_that_answers_is_reached_without_a_word(db: None) -> None:
    said: list[str] = []
    reach(HERE, say=said.append)
    assert said == []


@pytest.mark.parametrize(
    ("dsn", "why"),
    [
        (SERVER._replace(path="/nowhere").geturl(), 'database "nowhere" does not exist'),
        (SERVER._replace(netloc=SERVER.netloc.replace("@", "wrong@")).geturl(), "password authentication failed"),
        (SERVER._replace(query=f"{SERVER.query}&sslmode=perhaps".lstrip("&")).geturl(), "invalid sslmode"),
    ],
)
def test_what_no_waiting_mends_is_refused_at_once(db: None, dsn: str, why: str) -> None:
    began = time.monotonic()
    with pytest.raises(NoDatabase, match=why):
        reach(dsn, say=print)
    assert time.monotonic() - began < 5


def test_what_is_waited_for_is_said_with_its_reason_and_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "AGAIN", 0.6)
    said: list[str] = []
    port = free_port()
    with pytest.raises(NoDatabase, match="cannot be reached"):
        reach(f"postgresql://me:hidden@127.0.0.1:{port}/x", within=2.5, say=said.append)
    assert said[0] == f"waiting for the database at 127.0.0.1:{port}/x: Connection refused"
    assert 1 < len(said) < 5


def test_one_that_does_not_answer_at_all_is_named_within_a_second_or_two() -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dsn = f"postgresql://me@127.0.0.1:{silent.getsockname()[1]}/x"

        def wait() -> None:
            with contextlib.suppress(NoDatabase):
                reach(dsn, within=0, say=said.append)

        threading.Thread(target=wait).start()
        assert eventually(lambda: said, within=3)
    assert "which does not answer" in said[0]


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_up_heeds_signals_while_it_waits(data: Path, signum: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "afterloop.project.cli", "up", "--data", data, "--port", str(free_port())],
        env=os.environ | {"DATABASE_URL": f"postgresql://me@127.0.0.1:{free_port()}/x"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert "waiting for the database" in process.stderr.readline()
    process.send_signal(signum)
    assert process.wait(5) == 0
    assert process.stderr.read().endswith("afterloop: stopped 已停止\n")


def test_up_tells_why_it_cannot_start_and_not_that_it_stops(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "afterloop.project.cli", "up", "--data", data, "--port", str(free_port())],
        env=os.environ | {"DATABASE_URL": "postgresql://me@127.0.0.1/x?sslmode=perhaps"},
        capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("afterloop up: the database at 127.0.0.1:5432/x cannot be used: ")
    assert "invalid sslmode" in line
