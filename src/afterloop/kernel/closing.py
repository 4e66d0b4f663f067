"""Rows that are set aside and taken up again, never deleted: what they did stays where it is."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit


def close(row: Any, *, by: Actor) -> None:
    """From now on it is not used. Emits `<entity>.closed`; 409 where that is so already."""
    _set(row, True, by)


def reopen(row: Any, *, by: Actor) -> None:
    """Use it again. Emits `<entity>.reopened`; 409 where that is so already."""
    _set(row, False, by)


def _set(row: Any, closed: bool, by: Actor) -> None:
    if bool(row.closed_at) == closed:
        raise Conflict(_("It is so already."))
    row.closed_at = by.now if closed else None
    row.write("closed_at")
    emit(f"{catalog.entity_of(row).name}.{'closed' if closed else 'reopened'}", row, by=by)
