"""How both sides of the telephone line prove who they are: a time and a digest of it with the body. Pure.

`t=<unix seconds>,v1=<hex of HMAC-SHA256(secret, "<t>.<body>")>`; several v1 may stand there, one must be right.
"""

from __future__ import annotations

import hashlib
import hmac
import re

HEADER = "X-Afterloop-Signature"
TOLERANCE = 300  # seconds between their clock and ours
LONGEST = 1000
PARTS = re.compile(r"t=(?P<at>\d{1,12})(?P<digests>(?:,v1=[0-9a-f]{64}){1,5})", re.ASCII)


def sign(secret: str, body: bytes, at: int) -> str:
    """The value of the header."""
    return f"t={at},v1={digest(secret, body, at)}"


def digest(secret: str, body: bytes, at: int) -> str:
    return hmac.new(secret.encode(), str(at).encode() + b"." + body, hashlib.sha256).hexdigest()


def signed_at(secret: str, body: bytes, header: str) -> int | None:
    """When it was signed, in unix seconds; None where this secret has not signed it."""
    parts = PARTS.fullmatch("".join(header[:LONGEST].split()))
    at = int(parts["at"]) if parts else 0
    wanted = digest(secret, body, at)
    given = parts["digests"].removeprefix(",v1=").split(",v1=") if parts else [""]
    right = [hmac.compare_digest(wanted, each) for each in given]  # all of them: no digest is told by the time taken
    return at if any(right) else None
