"""Whoever is named as a stand-in is told of it, and when it ends early."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened, subscribe
from afterloop.kernel.http import Schema
from afterloop.kernel.messages.templates import template
from afterloop.kernel.messages.writing import notify
from afterloop.kernel.people.models import StandIn

template(
    "stand_in.arranged",
    "notice",
    subject={"zh-Hans": "请您代理{who}的工作", "en": "You stand in for {who}"},
    body={
        "zh-Hans": "{start}至{end}期间代为办理，并收到同样的通知。{note}",
        "en": "From {start} to {end} you may do what {who} may do, and get the same notices. {note}",
    },
)
template(
    "stand_in.ended",
    "notice",
    subject={"zh-Hans": "不再代理{who}的工作", "en": "You no longer stand in for {who}"},
    body={"zh-Hans": "代理已提前结束。", "en": "It was ended early."},
)
catalog.notice("stand_in", ["stand_in.arranged", "stand_in.ended"], title=_("I stand in for somebody"), usual="now")


class Tell(Schema):
    template: str
    event: int
    leave_out: int | None  # whoever did it knows


@catalog.action("stand_in.tell", title=_("Notify the stand-in"), internal=True)
def tell_stand_in(row: StandIn, data: Tell, *, by: Actor) -> StandIn:
    zone = ZoneInfo(row.stand_in.time_zone)
    days = {"start": row.from_at, "end": row.until_at}
    values = {
        "who": row.user.name,
        "note": row.note,
        **{key: f"{at.astimezone(zone):%m-%d}" for key, at in days.items()},
    }
    notify(
        [row.stand_in_id], data.template, values,
        by=by, url="/settings", event=data.event, about=row, leave_out=data.leave_out,
    )  # fmt: skip
    return row


def tell(event: Happened, by: Actor) -> None:
    leave_out = event.actor_id if event.actor_kind == "user" else None
    tell_stand_in(event.record_id, Tell(template=event.name, event=event.id, leave_out=leave_out), by=by)


subscribe("stand-ins-are-told", tell, ["stand_in.arranged", "stand_in.ended"])
