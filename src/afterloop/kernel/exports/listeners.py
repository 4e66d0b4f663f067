"""An export that was begun is made by a job."""

from __future__ import annotations

from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.exports.jobs import run_export


def make_file(event: Happened, by: Actor) -> None:
    run_export.defer(export_id=event.record_id)
