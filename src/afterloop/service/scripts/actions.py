"""Every verb of a script. One's own need no right; to keep those of others takes `script.share` there."""

from __future__ import annotations

from typing import Any

import orjson
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog, columns, rich_text
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import audience
from afterloop.service.scripts.filling import unknown
from afterloop.service.scripts.models import Script
from afterloop.service.scripts.schemas import CreateScript, EditScript, OrderScripts
from afterloop.service.tickets.fields import COLUMNS

MOST = 500  # of one person


@catalog.action("script.create", title=lazy("Write a script"))
def create_script(data: CreateScript, *, by: Actor) -> Script:
    if by.user_id is None:
        raise Invalid(_("Only a person writes scripts."))
    audience.check(data.audience, data.unit, "script.share", by)
    if Script.objects.filter(user_id=by.user_id).count() >= MOST:
        raise Conflict(_("There are too many scripts. Please delete some first."))
    text, html = _words(data.body, data.html)
    script: Script = Script.objects.create(
        user_id=by.user_id,
        unit_id=data.unit,
        audience=data.audience,
        title=data.title.strip(),
        body=text,
        html=html,
        condition=_checked(data.condition, by),
        position=data.position,
    )
    emit("script.created", script, by=by)
    return script


@catalog.action("script.edit", title=lazy("Change a script"))
def edit_script(script: Script, data: EditScript, *, by: Actor) -> Script:
    given = data.model_dump(exclude_unset=True)
    if data.audience is not None:
        audience.check(data.audience, data.unit, "script.share", by)
        script.audience, script.unit_id = Script.Audience(data.audience), data.unit
    if data.title is not None:
        script.title = data.title.strip()
    if data.body is not None or data.html is not None:
        script.body, script.html = _words(data.body or "", data.html or "")
    if "condition" in given:
        script.condition = _checked(data.condition, by)
    if data.position is not None:
        script.position = data.position
    script.write("title", "audience", "unit", "body", "html", "condition", "position")
    emit("script.edited", script, by=by)
    return script


@catalog.action("script.retire", title=lazy("Retire a script"), verb="script.edit")
def retire_script(script: Script, *, by: Actor) -> Script:
    """It is no longer offered, and can be taken up again."""
    if script.retired_at is None:
        script.retired_at = by.now
        script.write("retired_at")
        emit("script.retired", script, by=by)
    return script


@catalog.action("script.take_up", title=lazy("Offer a script again"), verb="script.edit")
def take_up_script(script: Script, *, by: Actor) -> Script:
    if script.retired_at is not None:
        script.retired_at = None
        script.write("retired_at")
        emit("script.taken_up", script, by=by)
    return script


@catalog.action("script.order", title=lazy("Order scripts"), verb="script.edit")
def order_scripts(data: OrderScripts, *, by: Actor) -> int:
    """In this order, as far as they are one's to keep. Gives how many have moved."""
    place = {pk: 10 * index for index, pk in enumerate(data.scripts)}
    rows: Any = Script.objects.visible_to(by, "script.edit").select_for_update(of=("self",), no_key=True)
    moved = 0
    for script in rows.filter(pk__in=place).order_by("pk"):
        if script.position != place[script.pk]:
            script.position = place[script.pk]
            script.write("position")
            emit("script.edited", script, by=by)
            moved += 1
    return moved


@catalog.action("script.delete", title=lazy("Delete a script"))
def delete_script(script: Script, *, by: Actor) -> None:
    emit("script.deleted", script, by=by)
    script.delete()


def _words(body: str, written: str) -> tuple[str, str]:
    html = rich_text.clean(written)
    text = (rich_text.plain(html) if html else body).strip()
    if not text:
        raise Invalid.field("body", _("Please write something."))
    if names := unknown(text):
        raise Invalid.field("body", _("No ticket can fill in {%(name)s}.") % {"name": names[0]})
    return text, html


def _checked(condition: dict[str, Any] | None, by: Actor) -> dict[str, Any] | None:
    """The condition, if it makes sense; else the errors of its places."""
    if condition is None:
        return None
    try:
        columns.condition(orjson.dumps(condition).decode(), COLUMNS.fields(by), by)
    except AppError as error:
        fields = {place.replace("filter", "condition", 1): said for place, said in error.fields.items()}
        raise Invalid(error.detail, fields=fields) from error
    return condition
