"""Runs the web role: granian with our application in one or more processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys

from afterloop.project.cli import set_up_django
from afterloop.project.processes import Cores


def processes_by_default() -> int:
    return max(1, min(os.cpu_count() or 1, 4))


def run_web(host: str, port: int, processes: int | None = None) -> None:
    """Serve until SIGTERM or SIGINT. Open requests get ten seconds to finish."""
    set_up_django()  # before granian forks its processes, so that they share it and start at once
    from granian.constants import Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels
    from granian.server import Server

    import afterloop.project.urls  # noqa: F401
    from afterloop.project.flags import Flag
    from afterloop.project.server import application

    processes = processes or processes_by_default()
    if sys.platform == "linux":
        cores = Cores()
        if processes == len(cores.all):  # fewer are left to the kernel: the neighbour's may have chosen the same cores
            application.cores = cores
        multiprocessing.set_start_method("fork", force=True)  # no longer the default from Python 3.14 on
    gc.freeze()  # what is loaded now stays shared: the collector does not touch it
    server = Server(
        "afterloop.project.server:application",
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        workers=processes,
        websockets=False,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
        http1_settings=HTTP1Settings(header_read_timeout=15_000),
    )
    asked = Flag()
    asked.wake_on_signals()
    server.main_loop_interrupt = asked  # type: ignore[assignment]  # granian sets it in its signal handlers
    server.serve()
