"""The way to a provider: one request, one answer, no redirects, and no patience without end."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpx

from afterloop.channels.sms.providers.provider import Refused

TIMEOUT = httpx.Timeout(10.0, connect=5.0)  # seconds
LONGEST_ANSWER = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Asked:
    """A signed request, ready to go."""

    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    said: dict[str, Any]


def call(asked: Asked) -> Answered:
    """What it answers, or an httpx.HTTPError; what is not JSON is no answer of theirs."""
    with httpx.Client(timeout=TIMEOUT, follow_redirects=False, verify=_trusted()) as client:
        answer = client.post(asked.url, headers=dict(asked.headers), content=asked.body)
    if len(answer.content) > LONGEST_ANSWER:
        raise Refused(str(answer.status_code), "the answer is too long", "moment")
    try:
        said = json.loads(answer.content)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise Refused(str(answer.status_code), answer.text[:200], "moment" if answer.status_code >= 500 else "account")
    return Answered(answer.status_code, said)


@cache
def _trusted() -> ssl.SSLContext:
    """Reading all authorities takes 25 ms of CPU: once is enough."""
    return httpx.create_ssl_context()


def items(body: bytes) -> list[dict[str, Any]]:
    """What a provider pushes: objects, alone or in a list."""
    pushed = json.loads(body)
    found = pushed if isinstance(pushed, list) else [pushed]
    if not all(isinstance(each, dict) for each in found):
        raise ValueError("these are no objects")
    return found


def text_of(item: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    """A member that is a text, or is written as a number."""
    value = item.get(name)
    if isinstance(value, str | int) and not isinstance(value, bool) and (str(value) or not needed):
        return str(value).replace("\x00", "")
    if needed:
        raise ValueError(f"{name} is missing")
    return ""
