"""Django as WSGI below an RSGI server: builds the environment, runs the request in a thread, passes the answer on."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

from .threads import Threads

if TYPE_CHECKING:
    from granian._granian import RSGIHTTPProtocol as HTTPProtocol
    from granian.rsgi import Scope

Headers = list[tuple[str, str]]
WSGIApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

T = TypeVar("T")

KEPT_IN_MEMORY = 1024 * 1024


class BodyTooLarge(Exception):
    """The request's body passed the server's limit."""


class FileWrapper:
    """What Django hands us for a file on disk, so that the server can send it without reading it here."""

    def __init__(self, file: Any, block_size: int = 65536) -> None:
        self.file = file
        self.block_size = block_size

    def __iter__(self) -> Iterator[bytes]:
        while block := self.file.read(self.block_size):
            yield block

    def close(self) -> None:
        self.file.close()

    @property
    def path(self) -> str | None:
        """The file's path, when it is a whole file that the server can open by itself."""
        name = getattr(self.file, "name", None)
        if not isinstance(name, str) or not os.path.isabs(name) or not os.path.isfile(name):
            return None
        try:
            same = os.path.samestat(os.fstat(self.file.fileno()), os.stat(name))
            return name if same and self.file.tell() == 0 else None
        except OSError:
            return None


class DjangoBridge:
    def __init__(
        self, application: WSGIApplication, *, threads: int, largest_body: int, rest: Callable[[], None] = lambda: None
    ) -> None:
        self.application = application
        self.rest = rest  # called in the thread after each request
        self.largest_body = largest_body
        # Each thread keeps its database connection, so their number is also the number of connections.
        self.threads = Threads(threads, "request")

    async def answer(self, scope: Scope, proto: HTTPProtocol) -> None:
        try:
            body, length = await self._body(scope, proto)
        except BodyTooLarge:
            proto.response_bytes(413, *too_large(self.largest_body))
            return
        loop = asyncio.get_running_loop()
        try:
            await self.call(lambda: self._run(environ_of(scope, body, length), proto, loop))
        finally:
            body.close()

    async def call(self, function: Callable[[], T]) -> T:
        """Call this in a thread of ours, with its database connection, and bring back what it gives or raises."""
        loop = asyncio.get_running_loop()
        answered: asyncio.Future[T] = loop.create_future()

        def work() -> None:
            result, error = cast(T, None), cast(BaseException | None, None)
            try:
                result = function()
            except BaseException as raised:
                error = raised
            with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(settle, answered, result, error)

        self.threads.submit(work)
        return await answered

    async def _body(self, scope: Scope, proto: HTTPProtocol) -> tuple[BinaryIO, int]:
        declared = scope.headers.get("content-length")
        if declared is None and scope.headers.get("transfer-encoding") is None:
            return io.BytesIO(), 0
        if declared is not None and declared.isdigit() and int(declared) > self.largest_body:
            raise BodyTooLarge  # before a byte of it is read
        if declared is not None and declared.isdigit() and int(declared) <= KEPT_IN_MEMORY:
            whole = await proto()
            return io.BytesIO(whole), len(whole)
        spooled = cast(BinaryIO, SpooledTemporaryFile(KEPT_IN_MEMORY))  # noqa: SIM115  # the caller closes it
        length = 0
        async for chunk in proto:
            length += len(chunk)
            if length > self.largest_body:
                spooled.close()
                raise BodyTooLarge
            spooled.write(chunk)
        spooled.seek(0)
        return spooled, length

    def _run(self, environ: dict[str, Any], proto: HTTPProtocol, loop: asyncio.AbstractEventLoop) -> None:
        """The whole request in one thread, `close` included: it returns that thread's connection to rest."""
        status, headers = 500, cast(Headers, [])

        def start_response(line: str, fields: Headers, exc_info: Any = None) -> None:
            nonlocal status, headers
            status, headers = int(line.split(" ", 1)[0]), [(name.lower(), value) for name, value in fields]

        answer = self.application(environ, start_response)
        try:
            if isinstance(answer, FileWrapper) and (path := answer.path) is not None:
                proto.response_file(status, headers, path)
            elif getattr(answer, "streaming", False) or isinstance(answer, FileWrapper):
                transport = proto.response_stream(status, headers)
                for chunk in answer:
                    asyncio.run_coroutine_threadsafe(_send(transport, chunk), loop).result()
            else:
                proto.response_bytes(status, headers, b"".join(answer))
        finally:
            if close := getattr(answer, "close", None):
                close()
            self.rest()


def settle(answered: asyncio.Future[T], result: T, error: BaseException | None) -> None:
    """Wake who awaits the answer, unless they have gone."""
    if answered.done():
        return
    if error is None:
        answered.set_result(result)
    else:
        answered.set_exception(error)


async def _send(transport: Any, chunk: bytes) -> None:
    await transport.send_bytes(bytes(chunk))


def environ_of(scope: Scope, body: BinaryIO, length: int) -> dict[str, Any]:
    address, _, port = scope.client.rpartition(":")
    host, _, host_port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),  # WSGI's way of carrying bytes in text
        "QUERY_STRING": scope.query_string,
        "REMOTE_ADDR": address.strip("[]"),
        "REMOTE_PORT": port,
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": host_port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.version": (1, 0),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": FileWrapper,
    }
    for name, value in scope.headers.items():
        if "_" in name:
            continue  # would pass for the header with a dash, such as one that only the proxy may set
        key = "HTTP_" + name.upper().replace("-", "_")
        if key in environ:
            value = f"{environ[key]}{'; ' if name == 'cookie' else ','}{value}"
        environ[key] = value
    environ["CONTENT_TYPE"] = environ.pop("HTTP_CONTENT_TYPE", "")
    environ.pop("HTTP_CONTENT_LENGTH", None)
    environ["CONTENT_LENGTH"] = str(length)
    if "HTTP_HOST" not in environ and scope.authority:
        environ["HTTP_HOST"] = scope.authority
    return environ


def too_large(limit: int) -> tuple[Headers, bytes]:
    megabytes = limit // (1024 * 1024)
    body = (
        '{"type": "about:blank", "title": "Content Too Large", "status": 413, "code": "too_large", '
        f'"detail": "The request is larger than {megabytes} MB. 请求超过 {megabytes} MB。", "fields": {{}}}}'
    )
    return [("content-type", "application/problem+json"), ("connection", "close")], body.encode()
