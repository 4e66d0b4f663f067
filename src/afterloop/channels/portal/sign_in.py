"""Customers sign in by a one-time code. Nothing here says whether anybody has an address."""

from __future__ import annotations

import hmac
import secrets
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import Field

from afterloop.channels.portal.brands import default_brand, face
from afterloop.channels.portal.models import CustomerSession, SignInCode
from afterloop.channels.sms.numbers import mobile_of
from afterloop.channels.sms.purposes import sign_in_code
from afterloop.channels.sms.writing import can_send, send_sms
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotSignedIn
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Schema
from afterloop.kernel.messages.templates import template
from afterloop.kernel.messages.writing import send_email
from afterloop.kernel.people.actors import digest
from afterloop.kernel.time import ClockTimestamp
from afterloop.service.customers.identities import normal_email
from afterloop.service.customers.models import Contact, Customer, Identity

PURPOSE = "portal.sign_in_code"
COOKIE = "afterloop_customer"
MINUTES = 10
DAYS = 30
TRY = """
UPDATE portal_signincode SET tries_left = tries_left - 1
WHERE id = (SELECT id FROM portal_signincode WHERE channel = %s AND address = %s ORDER BY id DESC LIMIT 1)
  AND tries_left > 0 AND used_at IS NULL AND expires_at > clock_timestamp()
RETURNING id, hash, contact_id
"""
# A customer who was erased has no address any more, and is signed in nowhere.
SIGNED_IN = """
SELECT s.contact_id, s.customer_id FROM portal_customersession s
WHERE s.hash = %s AND s.expires_at > clock_timestamp()
  AND EXISTS (SELECT FROM customers_identity i WHERE i.contact_id = s.contact_id)
"""


class AskForCode(Schema):
    """Where the code goes: an e-mail address, or the number of a mobile phone."""

    address: str = Field(min_length=1, max_length=254)
    language: str = Field(default="", max_length=20)


class SignIn(Schema):
    address: str = Field(min_length=1, max_length=254)
    code: str = Field(min_length=4, max_length=12)


def by_mail(address: str, code: str, language: str, by: Actor) -> None:
    values = {"code": code, "brand": face(default_brand())["name"]}
    send_email(address, "portal.sign_in_code", values, by=by, once=f"portal-code:{uuid.uuid4().hex}", language=language)


def by_sms(address: str, code: str, language: str, by: Actor) -> None:
    values = {"code": code, "brand": face(default_brand())["name"]}
    until = by.now + timedelta(minutes=MINUTES)
    once = f"portal-code:{uuid.uuid4().hex}"
    send_sms(address, PURPOSE, values, by=by, once=once, language=language, until=until)


# How a code goes out, by channel of the identity.
CHANNELS: dict[str, Callable[[str, str, str, Actor], None]] = {"email": by_mail, "phone": by_sms}


def ways() -> list[str]:
    """By which channels codes can go out at all."""
    return [name for name, is_open in (("email", bool(settings.MAIL)), ("phone", can_send(PURPOSE))) if is_open]


def address_of(written: str) -> tuple[str, str]:
    """(channel, normal address), or the error of the field. A number that gets no texts is as unknown as any other."""
    if email := normal_email(written):
        return "email", email
    if not can_send(PURPOSE):
        raise Invalid.field("address", _("Give the e-mail address that we know of you."))
    if number := mobile_of(written):
        return "phone", number
    raise Invalid.field("address", _("Give the e-mail address or the mobile number that we know of you."))


@catalog.action("customer.send_code", title=gettext_lazy("Send a sign-in code"), internal=True)
def send_code(data: AskForCode, *, by: Actor) -> None:
    """A row in any case; a message only to who is known."""
    channel, address = address_of(data.address)
    code = f"{secrets.randbelow(1_000_000):06}"
    owner = Identity.objects.filter(channel=channel, value=address).values_list("contact", flat=True).first()
    SignInCode.objects.create(
        channel=channel,
        address=_secret(address),
        hash=_secret(code),
        contact_id=owner,
        expires_at=by.now + timedelta(minutes=MINUTES),
    )
    if owner is not None:
        CHANNELS[channel](address, code, data.language or by.language, by)
        emit("customer.code_sent", Customer.objects.get(contacts=owner), by=by)


@catalog.action("customer.sign_in", title=gettext_lazy("Sign in as a customer"), internal=True)
def sign_in(data: SignIn, *, by: Actor) -> str:
    """The secret of a new session; "" where the code is wrong, and that try is counted."""
    channel, address = address_of(data.address)
    row = sql.row(TRY, [channel, _secret(address)])
    if row is None:
        return ""
    pk, kept, contact_id = row
    right = hmac.compare_digest(bytes(kept), _secret(data.code.strip()))
    contact = Contact.objects.select_related("customer").filter(pk=contact_id).first() if right and contact_id else None
    if contact is None:
        return ""
    SignInCode.objects.filter(pk=pk).update(used_at=by.now)
    secret = secrets.token_urlsafe(32)
    CustomerSession.objects.create(
        hash=digest(secret),
        contact=contact,
        customer_id=contact.customer_id,
        expires_at=ClockTimestamp() + timedelta(days=DAYS),
    )
    emit("customer.signed_in", contact.customer, by=by)
    return secret


@catalog.action("customer.sign_out", title=gettext_lazy("Sign out as a customer"), internal=True)
def sign_out(secret: str, *, by: Actor) -> None:
    """End the session of this browser; it need not work any more."""
    session = CustomerSession.objects.select_related("customer").filter(hash=digest(secret)).first()
    if session is not None:
        session.delete()
        emit("customer.signed_out", session.customer, by=by)


def signed_in(secret: str) -> tuple[int, int]:
    """(contact, customer) of this browser."""
    row = sql.row(SIGNED_IN, [digest(secret)]) if secret else None
    if row is None:
        raise NotSignedIn()
    return row[0], row[1]


def prune() -> int:
    """Codes and sessions that are over."""
    codes: Any = SignInCode.objects.filter(expires_at__lt=ClockTimestamp()).delete()[0]
    return int(codes) + int(CustomerSession.objects.filter(expires_at__lt=ClockTimestamp()).delete()[0])


def _secret(text: str) -> bytes:
    """Short or known to others: hashed with this installation's key."""
    return salted_hmac("afterloop.portal.sign_in", text, algorithm="sha256").digest()


template(
    "portal.sign_in_code",
    "email",
    subject={"zh-Hans": "{brand}登录验证码", "en": "Your code for {brand}"},
    body={
        "zh-Hans": "您好，\n\n您的登录验证码是：\n\n{code}\n\n验证码10分钟内有效，请勿告诉任何人。"
        "如果不是您本人操作，可忽略这封邮件。\n\n{brand}",
        "en": "Hello,\n\nyour code to sign in:\n\n{code}\n\nIt works for ten minutes. Tell it to nobody. If you did "
        "not ask for it, you can ignore this mail.\n\n{brand}",
    },
)
sign_in_code(PURPOSE, title=gettext_lazy("Customers sign in"))
