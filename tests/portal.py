"""What a page does before it sends something to the portal, for tests that send without one."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

from afterloop.channels.portal import proof


def proven(client: Any) -> str:
    """A proof of work by Django's test client."""
    return _solved(client.get("/api/v1/portal/challenge").json())


def send_request(address: str, body: dict[str, Any]) -> Any:
    """A request to a running product, without a browser: its number, token and url."""
    with urllib.request.urlopen(f"{address}/api/v1/portal/challenge") as asked:
        headers = {"Content-Type": "application/json", "Afterloop-Proof": _solved(json.load(asked))}
    wish = urllib.request.Request(f"{address}/api/v1/portal/requests", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(wish) as answer:
        return json.load(answer)


def _solved(asked: dict[str, Any]) -> str:
    return f"{asked['challenge']} {proof.solve(asked['salt'], asked['bits'], asked['parts'])}"
