"""Takes in what waits: the worker's loop. One bad mail never stops those behind it.

A mail is claimed for the length of a lease, read outside any transaction, and taken in by one action. Killed before
that, it is claimed again when the lease has run out; `attempts` is the fence of who was late.
"""

from __future__ import annotations

import threading

import structlog
from django.db import OperationalError, connection
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.email import actions, reading
from afterloop.channels.email.schemas import Refuse
from afterloop.kernel import sql
from afterloop.kernel.actor import system
from afterloop.kernel.errors import AppError
from afterloop.kernel.people import house
from afterloop.kernel.time import reading as reading_of_clock

LEASE = 120  # seconds; longer than twenty of the largest take
POLL = 1.0
AT_ONCE = 20

log = structlog.get_logger(__name__)

CLAIM = """
UPDATE email_inboundmail SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => %s)
WHERE id IN (SELECT id FROM email_inboundmail WHERE state = 'waiting' AND next_at <= clock_timestamp()
  ORDER BY id FOR UPDATE SKIP LOCKED LIMIT %s)
RETURNING id
"""
CLAIM_ONE = """
UPDATE email_inboundmail SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => %s)
WHERE id = %s AND state = 'waiting' AND next_at <= clock_timestamp()
"""


def run(stop: threading.Event) -> None:
    """Take in until `stop` is set."""
    while not stop.is_set():
        if not take_in_waiting(stop):
            stop.wait(POLL)


def take_in_waiting(stop: threading.Event | None = None) -> int:
    """What waits now, the oldest first. Gives how many were looked at."""
    done = 0
    while ids := _claimed():
        for pk in ids:
            if stop and stop.is_set():
                return done  # those that are left come again after the lease
            take_in(pk)
            done += 1
    return done


def _claimed() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [LEASE, AT_ONCE])
        return sorted(row[0] for row in cursor.fetchall())


def take_in_now(pk: int) -> None:
    """This one, unless somebody is at it."""
    if sql.run(CLAIM_ONE, [LEASE, pk]):
        take_in(pk)


def take_in(pk: int) -> None:
    """One that is claimed. Whatever is wrong with it is noted on it."""
    by = system("mail").at(reading_of_clock())
    with translation.override(house.language()):
        try:
            actions.take_in(pk, reading.read(pk, by=by), by=by)
        except OperationalError:
            raise  # the database is away: the loop begins anew
        except AppError as error:
            _refuse(pk, "rules", " ".join(said for each in error.fields.values() for said in each) or str(error.detail))
        except FileNotFoundError:
            _refuse(pk, "file", _("The mail is no longer in storage."))
        except Exception:
            log.exception("mail.broken", mail=pk)
            _refuse(pk, "broken", _("Something went wrong on our side. It has been noted."), again=True)


def _refuse(pk: int, reason: str, detail: str, *, again: bool = False) -> None:
    actions.refuse(pk, Refuse(reason=reason, detail=str(detail)[:1000], again=again), by=system("mail"))
