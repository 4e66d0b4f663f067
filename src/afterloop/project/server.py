"""One application on one port: native handlers, the built front end, and everything else by Django in threads."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from granian._granian import RSGIHTTPProtocol as HTTPProtocol
    from granian.rsgi import Scope

from .django_bridge import DjangoBridge
from .live import PATH as LIVE
from .live import Live
from .logs import configure_logs
from .processes import Cores, die_with_parent
from .web_files import WebFiles, embedded

LARGEST_BODY = 110 * 1024 * 1024  # the hard stop; Django's own limits lie far below
THREADS = 8

# Django's part of the URL space. All other paths belong to the front end.
DJANGO = ("/api/", "/_allauth/", "/accounts/", "/files/", "/readyz")

NativeHandler = Callable[["Scope", "HTTPProtocol"], Awaitable[None]]


async def healthz(scope: Scope, proto: HTTPProtocol) -> None:
    """This process answers. It asks nobody else, so a slow database never makes a balancer kill the web."""
    proto.response_str(200, [("content-type", "application/json"), ("cache-control", "no-store")], '{"status": "ok"}')


# Served on the event loop itself, by exact path: what must not wait for a thread, or holds its connection open.
NATIVE: dict[str, NativeHandler] = {"/healthz": healthz}


def connection_at_rest() -> Callable[[], None]:
    """What a thread does after each request: closes its connection if that has failed.

    Django's own receivers look at all connections before and after every request, for one in twenty of its time.
    """
    from django import db
    from django.core import signals

    signals.request_started.disconnect(db.reset_queries)
    signals.request_started.disconnect(db.close_old_connections)
    signals.request_finished.disconnect(db.close_old_connections)
    return lambda: db.connection.close_if_unusable_or_obsolete()


def wait_but_not_for_ever() -> None:
    """A request waits five seconds for a lock, and no statement of one runs longer than half a minute.

    A session left open in mid-action (its node froze) lets its locks go.
    """
    from django.db import connections

    options = connections.settings["default"]["OPTIONS"]
    options["options"] = "-c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s"


class Application:
    def __init__(self) -> None:
        self.web = WebFiles()
        self.django: DjangoBridge | None = None
        self.live: Live | None = None
        self.cores: Cores | None = None

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        die_with_parent(signal.SIGTERM)
        if self.cores is not None:
            self.cores.take()
        configure_logs()
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterloop.project.settings")
        from django.core.wsgi import get_wsgi_application

        wait_but_not_for_ever()
        threads = int(os.environ.get("AFTERLOOP_WEB_THREADS") or THREADS)
        self.django = DjangoBridge(
            get_wsgi_application(), threads=threads, largest_body=LARGEST_BODY, rest=connection_at_rest()
        )
        self.live = Live(self.django, loop)
        loop.add_signal_handler(signal.SIGTERM, self._end)
        from afterloop.kernel.search.asking import warm

        self.django.threads.submit(warm)

    def _end(self) -> None:
        """Granian waits for open connections and would wait for streams for ever: they end first.

        Its own handler stood here; the one for SIGINT does the same.
        """
        if self.live is not None:
            self.live.stop()
        signal.raise_signal(signal.SIGINT)

    def __rsgi_del__(self, loop: asyncio.AbstractEventLoop) -> None:
        if self.django is not None:
            self.django.threads.stop()

    async def __rsgi__(self, scope: Scope, proto: HTTPProtocol) -> None:
        path = scope.path
        if (native := NATIVE.get(path)) is not None:
            await native(scope, proto)
        elif path == LIVE and self.live is not None:
            await self.live.answer(scope, proto)
        elif self.django is not None and (path.startswith(DJANGO) or embedded(path, scope.query_string)):
            await self.django.answer(scope, proto)
        else:
            self.front_end(scope, proto)

    def front_end(self, scope: Scope, proto: HTTPProtocol) -> None:
        if scope.method not in ("GET", "HEAD"):
            proto.response_empty(405, [("allow", "GET, HEAD")])
            return
        found = self.web.find(scope.path)
        if found is None:
            if self.web.find("/") is None:
                proto.response_str(503, [("content-type", "text/plain; charset=utf-8")], NOT_BUILT)
            else:
                proto.response_str(404, [("content-type", "text/plain; charset=utf-8")], "Not found. 没有这个文件。")
            return
        path, headers = found.choose(scope.headers.get("accept-encoding", ""))
        if found.etag in scope.headers.get("if-none-match", ""):
            proto.response_empty(304, headers)
        else:
            proto.response_file(200, headers, path)


NOT_BUILT = (
    "The front end is not built: run `uv sync --reinstall-package afterloop` in the source folder, "
    "or install the released package. 前端尚未构建。"
)

application = Application()
