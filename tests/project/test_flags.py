from __future__ import annotations

import os
import threading
import time

from afterloop.project.flags import Flag


def test_a_flag_wakes_whoever_waits_for_it_and_stays_up_until_it_is_cleared() -> None:
    flag = Flag()
    threading.Timer(0.05, flag.set).start()
    began = time.monotonic()
    assert flag.wait(5)
    assert time.monotonic() - began < 2
    assert flag.wait(0)
    assert flag.is_set()
    flag.clear()
    assert not flag.wait(0.01)
    flag.set()
    assert flag.wait()


def test_raising_it_more_often_than_anybody_listens_never_waits() -> None:
    flag = Flag()
    for _ in range(100_000):
        flag.set()
    assert flag.wait()
    flag.clear()
    assert not flag.wait(0)


def test_a_forked_child_that_raises_its_copy_does_not_raise_ours() -> None:
    flag = Flag()
    pid = os.fork()
    if pid == 0:
        flag.set()
        os._exit(0)
    os.waitpid(pid, 0)
    assert not flag.wait(0.2)
    assert not flag.is_set()
