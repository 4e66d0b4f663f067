from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from django.test import Client

from afterloop.channels.phone.lines import secret_of
from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.channels.phone.signing import HEADER, sign
from afterloop.kernel import time
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.people.sealing import seal

DORA = "13800138000"


def make_line(**given: Any) -> PhoneLine:
    """The hotline of the outlet where Alice works; she sits at 8001."""
    unit = OrgUnit.objects.get(name="北京朝阳网点")
    values = {"name": "Hotline", "unit": unit, "type": "enquiry", "secret": seal("a-secret")} | given
    line: PhoneLine = PhoneLine.objects.create(**values)
    Seat.objects.create(line=line, unit=unit, user=User.objects.get(username="alice"), extension="8001")
    return line


@pytest.fixture
def line(db: None) -> PhoneLine:
    return make_line()


class Exchange:
    """A telephone system that tells of one call."""

    def __init__(self, line: PhoneLine, call: str = "c-1", **always: Any) -> None:
        self.line, self.call, self.always = line, call, always
        self.start = time.now().replace(microsecond=0) - timedelta(seconds=60)
        self.secret = secret_of(line)

    def body(self, event: str, after: float = 0, **told: Any) -> bytes:
        at = (self.start + timedelta(seconds=after)).isoformat()
        known = {"event": event, "call": self.call, "at": at, "from": DORA}
        return orjson.dumps(known | self.always | told.pop("instead", {}) | told)

    def send(self, body: bytes, *, secret: str = "", at: float = 0, header: str | None = None) -> Any:
        moment = int(datetime.now(UTC).timestamp() + at)
        signature = sign(secret or self.secret, body, moment) if header is None else header
        client = Client(headers={"accept-language": "en"})
        path = f"/api/v1/phone/lines/{self.line.pk}/events"
        return client.post(path, body, content_type="application/json", headers={HEADER: signature})

    def tell(self, event: str, after: float = 0, **told: Any) -> Call:
        answer = self.send(self.body(event, after, **told))
        assert answer.status_code == 204, answer.content
        call: Call = Call.objects.get(line=self.line, external_id=self.call)
        return call

    def ring(self) -> Call:
        return self.tell("ringing", 0, extension="8001", to="4008200000")

    def answer(self, after: float = 5) -> Call:
        return self.tell("answered", after, extension="8001")

    def end(self, after: float = 25) -> Call:
        return self.tell("ended", after)


@pytest.fixture
def exchange(line: PhoneLine) -> Exchange:
    return Exchange(line)
