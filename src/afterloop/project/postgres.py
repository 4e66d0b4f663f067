"""The embedded PostgreSQL: made, started, found and stopped with nothing but PostgreSQL's own programs.

A cluster lives in one folder: `data` is PostgreSQL's, `run` holds its private socket, `password` opens it.
"""

from __future__ import annotations

import contextlib
import locale
import os
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from .failures import Failure
from .places import DataInUse as DataInUse
from .places import DataLock as DataLock
from .places import data_directory as data_directory
from .places import make_data_directory, write_private
from .places import secret_key as secret_key
from .postgres_binaries import Binaries, PostgresMissing, find_binaries
from .postgres_settings import DURABLE, THROWAWAY, sized_for_this_machine
from .processes import Account, ordinary_account, run_as, spawn

ROLE = DATABASE = "afterloop"
PORT = 5432  # only names the socket file: nothing listens on the network
LONGEST_SOCKET_PATH = 100  # the kernel allows 107 bytes
OLD_SERVER = re.compile("lock file|shared memory|already running|already in use")
START_WITHIN = 30.0  # after a crash the old backends hold the data for about two seconds


class PostgresFailed(Failure):
    """PostgreSQL's programs ran and did not succeed; the text carries what they said."""


def embedded_dsn(data: Path) -> str:
    """The DSN of the embedded cluster of a data directory, whether or not it runs or even exists yet."""
    return Cluster(data / "postgres").dsn


class Cluster:
    """One PostgreSQL server for one data directory."""

    def __init__(self, home: Path, *, durable: bool = True) -> None:
        self.home = home
        self.data = home / "data"
        self.durable = durable
        self.process: subprocess.Popen[bytes] | None = None

    @cached_property
    def account(self) -> Account | None:
        return ordinary_account()

    @cached_property
    def binaries(self) -> Binaries:
        return find_binaries(self.account)

    @cached_property
    def socket_folder(self) -> Path:
        folder = self.home / "run"
        if len(os.fsencode(folder)) + len("/.s.PGSQL.5432.lock") <= LONGEST_SOCKET_PATH:
            return folder
        short = sha256(os.fsencode(self.home)).hexdigest()[:16]
        return Path("/tmp") / f"afterloop-{os.geteuid()}-{short}"

    @property
    def password(self) -> str:
        try:
            return (self.home / "password").read_text().strip()
        except FileNotFoundError:
            return ""

    @property
    def dsn(self) -> str:
        return self.dsn_of(DATABASE)

    def dsn_of(self, database: str, role: str = ROLE) -> str:
        where = quote(str(self.socket_folder), safe="")
        return f"postgresql://{role}:{self.password}@/{database}?host={where}&port={PORT}"

    @property
    def exists(self) -> bool:
        return (self.home / "password").exists() and (self.data / "PG_VERSION").exists()

    def is_ready(self) -> bool:
        """Whether a server accepts connections, by what it wrote about itself in its pid file."""
        lines = self._pid_file()
        return len(lines) > 7 and lines[7].strip() == "ready" and _alive(int(lines[0]))

    # -- making -----------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Create the cluster if there is none. Interrupted half-way, the next call begins again."""
        if self.exists:
            self._refuse_other_major()
            return
        self._make_folders()
        draft = self.home / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        password = secrets.token_urlsafe(24)
        self._initdb(draft)
        with (draft / "postgresql.conf").open("a") as conf:
            conf.write("\ninclude_if_exists = '../afterloop.conf'  # written anew at each start\n")
            conf.write("include_if_exists = '../custom.conf'  # yours: wins over everything above\n")
        self._create_role_and_database(draft, password)
        draft.rename(self.data)
        write_private(self.home / "password", password)

    def _make_folders(self) -> None:
        make_data_directory(self.home.parent)
        for folder in (self.home, self.socket_folder):
            folder.mkdir(mode=0o700, exist_ok=True)
            folder.chmod(0o700)
            if self.account is not None:
                self.account.own(folder)
        if self.account is not None and not _can_enter(self.account, self.home):
            raise PostgresFailed(
                f"PostgreSQL does not run as root, and its user {self.account.name} may not enter {self.home}. "
                "Choose a data directory that others may pass through, such as /var/lib/afterloop."
            )

    def _initdb(self, folder: Path) -> None:
        password_file = self.home / "superuser"  # kept: the way in for repairs that the role afterloop may not do
        write_private(password_file, secrets.token_urlsafe(24))
        if self.account is not None:
            self.account.own(password_file)
        command = [
            self.binaries["initdb"],
            *("-D", str(folder), "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={password_file}"),
            *("--encoding=UTF8", "--data-checksums", "--no-instructions"),
            *self._locale_options(),
        ]
        if not self.durable:
            command.append("--no-sync")
        self._run(command)

    def _locale_options(self) -> list[str]:
        # pg_trgm asks the C library what a letter is. Under plain C no Chinese character is one, and it finds nothing.
        letters = f"--lc-ctype={utf8_locale()}"
        if self.binaries.major >= 17:  # the same order and case on every machine, whatever its C library
            return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", letters]
        return ["--locale=C", letters]

    def _create_role_and_database(self, folder: Path, password: str) -> None:
        """In single-user mode, so that no server ever runs with a half-made set-up."""
        statements = (
            f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{password}'",
            f"CREATE DATABASE {DATABASE} OWNER {ROLE}",
            f"ALTER ROLE {ROLE} SET timezone = 'UTC'",
        )
        script = "".join(f"{statement}\n" for statement in statements)
        command = [self.binaries["postgres"], "--single", "-D", str(folder), "-c", "log_min_messages=error"]
        if not self.durable:
            command += ["-c", "fsync=off"]
        said = self._run([*command, "postgres"], script)
        if "ERROR:" in said:
            raise PostgresFailed(said)

    def _run(self, command: list[str], script: str = "") -> str:
        done = run_as(
            self.account,
            command,
            input=script.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_clean_environment(),
        )
        said: str = done.stdout.decode(errors="replace")
        if done.returncode:
            raise PostgresFailed(f"{Path(command[0]).name} ended with {done.returncode}: {said.strip()}")
        return said

    def _refuse_other_major(self) -> None:
        made_by = int((self.data / "PG_VERSION").read_text().strip())
        if made_by != self.binaries.major:
            raise PostgresFailed(
                f"The data in {self.data} was made by PostgreSQL {made_by}; the programs found here are "
                f"{self.binaries.major}. Set PG_BIN to the programs of PostgreSQL {made_by}, take a backup, "
                "and restore it into a new data directory."
            )

    # -- running ----------------------------------------------------------------------------------------------

    def start(self, *, within: float = START_WITHIN) -> None:
        """Start the server as our child and wait until it accepts connections. The caller holds the DataLock."""
        self.make()
        self._make_folders()  # a socket folder in /tmp may have been swept away
        self._write_settings()
        deadline = time.monotonic() + within
        while True:
            self._stop_orphan()
            self.process = self._spawn()
            if self._wait_until_ready(self.process, deadline):
                return
            ended = self.process.poll() is not None
            self.stop()
            said = self._last_words()
            # Only what passes by itself is worth another try: an old server that has not quite gone.
            if time.monotonic() > deadline or (ended and not OLD_SERVER.search(said)):
                raise PostgresFailed(f"PostgreSQL does not start. It says:\n{said}")
            time.sleep(0.3)

    def _spawn(self) -> subprocess.Popen[bytes]:
        with (self.home / "start.log").open("wb") as log:
            return spawn(
                [self.binaries["postgres"], "-D", str(self.data)],
                last_signal=signal.SIGINT,  # its fast shutdown: our death leaves no server behind
                account=self.account,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_clean_environment(),
            )

    def _wait_until_ready(self, process: subprocess.Popen[bytes], deadline: float) -> bool:
        while time.monotonic() < deadline:
            if process.poll() is not None:
                return False
            lines = self._pid_file()
            if len(lines) > 7 and lines[0] == str(process.pid) and lines[7].strip() == "ready":
                return True
            time.sleep(0.02)
        return False

    def stop(self, *, fast: bool = True, within: float = 60) -> None:
        """Stop our server: `fast` ends its sessions, otherwise it waits for them to end by themselves."""
        process, self.process = self.process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGINT if fast else signal.SIGTERM)
        try:
            process.wait(within)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT if not fast else signal.SIGQUIT)  # recovers from its log next time
            process.wait(within)

    def _stop_orphan(self) -> None:
        """End a server that a killed supervisor left behind, and forget a pid that now is some other process."""
        lines = self._pid_file()
        if not lines or not lines[0].isdigit() or not _alive(int(lines[0])):
            return
        if _is_postgres(int(lines[0])):
            stop = [self.binaries["pg_ctl"], "stop", "-D", str(self.data), "-m", "fast", "-w", "-t", "20"]
            run_as(self.account, stop, capture_output=True)
        else:
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _pid_file(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except (FileNotFoundError, PermissionError):
            return []

    def _write_settings(self) -> None:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket_folder),
            "port": str(PORT),
            **sized_for_this_machine(),
            **(DURABLE if self.durable else THROWAWAY),
        }
        path = self.home / "afterloop.conf"
        path.write_text("".join(f"{name} = {_quoted(value)}\n" for name, value in settings.items()))
        path.chmod(0o644)  # inside a folder that is closed to others

    def _last_words(self) -> str:
        said = (self.home / "start.log").read_text(errors="replace").splitlines()
        return "\n".join(said[-15:])


def utf8_locale() -> str:
    """A locale of this machine that knows all of Unicode; plain C where there is none."""
    former = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"):
            with contextlib.suppress(locale.Error):
                locale.setlocale(locale.LC_CTYPE, name)
                return name
    finally:
        locale.setlocale(locale.LC_CTYPE, former)
    return "C"


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _clean_environment() -> dict[str, str]:
    """Ours, without what libpq or the server would read from it, and in a locale that always exists."""
    kept = {name: value for name, value in os.environ.items() if not re.match(r"PG[A-Z]|LC_|LANG", name)}
    return {**kept, "LC_ALL": "C"}


def _can_enter(account: Account, folder: Path) -> bool:
    # Not by `cwd`: a child changes its folder first and its user afterwards.
    return run_as(account, ["/bin/sh", "-c", 'cd "$0"', str(folder)], stderr=subprocess.DEVNULL).returncode == 0


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _is_postgres(pid: int) -> bool:
    """False only when we know it is something else: without /proc, the pid file is believed."""
    try:
        return "postgres" in Path(f"/proc/{pid}/comm").read_text()
    except FileNotFoundError:
        return not Path("/proc/self").exists()


@contextmanager
def test_cluster() -> Iterator[str]:
    """A fast server without durability in a temporary folder; yields its DSN and leaves nothing behind."""
    place = "/tmp" if os.geteuid() == 0 else None  # root's TMPDIR may be closed to the user that runs PostgreSQL
    home = Path(tempfile.mkdtemp(prefix="afterloop-test-", dir=place))
    home.chmod(0o711)
    cluster = Cluster(home / "postgres", durable=False)
    try:
        cluster.start()
        yield cluster.dsn
    finally:
        cluster.stop()
        shutil.rmtree(home, ignore_errors=True)


test_cluster.__test__ = False  # type: ignore[attr-defined]  # pytest must not collect it where it is imported

__all__ = [
    "Cluster",
    "DataInUse",
    "DataLock",
    "PostgresFailed",
    "PostgresMissing",
    "data_directory",
    "embedded_dsn",
    "secret_key",
    "test_cluster",
]
