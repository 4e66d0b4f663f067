"""Sends what is due, outside any transaction: a loop of the worker for each carrier.

A message is claimed by moving its `next_at` to the end of a lease, sent, and then noted. Killed between sending and
noting, it is sent again when the lease has run out: at least once. A mail's Message-ID is the same each time, so that
receivers that care drop the double. `attempts` is the fence: a sender that wakes up late notes nothing.
"""

from __future__ import annotations

import threading

import structlog
from django.db import connection

from afterloop.kernel.actor import system
from afterloop.kernel.messages import actions
from afterloop.kernel.messages.carriers import Carrier, Session
from afterloop.kernel.messages.failing import Failed, NotNow, Unwanted
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import Drop, NoteFailed, NoteSent, PutOff

LEASE = 300  # seconds; longer than a message can take with all its timeouts
POLL = 1.0
UNSET = 30.0  # where there is nothing to send by there is nothing to do

log = structlog.get_logger(__name__)

CLAIM = """
UPDATE messages_dispatch SET state = 'sending', attempts = attempts + 1,
  next_at = clock_timestamp() + make_interval(secs => %s)
WHERE id = (SELECT id FROM messages_dispatch WHERE state IN ('queued', 'sending', 'failed') AND channel = %s
  AND (route <> '' OR NOT %s)
  AND next_at <= clock_timestamp() ORDER BY next_at FOR UPDATE SKIP LOCKED LIMIT 1)
RETURNING id
"""


def run(stop: threading.Event, carrier: Carrier) -> None:
    """Send until `stop` is set."""
    said = False
    while not stop.is_set():
        if not carrier.is_set_up():
            if not said:
                log.info("messages.nothing_to_send_by", channel=carrier.channel)
            said = True
            stop.wait(UNSET)
            continue
        said = False
        carrier.prepare()
        if not send_due(carrier, stop):
            stop.wait(POLL)


def send_due(carrier: Carrier, stop: threading.Event | None = None) -> int:
    """Send what is due now, over one session. Gives how many were tried."""
    tried = 0
    with carrier.session() as session:
        while not (stop and stop.is_set()) and (dispatch := claim(carrier.channel, carrier.only_routed)) is not None:
            tried += 1
            if not send(dispatch, session):
                break  # the server is away: the others need not find out one by one
    return tried


def claim(channel: str, only_routed: bool = False) -> Dispatch | None:
    """Take one that is due, so that nobody else sends it for the length of a lease."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [LEASE, channel, only_routed])
        row = cursor.fetchone()
    found: Dispatch | None = Dispatch.objects.get(pk=row[0]) if row else None
    return found


def send(dispatch: Dispatch, session: Session) -> bool:
    """Send one that is claimed, and note how it went. False: the server cannot be reached."""
    by = system("messages")
    try:
        remark = session.send(dispatch)
    except Unwanted as dropped:
        drop = Drop(attempt=dispatch.attempts, reason=dropped.reason)
        actions.drop_dispatch(dispatch.pk, drop, by=by)  # type: ignore[arg-type]
    except NotNow as later:
        put_off = PutOff(attempt=dispatch.attempts, until=later.until, reason=later.reason)
        actions.put_off_dispatch(dispatch.pk, put_off, by=by)  # type: ignore[arg-type]
    except Failed as failed:
        log.info("messages.not_sent", dispatch=dispatch.pk, attempt=dispatch.attempts, reason=failed.reason)
        why = NoteFailed(attempt=dispatch.attempts, reason=failed.reason, for_good=failed.for_good)
        actions.note_failed(dispatch.pk, why, by=by)  # type: ignore[arg-type]
        return not failed.session_lost
    else:
        note = NoteSent(attempt=dispatch.attempts, remark=(remark or "")[:1000])
        actions.note_sent(dispatch.pk, note, by=by)  # type: ignore[arg-type]
    return True
