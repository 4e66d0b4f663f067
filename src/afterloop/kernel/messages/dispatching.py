"""Sends what is due, outside any transaction: the worker's loop. Before that it writes due notices into mails.

A mail is claimed by moving its `next_at` to the end of a lease, sent, and then noted. Killed between sending and
noting, it is sent again when the lease has run out: at least once. Its Message-ID is the same each time, so that
receivers that care drop the double. `attempts` is the fence: a sender that wakes up late notes nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

import structlog
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection

from afterloop.kernel.actor import system
from afterloop.kernel.files.models import File
from afterloop.kernel.messages import actions
from afterloop.kernel.messages.mailing import renewed
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import MailNotices, NoteFailed, NoteSent
from afterloop.kernel.messages.smtp import Enclosure, Failed, MailServer, Session, mail_of

LEASE = 300  # seconds; longer than a mail can take with all its timeouts
POLL = 1.0
UNSET = 30.0  # without a mail server there is nothing to do

log = structlog.get_logger(__name__)

CLAIM = """
UPDATE messages_dispatch SET state = 'sending', attempts = attempts + 1,
  next_at = clock_timestamp() + make_interval(secs => %s)
WHERE id = (SELECT id FROM messages_dispatch WHERE state IN ('queued', 'sending', 'failed') AND channel = 'email'
  AND next_at <= clock_timestamp() ORDER BY next_at FOR UPDATE SKIP LOCKED LIMIT 1)
RETURNING id
"""
TO_MAIL = "SELECT DISTINCT user_id FROM messages_notice WHERE mail_at <= clock_timestamp() LIMIT 200"


def run(stop: threading.Event) -> None:
    """Send until `stop` is set."""
    server: MailServer = settings.MAIL
    if not server:
        log.info("messages.no_mail_server")
    while not stop.is_set():
        if server:
            mail_due_notices()
        if not server or not send_due(server, stop):
            stop.wait(POLL if server else UNSET)


def mail_due_notices() -> int:
    """Write the notices that are due into mails, person by person. Gives for how many people."""
    with connection.cursor() as cursor:
        cursor.execute(TO_MAIL)
        people = [row[0] for row in cursor.fetchall()]
    for user in people:
        actions.mail_notices(MailNotices(user=user), by=system("messages"))
    return len(people)


def send_due(server: MailServer, stop: threading.Event | None = None) -> int:
    """Send what is due now, over one session. Gives how many were tried."""
    tried = 0
    with Session(server) as session:
        while not (stop and stop.is_set()) and (dispatch := claim()) is not None:
            tried += 1
            if not send(dispatch, session):
                break  # the server is away: the others need not find out one by one
    return tried


def claim() -> Dispatch | None:
    """Take one that is due, so that nobody else sends it for the length of a lease."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [LEASE])
        row = cursor.fetchone()
    found: Dispatch | None = Dispatch.objects.get(pk=row[0]) if row else None
    return found


def send(dispatch: Dispatch, session: Session) -> bool:
    """Send one that is claimed, and note how it went. False: the server cannot be reached."""
    by = system("messages")
    if not renewed(dispatch):
        actions.drop_dispatch(dispatch.pk, NoteSent(attempt=dispatch.attempts), by=by)  # type: ignore[arg-type]
        return True
    try:
        session.send(_mail(dispatch, session.server), dispatch.recipient)
    except Failed as failed:
        log.info("messages.not_sent", dispatch=dispatch.pk, attempt=dispatch.attempts, reason=failed.reason)
        note = NoteFailed(attempt=dispatch.attempts, reason=failed.reason, for_good=failed.for_good)
        actions.note_failed(dispatch.pk, note, by=by)  # type: ignore[arg-type]
        return not failed.session_lost
    actions.note_sent(dispatch.pk, NoteSent(attempt=dispatch.attempts), by=by)  # type: ignore[arg-type]
    return True


def _enclosed(ids: Sequence[int]) -> list[Enclosure]:
    """What is no longer there does not go along: somebody has erased it."""
    rows = File.objects.in_bulk(ids)
    found = []
    for row in (rows[pk] for pk in ids if pk in rows):
        try:
            with default_storage.open(row.key) as content:
                found.append(Enclosure(row.pk, row.name, row.type, content.read()))
        except FileNotFoundError:
            continue
    return found


def _mail(dispatch: Dispatch, server: MailServer):  # type: ignore[no-untyped-def]
    try:
        return mail_of(
            sender=dispatch.sender or server.sender,
            recipient=dispatch.recipient,
            subject=dispatch.subject,
            text=dispatch.text,
            html=dispatch.html,
            message_id=dispatch.external_id,
            headers=dispatch.headers,
            at=dispatch.created_at,
            files=_enclosed(dispatch.files),
        )
    except (ValueError, LookupError) as error:  # an address or header that no mail can carry
        raise Failed(f"{type(error).__name__}: {error}", for_good=True) from error
