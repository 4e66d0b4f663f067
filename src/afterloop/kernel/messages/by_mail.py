"""Mail as a carrier of dispatches, and its loop in the worker."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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


# Servers beside the installation's own, by the kind of route: is there any, and which is the one with this id.
Route = tuple[Callable[[], bool], Callable[[int], MailServer | None]]
routes: dict[str, Route] = {}


def route(kind: str, any_open: Callable[[], bool], server: Callable[[int], MailServer | None]) -> None:
    """Tell of servers that dispatches with the route "kind:id" leave by; where there is none any more, as all do."""
    if kind in routes:
        raise RuntimeError(f"{kind} is told twice")
    routes[kind] = (any_open, server)


def run(stop: threading.Event) -> None:
    dispatching.run(stop, ByMail(settings.MAIL))


class ByMail:
    """Before each look it writes due notices into mails."""

    channel = "email"

    def __init__(self, server: MailServer) -> None:
        self.server = server

    @property
    def only_routed(self) -> bool:
        return not self.server

    def is_set_up(self) -> bool:
        return bool(self.server) or any(any_open() for any_open, _server in routes.values())

    def prepare(self) -> None:
        mail_due_notices()

    @contextmanager
    def session(self) -> Iterator[MailSession]:
        with ExitStack() as stack:
            yield MailSession(self.server, stack)


class MailSession:
    """One connection to each server that something leaves by."""

    def __init__(self, usual: MailServer, stack: ExitStack) -> None:
        self.usual, self.stack = usual, stack
        self.connections: dict[str, Connection] = {}

    def send(self, dispatch: Dispatch) -> str:
        if not renewed(dispatch):
            raise Unwanted()
        connection = self._connection(dispatch.route)
        mail = _mail(dispatch, connection.server)
        return connection.send(mail, dispatch.recipient, [*dispatch.cc, *dispatch.bcc])

    def _connection(self, route: str) -> Connection:
        if route not in self.connections:
            kind, _colon, pk = route.partition(":")
            server = (routes[kind][1](int(pk)) if route else None) or self.usual
            if not server:
                raise Failed("there is no mail server")
            self.connections[route] = self.stack.enter_context(Connection(server))
        return self.connections[route]


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
            cc=dispatch.cc,
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
