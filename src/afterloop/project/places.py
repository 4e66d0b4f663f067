"""Where this installation keeps what must survive: the data directory, its secret and its lock.

Imported by settings and by every command, so it needs nothing but the standard library.
"""

from __future__ import annotations

import fcntl
import os
import secrets
from pathlib import Path
from types import TracebackType

from .failures import Failure

ROOT_HOME = Path("/var/lib/afterloop")


def data_directory(chosen: str | Path | None = None) -> Path:
    """The data directory: what was asked for, else `AFTERLOOP_DATA`, else the usual place for this user.

    Root keeps it outside its home, because PostgreSQL runs as an ordinary user who may not enter there.
    """
    asked = chosen or os.environ.get("AFTERLOOP_DATA")
    if asked:
        return Path(asked).expanduser().resolve()
    if os.geteuid() == 0:
        return ROOT_HOME
    share = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(share).expanduser() / "afterloop"


def make_data_directory(data: Path) -> Path:
    """Create the directory, closed to others. Under root, others may pass through but not look inside."""
    if not data.is_dir():
        data.mkdir(parents=True, exist_ok=True)
        data.chmod(0o711 if os.geteuid() == 0 else 0o700)
    return data


def secret_key(data: Path) -> str:
    """This installation's secret, made once. Two processes that start together get the same one."""
    path = data / "secret"
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        make_data_directory(data)
    draft = data / f".secret-{os.getpid()}-{secrets.token_hex(4)}"
    write_private(draft, secrets.token_urlsafe(64))
    try:
        os.link(draft, path)  # unlike a rename, a link never replaces the secret that another process has just made
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text().strip()


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, from its first byte on."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


class DataInUse(Failure):
    """Another process runs on this data directory."""

    def __init__(self, data: Path, holder: str) -> None:
        super().__init__(f"Afterloop already runs on {data} ({holder or 'process unknown'}).")
        self.data = data
        self.holder = holder


class DataLock:
    """Held by whoever runs the embedded database of a data directory; the kernel drops it when the holder dies."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.path = data / "lock"
        self._file: int | None = None

    def __enter__(self) -> DataLock:
        make_data_directory(self.data)
        # Python opens it close-on-exec, so children never keep the lock of a supervisor that was killed.
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(file, 200).decode(errors="replace").strip()
            os.close(file)
            raise DataInUse(self.data, holder) from None
        os.ftruncate(file, 0)
        os.write(file, f"process {os.getpid()}".encode())
        self._file = file
        return self

    def forget(self) -> None:
        """In a forked child: drop our copy, or the lock would live as long as the child."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None
