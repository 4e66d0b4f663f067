"""The format of a backup: one tar file that is written and read as a stream.

manifest.json        the format, this version, when, the migrations that the database has
secret               signs sessions and links
database/000000 …    pg_dump's custom format, cut into parts, since a tar member must tell its size first
files/…              the uploads
end.json             how much there was and its checksum: a file that was cut off has none
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

FORMAT = 1
PART = 8 * 1024 * 1024


class BadArchive(Exception):
    """The file is no backup of ours, or not all of it."""


class Writer:
    def __init__(self, file: IO[bytes], manifest: dict[str, Any]) -> None:
        self._tar = tarfile.open(fileobj=file, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self._sum = hashlib.sha256()
        self.parts = self.files = self.bytes = 0
        self._add("manifest.json", json.dumps({"format": FORMAT, **manifest}, indent=2).encode())

    def secret(self, text: str) -> None:
        self._add("secret", text.encode())

    def database(self, stream: IO[bytes]) -> None:
        while part := stream.read(PART):
            self._add(f"database/{self.parts:06}", part)
            self.parts += 1

    def upload(self, path: Path, name: str) -> None:
        """One uploaded file; one that was deleted meanwhile is not missed by the dump, which is older."""
        try:
            file = path.open("rb")
        except FileNotFoundError:
            return
        with file:
            member = tarfile.TarInfo(f"files/{name}")
            member.size, member.mtime, member.mode = path.stat().st_size, int(path.stat().st_mtime), 0o600
            self._tar.addfile(member, _Summing(file, self._sum))
        self.files += 1
        self.bytes += member.size

    def abandon(self) -> None:
        """Give up without an end: every reader will refuse what was written so far."""
        self._tar.fileobj.closed = True  # type: ignore[attr-defined]  # or its destructor would go on writing

    def end(self) -> None:
        told = {"parts": self.parts, "files": self.files, "sha256": self._sum.hexdigest()}
        self._add("end.json", json.dumps(told).encode())
        self._tar.close()

    def _add(self, name: str, content: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(content), 0o600
        self._tar.addfile(member, _Summing(io.BytesIO(content), self._sum))
        self.bytes += len(content)


class _Summing:
    """Reads through and adds to the checksum."""

    def __init__(self, file: IO[bytes], checksum: Any) -> None:
        self._file = file
        self._sum = checksum

    def read(self, size: int = -1) -> bytes:
        block = self._file.read(size)
        self._sum.update(block)
        return block


class Reader:
    """Reads an archive from its beginning, once: `members` for everything, in the order in which it was written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def members(self) -> Iterator[tuple[str, IO[bytes]]]:
        with tarfile.open(self.path, mode="r|") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isreg() else None
                if content is None or not _is_ours(member.name):
                    raise BadArchive(f"{self.path} holds something that no backup holds: {member.name!r}")
                yield member.name, content

    def verify(self) -> dict[str, Any]:
        """Read all of it and compare with what its end says; returns the manifest. Nothing else is touched before."""
        try:
            return self._verify()
        except (tarfile.TarError, ValueError, KeyError) as error:
            raise BadArchive(f"{self.path} is not a whole backup, nothing was changed: {error}") from None

    def _verify(self) -> dict[str, Any]:
        checksum, parts, files = hashlib.sha256(), 0, 0
        manifest: dict[str, Any] = {}
        end: dict[str, Any] | None = None
        for name, content in self.members():
            if name == "end.json":
                end = json.load(content)
                continue
            if name == "manifest.json":
                text = content.read()
                checksum.update(text)
                manifest = json.loads(text)
                continue
            parts += name.startswith("database/")
            files += name.startswith("files/")
            while block := content.read(PART):
                checksum.update(block)
        if end is None or (end["parts"], end["files"], end["sha256"]) != (parts, files, checksum.hexdigest()):
            raise BadArchive(f"{self.path} is damaged or was cut off; nothing was changed.")
        if manifest.get("format") != FORMAT:
            raise BadArchive(f"{self.path} has the format {manifest.get('format')}; this version reads {FORMAT}.")
        return manifest


def _is_ours(name: str) -> bool:
    if name in ("manifest.json", "end.json", "secret"):
        return True
    folder, _, rest = name.partition("/")
    return folder in ("database", "files") and rest != "" and ".." not in rest.split("/") and not rest.startswith("/")
