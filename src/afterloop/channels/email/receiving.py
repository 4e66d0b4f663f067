"""Reads the mailboxes: the worker's loop, with a thread for each. Of several nodes one reads a mailbox at a time.

Who reads holds an advisory lock for as long as its connection to the database lives; when it dies, another node takes
over. Two that read at once would only find each other's mails known already.
"""

from __future__ import annotations

import threading
import time

import structlog
from django.db import DatabaseError, connection

from afterloop.channels.email.arriving import deliver
from afterloop.channels.email.fetching import FAILURES, Conversation, said
from afterloop.channels.email.models import Mailbox
from afterloop.kernel.people.sealing import Unreadable
from afterloop.kernel.time import now

LOOK = 5.0  # seconds between two looks at the list of mailboxes
IDLE = 240.0  # seconds that one waits for the server; most hang up after half an hour
POLLED = 30.0  # seconds between two polls where the server cannot tell
PAUSES = (10.0, 30.0, 60.0, 300.0)  # after failures in a row
LOCK = 0x6D61696C  # the first half of the advisory lock: "mail"

log = structlog.get_logger(__name__)


def run(stop: threading.Event) -> None:
    """Read until `stop` is set."""
    readers: dict[int, threading.Thread] = {}
    while not stop.is_set():
        open_now = set(Mailbox.objects.filter(closed_at=None).exclude(host="").values_list("pk", flat=True))
        readers = {pk: thread for pk, thread in readers.items() if thread.is_alive()}
        for pk in open_now - readers.keys():
            readers[pk] = threading.Thread(target=_read, args=(pk, stop), name=f"mailbox-{pk}", daemon=True)
            readers[pk].start()
        stop.wait(LOOK)
    for thread in readers.values():
        thread.join(5)


def _read(pk: int, stop: threading.Event) -> None:
    """One mailbox, until it is closed. Ends with a database that is away: the loop begins anew."""
    try:
        while not stop.is_set() and not _mine(pk):
            stop.wait(LOOK)
        failures = 0
        while not stop.is_set() and (box := _open(pk)):
            try:
                converse(box, stop)
                failures = 0
            except (*FAILURES, Unreadable) as error:
                _note_problem(box, said(error))
                changed = _rest(box, PAUSES[min(failures, len(PAUSES) - 1)], stop)
                failures = 0 if changed else failures + 1
    except DatabaseError:
        log.exception("mailbox.interrupted", mailbox=pk)
    finally:
        connection.close()  # and with it the lock


def _rest(box: Mailbox, seconds: float, stop: threading.Event) -> bool:
    """That long, or until somebody has changed its settings: True."""
    until = time.monotonic() + seconds
    while not stop.is_set() and (left := until - time.monotonic()) > 0:
        if not _as_it_was(box):
            return True
        stop.wait(min(left, LOOK))
    return False


def _as_it_was(box: Mailbox) -> bool:
    return bool(Mailbox.objects.filter(pk=box.pk, revision=box.revision).exists())


def converse(box: Mailbox, stop: threading.Event) -> None:
    """Fetch and wait, until the settings change, the server hangs up or `stop` is set."""
    with Conversation(box) as conversation:
        while not stop.is_set() and _as_it_was(box):
            fetch(box, conversation)
            if not conversation.wait(IDLE, stop):
                stop.wait(POLLED)


def fetch(box: Mailbox, conversation: Conversation) -> int:
    """Keep what is new. Gives how many mails came."""
    came = 0
    for raws, place in conversation.new():
        came += len(deliver(raws, box, place))
        box.uid_validity, box.last_uid = place
    # How it fares is for looking at: no event, no revision.
    Mailbox.objects.filter(pk=box.pk).update(checked_at=now(), problem="", problem_since=None)
    return came


def _open(pk: int) -> Mailbox | None:
    found: Mailbox | None = Mailbox.objects.select_related("app").filter(pk=pk, closed_at=None).exclude(host="").first()
    return found


def _mine(pk: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, pk])
        return bool(cursor.fetchone()[0])


def _note_problem(box: Mailbox, problem: str) -> None:
    log.warning("mailbox.unreadable", mailbox=box.pk, problem=problem)
    rows = Mailbox.objects.filter(pk=box.pk)
    rows.filter(problem_since=None).update(problem_since=now())
    rows.update(problem=problem[:500])
