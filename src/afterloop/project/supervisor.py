"""Keeps the children of `up` alive: starts them, starts them again when they die, and ends them in order."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from .failures import Failure
from .flags import Flag
from .postgres import Cluster, PostgresFailed
from .processes import Forked

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
PEACE = 60.0  # a child that ran this long has its earlier deaths forgotten
STOP_WITHIN = 15.0

Say = Callable[[str], None]
Process = subprocess.Popen[bytes] | Forked


class NotStarting(Failure):
    """A child died again and again before the product was ready."""


@dataclass
class Child:
    """A process to keep running, and how to start it."""

    name: str
    launch: Callable[[], Process]
    process: Process | None = None
    started: float = 0.0
    again_at: float = 0.0
    deaths: int = 0
    pause: float = FIRST_PAUSE

    def start(self, now: float) -> None:
        self.process = self.launch()
        self.started = now

    def look(self, now: float) -> str | None:
        """Notice a death and plan the next start; returns what to tell the operator."""
        if self.process is None or self.process.poll() is None:
            return None
        if now - self.started > PEACE:
            self.pause, self.deaths = FIRST_PAUSE, 0
        self.deaths += 1
        code, self.process = self.process.returncode or 0, None
        self.again_at = now + self.pause
        told = f"{self.name} ended ({_reason(code)}); starting it again in {self.pause:.1f} s"
        self.pause = min(self.pause * 2, LONGEST_PAUSE)
        return told

    def end(self, signum: int) -> None:
        """Signal the child and, with SIGKILL, everything that it started."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            if signum == signal.SIGKILL:
                os.killpg(self.process.pid, signum)
            else:
                self.process.send_signal(signum)


def _reason(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


@dataclass
class Supervisor:
    """The embedded database, if it is ours, and the children that need it."""

    say: Say
    cluster: Cluster | None = None
    children: list[Child] = field(default_factory=list)
    stop: Flag = field(default_factory=Flag)
    asked: int = 0

    def heed_signals(self) -> None:
        """SIGTERM and Ctrl-C end everything in order; a second one ends it at once."""

        def heed(signum: int, frame: FrameType | None) -> None:
            self.asked += 1
            self.stop.set()
            if self.asked > 1:
                for child in self.children:
                    child.end(signal.SIGKILL)

        self.stop.wake_on_signals()
        signal.signal(signal.SIGTERM, heed)
        signal.signal(signal.SIGINT, heed)

    def start(self, name: str, launch: Callable[[], Process]) -> Child:
        child = Child(name, launch)
        child.start(time.monotonic())
        self.children.append(child)
        return child

    def look_after(self) -> None:
        """One round: whoever died is planned anew, whoever is due is started."""
        now = time.monotonic()
        self._look_after_database()
        for child in self.children:
            if told := child.look(now):
                self.say(told)
            elif child.process is None and now >= child.again_at:
                child.start(now)

    def _look_after_database(self) -> None:
        if self.cluster is None or self.cluster.process is None or self.cluster.process.poll() is None:
            return
        self.say(f"the database ended ({_reason(self.cluster.process.returncode)}); starting it again")
        try:
            self.cluster.start()
        except PostgresFailed as failed:
            self.say(f"the database does not start: {failed}")
        else:
            self.say("the database runs again")

    def run(self) -> None:
        while not self.stop.wait(0.2):
            self.look_after()

    def wait_until(self, ready: Callable[[], bool], within: float, tick: Callable[[], None] = lambda: None) -> bool:
        """Look after everybody until `ready`; gives up on a child that keeps dying."""
        deadline = time.monotonic() + within
        while not self.stop.is_set() and time.monotonic() < deadline:
            if ready():
                return True
            self.look_after()
            tick()
            for child in self.children:
                if child.deaths >= 3:
                    raise NotStarting(f"{child.name} does not start; its messages are above.")
            self.stop.wait(0.05)
        return False

    def end_all(self) -> None:
        """Children first, all at once; then the database, when nobody writes any more."""
        for child in self.children:
            child.end(signal.SIGTERM)
        deadline = time.monotonic() + STOP_WITHIN
        for child in self.children:
            self._await_end(child, deadline)
        if self.cluster is not None:
            self.cluster.stop(fast=True)

    def _await_end(self, child: Child, deadline: float) -> None:
        process = child.process
        if process is None:
            return
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.say(f"{child.name} did not end in time and was killed")
            child.end(signal.SIGKILL)
            process.wait()
