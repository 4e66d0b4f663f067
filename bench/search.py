"""What finding costs: indexing, and the first page of a search, over tickets with real Chinese texts.

    python -m bench.search [--tickets 200000]

Measured is the whole statement of a page of 50 tickets, its JSON included, in the CPU time of the database's own
process: p50 over calls whose plan is prepared, as the web server's are. Readers see everything, 3 or 400 units.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from bench import measuring, world

LIMIT = 5.0  # ms, p50 in the database
WORDS = {
    "common": ["不错", "酒店", "服务"],
    "middling": ["发货", "售后", "客服态度", "退款", "热水器", "漏水"],
    "rare": ["安装师傅", "螺丝", "量子力学"],
    "one character": ["的", "机", "漏", "螺"],
    "two words": ["热水器 售后", "水壶漏水"],
    "number": ["B00012345", "4321"],
}


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--tickets", type=int, default=200_000)
    parser.add_argument("--calls", type=int, default=21, help="per word and reader")
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick):
        made = world.build()
        readers = {
            "all units": made.person("root", [made.root], "administrator"),
            "3 units": made.person("three", made.outlets[::133][:3]),
            "400 units": made.person("many", [made.region], "supervisor"),
        }
        world.fill(made, options.tickets, measuring.voices(66_000), messages=True)
        index(options.tickets)
        for reader, token in readers.items():
            for kind, words in WORDS.items():
                for word in words:
                    hits, p50 = ask(token, word, options.calls)
                    report.line(f"{reader}, {kind}, {word} ({hits} shown)", p50, LIMIT, "ms")
    return report.end()


def index(tickets: int) -> None:
    """Read every ticket into the index, and tell what that cost."""
    from django.db import connection

    from afterloop.kernel.search.indexing import reindex

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    here, there = time.process_time(), database()
    reindex("ticket")
    here, there = time.process_time() - here, database() - there
    print(f"indexing: CPU a ticket {here / tickets * 1e6:.0f} µs here, {there / tickets * 1e6:.0f} µs in the database")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE search_document")
        cursor.execute("SELECT pg_total_relation_size('search_document'), pg_relation_size('search_index')")
        total, index = cursor.fetchone()
    print(f"size: {total / tickets:.0f} bytes a ticket, {index / tickets:.0f} of them the index")


def ask(token: str, word: str, calls: int) -> tuple[int, float]:
    """(tickets on the page, p50 in ms)"""
    import orjson

    from afterloop.kernel.actor import Call
    from afterloop.kernel.people.actors import actor_of_token
    from afterloop.service.tickets import lists

    by, filters = actor_of_token(token, Call()), lists.TicketFilters(q=word)
    for _ in range(7):  # until the plan is kept
        page = lists.page(filters, by)
    times = []
    for _ in range(calls):
        before = database()
        lists.page(filters, by)
        times.append(database() - before)
    return len(orjson.loads(page)["items"]), statistics.median(times) * 1000


def database() -> float:
    """CPU seconds of this connection's process in the database, to the nanosecond."""
    from django.db import connection

    pid = connection.connection.info.backend_pid
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


if __name__ == "__main__":
    raise SystemExit(main())
