"""What the environment sets, and what is wrong with it: told in a line each, before anything is loaded.

Imported by settings and by every command, so it needs nothing but the standard library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
FORMATS = ("json", "plain")
MOST_THREADS = 256
SHORTEST_SECRET = 32
LARGEST_PORT = 65535


class Mistake(Exception):
    """What is wrong with a value. It never quotes one that may hold a password."""


def secret(name: str, default: str = "") -> str:
    """A value from the environment, or from the file that NAME_FILE names."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text().strip()
    return os.environ.get(name, default)


def public_url() -> str:
    return os.environ.get("AFTERLOOP_PUBLIC_URL", "").rstrip("/")


def mistakes() -> list[str]:
    """A line for each setting that cannot be used, with its name."""
    return [f"{name} {wrong}" for name, wrong in _found()]


def _found() -> Iterator[tuple[str, str]]:
    for name, check in CHECKS.items():
        try:
            value = secret(name) if name in FROM_FILES else os.environ.get(name, "")
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is no text"
            yield f"{name}_FILE", f"names a file that cannot be read: {os.environ[f'{name}_FILE']} ({why})."
            continue
        if not value:
            continue
        try:
            check(value)
        except Mistake as mistake:
            yield name, str(mistake)


def _address(text: str, schemes: tuple[str, ...], example: str) -> None:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise Mistake(f"has a host or port that cannot be; it must look like {example}") from None
    if parts.scheme not in schemes:
        raise Mistake(f"must begin with {' or '.join(f'{scheme}://' for scheme in schemes)}, such as {example}")
    if port == 0:
        raise Mistake(f"names the port 0; it must look like {example}")


def database_url(text: str) -> None:
    _address(text, ("postgresql", "postgres"), "postgresql://user:password@host/name")


def smtp_url(text: str) -> None:
    example = "smtp://user:password@host:587?tls=1"
    _address(text, ("smtp", "smtps"), example)
    if not urlsplit(text).hostname:
        raise Mistake(f"names no host; it must look like {example}")


def web_address(text: str) -> None:
    example = "https://service.example.com"
    _address(text, ("http", "https"), example)
    parts = urlsplit(text)
    if not parts.hostname:
        raise Mistake(f"names no host; it must look like {example}")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise Mistake(f"must end with the host or port: Afterloop has no folder of a site, as in {example}")


def secret_text(text: str) -> None:
    if len(text) < SHORTEST_SECRET:
        raise Mistake(f"must have at least {SHORTEST_SECRET} characters, such as those of: openssl rand -hex 32")


def level(text: str) -> None:
    if text.upper() not in LEVELS:
        raise Mistake(f"must be one of {', '.join(LEVELS)}, not {text!r}.")


def log_format(text: str) -> None:
    if text not in FORMATS:
        raise Mistake(f"must be json or plain, not {text!r}.")


def threads(text: str) -> None:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_THREADS):
        raise Mistake(f"must be a number from 1 to {MOST_THREADS}, not {text!r}.")


def networks(text: str) -> None:
    for part in proxies(text):
        try:
            ip_network(part)
        except ValueError as error:
            raise Mistake(
                f"must be addresses or networks with commas between, 10.0.0.5,172.16.0.0/12: {error}."
            ) from None


def proxies(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


CHECKS: dict[str, Callable[[str], None]] = {
    "DATABASE_URL": database_url,
    "AFTERLOOP_SECRET_KEY": secret_text,
    "AFTERLOOP_PUBLIC_URL": web_address,
    "AFTERLOOP_SMTP_URL": smtp_url,
    "AFTERLOOP_TRUSTED_PROXIES": networks,
    "AFTERLOOP_WEB_THREADS": threads,
    "AFTERLOOP_LOG": level,
    "AFTERLOOP_LOG_FORMAT": log_format,
}
FROM_FILES = ("DATABASE_URL", "AFTERLOOP_SECRET_KEY", "AFTERLOOP_SMTP_URL")
