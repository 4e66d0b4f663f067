"""The event stream: held open on the event loop without a thread, asked of Django when it opens and every minute."""

from __future__ import annotations

import asyncio
import contextlib
import io
import re
import threading
import time as node_time  # measures waiting only; never a time of the domain
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import psycopg
import structlog

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from granian._granian import RSGIHTTPProtocol as HTTPProtocol
    from granian.rsgi import Scope

    from afterloop.kernel.live.hub import Hub, Stream
    from afterloop.kernel.live.topics import Watch

from .django_bridge import DjangoBridge, Headers, environ_of

PATH = "/api/v1/live"
GATHER = 0.25  # seconds in which hints of one stream melt into one
HEARTBEAT = 15.0  # proxies close what is silent for longer
ASK_AGAIN = 60.0  # whether the reader may still listen
RETRY = 1.0
LINE_WITHIN = 2.0

HEADERS: Headers = [
    ("content-type", "text/event-stream; charset=utf-8"),
    ("cache-control", "no-store"),
    ("x-accel-buffering", "no"),  # nginx would keep events until it has a page of them
]

log = structlog.get_logger(__name__)


class Live:
    """One per web process. The line to PostgreSQL is opened with the first stream."""

    def __init__(self, django: DjangoBridge, loop: asyncio.AbstractEventLoop) -> None:
        from afterloop.kernel.live import wire
        from afterloop.kernel.live.hub import Hub
        from afterloop.kernel.live.wiring import DECIDE_RIGHTS

        self.django, self.loop = django, loop
        self.hub: Hub = Hub(lambda words: django.threads.submit(_then_rest(lambda: wire.tell(words), django)), _now)
        self.hub.decide_rights = DECIDE_RIGHTS
        self._line: threading.Thread | None = None
        self._care: asyncio.Task[None] | None = None
        self._hearing = asyncio.Event()
        self._stopped = False

    async def answer(self, scope: Scope, proto: HTTPProtocol) -> None:
        """Hold the stream of one reader until either side ends it."""
        watch = await self._ask(scope)
        if not isinstance(watch, tuple):
            await self._stream(scope, proto, watch)
            return
        proto.response_bytes(*watch)

    def stop(self) -> None:
        self._stopped = True
        self.hub.end()
        if self._care is not None:
            self._care.cancel()

    async def _stream(self, scope: Scope, proto: HTTPProtocol, watch: Watch) -> None:
        from afterloop.kernel.live.hub import MOST_OF_A_USER, Stream, written

        if scope.method != "GET":
            proto.response_empty(405, [("allow", "GET")])
            return
        if self.hub.streams_of(watch.user) >= MOST_OF_A_USER:
            proto.response_empty(429, [("retry-after", "60")])
            return
        self._listen()
        with contextlib.suppress(TimeoutError):  # else it begins deaf, and is told when the line is up
            await asyncio.wait_for(self._hearing.wait(), LINE_WITHIN)
        stream = Stream(watch)
        transport = proto.response_stream(200, HEADERS)
        async with self._joined(stream, proto, _since(scope)):
            with contextlib.suppress(Exception):  # the reader has gone: granian's own error, of no type
                await transport.send_str(written("hello", {"refused": watch.refused}))
                await self._send(stream, transport, scope)

    async def _send(self, stream: Stream, transport: Any, scope: Scope) -> None:
        from afterloop.kernel.live.hub import written

        asked = _now()
        while not stream.ended:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stream.woken.wait(), HEARTBEAT)
            if stream.doubtful or _now() - asked > ASK_AGAIN:
                asked, stream.doubtful = _now(), False
                watch = await self._ask(scope)
                if isinstance(watch, tuple):
                    await transport.send_str(written("bye", {}))
                    return
                if watch.refused != stream.watch.refused:
                    stream.miss()  # what is shown may no longer be this reader's to see
                stream.watch = watch
            await transport.send_str(stream.take() or ": \n\n")
            await asyncio.sleep(GATHER)

    @contextlib.asynccontextmanager
    async def _joined(self, stream: Stream, proto: HTTPProtocol, since: float) -> AsyncIterator[None]:
        gone = asyncio.ensure_future(proto.client_disconnect())
        gone.add_done_callback(lambda _done: stream.end())
        self.hub.join(stream, since)
        try:
            yield
        finally:
            gone.cancel()
            self.hub.leave(stream)

    async def _ask(self, scope: Scope) -> Watch | tuple[int, Headers, bytes]:
        """What this reader may listen to, or the answer that says why not."""
        environ = environ_of(scope, io.BytesIO(), 0)
        return await self.django.call(_then_rest(lambda: _watch(environ), self.django))

    def _listen(self) -> None:
        if self._line is None:
            self._line = threading.Thread(target=self._hear, name="live", daemon=True)
            self._line.start()
            self._care = self.loop.create_task(self._look_after())

    def _hear(self) -> None:
        """The line to PostgreSQL. While it is down hints are lost, so everybody is told to read again."""
        from afterloop.kernel.events import doorbell
        from afterloop.kernel.live.wire import CHANNEL

        with contextlib.suppress(RuntimeError):  # the loop has ended
            while not self._stopped:
                try:
                    with contextlib.closing(doorbell.connect()) as line:
                        line.execute(f"LISTEN {CHANNEL}")
                        self.loop.call_soon_threadsafe(self._line_up)
                        for notice in line.notifies():
                            self.loop.call_soon_threadsafe(self.hub.hear, notice.payload)
                except psycopg.Error as error:
                    log.info("live.line_lost", error=str(error))
                    node_time.sleep(RETRY)

    def _line_up(self) -> None:
        self._hearing.set()
        self.hub.line_up()

    async def _look_after(self) -> None:
        from afterloop.kernel.live.presence import ANNOUNCED

        announced = _now()
        while True:
            await asyncio.sleep(2)
            self.hub.forget()
            if _now() - announced > ANNOUNCED:
                announced = _now()
                self.hub.announce()


_now = node_time.monotonic


def _since(scope: Scope) -> float:
    """`since=2.5`: the page was read up to so many seconds ago. What is no such number asks for nothing."""
    found = dict(parse_qsl(scope.query_string)).get("since", "")
    return float(found) if re.fullmatch(r"\d{1,4}(\.\d{1,3})?", found, re.ASCII) else 0.0


def _then_rest(call: Callable[[], Any], django: DjangoBridge) -> Callable[[], Any]:
    """The call, and afterwards what a thread does after each request."""

    def work() -> Any:
        try:
            return call()
        finally:
            django.rest()

    return work


def _watch(environ: dict[str, Any]) -> Watch | tuple[int, Headers, bytes]:
    from django.core.handlers.wsgi import WSGIRequest
    from django.utils import translation

    from afterloop.kernel.errors import AppError
    from afterloop.kernel.http import Authentication, address_of, language_of, problem
    from afterloop.kernel.live import topics
    from afterloop.kernel.people.sessions import note_seen
    from afterloop.project.api import STAFF

    request: HttpRequest = WSGIRequest(environ)
    translation.activate(language_of(request))
    request.META["REMOTE_ADDR"] = address_of(request)
    try:
        by = Authentication(**STAFF)(request)
        note_seen(request.COOKIES.get("sessionid", ""))  # a page that is open says so: its user is here
        return topics.watch(request.GET.getlist("on"), by, request.GET.getlist("at"))
    except AppError as error:
        answer: HttpResponse = problem(error)
        return answer.status_code, [(name.lower(), value) for name, value in answer.items()], answer.content
