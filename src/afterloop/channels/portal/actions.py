"""What the portal adds to a ticket: a link that lets the customer follow it, and mails that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pydantic import Field

from afterloop.channels.email import answering
from afterloop.channels.email.threads import thread_of
from afterloop.channels.portal import entry_links
from afterloop.channels.portal.brands import policy_of
from afterloop.channels.portal.letters import candidates, written
from afterloop.channels.portal.models import PrivacyPolicy
from afterloop.channels.portal.schemas import Found, PublishPolicy, SendRequest, SetLogo
from afterloop.channels.portal.step_letters import letter_of, tag_of, values_of
from afterloop.channels.portal.step_texts import purpose_of
from afterloop.channels.sms.writing import can_send, send_sms
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import attach, remove_file
from afterloop.kernel.http import LANGUAGES, Schema
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.writing import is_address, send_text
from afterloop.kernel.people import links
from afterloop.kernel.people.models import Brand, Organization, SignedLink
from afterloop.kernel.texts import say
from afterloop.service.tickets.actions import intake
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.queries import going_on

DAYS = 365
NO_NEWS = timedelta(days=2)
FRESH = timedelta(minutes=10)
VERBS = (
    *("ticket.track", "ticket.hear", "ticket.rate", "ticket.reopen"),
    *("ticket.confirm", "ticket.urge", "ticket.follow_up"),
)


class TrackLink(Schema):
    """The language in which the customer reads, if it is known, and for how many days the link works."""

    language: str = ""
    days: int = Field(DAYS, ge=1, le=DAYS)


@catalog.action("ticket.make_link", title=_("Make a link for the customer"))
def make_track_link(ticket: Ticket, data: TrackLink, *, by: Actor) -> str:
    """The secret of a new link; it is not kept and cannot be shown again."""
    secret = links.make(
        "ticket", going_on(ticket).pk, VERBS, customer=ticket.customer_id, days=data.days, language=known(data.language)
    )
    emit("ticket.link_made", ticket, by=by)
    return secret


def known(language: str) -> str:
    """A language that we speak, or none."""
    return language.lower() if language.lower() in LANGUAGES else ""


def language_of(ticket: Ticket) -> str:
    """In which the customer reads: that of the last link that says so, else the company's."""
    last = SignedLink.objects.filter(entity="ticket", record_id=ticket.pk).exclude(language="").order_by("-pk").first()
    return last.language if last else Organization.objects.values_list("language", flat=True).first() or "zh-hans"


@catalog.action("ticket.send", title=_("Send a request"), internal=True)
def send_request(data: SendRequest, found: Found, *, by: Actor) -> Ticket:
    """A request from the portal: under its brand, marked by the link it came in by, with what its sender agreed to."""
    link = entry_links.find(data.entry) if data.entry else None
    brand = link.brand if link else Brand.objects.filter(pk=found.brand or 0).first()
    agreed = agreed_to(data.policy, brand)
    beside = intake.Beside(brand=brand.pk if brand else None)
    if link is not None:
        beside = intake.Beside(beside.brand, link.tier, link.priority, tuple(link.tags))  # type: ignore[arg-type]
        entry_links.use(link)
    ticket = intake.submit_ticket(data.as_submitted(), beside, by=by)
    if agreed is not None:
        emit("ticket.consented", ticket, by=by, policy=agreed.number, brand=agreed.brand_id)
    if link is not None:
        emit("entry_link.used", link, by=by, about=[f"ticket:{ticket.pk}"], ticket=ticket.number)
    return ticket


def agreed_to(number: int | None, brand: Brand | None) -> PrivacyPolicy | None:
    """The policy that the sender has agreed to: the one that holds now, or the error of the field."""
    policy = policy_of(brand)
    if policy is None:
        return None
    if number is None:
        raise Invalid.field("policy", gettext("Please agree to the privacy policy."))
    if number != policy.number:
        raise Invalid.field("policy", gettext("The privacy policy has changed. Please read it once more."))
    return policy


@catalog.action("brand.publish_policy", title=_("Publish a privacy policy"))
def publish_policy(brand: Brand, data: PublishPolicy, *, by: Actor) -> Brand:
    """A new version; requests from now on agree to this one."""
    former = policy_of(brand)
    if former is not None and former.text == data.text:
        return brand
    number = former.number + 1 if former else 1
    PrivacyPolicy.objects.create(brand=brand, number=number, text=data.text, by_id=by.user_id, at=by.now)
    brand.write()
    emit("brand.policy_published", brand, by=by, number=number)
    return brand


@catalog.action("brand.set_logo", title=_("Set the logo"), verb="brand.edit")
def set_logo(brand: Brand, data: SetLogo, *, by: Actor) -> Brand:
    """An uploaded picture, or none."""
    if brand.logo:
        remove_file(brand.logo)
    brand.logo = data.file
    if data.file:
        attach([data.file], brand, by=by, public=True)
    brand.write("logo")
    emit("brand.edited", brand, by=by)
    return brand


class MailCustomer(Schema):
    """What has happened, as the customer sees it before and after; `message`: the words that came with it."""

    event: int
    name: str
    before: str
    after: str
    message: int | None = None
    at: datetime


@catalog.action("ticket.mail_customer", title=_("Write to the customer"), internal=True)
def mail_customer(ticket: Ticket, data: MailCustomer, *, by: Actor) -> Ticket:
    """One mail and one text for one step, where the contact has an address and a mobile number to get them.

    A question and the hold that waits for its answer are one step. What lies days back is no news: an import of
    history, or a log that was not delivered for so long.
    """
    contact = ticket.contact
    if contact is None or by.now - data.at > NO_NEWS:
        return ticket
    if data.name == "ticket.created" and answering.wants_no_receipt(ticket):
        return ticket
    wanted = candidates(data.name, data.before, data.after, ticket.public_state)
    if is_address(contact.email):
        _mail(ticket, contact.email, data, wanted, by)
    if contact.phone and wanted:
        _text(ticket, contact.phone, data, wanted, by)
    return ticket


def _mail(ticket: Ticket, address: str, data: MailCustomer, wanted: Sequence[str], by: Actor) -> None:
    """With our words and a link to follow the request."""
    found = ((step, letter_of(ticket.type, step)) for step in wanted)
    step, letter = next(((step, letter) for step, letter in found if letter.on), ("", None))
    said = _words_of(ticket, data, step)
    once = _once("mail", data, step, said)
    if letter is None or Dispatch.objects.filter(key=once).exists():
        return
    language = language_of(ticket)
    secret = links.make("ticket", going_on(ticket).pk, VERBS, customer=ticket.customer_id, days=DAYS, language=language)
    ours, thread = answering.spoken(said, language), thread_of(ticket, by_hand=said is not None)
    values = values_of(ticket, step, tag_of(language), secret, ours.text, said.author_name if said else "")
    subject, body = (written(say(text, language), values) for text in (letter.subject, letter.body))
    formed = ours.html and written(say(letter.body, language), values | {"words": answering.MARK})
    sent = send_text(
        address, f"Re: {thread.subject}" if thread.subject else subject, body,
        html=answering.with_form(formed, ours.html), files=ours.files, sender=thread.sender, headers=thread.headers,
        cc=answering.not_ours(said.cc if said else ()), bcc=answering.not_ours(said.bcc if said else ()),
        route=thread.route,
        by=by, once=once, about=ticket,
    )  # fmt: skip
    if sent:
        emit("ticket.notified", ticket, by=by, step=step, dispatch=sent.pk)


def _text(ticket: Ticket, number: str, data: MailCustomer, wanted: Sequence[str], by: Actor) -> None:
    """As its provider has approved it: what we said does not stand in it."""
    step = next((step for step in wanted if can_send(purpose_of(step))), "")
    once = _once("sms", data, step, _words_of(ticket, data, step))
    if not step or Dispatch.objects.filter(key=once).exists():
        return
    language = language_of(ticket)
    values = values_of(ticket, step, tag_of(language), "", "")
    sent = send_sms(number, purpose_of(step), values, by=by, once=once, language=tag_of(language), about=ticket)
    if sent:
        emit("ticket.texted", ticket, by=by, step=step, dispatch=sent.pk)


def _once(channel: str, data: MailCustomer, step: str, said: Message | None) -> str:
    """What we said once is one message, however many events tell of it."""
    return (
        f"ticket-{channel}:m{said.pk}"
        if said and step in ("answered", "needs_you")
        else f"ticket-{channel}:{data.event}"
    )


def _words_of(ticket: Ticket, data: MailCustomer, step: str) -> Message | None:
    """What we said with the step; for what we wait for, our last word, as long as it is fresh."""
    if data.message is not None and step in ("answered", "needs_you", "done"):
        return ticket.messages.filter(pk=data.message).first()
    if step != "needs_you":
        return None
    return ticket.messages.filter(direction="out", at__gte=data.at - FRESH).order_by("-pk").first()
