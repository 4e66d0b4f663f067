from __future__ import annotations

import os
import threading
import time

import pytest

from afterloop.project import worker
from tests.project.signals import end_together


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_let_go_of_connections", lambda: None)


def test_a_loop_that_fails_is_run_again(monkeypatch: pytest.MonkeyPatch) -> None:
    stop, runs = threading.Event(), []

    def loop(stop: threading.Event) -> None:
        runs.append(1)
        if len(runs) < 3:
            raise ValueError("no")
        stop.set()

    monkeypatch.setattr(stop, "wait", lambda seconds: stop.is_set())
    worker.keep_running("events", "x:run", stop, lambda address: loop)
    assert len(runs) == 3


def test_a_loop_that_ends_by_itself_counts_as_failed() -> None:
    stop, runs = threading.Event(), []

    def loop(stop: threading.Event) -> None:
        runs.append(1)
        if len(runs) == 2:
            stop.set()

    worker.keep_running("events", "x:run", stop, lambda address: loop)
    assert len(runs) == 2


def test_a_loop_stops_when_it_is_asked_to() -> None:
    stop = threading.Event()
    thread = threading.Thread(
        target=worker.keep_running, args=("jobs", "x:run", stop, lambda address: lambda stop: stop.wait())
    )
    thread.start()
    stop.set()
    began = time.monotonic()
    thread.join(5)
    assert not thread.is_alive()
    assert time.monotonic() - began < 1


told = -1


def patient(stop: threading.Event) -> None:
    os.write(told, b"!")  # the handlers are set
    stop.wait()


def test_signals_that_come_together_never_hang_it() -> None:
    def work(pipe: int) -> int:
        global told
        told = pipe
        return worker.run_worker({"patient": f"{__name__}:patient"})

    end_together("worker", work, 100)
