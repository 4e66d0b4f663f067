"""The category tree: the business adds and closes nodes itself."""

from __future__ import annotations

from django.db.models import Max
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
from afterloop.service.tickets.schemas.categories import CreateCategory, EditCategory, MoveCategory


@catalog.action("category.create", title=gettext_lazy("Add a category"))
def create_category(data: CreateCategory, *, by: Actor) -> Category:
    """Last among those beside it."""
    if Category.objects.filter(key=data.key).exists():
        raise Conflict(_("There is a category with this key already."))
    parent = _parent(data.parent) if data.parent else None
    last = Category.objects.filter(parent=parent).aggregate(last=Max("position", default=-1))["last"]
    category = Category.objects.create(key=data.key, title=data.title, parent=parent, position=last + 1)
    emit("category.created", category, by=by)
    return category


@catalog.action("category.edit", title=gettext_lazy("Edit the category"))
def edit_category(category: Category, data: EditCategory, *, by: Actor) -> Category:
    if data.title is not None:
        category.title = data.title
    category.write("title")
    emit("category.edited", category, by=by)
    return category


@catalog.action("category.move", title=gettext_lazy("Move the category"))
def move_category(category: Category, data: MoveCategory, *, by: Actor) -> Category:
    """Below another, or beside those at the top, with all below it; before one of those there, or last."""
    if category.closed_at is not None:
        raise Conflict(_("This category is closed."))
    # All of the tree, locked: it is reshaped by one person at a time, or two together would close a circle.
    rows = list(Category.objects.select_for_update(no_key=True).order_by("pk"))
    tree = {row.pk: row for row in sorted(rows, key=lambda row: (row.position, row.pk))}
    tree[category.pk] = category
    if data.parent is not None:
        _refuse_place(category, data.parent, tree)
    beside = [row for row in tree.values() if row.parent_id == data.parent and row.pk != category.pk]
    place = len(beside)
    if data.before is not None:
        place = next((at for at, row in enumerate(beside) if row.pk == data.before and row.closed_at is None), -1)
        if place < 0:
            raise Invalid.field("before", _("This category does not stand there any more."))
    was = category.parent_id, _next(category, tree)
    category.parent_id = data.parent
    if was == (data.parent, data.before):
        return category
    beside.insert(place, category)
    for position, row in enumerate(beside):
        if row.pk == category.pk or row.position != position:
            row.position = position
            row.write("parent", "position")
    emit("category.moved", category, by=by, parent=data.parent, before=data.before)
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
    """The parent, locked: nobody closes it meanwhile."""
    found: Category | None = Category.objects.select_for_update(no_key=True).filter(pk=pk, closed_at=None).first()
    if found is None:
        raise Invalid.field("parent", _("There is no such category."))
    return found


def _refuse_place(category: Category, parent: int, tree: dict[int, Category]) -> None:
    """Below what is gone or closed, or below itself, nothing can stand."""
    above = tree.get(parent)
    if above is None or above.closed_at is not None:
        raise Invalid.field("parent", _("There is no such category."))
    while above is not None:
        if above.pk == category.pk:
            raise Invalid.field("parent", _("A category cannot be below itself."))
        above = tree[above.parent_id] if above.parent_id else None


def _next(category: Category, tree: dict[int, Category]) -> int | None:
    """Before which open one it stands now."""
    beside = [row.pk for row in tree.values() if row.parent_id == category.parent_id and row.closed_at is None]
    place = beside.index(category.pk) + 1
    return beside[place] if place < len(beside) else None
