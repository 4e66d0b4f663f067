"""The answers of a ticket's form: checked by the pinned version, kept whole, projected into columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from afterloop.engines.forms import projections, validation
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.queries import Published
from afterloop.kernel.errors import Invalid
from afterloop.kernel.files.actions import attach
from afterloop.service.tickets.models import Ticket


def clean_answers(form: Published | None, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as they are kept, or the errors of their fields."""
    if form is None:
        if answers:
            raise Invalid.field("data", _("This type of ticket has no form."))
        return {}
    return validation.clean(form, answers)


def keep_answers(ticket: Ticket, form: Published | None, *, by: Actor) -> None:
    """Project the answers and attach the files they name: the ticket has its id now."""
    if form is None:
        return
    if files := validation.files_in(form, ticket.data):
        attach(files, ticket, by=by, public=True)
    projections.write(form, ticket.pk, ticket.data)


def edit_answers(ticket: Ticket, answers: Mapping[str, Any], *, by: Actor) -> None:
    """Change the answers given; the others stay. The caller saves the ticket."""
    form = definitions.version(ticket.form_version_id) if ticket.form_version_id else None
    if form is None:
        clean_answers(None, answers)
        return
    before = set(validation.files_in(form, ticket.data))
    ticket.data = ticket.data | validation.clean(form, answers, partial=True)
    if files := [file for file in validation.files_in(form, ticket.data) if file not in before]:
        attach(files, ticket, by=by, public=True)
    projections.write(form, ticket.pk, ticket.data)
