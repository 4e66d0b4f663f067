"""A plain setting of what is live changes at once; a draft under way keeps the rest of what it says."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import actions
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft


def change_live(
    definition: Definition, changes: dict[str, Any], note: str, by: Actor, *, where: dict[str, Any] | None = None
) -> None:
    """Change what is live, and a draft under way, each where it is as in `where`."""

    def changed(body: dict[str, Any]) -> dict[str, Any]:
        applies = all(body.get(name) == value for name, value in (where or {}).items())
        return body | changes if applies else body

    bodies: dict[str, tuple[dict[str, Any], str]] = {
        version.status: (version.body, version.note) for version in definition.versions.exclude(status="retired")
    }
    live, _note = bodies.get("live", ({}, ""))
    if live and changed(live) != live:
        actions.save_draft(definition, SaveDraft(body=changed(live), note=note), by=by)
        actions.publish_draft(definition, PublishDraft(), by=by)
    if "draft" in bodies:
        body, note = bodies["draft"]
        actions.save_draft(definition, SaveDraft(body=changed(body), note=note), by=by)
