"""What creating a ticket over HTTP costs: ticket, first message, event and queue row, with idempotency or without.

    python -m bench.create_tickets [--requests 2000] [--keys] [--new-customers] [--statements]

The ratio to pgbench: the statements that the server sends for one ticket are taken from PostgreSQL's own log and
given to pgbench as a script, on the same server.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench import measuring, world

LIMIT = 2.0  # ms of CPU, web and database
EXECUTED = re.compile(r"\[\d+\] LOG:  (?:execute [^:]*|statement): (.*?)(?=^\d{4}-\d\d-\d\d |\Z)", re.S | re.M)


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--statements", action="store_true", help="print the statements of one request")
    parser.add_argument("--history", type=int, default=200_000, help="tickets that are there already")
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick) as place:
        made = world.build()
        token = made.person("agent", made.outlets[:1])
        words = measuring.voices(2000)
        world.fill(made, options.history, words)
        customers = known_customers()
        with measuring.web(place) as server:
            warm = requests(200, words, customers)
            measuring.load(place, server, warm, token=token)
            if options.statements:
                show(place, server, requests(1, words, customers), token)
            cost = measuring.best_of(
                options.rounds,
                lambda number: measuring.load(place, server, requests(options.requests, words, customers), token=token),
            )
            report.line("create a ticket, a known customer", cost.per_request, LIMIT, "ms CPU")
            keyed = measuring.best_of(
                options.rounds,
                lambda number: measuring.load(place, server, requests(options.requests, words, None), token=token),
            )
            report.line("create a ticket, recognised by phone", keyed.per_request, LIMIT, "ms CPU")
            plain = pgbench(place, server, requests(1, words, customers), token, options.requests)
            report.line("  the same SQL by pgbench", plain, None, "ms CPU")
            print(f"  ratio to pgbench: {cost.per_request / plain:.2f} times its CPU")
    return report.end()


def known_customers() -> list[int]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM customers_customer ORDER BY id LIMIT 1000")
        return [row[0] for row in cursor.fetchall()]


def requests(count: int, words: list[str], customers: list[int] | None) -> list[dict[str, Any]]:
    """Bodies of new tickets: for customers by id, or (None) by a phone that half of the time is known."""
    found = []
    for number in range(count):
        body: dict[str, Any] = {
            "type": "enquiry",
            "subject": words[number % len(words)][:40].strip() or "咨询",
            "message": words[number % len(words)],
            "data": {"topic": "usage", "question": words[number % len(words)]},
            "channel": "phone",
        }
        if customers:
            body["customer"] = customers[number % len(customers)]
        else:
            body["contact"] = {"name": "张三", "phone": f"138{number % 1000:08d}"}
        found.append({"method": "POST", "path": "/api/v1/tickets", "body": body})
    return found


def logged(place: measuring.Place, server: measuring.Web, work: list[dict[str, Any]], token: str) -> list[str]:
    """The statements that one request makes, with their parameters written in, from PostgreSQL's log."""
    from django.db import connection

    log = place.home / "postgres" / "log"
    superuser = (place.home / "postgres" / "superuser").read_text().strip()
    import psycopg

    admin = re.sub(r"//[^@]*@/\w+", f"//postgres:{superuser}@/postgres", place.dsn)
    with psycopg.connect(admin, autocommit=True) as own:
        own.execute("ALTER SYSTEM SET log_min_duration_statement = -1")
        own.execute("ALTER SYSTEM SET log_statement = 'all'")
        own.execute("SELECT pg_reload_conf()")
        import time

        time.sleep(0.5)
        before = {path: path.stat().st_size for path in log.glob("*.log")}
        measuring.load(place, server, work, token=token, clients=1)
        time.sleep(0.5)
        own.execute("ALTER SYSTEM RESET log_statement")
        own.execute("SELECT pg_reload_conf()")
    connection.close()
    text = "".join(path.read_bytes()[before.get(path, 0) :].decode() for path in sorted(log.glob("*.log")))
    return statements(text)


def statements(text: str) -> list[str]:
    found: list[str] = []
    for entry in re.split(r"(?m)^(?=\d{4}-\d\d-\d\d )", text):
        match = re.match(r"\S+ \S+ \S+ \[\d+\] (LOG|DETAIL):  (.*)", entry, re.S)
        if not match:
            continue
        kind, words = match.groups()
        if kind == "LOG" and (sql := re.match(r"(?:execute [^:]*|statement): (.*)", words, re.S)):
            found.append(sql[1].strip())
        elif kind == "DETAIL" and found and "arameters: " in words:
            values = dict(re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", words.split("arameters: ", 1)[1]))
            found[-1] = re.sub(r"\$(\d+)", lambda hit, known=values: known.get(hit[1], "NULL"), found[-1])
    return [sql for sql in found if "log_statement" not in sql and "pg_reload_conf" not in sql]


def show(place: measuring.Place, server: measuring.Web, work: list[dict[str, Any]], token: str) -> None:
    for number, sql in enumerate(logged(place, server, work, token), 1):
        print(f"  {number:>2}. {' '.join(sql.split())[:400]}")


def pgbench(place: measuring.Place, server: measuring.Web, work: list[dict[str, Any]], token: str, count: int) -> float:
    """CPU ms (PostgreSQL and pgbench) of one request's statements, run `count` times by one pgbench client."""
    from afterloop.project.postgres_binaries import find_program
    from afterloop.project.postgres_clients import client_environment

    script = "".join(f"{' '.join(sql.split())};\n" for sql in logged(place, server, work, token))
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        Path(file.name).chmod(0o644)
        before, own = place.cpu(), children_cpu()
        command = [find_program("pgbench"), "-n", "-c", "4", "-j", "1", "-t", str(count // 4), "-M", "prepared"]
        done = subprocess.run(
            [*command, "-f", file.name], env=client_environment(place.dsn), capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stderr[-2000:])
            return float("nan")
        return (place.cpu() - before + children_cpu() - own) / count * 1000


def children_cpu() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
