"""The product as its operator starts it: one real `up` for the whole file, used, killed, started again, stopped."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from .conftest import open_folder
from .test_cli import free_port
from .test_supervisor import eventually, running


class Running:
    """An `afterloop up` in a process of its own, with what it printed."""

    def __init__(self, data: Path, port: int) -> None:
        self.data, self.port = data, port
        self.start()

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_URL")}
        self.log = self.data.with_name("up.log")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "afterloop.project.cli", "up", "--data", self.data, "--port", str(self.port)],
                stdout=log,
                stderr=log,
                env=environment,
            )

    @property
    def said(self) -> str:
        return self.log.read_text()

    def wait_until_ready(self) -> None:
        assert eventually(lambda: "Ctrl-C" in self.said or self.process.poll() is not None, within=120), self.said
        assert self.process.poll() is None, self.said

    def ask(self, method: str, path: str, **headers: str) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def children(self) -> list[int]:
        found = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        parents = [tuple(map(int, line.split())) for line in found.splitlines()]
        known = {self.process.pid}
        while more := {pid for pid, parent in parents if parent in known} - known:
            known |= more
        return sorted(known - {self.process.pid})


@pytest.fixture(scope="module")
def up() -> Iterator[Running]:
    folder = open_folder()
    started = Running(folder / "data", free_port())
    try:
        started.wait_until_ready()
        yield started
    finally:
        started.process.terminate()
        started.process.wait(60)
        subprocess.run(["rm", "-rf", folder], check=True)


def test_it_says_where_it_is_and_how_the_first_administrator_comes_in(up: Running) -> None:
    base = f"http://127.0.0.1:{up.port}"
    assert f"{base}/\n" in up.said
    assert f"{base}/portal/\n" in up.said
    assert re.search(rf"{base}/setup/[\w-]{{20,}}\n", up.said)


def test_one_port_serves_health_readiness_and_the_api(up: Running) -> None:
    assert up.ask("GET", "/healthz") == (200, '{"status": "ok"}')
    assert up.ask("GET", "/readyz")[0] == 200
    assert up.ask("GET", "/api/v1/session")[0] == 200
    assert up.ask("POST", "/somewhere")[0] == 405


def test_a_body_past_the_hard_limit_is_refused_before_it_is_sent(up: Running) -> None:
    status, text = up.ask("POST", "/api/v1/tickets", Content_Length=str(200 * 1024 * 1024))
    assert status == 413
    assert '"code": "too_large"' in text


def test_after_kill_9_nothing_lives_on_and_the_next_start_recovers(up: Running) -> None:
    children = up.children()
    assert len(children) > 5  # web with its processes, worker, PostgreSQL with its own
    up.process.kill()
    up.process.wait()
    assert eventually(lambda: not any(running(pid) for pid in children), within=20)
    up.start()
    up.wait_until_ready()
    assert up.ask("GET", "/readyz")[0] == 200


def test_sigterm_ends_everything_in_order(up: Running) -> None:
    children = up.children()
    began = time.monotonic()
    up.process.send_signal(signal.SIGTERM)
    assert up.process.wait(60) == 0
    assert time.monotonic() - began < 30
    assert not any(running(pid) for pid in children)
    assert "stopped" in up.said
    assert not (up.data / "postgres" / "data" / "postmaster.pid").exists()
