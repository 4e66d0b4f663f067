"""Takes in what waits: the worker's loop. One bad mail never stops those behind it, or those beside it.

Mails are claimed for the length of a lease, read outside any transaction, and taken in: new requests together, in one
transaction, and the others by an action each. Killed before that, they are claimed again when the lease has run out;
`attempts` is the fence of who was late.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import structlog
from django.conf import settings
from django.db import OperationalError
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.email import actions, reading
from afterloop.channels.email.models import Mailbox
from afterloop.channels.email.reading import Read, Waiting
from afterloop.channels.email.schemas import Refuse
from afterloop.kernel import sql
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import AppError
from afterloop.kernel.people import house
from afterloop.kernel.time import reading as reading_of_clock

LEASE = 120  # seconds; longer than twenty of the largest take
POLL = 1.0
AT_ONCE = 20

T = TypeVar("T")

log = structlog.get_logger(__name__)

CLAIM = """
WITH chosen AS (
  SELECT id FROM email_inboundmail WHERE state = 'waiting' AND next_at <= clock_timestamp() AND {which}
  ORDER BY id FOR UPDATE SKIP LOCKED LIMIT {most}
), claimed AS (
  UPDATE email_inboundmail m SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => %s)
  FROM chosen WHERE m.id = chosen.id RETURNING m.id, m.attempts, m.file, m.mailbox_id
)
SELECT c.id, c.attempts, f.key, coalesce(b.type, ''), b.unit_id, b.brand_id FROM claimed c
LEFT JOIN files_file f ON f.id = c.file LEFT JOIN email_mailbox b ON b.id = c.mailbox_id ORDER BY c.id
"""
CLAIM_NEXT = CLAIM.format(which="true", most=AT_ONCE)
CLAIM_ONE = CLAIM.format(which="id = %s", most=1)


def run(stop: threading.Event) -> None:
    """Take in until `stop` is set."""
    while not stop.is_set():
        if not take_in_waiting(stop):
            stop.wait(POLL)


def take_in_waiting(stop: threading.Event | None = None) -> int:
    """What waits now, the oldest first. Gives how many were looked at."""
    done = 0
    while not (stop and stop.is_set()) and (claimed := _claimed(CLAIM_NEXT, LEASE)):
        take_in(claimed)
        done += len(claimed)
    return done


def take_in_now(pk: int) -> None:
    """This one, unless somebody is at it."""
    take_in(_claimed(CLAIM_ONE, pk, LEASE))


def take_in(claimed: Sequence[Waiting]) -> None:
    """Some that are claimed. Whatever is wrong with one is noted on it.

    New requests, which are most mails, are taken in together; what answers something, or was left over because one of
    them could not be taken in, each by itself.
    """
    with translation.override(house.language()):
        by = system("mail").at(reading_of_clock())
        ours = {*Mailbox.objects.values_list("address", flat=True), settings.MAIL.sender.lower()}
        found = [_noting(waiting, reading.read, waiting, ours, by=by) for waiting in claimed]
        reads = [read for read in found if read is not None]
        for read in _others(reads, by) if len(reads) > 1 else reads:
            _noting(read.waiting, actions.take_in, read.waiting.id, read, by=system("mail"))


def _others(reads: Sequence[Read], by: Actor) -> Sequence[Read]:
    """Those that are left when the new requests among them have become tickets."""
    try:
        return actions.begin_tickets(reads, by=by)
    except OperationalError:
        raise  # the database is away: the loop begins anew
    except Exception:
        log.info("mail.batch_refused", mails=len(reads), exc_info=True)
        return reads


def _claimed(statement: str, *values: int) -> list[Waiting]:
    found = [Waiting(*row) for row in sql.rows(statement, values)]
    return [each if each.type else replace(each, type=reading.usual_type()) for each in found]


def _noting(waiting: Waiting, do: Callable[..., T], *given: Any, by: Actor) -> T | None:
    """Do it; what goes wrong is noted on the mail, and gives None."""
    try:
        return do(*given, by=by)
    except OperationalError:
        raise  # the database is away: the loop begins anew
    except AppError as error:
        _refuse(waiting, "rules", error.sentence)
    except FileNotFoundError:
        _refuse(waiting, "file", _("The mail is no longer in storage."))
    except Exception:
        log.exception("mail.broken", mail=waiting.id)
        _refuse(waiting, "broken", _("Something went wrong on our side. It has been noted."), again=True)
    return None


def _refuse(waiting: Waiting, reason: str, detail: str, *, again: bool = False) -> None:
    said = Refuse(attempt=waiting.attempt, reason=reason, detail=detail[:1000], again=again)
    actions.refuse(waiting.id, said, by=system("mail"))
