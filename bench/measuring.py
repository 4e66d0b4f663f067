"""A throw-away installation to measure: PostgreSQL with the settings of `up`, tables, the real web server.

CPU time is what is compared: on a machine shared with others the wall clock says little. It is read from /proc for
the server's processes and for PostgreSQL's, so neither the client's time nor the bench's own is in it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TICKS = os.sysconf("SC_CLK_TCK")
VOICES = Path("../shared/data/customer-voices-zh.csv.gz")


# -- what is printed ---------------------------------------------------------------------------------------------


@dataclass
class Report:
    """The lines of a bench, and whether all limits were kept."""

    strict: bool = False
    broken: list[str] = field(default_factory=list)

    def line(self, name: str, ours: float, limit: float | None, unit: str, *, at_least: bool = False) -> None:
        """`ratio` is how many times better than the limit we are, whichever way better is."""
        text = f"{name}: ours {ours:,.3g} {unit}" if ours < 1000 else f"{name}: ours {ours:,.0f} {unit}"
        if limit is not None:
            ratio = (ours / limit) if at_least else (limit / ours if ours else float("inf"))
            text += f" | limit {'≥' if at_least else '≤'} {limit:,g} {unit} | ratio {ratio:.2f}"
            if ratio < 1:
                self.broken.append(name)
        print(text, flush=True)

    def start(self) -> None:
        """Say how fast this machine is now: a figure of CPU time means little without it."""
        print(f"reference: a loop of 1,000,000 additions takes {reference():.0f} ms of CPU here and now", flush=True)

    def end(self) -> int:
        if self.broken:
            print(f"over the limit: {', '.join(self.broken)}", flush=True)
        return 1 if self.broken and self.strict else 0


def arguments(doc: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a limit is not kept")
    parser.add_argument("--quick", action="store_true", help="without fsync, and fewer repetitions")
    return parser


def begun(parser: argparse.ArgumentParser) -> tuple[argparse.Namespace, Report]:
    options = parser.parse_args()
    report = Report(options.strict)
    report.start()
    return options, report


# -- the installation --------------------------------------------------------------------------------------------


@dataclass
class Place:
    """A running PostgreSQL with its data directory, and what may be started on it."""

    home: Path
    dsn: str
    postmaster: int

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "DATABASE_URL": self.dsn, "AFTERLOOP_DATA": str(self.home)}

    def cpu(self) -> float:
        """CPU seconds of PostgreSQL so far."""
        return cpu_of_tree(self.postmaster)


@contextmanager
def installation(*, quick: bool = False, settings: Sequence[str] = ()) -> Iterator[Place]:
    """PostgreSQL in a temporary folder, migrated, with the base solution; Django is set up on it in this process."""
    from afterloop.project.postgres import Cluster

    home = Path(tempfile.mkdtemp(prefix="afterloop-bench-", dir="/tmp" if os.geteuid() == 0 else None))
    home.chmod(0o711)
    cluster = Cluster(home / "postgres", durable=not quick)
    try:
        cluster.make()
        (cluster.home / "custom.conf").write_text("".join(f"{line}\n" for line in settings))
        (cluster.home / "custom.conf").chmod(0o644)
        cluster.start()
        os.environ.update(DATABASE_URL=cluster.dsn, AFTERLOOP_DATA=str(home))
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterloop.project.settings")
        import django

        django.setup()
        from afterloop.project.migrating import migrate

        migrate()
        assert cluster.process is not None
        yield Place(home, cluster.dsn, cluster.process.pid)
    finally:
        if "django" in sys.modules:
            from django.db import connections

            connections.close_all()
        cluster.stop()
        shutil.rmtree(home, ignore_errors=True)


@dataclass
class Web:
    """The real web server on a port of this machine."""

    port: int
    process: subprocess.Popen[bytes]

    def cpu(self) -> float:
        return cpu_of_tree(self.process.pid)


@contextmanager
def web(place: Place, processes: int = 0) -> Iterator[Web]:
    """`afterloop web` on a free loopback port, with as many processes as it takes by itself: one per core."""
    port = free_port()
    command = [sys.executable, "-m", "afterloop.project.cli", "web", "--port", str(port)]
    command += ["--processes", str(processes)] if processes else []
    process = subprocess.Popen(command, env=place.environment, start_new_session=True)
    try:
        wait_until_ready(port, process)
        yield Web(port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(port: int, process: subprocess.Popen[bytes] | None = None, within: float = 60) -> None:
    deadline = time.monotonic() + within
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            pass
        if time.monotonic() > deadline or (process is not None and process.poll() is not None):
            raise RuntimeError("the server does not become ready")
        time.sleep(0.1)


def reference() -> float:
    """CPU ms of a fixed piece of pure Python: other work on the same cores makes it, and everything, dearer."""

    def loop() -> float:
        began, total = time.process_time(), 0
        for number in range(100_000):
            total += number * number % 7
        return (time.process_time() - began) * 10_000

    return sorted(loop() for _ in range(9))[4]


# -- CPU ---------------------------------------------------------------------------------------------------------


def cpu_of_tree(root: int) -> float:
    """CPU seconds (user and system) of a process and all below it, the children that have ended included."""
    return sum(_cpu_of(pid) for pid in tree(root))


def tree(root: int) -> list[int]:
    """The process and all its descendants that live now."""
    found, place = [root], 0
    while place < len(found):
        pid = found[place]
        place += 1
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def _cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(value) for value in fields[11:15]) / TICKS  # own and of children that were waited for


# -- load --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cost:
    """What a number of requests cost: seconds of CPU, and the client's view."""

    requests: int
    web: float
    database: float
    wall: float
    latencies: list[float]

    @property
    def per_request(self) -> float:
        """Milliseconds of CPU, web and database."""
        return (self.web + self.database) / self.requests * 1000

    @property
    def median(self) -> float:
        return sorted(self.latencies)[len(self.latencies) // 2] * 1000

    def __str__(self) -> str:
        each = 1000 / self.requests
        return (
            f"{self.requests} requests, CPU ms each: web {self.web * each:.2f} + database {self.database * each:.2f};"
            f" p50 {self.median:.1f} ms, {self.requests / self.wall:,.0f}/s on this wall clock"
        )


def load(place: Place, server: Web, requests: Sequence[dict[str, Any]], *, token: str, clients: int = 4) -> Cost:
    """Send the requests ({method, path, body}) over a few kept connections, from a process of its own."""
    job = {"port": server.port, "clients": clients, "token": token, "requests": list(requests)}
    before = (server.cpu(), place.cpu())
    done = subprocess.run(
        [sys.executable, "-m", "bench.client"],
        input=json.dumps(job).encode(),
        stdout=subprocess.PIPE,
        check=True,
        timeout=600,
    )
    after = (server.cpu(), place.cpu())
    told = json.loads(done.stdout)
    wrong = {status: count for status, count in told["statuses"].items() if int(status) >= 300}
    if wrong:
        raise RuntimeError(f"answers that were not expected: {wrong}; the first: {told['first_wrong']}")
    return Cost(len(requests), after[0] - before[0], after[1] - before[1], told["wall"], told["latencies"])


def best_of(rounds: int, measure: Any) -> Cost:
    """The cheapest of several rounds: others on this machine only ever make a round dearer. All are printed."""
    costs = []
    for number in range(rounds):
        costs.append(measure(number))
        print(f"  round {number + 1}: {costs[-1]}", flush=True)
    return min(costs, key=lambda cost: cost.per_request)


def voices(count: int) -> list[str]:
    """Real Chinese customer texts where the file is at hand, else made-up ones of the same length."""
    if VOICES.exists():
        import csv

        with gzip.open(VOICES, "rt", encoding="utf-8-sig") as file:
            texts = [row["text"] for row in csv.DictReader(file)]
    else:
        import random

        chance = random.Random(1)
        characters = "热水器漏发货退款售后客服态度不错酒店安装师傅的了我很坏修"
        texts = ["".join(chance.choices(characters, k=60)) for _ in range(5000)]
    return [texts[number % len(texts)][:2000] for number in range(count)]
