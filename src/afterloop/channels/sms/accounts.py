"""The accounts as administration sets them: their verbs, how they fare, and whether their provider lets us in."""

from __future__ import annotations

import secrets
from decimal import Decimal
from typing import Any

import httpx
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.sms.hints import hint
from afterloop.channels.sms.models import SmsAccount
from afterloop.channels.sms.providers import PROVIDERS
from afterloop.channels.sms.providers.provider import Access, Refused
from afterloop.channels.sms.schemas import CreateSmsAccount, SetSmsAccount, SmsAccountOut, SmsAccountTest
from afterloop.kernel import catalog, closing, limits
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import house
from afterloop.kernel.people.sealing import Unreadable, seal, unseal
from afterloop.service.tickets.actions.intake import kind_of
from afterloop.service.tickets.actions.saving import open_unit

TESTS = {"most": 10, "per": 60}  # for one person
_PLAIN = (
    *("name", "key_id", "region", "app_id", "endpoint", "signature", "type"),
    *("limit_per_number", "limit_per_day", "quiet_from", "quiet_until"),
)
_COLUMNS = (*_PLAIN, "unit", "price", "secret", "problem", "problem_since")


@catalog.action("sms_account.create", title=gettext_lazy("Add an SMS account"))
def create_account(data: CreateSmsAccount, *, by: Actor) -> SmsAccount:
    account = SmsAccount(provider=data.provider, token=secrets.token_urlsafe(32), created_at=by.now)
    _set(account, data)
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError:
        raise Invalid.field("name", _("There is an account of this name.")) from None
    emit("sms_account.created", account, by=by)
    return account


@catalog.action("sms_account.edit", title=gettext_lazy("Change an SMS account"))
def edit_account(account: SmsAccount, data: SetSmsAccount, *, by: Actor) -> SmsAccount:
    _set(account, data)
    try:
        with transaction.atomic():
            account.write(*_COLUMNS)
    except IntegrityError:
        raise Invalid.field("name", _("There is an account of this name.")) from None
    emit("sms_account.edited", account, by=by)
    return account


def _set(account: SmsAccount, data: SetSmsAccount) -> None:
    if data.type:
        kind_of(data.type)
    for name in _PLAIN:
        value = getattr(data, name)
        setattr(account, name, value.strip() if isinstance(value, str) else value)
    account.unit = open_unit(data.unit) if data.unit else None
    account.price = Decimal(data.price if account.provider != "console" else 0)
    account.problem, account.problem_since = "", None
    if data.secret is not None:
        account.secret = seal(data.secret) if data.secret else ""
    _check(account)


def _check(account: SmsAccount) -> None:
    """What its provider cannot do without."""
    needed = {"aliyun": ("key_id", "secret"), "tencent": ("key_id", "secret", "app_id")}.get(account.provider, ())
    missing = [name for name in needed if not getattr(account, name)]
    if missing:
        raise Invalid(fields={name: [_("This is required.")] for name in missing})


@catalog.action("sms_account.close", title=gettext_lazy("Stop sending by an SMS account"))
def close_account(account: SmsAccount, *, by: Actor) -> SmsAccount:
    closing.close(account, by=by)
    return account


@catalog.action("sms_account.reopen", title=gettext_lazy("Send by an SMS account again"))
def reopen_account(account: SmsAccount, *, by: Actor) -> SmsAccount:
    closing.reopen(account, by=by)
    return account


def access_of(account: SmsAccount) -> Access:
    secret = unseal(account.secret) if account.secret else ""
    return Access(account.key_id, secret, account.region, account.app_id, account.endpoint)


def test_account(pk: int, by: Actor) -> SmsAccountTest:
    """Ask the provider for something that costs nothing. Not within a transaction."""
    by.require("sms_account.edit")
    account = SmsAccount.objects.filter(pk=pk).first()
    if account is None:
        raise NotFound()
    limits.take("sms.test", str(by.user_id), **TESTS)
    try:
        answer = PROVIDERS[account.provider].ask(access_of(account))
    except (Refused, httpx.HTTPError, Unreadable, OSError) as error:
        said = str(error) if isinstance(error, Refused) else f"{type(error).__name__}: {error}"
        return SmsAccountTest(works=False, answer=said, hint=hint(said))
    if not answer:
        answer = _("It shows texts instead of sending them.")
    return SmsAccountTest(works=True, answer=answer, hint="")


LIST = """
SELECT a.id, a.name, a.provider, a.key_id, a.secret <> '' AS has_secret, a.region, a.app_id, a.endpoint, a.signature,
  a.type, a.unit_id AS unit, a.price::text, a.limit_per_number, a.limit_per_day, a.quiet_from, a.quiet_until,
  a.closed_at IS NOT NULL AS closed, a.last_sent_at, a.problem, a.problem_since, a.revision, a.token,
  (SELECT count(*) FROM sms_smssent s WHERE s.account_id = a.id AND s.at > clock_timestamp() - interval '1 day')
    AS sent_today,
  (SELECT count(*) FROM ours WHERE ours.account = a.id AND ours.state IN ('queued', 'sending', 'failed')) AS waiting,
  (SELECT count(*) FROM ours WHERE ours.account = a.id AND ours.state = 'dead'
    AND ours.created_at > clock_timestamp() - interval '7 days') AS dead
FROM sms_smsaccount a WHERE %(one)s::bigint IS NULL OR a.id = %(one)s ORDER BY a.closed_at NULLS FIRST, a.name
"""
# Of each text its account, by the template that it was written with.
OURS = """
WITH ours AS (
  SELECT t.account_id AS account, d.state, d.created_at FROM messages_dispatch d
  JOIN sms_smstemplate t ON t.id = (d.headers ->> 'template')::bigint
  WHERE d.channel = 'sms' AND d.state IN ('queued', 'sending', 'failed', 'dead'))
"""


def accounts(by: Actor, one: int | None = None) -> list[dict[str, Any]]:
    """All of them, or one, with how they fare."""
    by.require("sms_account.view")
    with connection.cursor() as cursor:
        cursor.execute(OURS + LIST, {"one": one})
        columns = [column.name for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return [_shown(row, by) for row in rows]


def _shown(row: dict[str, Any], by: Actor) -> dict[str, Any]:
    """The address that the provider calls is a secret: whoever may not set it up does not see it."""
    base = house.public_url() if row["provider"] != "console" and by.holds("sms_account.edit") else ""
    urls = {
        f"{kind}_url": f"{base}/api/v1/sms/{row['token']}/{kind}" if base else "" for kind in ("receipts", "replies")
    }
    row |= urls | {"hint": hint(row["problem"])}
    return {name: row[name] for name in SmsAccountOut.model_fields}
