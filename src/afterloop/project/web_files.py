"""The built front end, served without Django: the console's page, the portal's page, and their assets."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

WEB = Path(__file__).with_name("web")

Headers = list[tuple[str, str]]

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}

PAGE_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)


EMBED = re.compile(r"(^|&)embed=1(&|$)")


def embedded(path: str, query: str) -> bool:
    """Is this the portal's page inside another one? Who may hold it is for Django to say."""
    return (path == "/portal" or path.startswith("/portal/")) and "." not in path and bool(EMBED.search(query))


@dataclass(frozen=True)
class WebFile:
    path: str
    zipped: str | None
    headers: tuple[tuple[str, str], ...]
    etag: str

    def choose(self, accept_encoding: str) -> tuple[str, Headers]:
        """The file to send and its headers: the compressed twin where the browser takes it."""
        if self.zipped is None:
            return self.path, list(self.headers)
        if "gzip" in accept_encoding:
            return self.zipped, [*self.headers, ("content-encoding", "gzip"), ("vary", "accept-encoding")]
        return self.path, [*self.headers, ("vary", "accept-encoding")]


class WebFiles:
    """All files of the front end by URL path, read again when a new build has replaced the page."""

    def __init__(self, folder: Path = WEB) -> None:
        self.folder = folder
        self._page = str(folder / "index.html")
        self._built = -1
        self._files: dict[str, WebFile] = {}

    def find(self, path: str) -> WebFile | None:
        """The file for a URL path. Paths that belong to the pages' own routers get the page."""
        self._read_again_if_rebuilt()
        if path in self._files:
            return self._files[path]
        if path.startswith("/assets/"):
            return None  # never the page: a browser would run it as a script
        portal = path == "/portal" or path.startswith("/portal/")
        return self._files.get("/portal/index.html" if portal else "/index.html")

    def _read_again_if_rebuilt(self) -> None:
        try:
            built = os.stat(self._page).st_mtime_ns
        except FileNotFoundError:
            built = 0
        if built != self._built:
            self._files = {f"/{file.relative_to(self.folder)}": _web_file(file) for file in _served(self.folder)}
            self._built = built


def _served(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    hidden = {".vite"}  # the build's manifest is not for visitors
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".gz" and not hidden & set(file.relative_to(folder).parts)
    ]


def _web_file(file: Path) -> WebFile:
    zipped = file.with_name(f"{file.name}.gz")
    seen = file.stat()
    etag = f'"{seen.st_mtime_ns:x}-{seen.st_size:x}"'
    headers = [
        ("content-type", TYPES.get(file.suffix, "application/octet-stream")),
        ("x-content-type-options", "nosniff"),
        ("etag", etag),
    ]
    if "assets" in file.parts[-3:-1]:
        headers.append(("cache-control", "public, max-age=31536000, immutable"))  # the name carries the content's hash
    elif file.suffix == ".html":
        headers += [
            ("cache-control", "no-cache"),
            ("content-security-policy", PAGE_POLICY),
            ("referrer-policy", "same-origin"),
        ]
    else:
        headers.append(("cache-control", "public, max-age=3600"))
    return WebFile(str(file), str(zipped) if zipped.exists() else None, tuple(headers), etag)
