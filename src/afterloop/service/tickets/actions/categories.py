"""The category tree: the business adds and closes nodes itself."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.service.tickets.models import Category
from afterloop.service.tickets.schemas import (
    Nothing,
)
from afterloop.service.tickets.schemas.categories import CreateCategory, EditCategory


@catalog.action("category.create", title=gettext_lazy("Add a category"))
def create_category(data: CreateCategory, *, by: Actor) -> Category:
    if Category.objects.filter(key=data.key).exists():
        raise Conflict(_("There is a category with this key already."))
    parent = _parent(data.parent) if data.parent else None
    category = Category.objects.create(key=data.key, title=data.title, parent=parent, position=data.position)
    emit("category.created", category, by=by)
    return category


@catalog.action("category.edit", title=gettext_lazy("Edit the category"))
def edit_category(category: Category, data: EditCategory, *, by: Actor) -> Category:
    given = data.model_dump(exclude_unset=True)
    if "parent" in given:
        category.parent = _parent(data.parent) if data.parent else None
        _refuse_cycle(category)
    if data.title is not None:
        category.title = data.title
    if data.position is not None:
        category.position = data.position
    category.write("parent", "title", "position")
    emit("category.edited", category, by=by)
    return category


@catalog.action("category.close", title=gettext_lazy("Close the category"))
def close_category(category: Category, data: Nothing, *, by: Actor) -> Category:
    """Tickets keep it; new ones cannot choose it."""
    if category.children.filter(closed_at=None).exists():
        raise Conflict(_("Close the categories below it first."))
    category.closed_at = by.now
    category.write("closed_at")
    emit("category.closed", category, by=by)
    return category


def _parent(pk: int) -> Category:
    """The parent, locked: a tree is reshaped by one person at a time."""
    found: Category | None = Category.objects.select_for_update(no_key=True).filter(pk=pk, closed_at=None).first()
    if found is None:
        raise Invalid.field("parent", _("There is no such category."))
    return found


def _refuse_cycle(category: Category) -> None:
    above = category.parent
    while above is not None:
        if above.pk == category.pk:
            raise Invalid.field("parent", _("A category cannot be below itself."))
        above = Category.objects.select_for_update(no_key=True).get(pk=above.parent_id) if above.parent_id else None
