"""Print templates: those that can be issued, all of them for who edits them, and how one looks with a ticket."""

from __future__ import annotations

from typing import Any

from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from afterloop.channels.papers import filling, pdf
from afterloop.channels.papers.body import SIZES, no_such, unknown_in
from afterloop.channels.papers.placeholders import BLOCKS, GROUPS, PLACEHOLDERS, examples
from afterloop.channels.papers.rendering import Sheet, page
from afterloop.channels.papers.schemas import Charge, PreviewPaper
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.spelling import spelled
from afterloop.kernel.texts import say
from afterloop.service.tickets.models import Ticket


def offered(by: Actor) -> list[dict[str, Any]]:
    """Those that can be issued, in the business's order."""
    by.require("definition.view")
    found = definitions.live_versions("paper")
    return [
        {"key": key, "title": say(live.title, get_language()), "size": body.size, "asks_charges": body.asks_charges}
        for key, live in sorted(found.items(), key=lambda item: (item[1].version.body.position, item[0]))
        if (body := live.version.body).offered
    ]


def settings(by: Actor) -> list[dict[str, Any]]:
    """All that this reader sees, in the same order, also those that were never published or are out of use."""
    by.require("definition.view")
    found = list(definitions.visible(by).filter(kind="paper"))
    bodies: dict[int, dict[str, Any]] = {}
    states = ("draft", "live")  # the live one comes last and wins
    for version in Version.objects.filter(definition__in=found, status__in=states).order_by("status"):
        bodies[version.definition_id] = version.body
    rows = [_row(definition, bodies.get(definition.pk, {})) for definition in found]
    return sorted(rows, key=lambda row: (row["position"], row["key"]))


def placeholders(by: Actor) -> dict[str, Any]:
    by.require("definition.view")
    shown = examples(get_language() or "")
    named = [
        {
            "name": name,
            "title": str(each.title),
            "spelling": spelled(str(each.title)),
            "block": name in BLOCKS,
            "group": str(GROUPS[each.group]),
            "example": shown.get(name, str(each.example)),
        }
        for name, each in PLACEHOLDERS.items()
    ]
    return {"placeholders": named, "pdf": pdf.is_there()}


def draft_of(pk: int, number: int | None, by: Actor) -> Version:
    """The version with this number; else what is being drawn, else what is live."""
    definition = definitions.get(by, pk)
    if definition.kind != "paper":
        raise NotFound()
    if number is not None:
        return definitions.version_of(definition, number)
    found = definition.versions.filter(status__in=("draft", "live")).order_by("status").first()
    if found is None:
        raise Invalid(_("There is nothing to show yet."))
    return found


def preview(version: Version, language: str, ticket: int | None, by: Actor) -> tuple[Sheet, str]:
    """A version of a template with a ticket's data: this one's, or the newest that its reader sees. Nothing is kept."""
    body = definitions.version(version.pk).body
    found = _shown_ticket(ticket, by)
    title = say(version.definition.title, language)
    return _sheet(title, say(body.words, language), language, found, by, charges=body.asks_charges), body.size


def preview_words(data: PreviewPaper, by: Actor) -> dict[str, Any]:
    """Words that nobody has saved yet, and what is wrong with them."""
    by.require("definition.view")
    found = _shown_ticket(data.ticket, by)
    sheet = _sheet("", data.words, data.language, found, by, charges=data.asks_charges)
    unknown = unknown_in(data.words)
    return {
        "html": page(sheet, data.size),
        "ticket": found.number if found else "",
        "problem": no_such(unknown) if unknown else "",
    }


def _row(definition: Definition, body: dict[str, Any]) -> dict[str, Any]:
    """A draft may say anything."""
    position = body.get("position", 100)
    return {
        "id": definition.pk,
        "key": definition.key,
        "title": say(definition.title),
        "size": body["size"] if body.get("size") in SIZES else "a4",
        "asks_charges": body.get("asks_charges") is True,
        "offered": body.get("offered", True) is not False,
        "position": position if isinstance(position, int) else 100,
        "live": definition.live_number,  # type: ignore[attr-defined]
        "draft": definition.draft_number,  # type: ignore[attr-defined]
    }


def _shown_ticket(ticket: int | None, by: Actor) -> Ticket | None:
    tickets = Ticket.objects.visible_to(by, "ticket.view").select_related("brand", "unit", "customer", "contact")
    found: Ticket | None = tickets.filter(pk=ticket).first() if ticket else tickets.order_by("-pk").first()
    if found is None and ticket:
        raise NotFound()
    return found


def _sheet(title: str, words: str, language: str, ticket: Ticket | None, by: Actor, *, charges: bool) -> Sheet:
    """With made-up charges and remark: nobody has said any yet."""
    shown = examples(language)
    with translation.override(language):
        charged = [Charge(what=_("Visit"), price="80"), Charge(what=_("Spare part"), count="2", price="129.50")]
    lines, _total, sums = filling.charged(charged if charges else [], language)
    values = filling.values_of(ticket, f"{ticket.number}-1", shown["note"], language, by) if ticket else shown
    return Sheet(
        title=title,
        language=language,
        words=words,
        values=values | (sums if lines else {}),
        answers=[(label, said) for label, said in filling.answers_of(ticket, language)] if ticket else (),
        lines=lines,
        heads=filling.heads(language),
        link="https://…/portal/t/…",
    )
