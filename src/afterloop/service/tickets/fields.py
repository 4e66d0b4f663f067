"""What a condition may ask about a ticket in a list: its own columns, and the answers of live forms that have a column.

Personal answers have none, so they cannot be asked about: a filter would tell what a mask hides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from afterloop.engines.forms import projections
from afterloop.engines.forms.body import FormBody
from afterloop.engines.forms.fields.select import SelectField
from afterloop.kernel.actor import Actor
from afterloop.kernel.columns import Columns
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.queries import Live
from afterloop.kernel.expressions import types
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.expressions.typed import Field
from afterloop.kernel.expressions.types import DATE, DATETIME, NUMBER, TEXT, Type
from afterloop.kernel.rows import RefTo
from afterloop.kernel.texts import FALLBACKS, in_all_languages, say
from afterloop.service.tickets.wording import LEVELS, WORDS

COLUMN_TYPES = {"text": TEXT, "numeric": NUMBER, "date": DATE}
TAGS = """ARRAY(SELECT g.name::text FROM tickets_ticket_tags x JOIN tickets_tag g ON g.id = x.tag_id
  WHERE x.ticket_id = t.id)"""
CHANNELS = {
    "portal": gettext_noop("portal"),
    "phone": gettext_noop("phone"),
    "email": gettext_noop("e-mail"),
    "console": gettext_noop("console"),
    "import": gettext_noop("import"),
    "api": "API",
}
MOMENTS = {
    "created_at": gettext_noop("Created"),
    "updated_at": gettext_noop("Changed"),
    "resolved_at": gettext_noop("Resolved"),
    "closed_at": gettext_noop("Closed"),
    "due_at": gettext_noop("Due"),
    "waiting_since": gettext_noop("Waiting for our answer since"),
}


def offered(by: Actor) -> list[Offer]:
    """The same with their options, in the order in which people look for them."""
    by.require("ticket.view")
    return _offered(by)


def _offered(by: Actor) -> list[Offer]:
    live = definitions.live_versions("ticket-type", stamp=by.live)
    stamp = next(iter(live.values())).stamp if live else None
    forms = definitions.live_versions("form", stamp=stamp)
    used = {found.version.body.form for found in live.values()}
    answers = [offer for key, form in forms.items() if key in used for offer in _of_form(key, form, stamp)]
    return [*_of_ticket(live), *answers]


COLUMNS = Columns(
    _offered,
    records={
        "category": RefTo("tickets_category", "category_id", "title", translated=True),
        "assignee": RefTo("people_user", "assignee_id"),
        "unit": RefTo("people_orgunit", "unit_id"),
        "customer": RefTo("customers_customer", "customer_id"),
    },
    ranks=WORDS,
)


def _of_ticket(live: Mapping[str, Live]) -> Iterator[Offer]:
    kinds = tuple((key, say(found.title)) for key, found in live.items())
    yield _column("state", gettext_noop("State"), TEXT, options=_worded(WORDS["state"]))
    yield _column("type", gettext_noop("Type"), TEXT, options=kinds)
    yield _column("priority", gettext_noop("Priority"), NUMBER, "smallint", options=_worded(WORDS["priority"]))
    yield _column("subject", gettext_noop("Subject"), TEXT)
    yield _column("number", gettext_noop("Number"), TEXT)
    yield _column("category", gettext_noop("Category"), types.reference_to("category"), "bigint", "category_id")
    yield _column("assignee", gettext_noop("Assignee"), types.reference_to("user"), "bigint", "assignee_id")
    yield _column("unit", gettext_noop("Unit"), types.reference_to("unit"), "bigint", "unit_id")
    yield _column("customer", gettext_noop("Customer"), types.reference_to("customer"), "bigint", "customer_id")
    yield _offer(Field("tags", _("Tags"), types.list_of(TEXT), TAGS), in_all_languages(gettext_noop("Tags")))
    yield _column("channel", gettext_noop("Channel"), TEXT, options=_worded(CHANNELS))
    yield _column("tier", gettext_noop("Tier"), TEXT)
    yield _column("level", gettext_noop("Level of support"), NUMBER, "smallint", options=tuple(LEVELS.items()))
    yield _column("transfers", gettext_noop("Transfers"), NUMBER, "smallint")
    yield _column("rating", gettext_noop("Rating"), NUMBER, "smallint")
    for name, label in MOMENTS.items():
        yield _column(name, label, DATETIME)


def _column(key: str, label: str, kind: Type, column: str = "", name: str = "", options: Any = ()) -> Offer:
    if options:
        kind = types.choice_of(*(value for value, _label in options)) if kind == TEXT else kind
    asked = Field(key, _(label), kind, f"t.{name or key}", column)
    return _offer(asked, in_all_languages(label), tuple(options))


def _offer(asked: Field, names: Mapping[str, str], options: tuple[tuple[Any, str], ...] = ()) -> Offer:
    """A field of the ticket itself. Of ranked options (priority) the first is the most."""
    falling = asked.type == NUMBER and bool(options)
    return Offer(asked, options, falling, _("Ticket"), asked.label, {tag.lower(): name for tag, name in names.items()})


def _worded(words: Mapping[Any, str]) -> tuple[tuple[Any, str], ...]:
    return tuple((value, _(word)) for value, word in words.items())


def _of_form(key: str, form: Live, stamp: int | None) -> Iterator[Offer]:
    body: FormBody = form.version.body
    columns = projections.plan(form.version.definition_id, stamp=stamp)
    language = get_language() or "zh-hans"
    for field in body.fields:
        kind = COLUMN_TYPES.get(field.column or "")
        if field.key not in columns.keys or kind is None or field.personal:
            continue
        choices = field.options if isinstance(field, SelectField) else ()
        options = tuple((option.value, say(option.label, language)) for option in choices)
        if options:
            kind = types.choice_of(*(value for value, _label in options))
        select = f"(SELECT p.{projections.column_of(field.key)} FROM {columns.table} p WHERE p.record_id = t.id)"
        title, label = say(form.title, language), say(field.label, language)
        asked = Field(f"data.{key}.{field.key}", f"{title} · {label}", kind, select)
        yield Offer(asked, options, group=title, short=label, names=_names(form.title, field.label))


def _names(title: Any, label: Any) -> dict[str, str]:
    """In each language the label, and with the form's title in front, where several forms ask the same."""
    names = {}
    for tag in FALLBACKS:
        names[tag.lower()] = say(label, tag)
        names[f"{tag.lower()}-x-full"] = f"{say(title, tag)} · {say(label, tag)}"
    return names
