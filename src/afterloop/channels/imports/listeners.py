"""A started import is brought in by a job."""

from __future__ import annotations

from afterloop.channels.imports.jobs import run_import
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened


def bring_in(event: Happened, by: Actor) -> None:
    run_import.defer(import_id=event.record_id, start=event.data["start"])
