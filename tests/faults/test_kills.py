"""kill -9 of web, worker and PostgreSQL in turn under write load: nothing that was acknowledged is lost, nothing
happens twice, and each record's events have their effect in order. The real `up`, the real commits.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import psycopg
import pytest

from afterloop.project.postgres import embedded_dsn
from tests.make import ANSWERS
from tests.project.conftest import open_folder
from tests.project.test_cli import free_port
from tests.project.test_supervisor import eventually
from tests.project.test_up import Running

WRITERS = 3
PASSWORD = "correct horse battery"
DELIVERED = "SELECT count(*) FROM events_eventqueue"
NOTICES = """
SELECT e.record_id, e.id, n.user_id, n.id FROM events_event e LEFT JOIN messages_notice n ON n.event_id = e.id
WHERE e.name = 'ticket.assigned' ORDER BY n.id
"""


class Office:
    """A company on a running `up`: an administrator's token, and two colleagues who get tickets."""

    def __init__(self, up: Running) -> None:
        self.up = up
        secret = up.said.split("/setup/")[1].split()[0]
        said = {"organization": "X", "name": "A", "username": "admin", "password": PASSWORD}
        self.send("POST", f"/setup/{secret}", said | {"language": "zh-Hans", "time_zone": "Asia/Shanghai"})
        made = subprocess.run(
            [sys.executable, "-m", "afterloop.project.cli", "token", "admin", "--data", str(up.data)],
            capture_output=True, text=True, check=True, env=environment(),
        )  # fmt: skip
        self.token = made.stdout.split()[-1]
        unit = self.send("GET", "/me")["unit"]["id"]
        self.people = [
            self.send("POST", "/users", {"username": name, "name": name, "unit": unit})["id"]
            for name in ("eve", "finn")
        ]

    token = ""

    def send(self, method: str, path: str, body: Any = None, key: str = "") -> Any:
        """One request, repeated until it is answered: what a careful client does, always under the same key."""
        headers = {"Content-Type": "application/json", "Accept-Language": "en"}
        headers |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers |= {"Idempotency-Key": key} if key else {}
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            connection = HTTPConnection("127.0.0.1", self.up.port, timeout=15)
            try:
                connection.request(method, f"/api/v1{path}", json.dumps(body) if body is not None else None, headers)
                answer = connection.getresponse()
                text = answer.read()
                if answer.status < 500:
                    assert answer.status in (200, 201), (path, answer.status, text)
                    return json.loads(text)
            except (OSError, HTTPException):
                pass
            finally:
                connection.close()
            time.sleep(0.1)
        raise AssertionError(f"{path} was not answered")


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_URL")}


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    folder = open_folder()
    up = Running(folder / "data", free_port())
    try:
        up.wait_until_ready()
        yield Office(up)
    finally:
        up.process.terminate()
        up.process.wait(60)
        subprocess.run(["rm", "-rf", folder], check=True)


class Load:
    """Writers that make tickets and hand each to one colleague, then the other, until told to stop."""

    def __init__(self, office: Office) -> None:
        self.office, self.acknowledged = office, list[tuple[int, str]]()
        self.errors: list[BaseException] = []
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self.write) for _ in range(WRITERS)]

    def __enter__(self) -> Load:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(90)

    def write(self) -> None:
        try:
            while not self.stop.is_set():
                body = {
                    "type": "enquiry",
                    "data": ANSWERS["enquiry"],
                    "contact": {"name": "Dora", "phone": "13800138000"},
                }
                made = self.office.send("POST", "/tickets", body, key=uuid.uuid4().hex)
                for person in self.office.people:
                    path = f"/tickets/{made['id']}/assign"
                    self.office.send("POST", path, {"assignee": person}, key=uuid.uuid4().hex)
                self.acknowledged.append((made["id"], made["number"]))
        except BaseException as error:
            self.errors.append(error)


def named(up: Running, name: str) -> list[int]:
    """The children of this role; Linux cuts their names after 15 characters."""
    found = []
    for pid in up.children():
        try:
            if f"afterloop-{name}"[:15] in Path(f"/proc/{pid}/comm").read_text():
                found.append(pid)
        except FileNotFoundError:
            continue
    return found


def victims(up: Running, role: str) -> list[int]:
    if role != "postgres":
        return named(up, role)
    return [int((up.data / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])]


def check(office: Office, load: Load) -> None:
    """Every acknowledged ticket is there; every assignment told its person once, in order per ticket."""
    assert load.errors == []
    with psycopg.connect(embedded_dsn(office.up.data)) as connection:
        assert eventually(lambda: connection.execute(DELIVERED).fetchone() == (0,), within=60)
        kept = dict(connection.execute("SELECT id, number FROM tickets_ticket").fetchall())
        rows = connection.execute(NOTICES).fetchall()
        parked = connection.execute("SELECT subscriber, reason FROM events_parked").fetchall()
    assert parked == []
    assert {pk: kept.get(pk) for pk, _ in load.acknowledged} == dict(load.acknowledged)
    assert len(set(kept.values())) == len(kept)
    by_ticket = defaultdict(list)
    for ticket, event, person, notice in rows:
        assert notice is not None, "an event without its effect"
        by_ticket[ticket].append((event, person))
    for told in by_ticket.values():
        assert told == sorted(told), "out of order"
        assert len(told) == len(set(told)) <= 2, "twice"
    for pk, _ in load.acknowledged:
        assert [person for _event, person in by_ticket[pk]] == office.people


def test_kill_9_of_web_worker_and_database_in_turn(office: Office) -> None:
    up = office.up
    with Load(office) as load:
        for victim in ("web", "worker", "postgres", "web", "worker"):
            before = len(load.acknowledged)
            assert eventually(lambda: len(load.acknowledged) > before + 5 or load.errors, within=60)  # noqa: B023
            assert eventually(lambda: victims(up, victim), within=30), victim  # noqa: B023
            for pid in victims(up, victim):
                os.kill(pid, signal.SIGKILL)
        before = len(load.acknowledged)
        assert eventually(lambda: len(load.acknowledged) > before + 5 or load.errors, within=60)
    check(office, load)


def test_a_pump_that_is_paused_past_its_lease_does_no_harm(office: Office) -> None:
    up = office.up
    second = subprocess.Popen(
        [sys.executable, "-m", "afterloop.project.cli", "worker", "--data", str(up.data)],
        env=environment() | {"DATABASE_URL": embedded_dsn(up.data), "AFTERLOOP_DATA": str(up.data)},
    )
    try:
        with psycopg.connect(embedded_dsn(up.data), autocommit=True) as connection:
            pumps = "SELECT count(DISTINCT holder) FROM events_streamlease WHERE until > clock_timestamp()"
            assert eventually(lambda: connection.execute(pumps).fetchone() == (2,), within=60)
        with Load(office) as load:
            assert eventually(lambda: len(load.acknowledged) > 3 or load.errors, within=60)
            os.kill(second.pid, signal.SIGSTOP)
            time.sleep(12)  # its lease of ten seconds runs out, the other pump takes the streams over
            assert eventually(lambda: len(load.acknowledged) > 10 or load.errors, within=60)
            os.kill(second.pid, signal.SIGCONT)
            time.sleep(2)
        check(office, load)
    finally:
        second.kill()
        second.wait(10)
