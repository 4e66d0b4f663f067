"""Click-to-call, with a small real server as the telephone system."""

from __future__ import annotations

import threading
import time as clock
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import orjson
import pytest

from afterloop.channels.phone import calling
from afterloop.channels.phone.lines import secret_of
from afterloop.channels.phone.models import Call, PhoneLine
from afterloop.channels.phone.signing import HEADER, signed_at
from tests.channels.phone.conftest import DORA, Exchange

pytestmark = pytest.mark.django_db


class Pbx(ThreadingHTTPServer):
    """Keeps what it is asked, and answers as it is told."""

    status, headers, delay = 200, {}, 0.0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, bytes]] = []
        self.address = f"http://127.0.0.1:{self.server_port}/call"


class Handler(BaseHTTPRequestHandler):
    server: Pbx

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.headers[HEADER], body))
        clock.sleep(self.server.delay)
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b'{"ok": true}')

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def pbx(line: PhoneLine) -> Iterator[Pbx]:
    server = Pbx()
    line.call_url = server.address
    line.save()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def start(person, **wish):
    return person.post("/api/v1/calls", wish)


def test_the_telephone_system_is_asked_with_a_signature(line, pbx, alice):
    answer = start(alice, number=DORA)
    call = Call.objects.get()
    assert (answer.status_code, answer.json()) == (201, {"id": call.pk, "tel": ""})
    [(signature, body)] = pbx.asked
    assert signed_at(secret_of(line), body, signature)
    said = orjson.loads(body)
    assert said == {
        "event": "call", "call": call.external_id, "extension": "8001", "to": "+8613800138000", "by": "Alice",
    }  # fmt: skip
    assert [one["state"] for one in alice.get("/api/v1/calls/mine").json()["calls"]] == ["requested"]


def test_its_events_find_the_call(line, pbx, alice):
    ticket = alice.make_ticket()
    start(alice, ticket=ticket["id"])
    exchange = Exchange(line, Call.objects.get().external_id, direction="out", **{"to": DORA, "from": "8001"})
    from afterloop.kernel import time

    exchange.start = time.now()
    exchange.ring()
    exchange.answer()
    call = exchange.end()
    assert Call.objects.count() == 1
    assert (call.ticket_id, call.direction, call.user) == (ticket["id"], "out", alice.user)


def test_a_refusal_is_told_in_words_and_never_tried_again(pbx, alice):
    pbx.status = 503
    answer = start(alice, number=DORA)
    assert answer.status_code == 502
    assert answer.json()["detail"] == "The telephone system refused the call (503)."
    assert len(pbx.asked) == 1
    call = Call.objects.get()
    assert call.ended_at
    assert call.cause == answer.json()["detail"]


def test_it_is_not_sent_elsewhere(pbx, alice):
    pbx.status, pbx.headers = 307, {"Location": pbx.address}
    assert start(alice, number=DORA).status_code == 502
    assert len(pbx.asked) == 1


def test_one_that_does_not_answer_is_not_waited_for(pbx, alice, monkeypatch):
    monkeypatch.setattr(calling, "PATIENCE", 0.2)
    pbx.delay = 0.6
    answer = start(alice, number=DORA)
    assert (answer.status_code, len(pbx.asked)) == (502, 1)


def test_nobody_listens_there(line, alice):
    line.call_url = "http://127.0.0.1:1/"
    line.save()
    answer = start(alice, number=DORA)
    assert answer.json()["detail"] == "The telephone system does not answer. Nothing was called."


def test_without_a_line_that_calls_ones_own_telephone_does(line, alice):
    assert start(alice, number=DORA).json() == {"id": None, "tel": "tel:+8613800138000"}
    assert not Call.objects.exists()


def test_a_missed_call_is_called_back(line, pbx, alice):
    exchange = Exchange(line)
    exchange.ring()
    missed = exchange.end()
    assert start(alice, call=missed.pk).status_code == 201
    back = Call.objects.exclude(pk=missed.pk).get()
    told = Exchange(line, back.external_id, direction="out", to=DORA)
    from afterloop.kernel import time

    told.start = time.now()
    told.tell("answered", 1, extension="8001")
    missed.refresh_from_db()
    assert missed.called_back_at


@pytest.mark.parametrize("wish", [{"number": "12"}, {}, {"ticket": 99}, {"contact": 99}, {"call": 99}])
def test_what_cannot_be_called_is_told_by_its_field(pbx, alice, wish):
    answer = start(alice, **wish)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [next(iter(wish), "number")]
    assert pbx.asked == []


def test_the_address_is_tried_by_an_administrator(line, pbx, root, alice):
    answer = root.post(f"/api/v1/phone/lines/{line.pk}/test").json()
    assert answer == {"works": True, "answer": '{"ok": true}'}
    pbx.status = 401
    assert root.post(f"/api/v1/phone/lines/{line.pk}/test").json()["works"] is False
    assert alice.post(f"/api/v1/phone/lines/{line.pk}/test").status_code == 403
