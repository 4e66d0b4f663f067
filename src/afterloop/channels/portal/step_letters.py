"""The mails of each step as a company has set them: for all ticket types, and beside them for single ones."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from pydantic import BaseModel, Field

from afterloop.channels.portal import letters
from afterloop.channels.portal.brands import address_of, default_brand, face
from afterloop.channels.portal.letters import SHIPPED, Letter, unknown, written
from afterloop.channels.portal.models import StepLetter
from afterloop.kernel import catalog, performing
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import LANGUAGES, Id, Out, Schema
from afterloop.kernel.messages.templates import fill
from afterloop.kernel.people import signatures
from afterloop.kernel.people.schemas.inputs import LANGUAGE_TAGS
from afterloop.kernel.texts import say
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import promise
from afterloop.service.tickets.wording import spoken

Step = Literal["submitted", "accepted", "in_progress", "answered", "needs_you", "done", "called_back"]
TITLES = {
    "submitted": gettext_noop("Submitted"),
    "accepted": gettext_noop("Accepted"),
    "in_progress": gettext_noop("In progress"),
    "answered": gettext_noop("Answered"),
    "needs_you": gettext_noop("Waiting for the customer"),
    "done": gettext_noop("Done"),
    "called_back": gettext_noop("Called back"),
}
Type = Annotated[str, Field(max_length=60, pattern=r"^[a-z0-9_-]*$")]
Subject = Annotated[str, Field(max_length=300)]
Body = Annotated[str, Field(max_length=5000)]
Language = Literal["zh-Hans", "en"]


class SetStepLetter(Schema):
    """`on` null, or a language that is not said: as for all types, or as it is shipped."""

    type: Type = ""
    step: Step
    on: bool | None = None
    subject: dict[Language, Subject] = {}
    body: dict[Language, Body] = {}


class StepLetterFacts(BaseModel):
    type: str
    step: str
    on: bool | None
    subject: dict[str, str]
    body: dict[str, str]


class StepLetterOut(Out):
    """`usual…`: what holds where nothing is said here."""

    step: Step
    title: str
    on: bool
    on_here: bool | None
    usual_on: bool
    subject: dict[str, str]
    body: dict[str, str]
    usual_subject: dict[str, str]
    usual_body: dict[str, str]
    is_own: bool = Field(description="Words of its own stand here")


class PlaceholderOut(Out):
    name: str
    title: str


class StepLettersOut(Out):
    items: list[StepLetterOut]
    placeholders: list[PlaceholderOut]


class PreviewLetter(Schema):
    """`ticket`: whose data; unsaid: the newest of the type that the reader may see."""

    type: Type = ""
    step: Step
    language: Language
    subject: Subject
    body: Body
    ticket: Id | None = None


class LetterPreview(Out):
    number: str
    subject: str
    text: str


@catalog.action("step_letter.set", title=gettext_lazy("Set what customers are told by mail"))
def set_letter(data: SetStepLetter, *, by: Actor) -> StepLetter:
    """Nothing said is as usual again."""
    for field, texts in (("subject", data.subject), ("body", data.body)):
        for language, text in texts.items():
            if names := unknown(text):
                said = _("There is no such placeholder: %(names)s") % {"names": ", ".join(f"{{{n}}}" for n in names)}
                raise Invalid.field(f"{field}.{language}", said)
    StepLetter.objects.bulk_create([StepLetter(type=data.type, step=data.step)], ignore_conflicts=True)
    row: StepLetter = StepLetter.objects.select_for_update(no_key=True).get(type=data.type, step=data.step)
    if running := performing.running():
        running.hold(row)
    row.on = data.on
    row.subject = {str(language): text for language, text in data.subject.items() if text.strip()}
    row.body = {str(language): text for language, text in data.body.items() if text.strip()}
    row.write("on", "subject", "body")
    emit("step_letter.set", row, by=by)
    return row


def letter_of(type: str, step: str) -> Letter:
    """What holds for tickets of this type."""
    return _letters([step], type)[step][1]


def letters_of(by: Actor, type: str) -> dict[str, Any]:
    by.require("step_letter.view")
    rows = {row.step: row for row in StepLetter.objects.filter(type=type)}
    items = []
    for step, (usual, here) in _letters(list(SHIPPED), type).items():
        row = rows.get(step)
        items.append(
            {
                "step": step,
                "title": _(TITLES[step]),
                "on": here.on,
                "on_here": row.on if row else None,
                "usual_on": usual.on,
                "subject": here.subject,
                "body": here.body,
                "usual_subject": usual.subject,
                "usual_body": usual.body,
                "is_own": bool(row and (row.subject or row.body)),
            }
        )
    named = [{"name": name, "title": str(title)} for name, title in letters.PLACEHOLDERS.items()]
    return {"items": items, "placeholders": named}


def preview(by: Actor, data: PreviewLetter) -> LetterPreview:
    """The words with a real ticket's data. Its link is no link: making one is an act of its own."""
    by.require("step_letter.view")
    tickets = Ticket.objects.visible_to(by, "ticket.view").select_related("brand")
    if data.ticket is not None:
        ticket = tickets.filter(pk=data.ticket).first()
        if ticket is None:
            raise NotFound()
    else:
        ticket = tickets.filter(**({"type": data.type} if data.type else {})).order_by("-pk").first()
    values = values_of(ticket, data.step, data.language, "…") if ticket else _sample()
    values["words"] = values["words"] or _sample()["words"]
    subject = " ".join(written(data.subject, values).split())
    return LetterPreview(number=values["number"], subject=subject, text=written(data.body, values))


def values_of(
    ticket: Ticket, step: str, language: str, secret: str, words: str | None = None, agent: str = ""
) -> dict[str, str]:
    """What the placeholders stand for. Without words: what we said last. `agent`: who has written them."""
    brand = ticket.brand or default_brand()
    base, shown = address_of(brand), face(brand)
    if words is None:
        words = ticket.messages.filter(direction="out").order_by("-pk").values_list("body", flat=True).first() or ""
    state = step if step in TITLES and step != letters.ANSWERED else ticket.public_state
    named = say(brand.name, language) if brand and brand.name else shown["name"]
    signs = {"agent": agent, "unit": ticket.unit.name, "brand": named, "hotline": shown["hotline"]}
    return {
        "number": spoken(ticket.number),
        "subject": ticket.subject,
        "words": words,
        "promise": promise(ticket.type_version_id, state, language),
        "link": f"{base}/portal/t/{secret}" if base else "",
        "signature": fill(say(signatures.of_unit(ticket.unit_id), language), signs),
        "brand": named,
        "hotline": shown["hotline"],
    }


def _sample() -> dict[str, str]:
    number = "261121 0042"
    subject = _("The water heater does not heat")
    words = _("Please send us a picture of the type plate.")
    link = "https://…/portal/t/…"
    return {
        "number": number, "subject": subject, "words": words, "promise": "", "link": link,
        "signature": "", "brand": face(default_brand())["name"], "hotline": "400-820-0000",
    }  # fmt: skip


def _letters(steps: list[str], type: str) -> dict[str, tuple[Letter, Letter]]:
    """By step: what is usual for this type, and what holds for it."""
    rows = {(row.type, row.step): row for row in StepLetter.objects.filter(type__in={"", type}, step__in=steps)}
    found = {}
    for step in steps:
        usual, here = SHIPPED[step], rows.get((type, step))
        if type and (general := rows.get(("", step))):
            usual = _over(usual, general)
        found[step] = (usual, _over(usual, here) if here else usual)
    return found


def _over(usual: Letter, row: StepLetter) -> Letter:
    on = usual.on if row.on is None else row.on
    return Letter(on, {**usual.subject, **row.subject}, {**usual.body, **row.body})


def tag_of(language: str) -> str:
    """As texts by language name it."""
    return LANGUAGE_TAGS.get(language.lower(), LANGUAGE_TAGS[LANGUAGES[0]])
