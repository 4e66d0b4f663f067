"""What providers tell us: what became of texts, and texts that came in. Each account has addresses of its own."""

from __future__ import annotations

import hmac

from django.http import HttpRequest
from django.utils.translation import gettext as _

from afterloop.channels.sms import actions
from afterloop.channels.sms.models import SmsAccount, SmsSent
from afterloop.channels.sms.numbers import mobile_of
from afterloop.channels.sms.providers import PROVIDERS
from afterloop.channels.sms.schemas import ArrivedSms, ArriveSms, NoteReceipt
from afterloop.kernel import limits
from afterloop.kernel.actor import system
from afterloop.kernel.errors import Invalid, NotFound, TooLarge

LARGEST = 1024 * 1024  # bytes of one call
MOST = 2000  # items in one call
GUESSES = {"most": 30, "per": 60}  # from one address
LONGEST = 2000


def account_of(token: str, address: str) -> SmsAccount:
    """Compared with each in the same time, whatever of it is right. Closed ones still hear of what they sent."""
    found: SmsAccount | None = None
    for account in SmsAccount.objects.exclude(provider="console"):
        if hmac.compare_digest(account.token.encode(), token.encode("utf-8", "replace")):
            found = account
    if found is None:
        limits.take("sms.guess", address, **GUESSES)
        raise NotFound()
    return found


def body_of(request: HttpRequest) -> bytes:
    raw: bytes = request.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise TooLarge(_("The request is larger than 1 MB."))
    return raw


def take_receipts(account: SmsAccount, body: bytes) -> None:
    """Those of texts that are none of ours are dropped: the provider is told that all is well."""
    try:
        receipts = PROVIDERS[account.provider].receipts(body)
    except (ValueError, RecursionError):
        raise Invalid(_("These are no receipts.")) from None
    for receipt in receipts[:MOST]:
        rows = SmsSent.objects.filter(account=account, external_id=receipt.external_id[:100])
        note = NoteReceipt(delivered=receipt.delivered, failure=receipt.failure[:300])
        for pk in rows.filter(delivered_at=None, failed_at=None).values_list("pk", flat=True):
            actions.note_receipt(pk, note, by=system("sms"))


def take_replies(account: SmsAccount, body: bytes) -> None:
    """Kept first, and looked into a moment later: what is answered with OK cannot be lost any more."""
    try:
        replies = PROVIDERS[account.provider].replies(body)
    except (ValueError, RecursionError):
        raise Invalid(_("These are no texts.")) from None
    texts = [
        ArrivedSms(
            key=reply.key[:150], number=(mobile_of(reply.number) or reply.number)[:20], text=reply.text[:LONGEST]
        )
        for reply in replies[:MOST]
    ]
    if texts:
        actions.arrive(ArriveSms(account=account.pk, texts=texts), by=system("sms"))
