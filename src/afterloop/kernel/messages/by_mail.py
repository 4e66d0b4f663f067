"""Mail as a carrier of dispatches, and its loop in the worker."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection as database

from afterloop.kernel.actor import system
from afterloop.kernel.files.models import File
from afterloop.kernel.messages import actions, dispatching
from afterloop.kernel.messages.failing import Failed, Unwanted
from afterloop.kernel.messages.mailing import renewed
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import MailNotices
from afterloop.kernel.messages.smtp import Connection, Enclosure, MailServer, mail_of

TO_MAIL = "SELECT DISTINCT user_id FROM messages_notice WHERE mail_at <= clock_timestamp() LIMIT 200"


def run(stop: threading.Event) -> None:
    dispatching.run(stop, ByMail(settings.MAIL))


class ByMail:
    """Before each look it writes due notices into mails."""

    channel = "email"

    def __init__(self, server: MailServer) -> None:
        self.server = server

    def is_set_up(self) -> bool:
        return bool(self.server)

    def prepare(self) -> None:
        mail_due_notices()

    @contextmanager
    def session(self) -> Iterator[MailSession]:
        with Connection(self.server) as connection:
            yield MailSession(connection)


class MailSession:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def send(self, dispatch: Dispatch) -> None:
        if not renewed(dispatch):
            raise Unwanted()
        self.connection.send(_mail(dispatch, self.connection.server), dispatch.recipient)


def mail_due_notices() -> int:
    """Write the notices that are due into mails, person by person. Gives for how many people."""
    with database.cursor() as cursor:
        cursor.execute(TO_MAIL)
        people = [row[0] for row in cursor.fetchall()]
    for user in people:
        actions.mail_notices(MailNotices(user=user), by=system("messages"))
    return len(people)


def _mail(dispatch: Dispatch, server: MailServer) -> EmailMessage:
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
