"""Every verb of a view. One's own need no right; to show one to others takes `view.share` there."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import audience
from afterloop.kernel.views.models import View
from afterloop.kernel.views.schemas import CreateView, EditView

MOST = 200  # views of one person
Audience = View.Audience


@catalog.action("view.create", title=lazy("Save a view"))
def create_view(data: CreateView, *, by: Actor) -> View:
    """A second one that replaces the same shipped view becomes the first."""
    if by.user_id is None:
        raise Invalid(_("Only a person has views."))
    if data.entity not in catalog.entities:
        raise Invalid.field("entity", _("There is no such list."))
    if data.replaces and data.audience != "me":
        raise Invalid.field("audience", _("A shipped view can be changed for oneself only."))
    if not data.replaces and not data.title.strip():
        raise Invalid.field("title", _("Please give the view a name."))
    audience.check(data.audience, data.unit, "view.share", by)
    if data.replaces:
        known = View.objects.filter(user_id=by.user_id, entity=data.entity, replaces=data.replaces).first()
        if known is not None:
            return edit_view(known, EditView(body=data.body, position=data.position), by=by)
    if View.objects.filter(user_id=by.user_id).count() >= MOST:
        raise Conflict(_("There are too many views. Please delete some first."))
    view: View = View.objects.create(
        user_id=by.user_id,
        unit_id=data.unit,
        audience=data.audience,
        entity=data.entity,
        title=data.title.strip(),
        replaces=data.replaces,
        body=data.body.model_dump(),
        position=data.position,
    )
    emit("view.created", view, by=by)
    return view


@catalog.action("view.edit", title=lazy("Change a view"))
def edit_view(view: View, data: EditView, *, by: Actor) -> View:
    if data.audience is not None:
        if view.replaces:
            raise Invalid.field("audience", _("A shipped view can be changed for oneself only."))
        audience.check(data.audience, data.unit, "view.share", by)
        view.audience, view.unit_id = Audience(data.audience), data.unit
    if data.title is not None:
        view.title = data.title.strip()
    if data.body is not None:
        view.body = data.body.model_dump()
    if data.position is not None:
        view.position = data.position
    view.write("title", "audience", "unit", "body", "position")
    emit("view.edited", view, by=by)
    return view


@catalog.action("view.delete", title=lazy("Delete a view"))
def delete_view(view: View, *, by: Actor) -> None:
    emit("view.deleted", view, by=by)
    view.delete()
