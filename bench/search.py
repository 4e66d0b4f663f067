"""What finding costs: tokens, indexing and queries over 200,000 documents.

    python -m bench.search [texts.csv.gz] [--documents 200000]

The file needs a column `text`; without one, sentences are made up. Everything runs in a throw-away PostgreSQL.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

WORDS = ["发货", "热水器", "漏水", "退款", "售后", "客服态度", "不错", "酒店", "水器", "安装师傅", "5678", "漏"]
LIMIT = 5.0  # ms, p50 in the database


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?")
    parser.add_argument("--documents", type=int, default=200_000)
    options = parser.parse_args()
    from afterloop.project.postgres import test_cluster

    with test_cluster() as dsn:
        os.environ["DATABASE_URL"] = dsn
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterloop.project.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", "search", verbosity=0)
        measure(texts(options.texts), options.documents)


def texts(path: str | None) -> list[str]:
    if path is None:
        chance = random.Random(1)
        return [
            "".join(chance.choices("热水器漏发货退款售后客服态度不错酒店安装师傅的了我很坏修", k=60))
            for _ in range(20_000)
        ]
    with gzip.open(path) as raw:
        return [row["text"] for row in csv.DictReader(io.TextIOWrapper(raw, "utf-8-sig"))]


def measure(found: list[str], documents: int) -> None:
    from django.db import connection

    from afterloop.kernel.search import indexing
    from afterloop.kernel.search.tokens import read

    chance = random.Random(2)
    sample = found[:10_000]
    size = sum(map(len, sample)) / len(sample)
    ours, _, _ = clocked(lambda: [read(text) for text in sample])
    print(f"tokens: {ours / len(sample) * 1e6:.0f} µs CPU a document of {size:.0f} characters")

    def fetch(ids: list[int]) -> Iterator[indexing.Row]:
        for pk in ids:
            yield pk, pk % 400, chance.choice(found), [f"T{pk:08}", f"139{pk * 7919 % 10**8:08}"]

    source = indexing.Indexed("ticket", fetch)
    ours, server, wall = clocked(lambda: [write(indexing, source, start) for start in range(1, documents, 1000)])
    print(
        f"indexing: {documents / wall:.0f} documents a second here; CPU a document: {ours / documents * 1e6:.0f} µs"
        f" with tokens, {server / documents * 1e6:.0f} µs in the database"
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE search_document")
        cursor.execute("SELECT pg_total_relation_size('search_document'), pg_relation_size('search_tokens')")
        total, index = cursor.fetchone()
        print(f"size: {total / documents:.0f} bytes a document, {index / documents:.0f} of them the tokens' index")
        for word in WORDS:
            ask(cursor, word)


def write(indexing: Any, source: Any, start: int) -> None:
    ids = list(range(start, start + 1000))
    indexing._write(source, ids, [1] * 1000)


def ask(cursor: Any, word: str) -> None:
    from afterloop.kernel.search.queries import matching

    condition = matching("ticket", word)
    inner = condition.sql.removeprefix("t.id IN (").removesuffix(")")
    cursor.execute(f"SELECT count(*) FROM ({inner}) n", condition.parameters)
    hits = cursor.fetchone()[0]
    times = []
    for _ in range(21):
        sql = f"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY ON) {inner} ORDER BY d.record_id DESC LIMIT 50"
        cursor.execute(sql, condition.parameters)
        said = {line.split(":")[0]: float(line.split()[2]) for (line,) in cursor.fetchall() if line.endswith(" ms")}
        times.append(said["Planning Time"] + said["Execution Time"])
    p50 = statistics.median(times)
    print(f"{word}\t{hits} hits\tp50 {p50:.2f} ms\tlimit {LIMIT} ms\tratio {p50 / LIMIT:.2f}")


def clocked(work: Callable[[], object]) -> tuple[float, float, float]:
    """(our CPU, the database backend's CPU, wall) in seconds: on a shared machine only CPU says anything."""
    pid, began = backend(), time.perf_counter()
    before, ours = cpu_of(pid), time.process_time()
    work()
    return time.process_time() - ours, cpu_of(pid) - before, time.perf_counter() - began


def backend() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def cpu_of(pid: int) -> float:
    ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
