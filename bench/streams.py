"""What open event streams cost the other requests: none, 300 silent ones, and 300 that hear fifty changes a second.

    python -m bench.streams [--streams 300] [--requests 1500] [--changes 50]

One web process holds them all. The requests are pages of the ticket list.
"""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bench import measuring, world

LIMIT = 1.6  # times the cost without streams
OF_ONE_PERSON = 20


class Held:
    """Open streams, read by one thread that counts what they hear."""

    def __init__(self) -> None:
        self.open: list[socket.socket] = []
        self.heard = 0
        self.ended = 0
        self.stop = False
        self._selector = selectors.DefaultSelector()

    def add(self, port: int, token: str) -> None:
        stream = socket.create_connection(("127.0.0.1", port), timeout=30)
        head = f"GET /api/v1/live?on=ticket HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n\r\n"
        stream.sendall(head.encode())
        answer = stream.recv(65536)
        assert b" 200 " in answer[:20], answer[:300]
        self.open.append(stream)
        self._selector.register(stream, selectors.EVENT_READ)

    def read(self) -> None:
        while not self.stop:
            for key, _ in self._selector.select(0.2):
                data = key.fileobj.recv(65536)  # type: ignore[union-attr]
                self.heard += data.count(b"event: change")
                if not data:
                    self.ended += 1
                    self._selector.unregister(key.fileobj)


@contextmanager
def held(port: int, tokens: list[str], count: int) -> Iterator[Held]:
    streams = Held()
    for number in range(count):
        streams.add(port, tokens[number // OF_ONE_PERSON])
    thread = threading.Thread(target=streams.read)
    thread.start()
    try:
        yield streams
    finally:
        streams.stop = True
        thread.join()
        for stream in streams.open:
            stream.close()


@contextmanager
def changes(per_second: int, unit: int) -> Iterator[None]:
    """Hints as the pump gives them, without the work of making what they tell of."""
    from afterloop.kernel.live import wire

    stop = threading.Event()

    def tell() -> None:
        number = 0
        while not stop.wait(0.1):
            wire.tell(["hint", "ticket", number + each, [[unit, None, 1]]] for each in range(per_second // 10))
            number += per_second // 10

    thread = threading.Thread(target=tell)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--streams", type=int, default=300)
    parser.add_argument("--requests", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--changes", type=int, default=50, help="a second")
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick) as place:
        made = world.build()
        unit = made.outlets[0]
        people = [made.person(f"agent{number}", [unit]) for number in range(-(-options.streams // OF_ONE_PERSON))]
        world.fill(made, 20_000, measuring.voices(2000))
        with measuring.web(place, processes=1) as server:
            asked = [{"method": "GET", "path": "/api/v1/tickets"}] * options.requests

            def cost() -> float:
                return measuring.best_of(
                    options.rounds, lambda _: measuring.load(place, server, asked, token=people[0])
                ).per_request

            measuring.load(place, server, asked[:200], token=people[0])
            alone = cost()
            report.line("a list without streams", alone, None, "ms CPU")
            with held(server.port, people, options.streams) as streams:
                report.line(f"  beside {options.streams} silent streams", cost() / alone, LIMIT, "times")
                before, began = streams.heard, time.monotonic()
                with changes(options.changes, unit):
                    loud = cost() / alone
                    heard = (streams.heard - before) / (time.monotonic() - began)
                report.line(
                    f"  beside {options.streams} that hear {options.changes} changes a second", loud, LIMIT, "times"
                )
                print(f"  they were sent {heard:,.0f} events a second; {streams.ended} ended by themselves")
    return report.end()


if __name__ == "__main__":
    raise SystemExit(main())
