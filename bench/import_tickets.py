"""How fast `afterloop import tickets` is: rows a second and CPU a row, beside the limit.

    uv run python bench/import_tickets.py [ROWS]

The limit is PostgreSQL itself: the same statements with the same rows, made beforehand, sent by a loop that does
nothing else. Texts are generated; half of the rows carry a phone number, of which one in four was there before.
"""

from __future__ import annotations

import csv
import gzip
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TARGET = 3000  # tickets a second
WORDS = (
    "热水器", "发货", "很慢", "客服", "不错", "屏幕", "充电", "味道", "包装", "破损", "安装", "师傅",
    "上门", "漏水", "退款", "一直", "没有", "回复", "质量", "满意", "再也", "不买", "推荐", "电池", "噪音",
)  # fmt: skip


def write_file(path: Path, rows: int) -> None:
    """A file such as a shop exports, from a fixed seed."""
    chance = random.Random(20261121)
    with gzip.open(path, "wt", encoding="utf-8", newline="", compresslevel=3) as file:
        out = csv.writer(file)
        out.writerow(["单号", "内容", "客户", "手机", "分类", "创建时间"])
        for number in range(rows):
            text = "".join(chance.choices(WORDS, k=chance.randint(5, 45))) + "。"
            phone = f"138{chance.randrange(rows // 3 + 1):08}" if number % 2 else ""
            day = (
                f"2026/{chance.randint(1, 10)}/{chance.randint(1, 28)} {chance.randint(0, 23)}:{chance.randint(10, 59)}"
            )
            out.writerow([f"A{number}", text, f"客户{number % 5000}", phone, f"分类{number % 12}", day])


@contextmanager
def installation() -> Iterator[None]:
    """A throw-away server with the product's tables, its shipped types and one administrator."""
    from afterloop.project.postgres import test_cluster

    with test_cluster() as dsn, tempfile.TemporaryDirectory() as data:
        os.environ |= {
            "DATABASE_URL": dsn, "AFTERLOOP_DATA": data, "DJANGO_SETTINGS_MODULE": "afterloop.project.settings",
        }  # fmt: skip
        import django

        django.setup()
        from django.core.management import call_command

        from afterloop.solutions.install import install_base

        call_command("migrate", verbosity=0)
        install_base()
        administrator()
        yield


def administrator() -> None:
    from afterloop.kernel.people.models import Membership, OrgUnit, Role, User

    unit = OrgUnit.objects.create(name="总部", kind="headquarters")
    unit.path = f"{unit.pk}."
    unit.save()
    user = User.objects.create(username="root", name="Root", unit=unit)
    Membership.objects.create(user=user, unit=unit, role=Role.objects.get(key="administrator"))


def server_cpu() -> float:
    """CPU seconds of this connection's server process, in user and kernel mode."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def client_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measured(work: Callable[[], Any]) -> tuple[float, float, float]:
    """Seconds of wall, of client CPU, of server CPU."""
    wall, client, server = time.perf_counter(), client_cpu(), server_cpu()
    work()
    return time.perf_counter() - wall, client_cpu() - client, server_cpu() - server


def told(name: str, rows: int, figures: tuple[float, float, float]) -> None:
    wall, client, server = figures
    print(
        f"{name:<34}{rows / wall:>8,.0f} rows/s   CPU a row: {1e6 * (client + server) / rows:>5.0f} µs"
        f" (client {1e6 * client / rows:.0f}, server {1e6 * server / rows:.0f})"
    )


def main(rows: int) -> None:
    from afterloop.project.cli import main as afterloop

    with installation(), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voices.csv.gz"
        write_file(path, rows)
        command = ["import", "tickets", str(path), "--type", "enquiry", "--as", "root", "--yes", "--incomplete"]
        with recorded() as statements:
            ours = measured(lambda: afterloop(command))
        again = measured(lambda: afterloop(command))
        empty()
        limit = measured(lambda: replay(statements))
        print()
        told("ours, file to committed events", rows, ours)
        told("the limit: the same statements", rows, limit)
        told("ours again, all rows known", rows, again)
        cpu = (ours[1] + ours[2]) / (limit[1] + limit[2])
        print(f"ratio to the limit: {ours[0] / limit[0]:.2f} in time, {cpu:.2f} in CPU; wanted: {TARGET:,} rows/s")


@contextmanager
def recorded() -> Iterator[list[tuple[str, Any]]]:
    """Every writing statement of the import, with its parameters; "" stands for a commit."""
    from django.db import connection

    kept: list[tuple[str, Any]] = []

    def keep(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "INSERT" in sql and not sql.startswith("SAVEPOINT"):
            kept.append((sql, params))
        if "events_event" in sql:
            kept.append(("", None))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        yield kept


def replay(statements: list[tuple[str, Any]]) -> None:
    from django.db import connection, transaction

    at = 0
    while at < len(statements):
        with transaction.atomic(), connection.cursor() as cursor:
            while at < len(statements) and statements[at][0]:
                cursor.execute(*statements[at])
                at += 1
        at += 1


def empty() -> None:
    """As it was before, ids included: the statements name them."""
    from django.db import connection

    tables = "tickets_ticket, tickets_message, customers_customer, events_event, events_eventqueue"
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
        cursor.execute("SELECT setval('tickets_ticket_id_seq', 1, false), setval('events_event_id_seq', 1, false)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000)
