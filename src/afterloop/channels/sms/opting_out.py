"""Numbers that want no more texts: by their own word, or because somebody of ours wrote it down."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.sms.models import SmsOptOut
from afterloop.channels.sms.numbers import mobile_of
from afterloop.channels.sms.schemas import AddOptOut
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit

OUT = frozenset(
    ["T", "TD", "N", "R", "退订", "退訂", "拒收", "STOP", "STOPALL", "UNSUBSCRIBE", "QUIT", "CANCEL", "END"]
)
BACK = frozenset(["DY", "HF", "订阅", "訂閱", "恢复", "恢复订阅", "START", "UNSTOP", "SUBSCRIBE"])
PAGE = 50


def word_of(text: str) -> str:
    """A reply that is nothing but one word, as the lists above have it."""
    return unicodedata.normalize("NFKC", text).strip().strip(".!。！\"'“”【】[]").strip().upper()


def opt_out(number: str, word: str, by: Actor) -> None:
    """Inside an action. Said twice it is so already."""
    SmsOptOut.objects.bulk_create([SmsOptOut(number=number, word=word[:40], at=by.now)], ignore_conflicts=True)
    emit("sms_opt_out.said", SmsOptOut.objects.get(number=number), by=by)


def come_back(number: str, by: Actor) -> None:
    found = SmsOptOut.objects.select_for_update().filter(number=number).first()
    if found is not None:
        emit("sms_opt_out.lifted", found, by=by)
        found.delete()


@catalog.action("sms_opt_out.add", title=gettext_lazy("Enter a number that wants no texts"))
def add_opt_out(data: AddOptOut, *, by: Actor) -> SmsOptOut:
    number = mobile_of(data.number)
    if not number:
        raise Invalid.field("number", _("This is no number that gets texts."))
    SmsOptOut.objects.bulk_create([SmsOptOut(number=number, word="", at=by.now)], ignore_conflicts=True)
    found: SmsOptOut = SmsOptOut.objects.get(number=number)
    emit("sms_opt_out.added", found, by=by)
    return found


@catalog.action("sms_opt_out.lift", title=gettext_lazy("Let a number get texts again"))
def lift_opt_out(row: SmsOptOut, *, by: Actor) -> None:
    """Only when its owner has asked for it."""
    emit("sms_opt_out.lifted", row, by=by)
    row.delete()


def opt_outs(by: Actor, before: int) -> dict[str, Any]:
    by.require("sms_opt_out.view")
    rows = SmsOptOut.objects.order_by("-pk")
    found = list((rows.filter(pk__lt=before) if before else rows)[: PAGE + 1])
    items = [{"id": row.pk, "number": row.number, "word": row.word, "at": row.at} for row in found[:PAGE]]
    return {"items": items, "next": found[PAGE - 1].pk if len(found) > PAGE else None}
