"""What other actions call to send a text: a row in their transaction, sent by others after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from afterloop.channels.sms.models import SmsAccount, SmsTemplate
from afterloop.channels.sms.numbers import mobile_of
from afterloop.channels.sms.purposes import purposes, value
from afterloop.channels.sms.segments import signed
from afterloop.kernel.actor import Actor
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.templates import fill
from afterloop.kernel.messages.timing import after_quiet
from afterloop.kernel.messages.writing import send_by
from afterloop.kernel.people.models import Organization
from afterloop.kernel.scope import Record

CHANNEL = "sms"


def send_sms(
    to: str,
    purpose: str,
    values: Mapping[str, object],
    *,
    by: Actor,
    once: str,
    language: str = "",
    about: Record | None = None,
    until: datetime | None = None,
) -> Dispatch | None:
    """Put a text on its way when this transaction commits. `once` names it; after `until` nobody wants it any more.

    None: the number gets no texts, or nothing is approved for this purpose.
    """
    number, template = mobile_of(to), template_for(purpose, language or by.language)
    if not number or template is None:
        return None
    filled = {name: value(values.get(name, "")) for name in template.variables}
    at = by.now if purposes[purpose].is_code else after_quiet(template.account, company_zone(), by.now)
    return send_by(
        CHANNEL, number, signed(signature_of(template), fill(template.text, filled, where=purpose)),
        by=by, once=once, about=about, at=at,
        headers={"template": template.pk, "values": filled, "until": until.isoformat() if until else ""},
    )  # fmt: skip


def template_for(purpose: str, language: str = "") -> SmsTemplate | None:
    """The approved one by which a text for this goes out: in this language, else in another."""
    found = list(
        SmsTemplate.objects.filter(purpose=purpose, on=True, review="approved", account__closed_at=None)
        .select_related("account")
        .order_by("account_id", "pk")
    )
    wanted = language.lower()
    return next((each for each in found if each.language.lower() == wanted), found[0] if found else None)


def can_send(purpose: str) -> bool:
    return template_for(purpose) is not None


def signature_of(template: SmsTemplate) -> str:
    return template.signature or template.account.signature


def company_zone() -> ZoneInfo:
    """In which quiet hours are meant."""
    return ZoneInfo(Organization.objects.values_list("time_zone", flat=True).first() or "Asia/Shanghai")


def is_quiet(account: SmsAccount, now: datetime) -> datetime | None:
    """When the quiet hours that we are in end."""
    end = after_quiet(account, company_zone(), now)
    return end if end > now else None
