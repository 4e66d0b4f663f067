"""Takes in the texts that wait: the worker's loop. One bad text never stops those behind it.

A text is claimed for the length of a lease and taken in by one action. Killed before that, it is claimed again when the
lease has run out; `attempts` is the fence of who was late.
"""

from __future__ import annotations

import threading

import structlog
from django.db import OperationalError, connection
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.sms import actions
from afterloop.channels.sms.schemas import RefuseSms
from afterloop.kernel.actor import system
from afterloop.kernel.errors import AppError
from afterloop.kernel.people import house
from afterloop.kernel.time import reading

LEASE = 60  # seconds
POLL = 1.0
AT_ONCE = 20

log = structlog.get_logger(__name__)

CLAIM = """
UPDATE sms_smsreply SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => %s)
WHERE id IN (SELECT id FROM sms_smsreply WHERE state = 'waiting' AND next_at <= clock_timestamp()
  ORDER BY id FOR UPDATE SKIP LOCKED LIMIT %s)
RETURNING id, attempts
"""


def run(stop: threading.Event) -> None:
    """Take in until `stop` is set."""
    while not stop.is_set():
        if not take_in_waiting(stop):
            stop.wait(POLL)


def take_in_waiting(stop: threading.Event | None = None) -> int:
    """What waits now, the oldest first. Gives how many were looked at."""
    done = 0
    while claimed := _claimed():
        for pk, attempt in claimed:
            if stop and stop.is_set():
                return done  # those that are left come again after the lease
            take_in(pk, attempt)
            done += 1
    return done


def _claimed() -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [LEASE, AT_ONCE])
        return sorted(cursor.fetchall())


def take_in(pk: int, attempt: int) -> None:
    """One that is claimed. Whatever is wrong with it is noted on it."""
    by, note = system("sms").at(reading()), RefuseSms(attempt=attempt, reason="")
    with translation.override(house.language()):
        try:
            actions.take_in(pk, note, by=by)
        except OperationalError:
            raise  # the database is away: the loop begins anew
        except AppError as error:
            actions.refuse(pk, RefuseSms(attempt=attempt, reason="rules", detail=error.sentence[:1000]), by=by)
        except Exception:
            log.exception("sms.broken", reply=pk)
            why = _("Something went wrong on our side. It has been noted.")
            actions.refuse(pk, RefuseSms(attempt=attempt, reason="broken", detail=why, again=True), by=by)
