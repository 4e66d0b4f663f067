"""PostgreSQL's own client programs on our database: their environment, and what to say when they fail."""

from __future__ import annotations

import os
import subprocess
from tempfile import TemporaryFile
from typing import IO, Any

from .postgres_binaries import find_program

VARIABLES = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "passfile": "PGPASSFILE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
}


class ClientFailed(Exception):
    """A client program of PostgreSQL ended with an error."""


def client_environment(dsn: str) -> dict[str, str]:
    """The connection as variables: on the command line every user of the machine could read the password."""
    from psycopg.conninfo import conninfo_to_dict

    given = conninfo_to_dict(dsn)
    named = {VARIABLES[name]: str(value) for name, value in given.items() if name in VARIABLES}
    return {**os.environ, "PGAPPNAME": "afterloop operator", "PGCLIENTENCODING": "UTF8", "LC_ALL": "C", **named}


class Client:
    """A running client program. What it says about errors goes to a file, which no amount of it can block."""

    def __init__(self, program: str, *arguments: str, dsn: str, **pipes: Any) -> None:
        self.program = program
        self._said = TemporaryFile()  # noqa: SIM115  # closed with the object
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            [find_program(program), *arguments],
            env=client_environment(dsn),
            stderr=self._said,
            **pipes,
        )

    @property
    def stdin(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    @property
    def stdout(self) -> IO[bytes]:
        assert self.process.stdout is not None
        return self.process.stdout

    def finish(self) -> None:
        """Wait for its end; an error is raised with what it said."""
        if code := self.process.wait():
            self._said.seek(0)
            said = self._said.read().decode(errors="replace").strip()
            raise ClientFailed(f"{self.program} ended with {code}: {said[-2000:]}")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
