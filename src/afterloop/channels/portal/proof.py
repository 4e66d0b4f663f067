"""Proof of work before a stranger may send something: a second of a phone's time, much for who sends thousands.

A challenge is signed and kept nowhere. It asks for several small numbers instead of a large one, so that the time it
takes is nearly the same every time. It grows harder with what came from the same address in the last ten minutes.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from typing import Any

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import limits
from afterloop.kernel.errors import NotAllowed

PARTS = 8
EASY = 11  # zero bits of each part: 16,000 hashes in all, a third of a second on a slow phone
HARDEST = 16
EVERY = 10  # so many sendings make it a bit harder
WINDOW = 600  # seconds
LIFETIME = 4 * 3600  # of a challenge: somebody may be long at a form
MOST_USES = 3  # of one proof: an answer may be lost on its way

_signer = Signer(salt="afterloop.portal.proof")


class Unproven(NotAllowed):
    """403: the proof of work is missing, old or too small. The page makes another."""

    code = "unproven"
    title = _("Please send it once more")


def challenge(address: str, now: datetime) -> dict[str, Any]:
    """What this address has to solve now."""
    salt, bits = secrets.token_hex(8), wanted(address)
    signed = _signer.sign_object([salt, bits, int(now.timestamp()) + LIFETIME])
    return {"challenge": signed, "salt": salt, "bits": bits, "parts": PARTS}


def wanted(address: str) -> int:
    """How hard it is for this address."""
    return min(HARDEST, EASY + limits.used("portal.guarded", address, per=WINDOW) // EVERY)


def require(proof: str, address: str, now: datetime) -> None:
    """Refuse what brings no proof, and count what brings one. `proof`: the challenge, then its numbers."""
    signed, _space, numbers = proof.partition(" ")
    try:
        salt, bits, until = _signer.unsign_object(signed) if len(proof) < 1000 else ("", 0, 0)
    except (BadSignature, ValueError, TypeError) as error:
        raise Unproven() from error
    found = numbers.split(",")
    if until < now.timestamp() or len(found) != PARTS or bits < wanted(address) - 1:
        raise Unproven()
    if not all(fits(salt, part, number, bits) for part, number in enumerate(found)):
        raise Unproven()
    limits.take("portal.proof", salt, most=MOST_USES, per=LIFETIME)
    limits.take("portal.guarded", address, most=120, per=WINDOW)


def fits(salt: str, part: int, number: str, bits: int) -> bool:
    digest = hashlib.sha256(f"{salt}:{part}:{number}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> (32 - bits) == 0 if bits else True


def solve(salt: str, bits: int, parts: int = PARTS) -> str:
    """The numbers, as a program finds them."""
    found = []
    for part in range(parts):
        number = 0
        while not fits(salt, part, str(number), bits):
            number += 1
        found.append(str(number))
    return ",".join(found)
