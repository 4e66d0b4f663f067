"""How many deliveries a second the pump makes, with real worker processes.

    python -m bench.pump [--events 10000] [--processes 1 2]

Two kinds of subscriber: one that locks the record's row and changes it in the delivery's transaction, and one that
takes events in batches and locks nothing of the domain. The clock runs from the start of the pumps to an empty queue.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Any

from bench import measuring, world

LOCKING, BATCH = 1_000, 10_000  # deliveries a second, at least

EVENTS = """
WITH made AS (
  INSERT INTO events_event (id, name, number, entity, record_id, unit_id, brand_id, about, changes, facts, data,
    actor_kind, actor_id, actor_name, cause_id, depth, cut, at)
  SELECT nextval('events_event_id_seq'), 'ticket.claimed', 1, 'ticket', t.id, t.unit_id, NULL,
    ARRAY['customer:' || t.customer_id], '{"state": ["new", "open"]}',
    jsonb_build_object('number', t.number, 'type', t.type, 'state', t.state, 'priority', t.priority, 'unit_id',
      t.unit_id, 'assignee_id', t.assignee_id, 'customer_id', t.customer_id, 'channel', t.channel), '{}',
    'user', 1, 'Alice', NULL, 0, false, clock_timestamp()
  FROM (SELECT * FROM tickets_ticket ORDER BY id LIMIT %(records)s) t, generate_series(1, %(each)s) n
  RETURNING id, record_id
)
INSERT INTO events_eventqueue (event_id, stream, done) SELECT id, (record_id * 7919) %% 64, 0 FROM made
"""


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    if os.environ.get("AFTERLOOP_BENCH_PUMP"):
        return pump(os.environ["AFTERLOOP_BENCH_PUMP"])
    report = measuring.Report(options.strict)
    report.start()
    with measuring.installation(quick=options.quick) as place:
        made = world.build()
        world.fill(made, options.events * 5 // 2, measuring.voices(100))
        for count in options.processes:
            for kind, limit, events in (("locking", LOCKING, options.events), ("batch", BATCH, options.events * 5)):
                report.line(
                    f"{kind} subscriber, {count} pump{'s' if count > 1 else ''}",
                    measure(place, kind, events, count),
                    limit,
                    "deliveries/s",
                    at_least=True,
                )
    return report.end()


def measure(place: measuring.Place, kind: str, events: int, count: int) -> float:
    """Deliveries a second by `count` processes; the CPU that each delivery took is printed beside it."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(HEARD)
        cursor.execute("TRUNCATE events_eventqueue, events_subscriber, events_parked, bench_heard")
        cursor.execute("UPDATE tickets_ticket SET revision = 0 WHERE revision <> 0")
        cursor.execute("INSERT INTO events_subscriber (name, bit) VALUES ('bench', 0)")
        cursor.execute(EVENTS, {"records": events // 2, "each": 2})
        cursor.execute("VACUUM ANALYZE events_eventqueue")
    before = place.cpu()
    began = time.monotonic()
    environment = {**place.environment, "AFTERLOOP_BENCH_PUMP": kind}
    pumps = [subprocess.Popen([sys.executable, "-m", "bench.pump"], env=environment) for _ in range(count)]
    try:
        ready = time.monotonic()
        while waiting := _waiting():
            if waiting == events:
                ready = time.monotonic()  # importing everything takes a second or two; the first delivery starts it
            if time.monotonic() - began > 300 or any(pump.poll() is not None for pump in pumps):
                raise RuntimeError(f"{waiting} deliveries are left")
            time.sleep(0.05)
        seconds = time.monotonic() - ready
        cpu = place.cpu() - before + sum(measuring.cpu_of_tree(pump.pid) for pump in pumps)
    finally:
        for pump in pumps:
            pump.terminate()
        for pump in pumps:
            pump.wait(20)
    assert _delivered(kind) == events, "delivered twice, or not at all"
    print(f"  {events} events by {count}: {seconds:.1f} s, {cpu / events * 1000:.2f} ms CPU each, imports included")
    return events / seconds


HEARD = "CREATE TABLE IF NOT EXISTS bench_heard (event_id bigint PRIMARY KEY, record_id bigint NOT NULL)"


def _waiting() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_eventqueue")
        return int(cursor.fetchone()[0])


def _delivered(kind: str) -> int:
    """What the subscribers have done in all: one raises a revision, the other writes a row."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM bench_heard" if kind == "batch" else "SELECT sum(revision) FROM tickets_ticket"
        )
        return int(cursor.fetchone()[0])


def pump(kind: str) -> int:
    """A worker that runs nothing but the pump, with one subscriber."""
    import signal
    import threading

    import django

    django.setup()
    from django.db import connection

    from afterloop.kernel.events import pump as pumping
    from afterloop.kernel.events.subscriptions import subscribe, subscriptions

    def locking(event: Any, by: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT priority FROM tickets_ticket WHERE id = %s FOR NO KEY UPDATE", [event.record_id])
            cursor.execute("UPDATE tickets_ticket SET revision = revision + 1 WHERE id = %s", [event.record_id])

    def batch(events: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO bench_heard SELECT * FROM unnest(%s::bigint[], %s::bigint[])",
                [[event.id for event in events], [event.record_id for event in events]],
            )

    subscriptions.clear()
    if kind == "batch":
        subscribe("bench", batch, batch=True)
    else:
        subscribe("bench", locking)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    thread = threading.Thread(target=pumping.run, args=[stop])
    thread.start()
    while thread.is_alive():
        thread.join(0.5)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
