"""What other actions call to tell somebody something: rows in their transaction, sent by others after it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection

from afterloop.kernel import catalog, performing
from afterloop.kernel.actor import Actor
from afterloop.kernel.live.hints import hint_for
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.messages.preferences import plan
from afterloop.kernel.messages.templates import as_html, render
from afterloop.kernel.people.models import User
from afterloop.kernel.people.queries.standing_in import stand_ins_of
from afterloop.kernel.scope import Record

MANY = 500


def notify(
    users: Iterable[int],
    key: str,
    values: Mapping[str, Any],
    *,
    by: Actor,
    url: str = "",
    event: int | None = None,
    about: Record | None = None,
    leave_out: int | None = None,
) -> int:
    """A notice for each of these users who is active, and for who stands in for them. Gives how many.

    It is put into words when it is read, and goes out by mail as each has chosen. `leave_out`: whoever did it knows.
    """
    _inside_an_action()
    render(key, "notice", by.language, values)  # a template that does not exist is found out here, not by the reader
    told = set(users)
    told |= stand_ins_of(told, by.now) - {by.user_id}
    people = list(User.objects.filter(pk__in=told - {leave_out}, is_active=True).order_by("pk"))
    given = {"template": key, "words": dict(values), "url": url, "event_id": event, "at": by.now}
    named = {"entity": catalog.entity_of(about).name, "record_id": about.pk} if about else {}
    rows = [Notice(user=person, **given, **named) for person in people]
    plan(rows, people, by.now)
    Notice.objects.bulk_create(rows, batch_size=MANY)
    hint_for("notice", [row.user_id for row in rows])
    return len(rows)


def send_email(
    to: str,
    key: str,
    values: Mapping[str, Any],
    *,
    by: Actor,
    once: str,
    language: str = "",
    about: Record | None = None,
    sender: str = "",
    headers: Mapping[str, str] | None = None,
) -> Dispatch | None:
    """Put a mail on its way when this transaction commits. `once` names it: the same name is sent once.

    None: the address cannot be one. What a customer typed is not an error of the action that answers them.
    """
    subject, text = render(key, "email", language or by.language, values)
    return send_text(to, subject, text, by=by, once=once, about=about, sender=sender, headers=headers)


def send_text(
    to: str,
    subject: str,
    text: str,
    *,
    by: Actor,
    once: str,
    about: Record | None = None,
    sender: str = "",
    headers: Mapping[str, str] | None = None,
    html: str = "",
    files: Sequence[int] = (),
    cc: Sequence[str] = (),
    bcc: Sequence[str] = (),
    route: str = "",
) -> Dispatch | None:
    """The same with words of one's own: a reply to a customer. Without HTML of its own it gets that of its text.

    `files`: ids of files that go along; a picture in the HTML names one of them as `data-file`. `route`: by which
    server it goes, such as that of a mailbox.
    """
    if not is_address(to):
        return None
    return send_by(
        "email", to, text, by=by, once=once, about=about,
        sender=sender,
        subject=" ".join(subject.split())[:300],
        html=html or as_html(text),
        headers={name: " ".join(str(value).split()) for name, value in (headers or {}).items()},
        files=list(files),
        cc=[each for each in cc if is_address(each)],
        bcc=[each for each in bcc if is_address(each)],
        route=route,
        external_id=message_id(),
    )  # fmt: skip


def send_by(
    channel: str,
    to: str,
    text: str,
    *,
    by: Actor,
    once: str,
    about: Record | None = None,
    at: datetime | None = None,
    **rest: Any,
) -> Dispatch:
    """Put a message on its way by this channel: now, or not before `at`. The same name is sent once."""
    _inside_an_action()
    row = Dispatch(
        channel=channel, key=once, recipient=to, text=text, created_at=by.now, next_at=at or by.now,
        **_about(about), **rest,
    )  # fmt: skip
    Dispatch.objects.bulk_create([row], ignore_conflicts=True)
    written: Dispatch = Dispatch.objects.get(key=once)
    return written


def is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= 320


def message_id() -> str:
    """A Message-ID of ours; it says nothing of the machine."""
    return f"<{uuid.uuid4().hex}@{settings.MAIL.domain}>"


def _about(record: Record | None) -> dict[str, Any]:
    if record is None:
        return {}
    unit = getattr(record, record.scope.unit) if record.scope.unit else None
    return {"entity": catalog.entity_of(record).name, "record_id": record.pk, "unit_id": unit}


def _inside_an_action() -> None:
    if performing.running() is None or not connection.in_atomic_block:
        raise RuntimeError("a message was written outside an action")
