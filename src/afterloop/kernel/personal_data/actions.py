"""Taking out what is held about somebody. Erasing it is `redaction`."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotFound
from afterloop.kernel.exports.actions import begin_export
from afterloop.kernel.exports.models import Export
from afterloop.kernel.personal_data import queries
from afterloop.kernel.personal_data.schemas import TakeOut


@catalog.action(queries.EXPORT, title=_("Export what is held about a person"))
def export_personal_data(data: TakeOut, *, by: Actor) -> Export:
    """The file's name says whose it is by number: it outlives the name."""
    noun = queries.known(data.entity)
    if not queries.covers(by, noun, queries.EXPORT, data.record):
        raise NotFound()
    title = f"{noun.title} {data.record}"
    return begin_export("personal_data", title, "zip", data.wish(), by=by, columns=["*"])
