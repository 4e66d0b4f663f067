"""Child processes that never outlive their parent, and the ordinary user that PostgreSQL runs as under root."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ACCOUNT_NAME = "afterloop"
ENDING = (signal.SIGINT, signal.SIGTERM)
PR_SET_PDEATHSIG = 1
PR_SET_NAME = 15


@dataclass(frozen=True)
class Account:
    """An operating-system user to run a child as."""

    name: str
    uid: int
    gid: int

    def own(self, *paths: Path) -> None:
        for path in paths:
            os.chown(path, self.uid, self.gid)

    def as_popen(self) -> dict[str, Any]:
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


@cache
def ordinary_account() -> Account | None:
    """Whom PostgreSQL runs as: nobody else for an ordinary user, a system user of our own under root."""
    if os.geteuid() != 0:
        return None
    for attempt in (_known(ACCOUNT_NAME), _created(), _known("nobody")):
        account = attempt()
        if account is not None:
            return account
    raise RuntimeError("PostgreSQL refuses to run as root, and there is no ordinary user: create one named afterloop.")


def _known(name: str) -> Callable[[], Account | None]:
    def look() -> Account | None:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            return None
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)

    return look


def _created() -> Callable[[], Account | None]:
    def create() -> Account | None:
        if shutil.which("useradd"):
            command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
        elif shutil.which("adduser"):  # BusyBox, as in Alpine images
            command = ["adduser", "-S", "-D", "-H"]
        else:
            return None
        shell = next((path for path in ("/usr/sbin/nologin", "/sbin/nologin") if Path(path).exists()), "/bin/false")
        subprocess.run([*command, "-s", shell, ACCOUNT_NAME], check=False, capture_output=True)
        return _known(ACCOUNT_NAME)()  # a colleague process may have created it first: only the outcome counts

    return create


_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(signum: int = signal.SIGTERM) -> None:
    """Ask the kernel to send this process `signum` when its parent ends, however it ends. Linux only."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signum, 0, 0, 0)


def name_process(name: str) -> None:
    """The name that `ps -o comm` and `top` show. Linux only; it cuts after 15 characters."""
    if _libc is not None:
        _libc.prctl(PR_SET_NAME, name.encode(), 0, 0, 0)


class Cores:
    """A processor core for each of several forked processes, as long as that lives.

    Only one thread of a Python process runs at a time. Left alone, the kernel wakes the next one on another core,
    where nothing of it is in the cache: a fifth of what a request costs.
    """

    def __init__(self) -> None:
        self.all = sorted(os.sched_getaffinity(0))
        self._locks = os.memfd_create("cores")

    def take(self) -> int | None:
        """Bind this process, all its threads, to a core that no other process holds; None when there is none."""
        for core in self.all:
            try:
                fcntl.lockf(self._locks, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, core)
            except OSError:
                continue
            for thread in os.listdir("/proc/self/task"):
                with contextlib.suppress(ProcessLookupError):  # it has just ended
                    os.sched_setaffinity(int(thread), {core})
            return core
        return None


def spawn(
    command: list[str],
    *,
    last_signal: int = signal.SIGTERM,
    account: Account | None = None,
    **options: Any,
) -> subprocess.Popen[bytes]:
    """Start a child in a session of its own (Ctrl-C reaches only us) that gets `last_signal` when we die.

    Call it from the main thread: the kernel means the *thread* that started the child when it says parent.
    """
    parent = os.getpid()

    def before_exec() -> None:
        die_with_parent(last_signal)  # after the change of user, which would clear it
        if os.getppid() != parent:
            os._exit(1)  # the parent died between fork and here

    if account is not None:
        options.update(account.as_popen())
        options.setdefault("cwd", "/")  # the present folder may be closed to that user
    return subprocess.Popen(command, start_new_session=True, preexec_fn=before_exec, **options)


def run_as(account: Account | None, command: list[str], **options: Any) -> subprocess.CompletedProcess[Any]:
    """Run a program to its end as `account`, from a folder that everybody may enter."""
    if account is not None:
        options.update(account.as_popen())
    options.setdefault("cwd", "/")
    return subprocess.run(command, check=False, **options)


class Forked:
    """A child made by fork, with the part of `subprocess.Popen` that a supervisor needs.

    It begins with everything that we have imported: it starts at once and shares our memory.
    """

    def __init__(self, name: str, target: Callable[[], int], *, on_start: Callable[[], None] = lambda: None) -> None:
        self.returncode: int | None = None
        parent = os.getpid()
        sys.stdout.flush()
        sys.stderr.flush()
        held = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # or the child would run our handlers, and live on
        self.pid = os.fork()
        if self.pid == 0:
            os._exit(_run_forked(name, target, on_start, parent, held))
        signal.pthread_sigmask(signal.SIG_SETMASK, held)

    def poll(self) -> int | None:
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        deadline = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if deadline is not None and time.monotonic() > deadline:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout or 0)
            time.sleep(0.02)
        return code

    def send_signal(self, signum: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, signum)


def _run_forked(name: str, target: Callable[[], int], on_start: Callable[[], None], parent: int, mask: set[Any]) -> int:
    """The child's whole life; nothing of the parent's stack may ever run in it."""
    code = 1
    try:
        os.setsid()
        for signum in ENDING:
            signal.signal(signum, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        die_with_parent(signal.SIGTERM)
        if os.getppid() != parent:
            return 1
        name_process(name)
        with open(os.devnull) as nothing:
            os.dup2(nothing.fileno(), 0)
        on_start()
        code = target()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return code
