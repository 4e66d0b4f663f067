"""Slow work of forms: filling the columns that a new version has added."""

from __future__ import annotations

from afterloop.engines.forms import projections
from afterloop.kernel.jobs import job


@job("forms.rebuild")
def rebuild(definition: int) -> int:
    """Project the answers of all records of a form anew, in steps. Gives how many steps it took."""
    records = projections.source()
    return sum(1 for _last in projections.rebuild(definition, records)) if records else 0
