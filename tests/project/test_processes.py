from __future__ import annotations

import os
import subprocess
import sys

import pytest

TAKE_THREE = """
import os, threading
from afterloop.project.processes import Cores
cores = Cores()
found = []
for _ in range(3):  # a fork each; all live until the end
    here, there = os.pipe()
    stay, leave = os.pipe()
    if os.fork() == 0:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
        core = cores.take()
        bound = {frozenset(os.sched_getaffinity(int(task))) for task in os.listdir("/proc/self/task")}
        os.write(there, repr((core, [sorted(cores) for cores in bound])).encode())
        os.close(leave)
        os.read(stay, 1)
        os._exit(0)
    found.append(eval(os.read(here, 1000)))
print(found)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux binds processes to cores")
def test_each_process_takes_a_core_of_its_own_with_all_its_threads() -> None:
    cores = sorted(os.sched_getaffinity(0))[:2]
    done = subprocess.run(
        [sys.executable, "-c", f"import os; os.sched_setaffinity(0, {cores})" + TAKE_THREE],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    taken = eval(done.stdout)
    assert taken[: len(cores)] == [(core, [[core]]) for core in cores]
    assert taken[len(cores)] == (None, [cores])  # none is left: this one stays where the kernel puts it
