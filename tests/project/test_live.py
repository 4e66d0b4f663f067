"""The event stream of a real web server: what changes reaches who may see it, and nobody else."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from django.db import connection

from afterloop.kernel.events import pump
from afterloop.kernel.people import actions
from afterloop.kernel.people.models import Membership, User
from afterloop.kernel.people.schemas.users import EndMembership
from tests.project.test_cli import free_port
from tests.project.test_supervisor import eventually

WITHIN = 10


class Web:
    """`afterloop web` on this test's own database."""

    def __init__(self) -> None:
        self.port = free_port()
        address = urlsplit(os.environ["DATABASE_URL"])._replace(path="/" + connection.settings_dict["NAME"])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "afterloop.project.cli", "web", "--port", str(self.port), "--processes", "2"],
            env={**os.environ, "DATABASE_URL": address.geturl()},
        )
        assert eventually(self._answers, within=60)

    def _answers(self) -> bool:
        try:
            return self.ask("/readyz", "").status == 200
        except OSError:
            return False

    def ask(self, path: str, token: str, method: str = "GET", body: Any = None) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WITHIN)
        headers = {"Accept-Language": "en", "Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        answer.connection = connection  # type: ignore[attr-defined]  # or it is closed with its last reader
        return answer


class Listening:
    """One open stream; its events come in a queue."""

    def __init__(self, web: Web, token: str, *on: str, at: str = "", since: float = 0) -> None:
        more = [*([("at", at)] if at else []), *([("since", since)] if since else [])]
        asked = urlencode([*(("on", topic) for topic in on), *more])
        self.answer = web.ask(f"/api/v1/live?{asked}", token)
        assert self.answer.status == 200, self.answer.read()
        self.events: queue.Queue[tuple[str, Any]] = queue.Queue()
        # A list hears who looks at what it shows: other tests' readers come and go beside this one.
        self.left_out = "" if any(":" in topic for topic in on) else "presence"
        threading.Thread(target=self._read, daemon=True).start()
        name, self.hello = self.next()
        assert name == "hello"

    def _read(self) -> None:
        name = ""
        try:
            for raw in self.answer:
                line = raw.decode().rstrip("\n")
                if line.startswith("event: "):
                    name = line[7:]
                elif line.startswith("data: ") and name != self.left_out:
                    self.events.put((name, json.loads(line[6:])))
        except (OSError, ValueError, AttributeError):
            pass
        self.events.put(("end", None))

    def next(self, within: float = WITHIN) -> tuple[str, Any]:
        return self.events.get(timeout=within)

    def nothing(self) -> bool:
        time.sleep(1)
        return self.events.empty()

    def close(self) -> None:
        self.answer.connection.sock.shutdown(2)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def web(django_db_setup: None, django_db_blocker: Any) -> Iterator[Web]:
    from tests import databases

    with django_db_blocker.unblock(), databases.copy():
        pump.drain_all()
        started = Web()
        yield started
        started.process.terminate()
        started.process.wait(30)


def token_of(username: str) -> str:
    return actions.issue_token(User.objects.get(username=username), "live")


def ticket(username: str = "alice") -> int:
    user = User.objects.get(username=username)
    from tests.conftest import Person

    return int(Person(user).make_ticket()["id"])


def test_what_changed_before_the_stream_was_open_is_heard_too(web: Web) -> None:
    alice = Listening(web, token_of("alice"), "ticket")
    made = ticket()
    pump.drain_all()
    assert alice.next() == ("change", {"ticket": [made]})
    late = Listening(web, token_of("alice"), "ticket", since=3)
    # The other process may have begun to listen with this stream: then everything is to be read again.
    assert late.next() in [("change", {"ticket": [made]}), ("missed", {})]
    assert Listening(web, token_of("alice"), "ticket", since=0).nothing()


def test_a_new_ticket_is_heard_by_who_may_see_it_and_by_nobody_else(web: Web) -> None:
    alice, charlie = Listening(web, token_of("alice"), "ticket"), Listening(web, token_of("charlie"), "ticket")
    made = ticket()
    pump.drain_all()
    assert alice.next() == ("change", {"ticket": [made]})
    assert charlie.nothing()


def test_a_page_hears_of_its_ticket_and_of_who_else_looks_at_it(web: Web) -> None:
    made = ticket()
    pump.drain_all()
    topic = f"ticket:{made}"
    alice = Listening(web, token_of("alice"), topic, at=topic)
    bob = Listening(web, token_of("bob"), topic, at=topic)
    people = [
        person["name"] for name, data in (alice.next(), alice.next()) if name == "presence" for person in data[topic]
    ]
    assert people == [User.objects.get(username="bob").name]
    web.ask("/api/v1/live/typing", token_of("bob"), "POST", {"on": topic})
    assert alice.next()[1][topic][0]["typing"] is True
    bob.close()
    assert alice.next() == ("presence", {topic: []})


def test_a_notice_is_heard_by_whom_it_is_for(web: Web) -> None:
    bob, alice = User.objects.get(username="bob"), Listening(web, token_of("alice"), "notice")
    listening = Listening(web, token_of("bob"), "notice")
    from tests.conftest import Person

    made = ticket()
    Person(User.objects.get(username="root")).post(f"/api/v1/tickets/{made}/assign", {"assignee": bob.pk})
    pump.drain_all()
    assert "notice" in listening.next()[1]
    assert alice.nothing()


@pytest.mark.parametrize(
    ("topics", "status"),
    [("on=ticket:9999999", 404), ("on=nothing", 422), ("on=ticket:0", 422), ("on=ticket:-1", 422), ("on=ticket:x", 422),
     ("on=" + "9" * 300, 422), ("&".join(["on=ticket"] * 51), 422), ("on=ticket&at=x", 422), ("", 422),
     ("on=dispatch", 403)],
)  # fmt: skip
def test_what_one_may_not_read_one_may_not_listen_to(web: Web, topics: str, status: int) -> None:
    answer = web.ask(f"/api/v1/live?{topics}", token_of("alice"))
    assert answer.status == status
    assert json.loads(answer.read())["detail"]


def test_what_is_refused_does_not_keep_the_other_pages_from_listening(web: Web) -> None:
    assert Listening(web, token_of("alice"), "ticket", "ticket:9999999").hello == {"refused": ["ticket:9999999"]}


def test_strangers_hear_nothing(web: Web) -> None:
    assert web.ask("/api/v1/live?on=ticket", "").status == 401
    assert web.ask("/api/v1/live?on=ticket", "wrong").status == 401
    assert web.ask("/api/v1/live/typing", "", "POST", {"on": "ticket:1"}).status == 401
    made = ticket()
    assert web.ask("/api/v1/live/typing", token_of("charlie"), "POST", {"on": f"ticket:{made}"}).status == 404


def test_who_loses_the_right_is_let_go(web: Web) -> None:
    token = token_of("alice")
    listening = Listening(web, token, "ticket")
    membership = Membership.objects.get(user__username="alice")
    from afterloop.kernel.actor import system

    actions.end_membership(membership, EndMembership(), by=system())
    pump.drain_all()
    assert listening.next() == ("bye", {})
    assert web.ask("/api/v1/live?on=ticket", token).status == 403


def test_when_the_line_breaks_everybody_reads_again(web: Web) -> None:
    bob = Listening(web, token_of("bob"), "ticket")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN afterloop_live'"
        )
    assert bob.next() == ("missed", {})
    made = ticket("bob")
    pump.drain_all()
    assert bob.next() == ("change", {"ticket": [made]})


def test_the_server_ends_in_time_with_streams_open(web: Web) -> None:
    bob = Listening(web, token_of("bob"), "ticket")
    began = time.monotonic()
    web.process.send_signal(signal.SIGTERM)
    assert web.process.wait(8) == 0
    assert time.monotonic() - began < 8
    assert bob.next()[0] == "end"
