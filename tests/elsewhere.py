"""A real OpenID Connect provider in a thread of the test: an account elsewhere, and what can go wrong over there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx
from oidc_provider_mock import app
from werkzeug.serving import make_server

Bend = Callable[[dict[str, Any]], None]  # changes a request before the provider sees it
Answer = tuple[str, str, bytes]  # status, content type, body


@dataclass
class Elsewhere:
    """A provider at `issuer`. `bends` and `answers`, by path, make it misbehave."""

    issuer: str
    bends: dict[str, Bend] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)

    def person(self, subject: str, **claims: Any) -> str:
        """Somebody with an account there."""
        assert httpx.put(f"{self.issuer}/users/{quote(subject)}", json=claims).status_code == 204
        return subject

    def agree(self, address: str, subject: str) -> str:
        """The person at the provider's page says yes: the address to which the provider sends the browser back."""
        return str(httpx.post(address, data={"sub": subject}).headers["location"])

    def deny(self, address: str) -> str:
        return str(httpx.post(address, data={"action": "deny"}).headers["location"])


@contextmanager
def running(**options: Any) -> Iterator[Elsewhere]:
    inner: Any = app(**options)
    here = Elsewhere("")

    def outer(environ: dict[str, Any], start_response: Any) -> Any:
        path = environ["PATH_INFO"]
        here.bends.get(path, lambda _: None)(environ)
        if path in here.answers:
            status, kind, body = here.answers[path]
            start_response(status, [("content-type", kind)] if kind else [])
            return [body]
        return inner(environ, start_response)

    server = make_server("127.0.0.1", 0, outer, threaded=True)
    here.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
