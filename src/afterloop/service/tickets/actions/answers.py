"""The answers of a ticket's form: checked by the pinned version, kept whole, projected into columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.db import connection
from django.utils.translation import gettext as _

from afterloop.engines.forms import projections, validation
from afterloop.engines.forms.fields.attachment import reference_of
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.queries import Published
from afterloop.kernel.errors import Invalid
from afterloop.kernel.files import tickets as upload_tickets
from afterloop.kernel.files.actions import attach
from afterloop.service.tickets.models import Ticket

ROWS = """
SELECT t.id, t.form_version_id, t.data::text FROM tickets_ticket t
WHERE t.form_version_id IN (SELECT v.id FROM definitions_version v WHERE v.definition_id = %s) AND t.id > %s
ORDER BY t.id LIMIT %s FOR NO KEY UPDATE OF t
"""


def stored(definition: int, after: int, limit: int) -> list[projections.Row]:
    """The next tickets of a form with their answers, locked."""
    with connection.cursor() as cursor:
        cursor.execute(ROWS, [definition, after, limit])
        return [(pk, version, orjson.loads(data)) for pk, version, data in cursor.fetchall()]


def present(ids: Sequence[int]) -> list[int]:
    return list(Ticket.objects.filter(pk__in=ids).values_list("pk", flat=True))


def clean_answers(form: Published | None, answers: Mapping[str, Any], *, by: Actor) -> dict[str, Any]:
    """The answers of a new ticket as they are kept, or the errors of their fields."""
    if form is None:
        if answers:
            raise Invalid.field("data", _("This type of ticket has no form."))
        return {}
    return validation.clean(form.body, answers, files=lambda wanted: _ids(wanted, by))


def keep_answers(
    ticket: Ticket, form: Published | None, given: Mapping[str, Any], *, by: Actor, stamp: int | None = None
) -> None:
    """Project the answers and attach the files that were given with them: the ticket has its id now."""
    if form is None:
        return
    attach(_references(form, given), ticket, by=by, public=True)
    projections.write(form, ticket.pk, ticket.data, stamp=stamp)


def edit_answers(ticket: Ticket, answers: Mapping[str, Any], *, by: Actor) -> None:
    """Change the answers given, empty those given as nothing; the others stay. The caller saves the ticket."""
    form = definitions.version(ticket.form_version_id) if ticket.form_version_id else None
    if form is None:
        clean_answers(None, answers, by=by)
        return
    mine = {file for key in form.body.attachments for file in ticket.data.get(key) or ()}
    changed = validation.clean(form.body, answers, partial=True, files=lambda wanted: _ids(wanted, by))
    ticket.data = {key: value for key, value in (ticket.data | changed).items() if value is not None}
    attach([file for file in _references(form, answers) if file not in mine], ticket, by=by, public=True)
    projections.write(form, ticket.pk, ticket.data)


def _ids(references: Sequence[Any], by: Actor) -> dict[Any, int]:
    """What the references stand for. Whether these uploads exist and are this actor's is asked when they attach."""
    return {
        reference: reference if isinstance(reference, int) else upload_tickets.upload_of(reference, now=by.now)
        for reference in references
    }


def _references(form: Published, given: Mapping[str, Any]) -> list[Any]:
    return [reference_of(item) for key in form.body.attachments for item in given.get(key) or ()]
