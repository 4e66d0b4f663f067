"""What was sent and what came in, as administration looks at it."""

from __future__ import annotations

from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.channels.sms.models import SmsReply, SmsSent
from afterloop.channels.sms.purposes import purposes
from afterloop.channels.sms.writing import company_zone
from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.messages.models import Dispatch

SHOWN = 30
PAGE = 50
REASONS = {
    "out": gettext_noop("This number wants no more texts."),
    "back": gettext_noop("This number wants texts again."),
    "empty": gettext_noop("It has no words."),
    "too_many": gettext_noop("Too many came within an hour: a machine may be answering."),
    "no_type": gettext_noop("It belongs to no ticket, and the account says no type for new ones."),
}
COSTS = """
SELECT to_char(s.at AT TIME ZONE %(zone)s, %(form)s) AS period, s.purpose, coalesce(a.name, '') AS account,
  count(*), sum(s.segments), sum(s.price)::text, count(s.delivered_at), count(s.failed_at)
FROM sms_smssent s LEFT JOIN sms_smsaccount a ON a.id = s.account_id
WHERE s.at > clock_timestamp() - %(back)s::interval
GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3
"""
FORMS = {"day": ("YYYY-MM-DD", "31 days"), "month": ("YYYY-MM", "12 months")}


def shown(by: Actor) -> list[dict[str, Any]]:
    """The last texts of accounts for trying out, with their words: those of real ones are nobody's to read."""
    by.require("sms_account.edit")
    rows = list(SmsSent.objects.filter(account__provider="console", dispatch__isnull=False).order_by("-pk")[:SHOWN])
    written = Dispatch.objects.in_bulk([row.dispatch for row in rows])
    return [
        {"number": found.recipient, "text": found.text, "purpose": row.purpose, "at": row.at}
        for row in rows
        if (found := written.get(row.dispatch)) and found.text
    ]


def costs(by: Actor, each: Literal["day", "month"]) -> list[dict[str, Any]]:
    """Of the last month by day, or of the last year by month; the newest first."""
    by.require("sms_sent.view")
    form, back = FORMS[each]
    rows = sql.rows(COSTS, {"zone": str(company_zone()), "form": form, "back": back})
    return [
        {
            "period": period, "purpose": purpose, "account": account, "texts": texts, "segments": parts,
            "price": price, "delivered": delivered, "failed": failed,
            "title": str(purposes[purpose].title) if purpose in purposes else purpose,
        }
        for period, purpose, account, texts, parts, price, delivered, failed in rows
    ]  # fmt: skip


def replies(by: Actor, state: str, before: int) -> dict[str, Any]:
    """A page of those in this state, the newest first."""
    by.require("sms_reply.view")
    rows = SmsReply.objects.visible_to(by, "sms_reply.view").filter(state=state)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.select_related("account", "ticket").order_by("-pk")[: PAGE + 1])
    return {
        "items": [reply_out(row) for row in found[:PAGE]],
        "next": found[PAGE - 1].pk if len(found) > PAGE else None,
    }


def reply_out(row: SmsReply) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in ("id", "number", "text", "state", "reason")},
        "account": row.account_id,
        "account_name": row.account.name if row.account else "",
        "sentence": row.detail or (_(REASONS[row.reason]) if row.reason in REASONS else ""),
        "ticket": row.ticket_id,
        "ticket_number": row.ticket.number if row.ticket else "",
        "at": row.created_at,
    }
