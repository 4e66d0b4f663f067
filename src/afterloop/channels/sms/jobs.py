"""What goes after its time, and what is asked of providers from time to time."""

from __future__ import annotations

import httpx
import structlog
from django.utils.translation import gettext_lazy as _

from afterloop.channels.sms.models import SmsTemplate
from afterloop.channels.sms.providers.provider import Refused
from afterloop.channels.sms.schemas import NoteReview
from afterloop.channels.sms.templates import ask, note_review
from afterloop.kernel.actor import system
from afterloop.kernel.jobs import job
from afterloop.kernel.keeping import keep, older
from afterloop.kernel.people.sealing import Unreadable

log = structlog.get_logger(__name__)

keep(
    "sms_reply", title=_("Texts that became no ticket"), days=180, least=7, most=3650,
    **older("sms_smsreply", "created_at", "ticket_id IS NULL AND state IN ('left', 'refused')"),
)  # fmt: skip
keep("sms_sent", title=_("What texts cost"), days=1100, least=30, most=3650, **older("sms_smssent", "at"))


@job("sms.reviews", every="*/10 * * * *")
def review() -> int:
    """Templates that wait for their provider's people. Gives how many were asked about."""
    waiting = SmsTemplate.objects.select_related("account").filter(
        review__in=("draft", "in_review"), account__closed_at=None
    )
    asked = 0
    for template in waiting.exclude(account__provider="console"):
        asked += 1
        try:
            said = ask(template)
        except (Refused, httpx.HTTPError, Unreadable, OSError) as error:
            log.info("sms.review_unasked", template=template.pk, error=repr(error))
            continue
        note_review(template.pk, NoteReview(state=said.state, reason=said.reason[:500]), by=system("sms"))
    return asked
