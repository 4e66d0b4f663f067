"""Choosing how long things are kept, and noting what a sweep has done."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.keeping import Kind
from afterloop.kernel.models import Retention
from afterloop.kernel.performing import running
from afterloop.kernel.retention import queries
from afterloop.kernel.retention.schemas import SetRetention, Swept


@catalog.action("retention.set", title=lazy("Choose how long things are kept"))
def set_retention(data: SetRetention, *, by: Actor) -> Retention:
    """What is older by then goes with the next sweep."""
    kind = queries.known(data.kind)
    if data.days is None and kind.days is not None:
        raise Invalid.field("days", _("This is not kept for ever."))
    if data.days is not None and not kind.least <= data.days <= kind.most:
        words = {"least": kind.least, "most": kind.most}
        raise Invalid.field("days", _("Between %(least)s and %(most)s days.") % words)
    row = _row(kind)
    row.days = data.days
    row.write("days")
    emit("retention.set", row, by=by)
    return row


@catalog.action("retention.note_sweep", title=lazy("Note what was swept"), internal=True)
def note_sweep(data: Swept, kind: str, *, by: Actor) -> Retention:
    """The log is told only of what did go."""
    row = _row(queries.known(kind))
    row.swept_at, row.removed = by.now, data.removed
    row.write("swept_at", "removed")
    if data.removed:
        emit("retention.swept", row, by=by, removed=data.removed)
    return row


def _row(kind: Kind) -> Retention:
    """The kind's row, locked; made with what is usual when nobody has chosen yet."""
    Retention.objects.get_or_create(kind=kind.name, defaults={"days": kind.days})
    row: Retention = Retention.objects.select_for_update(no_key=True).get(kind=kind.name)
    if call := running():
        call.hold(row)
    return row
