"""What the telephone system sends: who sent it is asked first, and nothing is told to who cannot prove it."""

from __future__ import annotations

import secrets

import structlog
from django.utils.translation import gettext as _
from pydantic import ValidationError

from afterloop.channels.phone.calls import Told
from afterloop.channels.phone.hearing import hear
from afterloop.channels.phone.models import Call, PhoneLine
from afterloop.channels.phone.schemas import PhoneEvent
from afterloop.channels.phone.signing import TOLERANCE, signed_at
from afterloop.kernel import limits, sql
from afterloop.kernel.actor import system
from afterloop.kernel.errors import Invalid, NotSignedIn, TooLarge
from afterloop.kernel.people.sealing import Unreadable, unseal
from afterloop.kernel.saying import sentence_of
from afterloop.kernel.time import now

LARGEST = 16 * 1024  # bytes
WRONG = {"most": 60, "per": 60}  # unsigned or wrongly signed, from one address
DAY = 24 * 3600
MISTAKE = """
UPDATE phone_phoneline SET problem = %(problem)s, problem_since = coalesce(problem_since, %(now)s)
WHERE id = %(line)s AND problem <> %(problem)s
"""

log = structlog.get_logger(__name__)


def take(line_id: int, body: bytes, signature: str, address: str) -> Call:
    """One event. No line, a closed one, a wrong signature and an old one look alike."""
    if len(body) > LARGEST:
        raise TooLarge(_("An event is at most 16 kB long."))
    line = PhoneLine.objects.filter(pk=line_id, closed_at=None).first()
    moment = now()
    at = signed_at(_secret(line), body, signature)
    late = at is not None and abs(moment.timestamp() - at) > TOLERANCE
    if line is None or at is None or late:
        if line is not None:
            _note(line, "clock" if late else "signature")
        limits.take("phone.wrong", address, **WRONG)
        raise NotSignedIn()
    event = _read(line, body)
    if event.at.timestamp() > moment.timestamp() + DAY:
        _note(line, "body")
        raise Invalid.field("at", _("This lies in the future."))
    told = Told(
        event.event, event.at, event.direction or "", event.source, event.target, event.extension,
        event.recording, event.cause,
    )  # fmt: skip
    return hear(line.pk, event.call, told, by=system("phone"))


def _secret(line: PhoneLine | None) -> str:
    """One that nobody has where there is no line: it takes as long to find that out."""
    if line is not None:
        try:
            return unseal(line.secret)
        except Unreadable:
            log.error("phone.secret_unreadable", line=line.pk, mend="SECRET_KEY has changed; make a new secret")
    return secrets.token_urlsafe(32)


def _read(line: PhoneLine, body: bytes) -> PhoneEvent:
    try:
        return PhoneEvent.model_validate_json(body)
    except ValidationError as error:
        _note(line, "body")
        found = error.errors(include_url=False)
        raise Invalid(fields={".".join(map(str, item["loc"])): [sentence_of(dict(item))] for item in found}) from None


def _note(line: PhoneLine, problem: str) -> None:
    log.warning("phone.refused", line=line.pk, problem=problem)
    sql.run(MISTAKE, {"line": line.pk, "problem": problem, "now": now()})
