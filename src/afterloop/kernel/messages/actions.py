"""Every verb of notices and dispatches."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog, performing
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.messages.mailing import KEY, letter, parcels
from afterloop.kernel.messages.models import Dispatch, Notice, NoticePreference
from afterloop.kernel.messages.preferences import Preferences, plan_again
from afterloop.kernel.messages.schemas import (
    ChooseNotices,
    Drop,
    MailNotices,
    NoteBounced,
    NoteFailed,
    NoteSent,
    PutOff,
    ReadAll,
    StopNotices,
    Tried,
)
from afterloop.kernel.messages.writing import send_text
from afterloop.kernel.people.models import User

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


@catalog.action("notice.mail", title=gettext_lazy("Write notices into mails"), internal=True)
def mail_notices(data: MailNotices, *, by: Actor) -> int:
    """What is due of this person. Two workers at once: the second waits for the rows and finds them done.

    With what is due at once goes what else waits about the same record. Gives how many mails it became.
    """
    user = User.objects.get(pk=data.user)
    waiting = Notice.objects.select_for_update(no_key=True).filter(user=user, mail_at__isnull=False).order_by("pk")
    mails = 0
    for rows in parcels(waiting):
        if min(row.mail_at for row in rows) > by.now:  # type: ignore[type-var,operator]
            continue
        said = letter(user, rows)
        sent = said and send_text(
            user.email, said.subject, said.text, html=said.html, headers=said.headers,
            by=by, once=f"{KEY}{rows[-1].pk}", about=user,
        )  # fmt: skip
        Notice.objects.filter(pk__in=[row.pk for row in rows]).update(
            mail_at=None, dispatch_id=sent.pk if sent else None
        )
        if sent:
            mails += 1
            emit("notice.mailed", rows[-1], by=by, count=len(rows))
    return mails


@catalog.action("notice_preference.choose", title=gettext_lazy("Choose which notices come by mail"))
def choose_notices(data: ChooseNotices, *, by: Actor) -> NoticePreference:
    """One's own, whatever else is held."""
    chosen = _choose(by.user_id or 0, data, by)
    plan_again(by.user_id or 0, by.now)
    return chosen


@catalog.action("notice_preference.set_default", title=gettext_lazy("Set which notices usually come by mail"))
def set_default_notices(data: ChooseNotices, *, by: Actor) -> NoticePreference:
    """For all who have not chosen for themselves."""
    return _choose(None, data, by)


@catalog.action("notice_preference.stop", title=gettext_lazy("Stop mails by their link"), internal=True)
def stop_notices(data: StopNotices, *, by: Actor) -> NoticePreference:
    """Whoever holds the mail: these kinds no longer come to its reader by mail. Everything else stays as it was."""
    before = Preferences([data.user])
    mail = before.of(data.user).mail | dict.fromkeys(data.kinds, "never")
    own = model_to_dict(before.of(data.user), exclude=["id", "user", "revision"])
    chosen = _choose(data.user, ChooseNotices(**own | {"mail": mail}), by)
    plan_again(data.user, by.now)
    return chosen


def _choose(user: int | None, data: ChooseNotices, by: Actor) -> NoticePreference:
    NoticePreference.objects.bulk_create([NoticePreference(user_id=user)], ignore_conflicts=True)
    found: NoticePreference = NoticePreference.objects.select_for_update(no_key=True).get(user_id=user)
    if running := performing.running():
        running.hold(found)  # what the event compares with
    for name, value in data.model_dump().items():
        setattr(found, name, value)
    found.write(*type(data).model_fields)
    emit("notice_preference.chosen", found, by=by)
    return found


@catalog.action("dispatch.note_sent", title=gettext_lazy("Note that the message was sent"), internal=True)
def note_sent(dispatch: Dispatch, data: NoteSent, *, by: Actor) -> Dispatch:
    if not _is_mine(dispatch, data):
        return dispatch
    dispatch.state = Dispatch.State.SENT
    dispatch.sent_at = by.now
    dispatch.last_error = data.remark
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


@catalog.action("dispatch.note_bounced", title=gettext_lazy("Note that the message came back"), internal=True)
def note_bounced(dispatch: Dispatch, data: NoteBounced, *, by: Actor) -> Dispatch:
    """A server took it, and another one could not deliver it: it waits for a person, as what was never taken."""
    if dispatch.state in (Dispatch.State.SENT, Dispatch.State.SENDING):  # told before the sender could note it
        dispatch.state, dispatch.last_error = Dispatch.State.DEAD, data.reason
        dispatch.write("state", "last_error")
        emit("dispatch.died", dispatch, by=by, about=_about(dispatch))
    return dispatch


@catalog.action("dispatch.put_off", title=gettext_lazy("Let a message wait"), internal=True)
def put_off_dispatch(dispatch: Dispatch, data: PutOff, *, by: Actor) -> Dispatch:
    """Its time has not come: quiet hours, for instance."""
    if not _is_mine(dispatch, data):
        return dispatch
    dispatch.state, dispatch.next_at, dispatch.last_error = Dispatch.State.QUEUED, data.until, data.reason
    dispatch.write("state", "next_at", "last_error")
    emit("dispatch.put_off", dispatch, by=by, about=_about(dispatch))
    return dispatch


@catalog.action("dispatch.drop", title=gettext_lazy("Drop a message that nobody wants any more"), internal=True)
def drop_dispatch(dispatch: Dispatch, data: Drop, *, by: Actor) -> Dispatch:
    if not _is_mine(dispatch, data):
        return dispatch
    dispatch.state, dispatch.last_error = Dispatch.State.DROPPED, data.reason
    dispatch.write("state", "last_error")
    emit("dispatch.dropped", dispatch, by=by, about=_about(dispatch))
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


def _is_mine(dispatch: Dispatch, data: Tried) -> bool:
    return dispatch.state == Dispatch.State.SENDING and dispatch.attempts == data.attempt


def _about(dispatch: Dispatch) -> list[str]:
    return [f"{dispatch.entity}:{dispatch.record_id}"] if dispatch.entity else []
