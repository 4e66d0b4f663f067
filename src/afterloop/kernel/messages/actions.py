"""Every verb of notices and dispatches."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.messages.schemas import NoteFailed, NoteSent, ReadAll

WAITS = (60, 300, 900, 3600, 3 * 3600, 6 * 3600, 6 * 3600, 6 * 3600)  # seconds; then it waits for a person


@catalog.action("notice.read", title=gettext_lazy("Mark the notice as read"))
def read_notice(notice: Notice, *, by: Actor) -> Notice:
    if notice.read_at is None:
        notice.read_at = by.now
        notice.write("read_at")
        emit("notice.read", notice, by=by)
    return notice


@catalog.action("notice.read_all", title=gettext_lazy("Mark all notices as read"))
def read_all_notices(data: ReadAll, *, by: Actor) -> int:
    """One's own only, however wide the verb is held. One event, on the newest of them. Gives how many."""
    unread = Notice.objects.filter(user_id=by.user_id or 0, read_at=None)
    if data.upto is not None:
        unread = unread.filter(pk__lte=data.upto)
    newest = unread.order_by("-pk").first()
    if newest is None:
        return 0
    count = int(unread.filter(pk__lte=newest.pk).update(read_at=by.now, revision=F("revision") + 1))
    newest.refresh_from_db()
    emit("notice.all_read", newest, by=by, count=count)
    return count


@catalog.action("dispatch.note_sent", title=gettext_lazy("Note that the message was sent"), internal=True)
def note_sent(dispatch: Dispatch, data: NoteSent, *, by: Actor) -> Dispatch:
    if not _is_mine(dispatch, data):
        return dispatch
    dispatch.state = Dispatch.State.SENT
    dispatch.sent_at = by.now
    dispatch.last_error = ""
    dispatch.write("state", "sent_at", "last_error")
    emit("dispatch.sent", dispatch, by=by, about=_about(dispatch))
    return dispatch


@catalog.action("dispatch.note_failed", title=gettext_lazy("Note that the message could not be sent"), internal=True)
def note_failed(dispatch: Dispatch, data: NoteFailed, *, by: Actor) -> Dispatch:
    if not _is_mine(dispatch, data):
        return dispatch
    dispatch.last_error = data.reason
    if data.for_good or dispatch.attempts > len(WAITS):
        dispatch.state = Dispatch.State.DEAD
    else:
        dispatch.state = Dispatch.State.FAILED
        dispatch.next_at = by.now + timedelta(seconds=WAITS[dispatch.attempts - 1])
    dispatch.write("state", "next_at", "last_error")
    dead = dispatch.state == Dispatch.State.DEAD
    emit("dispatch.died" if dead else "dispatch.failed", dispatch, by=by, about=_about(dispatch))
    return dispatch


@catalog.action("dispatch.replay", title=gettext_lazy("Send the message again"))
def replay_dispatch(dispatch: Dispatch, *, by: Actor) -> Dispatch:
    if dispatch.state not in (Dispatch.State.DEAD, Dispatch.State.FAILED):
        raise Conflict(_("Only a message that could not be sent can be sent again."))
    dispatch.state = Dispatch.State.QUEUED
    dispatch.attempts = 0
    dispatch.next_at = by.now
    dispatch.write("state", "attempts", "next_at")
    emit("dispatch.replayed", dispatch, by=by, about=_about(dispatch))
    return dispatch


def _is_mine(dispatch: Dispatch, data: NoteSent) -> bool:
    return dispatch.state == Dispatch.State.SENDING and dispatch.attempts == data.attempt


def _about(dispatch: Dispatch) -> list[str]:
    return [f"{dispatch.entity}:{dispatch.record_id}"] if dispatch.entity else []
