"""A ticket in the customer's eyes: four steps, a promise, and what happened, newest first."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from afterloop.channels.portal import masking
from afterloop.channels.portal.brands import default_brand, face
from afterloop.channels.portal.entries import Mask, entries
from afterloop.engines.forms import showing
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import NotFound
from afterloop.kernel.files.queries import files_of
from afterloop.kernel.texts import say
from afterloop.service.tickets import reasons, states
from afterloop.service.tickets.actions.following import URGED_FOR
from afterloop.service.tickets.actions.windows import reopens_until
from afterloop.service.tickets.models import Message, Ticket
from afterloop.service.tickets.queries import name_files, promise

VERBS = {
    "ticket.hear": "reply",
    "ticket.rate": "rate",
    "ticket.reopen": "reopen",
    "ticket.confirm": "confirm",
    "ticket.urge": "urge",
    "ticket.follow_up": "follow_up",
}
TITLES = {
    "submitted": gettext_noop("Submitted"),
    "accepted": gettext_noop("Accepted"),
    "in_progress": gettext_noop("In progress"),
    "done": gettext_noop("Done"),
    "called_back": gettext_noop("Called back"),
}
SENTENCES = {
    "submitted": gettext_noop("We have received your request"),
    "accepted": gettext_noop("Your request has been accepted"),
    "in_progress": gettext_noop("We are working on your request"),
    "needs_you": gettext_noop("We need something from you"),
    "done": gettext_noop("Your request is done"),
    "called_back": gettext_noop("Your request is done, and we have called you back"),
}


def ticket_of(by: Actor) -> Ticket:
    """The one ticket that this signed link opens."""
    ticket: Ticket | None = Ticket.objects.visible_to(by, "ticket.track").select_related("contact", "brand").first()
    if ticket is None:
        raise NotFound()
    return ticket


def progress(ticket: Ticket, by: Actor) -> dict[str, Any]:
    """The ticket as `Progress`: whatever in it says who the customer is has been made unreadable."""
    language = get_language() or "zh-hans"
    live = definitions.live("ticket-type", ticket.type)
    body = definitions.version(ticket.type_version_id).body
    mask = _mask_of(ticket)
    return {
        "number": ticket.number,
        "subject": mask(ticket.subject, True),
        "type_title": say(live.title if live else ticket.type, language),
        "public_state": ticket.public_state,
        "steps": steps(ticket, calls_back=body.calls_back),
        "sentence": _(SENTENCES[ticket.public_state]),
        "promise": promise(ticket.type_version_id, ticket.public_state, language),
        "needs_you": mask(_last_word(ticket), False) if ticket.public_state == states.NEEDS_YOU else "",
        "entries": entries(ticket, by, mask),
        "answers": answers(ticket, by, language),
        "actions": actions(ticket, by),
        "urged_at": ticket.urged_at,
        "reopens_until": reopens_until(ticket),
        "rating": rating(ticket, language),
        "rating_reasons": reasons.described(body, language),
        "brand": face(ticket.brand or default_brand()),
    }


def actions(ticket: Ticket, by: Actor) -> list[str]:
    """What the link's holder may do now."""
    until = reopens_until(ticket)
    late = until is not None and by.now > until
    recent = ticket.urged_at is not None and by.now - ticket.urged_at < URGED_FOR
    not_now = {"reopen" if late else "follow_up", "urge" if recent else "", "reply" if ticket.is_finished else ""}
    return [
        short
        for verb, short in VERBS.items()
        if short not in not_now
        and Ticket.scope.covers(by.reach(verb), ticket)
        and states.possible(verb.partition(".")[2], ticket.state)
    ]


def rating(ticket: Ticket, language: str) -> dict[str, Any] | None:
    if ticket.rating is None:
        return None
    body = definitions.version(ticket.type_version_id).body
    words = reasons.titles(body, ticket.rating_reasons, language)
    return {
        "score": ticket.rating,
        "comment": masking.mask(ticket.rating_comment),
        "reasons": words,
        "at": ticket.rated_at,
    }


def _mask_of(ticket: Ticket) -> Mask:
    """Texts as whoever the link was forwarded to may read them."""
    known = [ticket.contact.phone, ticket.contact.email] if ticket.contact else []
    if ticket.form_version_id:
        fields = definitions.version(ticket.form_version_id).body.fields
        told = [ticket.data.get(field.key) for field in fields if field.personal]
        known += [answer for answer in told if isinstance(answer, str)]
    return lambda text, theirs: masking.mask_known(masking.mask(text) if theirs else text, known)


def answers(ticket: Ticket, by: Actor, language: str) -> list[dict[str, Any]]:
    """What the customer answered, personal answers masked; their files as links that only they can open."""
    if not ticket.form_version_id:
        return []
    body = definitions.version(ticket.form_version_id).body
    sent = {key: ticket.data[key] for key in body.attachments if ticket.data.get(key)}
    if sent:
        name_files(sent, sent, files_of("ticket", [ticket.pk], by=by).get(ticket.pk, []))
    shown: list[dict[str, Any]] = list(showing.answers(body, ticket.data, language))
    return [
        {**answer, "value": masking.mask(answer["value"]), "files": sent.get(answer["key"], [])} for answer in shown
    ]


def steps(ticket: Ticket, *, calls_back: bool) -> list[dict[str, Any]]:
    """已提交 → 已受理 → 处理中 → 已完成, and → 已回访 only where the type calls back."""
    at = {
        "submitted": ticket.created_at,
        "accepted": ticket.accepted_at,
        "in_progress": ticket.opened_at,
        "done": ticket.resolved_at if ticket.is_finished else None,
        "called_back": ticket.called_back_at,
    }
    keys = [*states.STEPS, *([states.CALLED_BACK] if calls_back else [])]
    now = states.IN_PROGRESS if ticket.public_state == states.NEEDS_YOU else ticket.public_state
    reached = keys.index(now) if now in keys else len(keys) - 1
    return [
        {
            "key": key,
            "title": _(TITLES[key]),
            "done": place < reached or (place == reached and key in (states.DONE, states.CALLED_BACK)),
            "current": place == reached,
            "at": at[key] if place <= reached else None,
        }
        for place, key in enumerate(keys)
    ]


def _last_word(ticket: Ticket) -> str:
    """What we asked for: our last message."""
    last = ticket.messages.filter(direction=Message.Direction.OUT).order_by("-pk").first()
    return last.body if last else _("Please add what is missing.")
