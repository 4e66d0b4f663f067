"""A telephone system of one call: tells of it as a real one would, signed and over HTTP."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
import requests

from afterloop.channels.phone.signing import HEADER, sign

PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Plan:
    """`answer_after` None: nobody answers, and the caller hangs up after `talk` seconds."""

    source: str
    target: str
    extension: str
    answer_after: float | None
    talk: float
    recording: str = ""


def simulate(address: str, secret: str, plan: Plan) -> Iterator[tuple[str, int]]:
    """Gives each event with the status that it was answered with; waits in between."""
    key = f"simulated-{uuid.uuid4().hex[:12]}"
    facts = {"direction": "in", "from": plan.source, "to": plan.target}
    seat = {"extension": plan.extension} if plan.extension else {}
    yield "ringing", tell(address, secret, {"event": "ringing", "call": key, **facts, **seat})
    if plan.answer_after is not None:
        time.sleep(plan.answer_after)
        yield "answered", tell(address, secret, {"event": "answered", "call": key, **seat})
    time.sleep(plan.talk)
    cause = "normal" if plan.answer_after is not None else "no_answer"
    yield "ended", tell(address, secret, {"event": "ended", "call": key, "cause": cause})
    if plan.recording:
        yield "recording", tell(address, secret, {"event": "recording", "call": key, "recording": plan.recording})


def tell(address: str, secret: str, event: dict[str, Any]) -> int:
    """Send one event that happens now. Gives the status of the answer."""
    moment = datetime.fromtimestamp(time.time(), UTC)
    body = orjson.dumps(event | {"at": moment.isoformat()})
    headers = {HEADER: sign(secret, body, int(moment.timestamp())), "Content-Type": "application/json"}
    answer = requests.post(address, data=body, headers=headers, timeout=PATIENCE, allow_redirects=False)
    return answer.status_code
