from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from afterloop.project.threads import Threads


@pytest.fixture
def threads() -> Iterator[Threads]:
    threads = Threads(3, "test")
    yield threads
    threads.stop()


def test_calls_one_after_the_other_stay_in_one_thread(threads: Threads) -> None:
    used = []
    for _ in range(20):
        done = threading.Event()
        threads.submit(lambda done=done: (used.append(threading.current_thread().name), done.set()))
        assert done.wait(5)
        time.sleep(0.002)  # it becomes free after what it did
    assert len(set(used[1:])) == 1


def test_more_calls_than_threads_wait_in_line_and_all_are_made(threads: Threads) -> None:
    made, all_made, gate = [], threading.Event(), threading.Event()

    def call(number: int) -> None:
        gate.wait(5)
        made.append(number)
        if len(made) == 50:
            all_made.set()

    for number in range(50):
        threads.submit(lambda number=number: call(number))
    gate.set()
    assert all_made.wait(5)
    assert sorted(made) == list(range(50))


def test_a_call_that_fails_takes_no_thread_with_it(threads: Threads) -> None:
    for _ in range(6):
        threads.submit(lambda: 1 / 0)
    done = threading.Event()
    threads.submit(done.set)
    assert done.wait(5)


def test_after_a_stop_the_threads_end_and_what_waited_is_not_begun() -> None:
    threads = Threads(1, "ending")
    begun, gate, after = threading.Event(), threading.Event(), threading.Event()
    threads.submit(lambda: (begun.set(), gate.wait(5)))
    assert begun.wait(5)
    threads.submit(after.set)
    threads.stop()
    gate.set()
    until = time.monotonic() + 5
    while any(thread.name == "ending_0" for thread in threading.enumerate()) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(thread.name == "ending_0" for thread in threading.enumerate())
    assert not after.is_set()
