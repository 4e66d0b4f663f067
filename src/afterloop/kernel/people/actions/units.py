"""The tree of units may be reshaped at any time; history stays.

Whatever changes the shape takes the tree's own lock, after that of its unit: shapes change one after another, and
each sees what the one before has made. (Where two wait for each other across both locks, PostgreSQL ends one and
the action runs again.)
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.db.models import F, Max
from django.db.models.functions import Length
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import administrators, giving, signatures, tree
from afterloop.kernel.people.models import Membership, OrgUnit, OrgUnitPlace, RecordShare, Role, User
from afterloop.kernel.people.schemas.units import (
    CloseUnit,
    CreateUnit,
    EditUnit,
    MergeUnit,
    MoveUnit,
    RenameUnit,
    ShapedUnit,
    ShapeUnits,
)

LONGEST_PATH = 400

# One statement for a whole subtree, however large.
REPATH = """
UPDATE people_orgunit SET path = %(new)s || substr(path, length(%(old)s) + 1), revision = revision + 1
WHERE path LIKE %(old)s || '%%' RETURNING id
"""
LEAVE = "UPDATE people_orgunitplace SET until_at = %s WHERE until_at IS NULL AND unit_id = ANY(%s)"
ARRIVE = """
INSERT INTO people_orgunitplace (unit_id, path, name, from_at)
SELECT id, path, name, %s FROM people_orgunit WHERE id = ANY(%s)
"""


@catalog.action("unit.create", title=lazy("Create a unit below"))
def create_unit(parent: OrgUnit, data: CreateUnit, *, by: Actor) -> OrgUnit:
    tree.lock()
    _refuse_closed(parent)
    said = data.model_dump()
    said["time_zone"] = data.time_zone or parent.time_zone
    unit = OrgUnit.objects.create(parent=parent, **said)
    unit.path = f"{parent.path}{unit.pk}."
    if len(unit.path) > LONGEST_PATH:
        raise Invalid.field("parent", _("The tree would become too deep."))
    unit.write("path")
    OrgUnitPlace.objects.create(unit=unit, path=unit.path, name=unit.name, from_at=by.now)
    emit("unit.created", unit, by=by)
    return unit


@catalog.action("unit.edit", title=lazy("Change a unit"))
def edit_unit(unit: OrgUnit, data: EditUnit, *, by: Actor) -> OrgUnit:
    changes = data.model_dump(exclude_none=True)
    if data.signature is not None:
        changes["signature"] = signatures.checked({str(tag): text for tag, text in data.signature.items()})
    if changes:
        for name, value in changes.items():
            setattr(unit, name, value)
        unit.write(*changes)
        emit("unit.edited", unit, by=by)
    return unit


@catalog.action("unit.shape", title=lazy("Create units below"), verb="unit.create")
def shape_units(root: OrgUnit, data: ShapeUnits, *, by: Actor) -> OrgUnit:
    """Several at once, two levels deep. What is there under its name already stays as it is."""
    tree.lock()
    for group in data.groups:
        unit = _there_or_new(root, group, by)
        for below in group.units:
            _there_or_new(unit, below, by)
    return root


def _there_or_new(parent: OrgUnit, wanted: ShapedUnit, by: Actor) -> OrgUnit:
    found: OrgUnit | None = OrgUnit.objects.filter(parent=parent, name=wanted.name, closed_at=None).first()
    return found or create_unit(parent, CreateUnit(name=wanted.name, kind=wanted.kind), by=by)


@catalog.action("unit.rename", title=lazy("Rename a unit"))
def rename_unit(unit: OrgUnit, data: RenameUnit, *, by: Actor) -> OrgUnit:
    if data.name != unit.name:
        unit.name = data.name
        unit.write("name")
        _note_places([unit.pk], by.now)
        emit("unit.edited", unit, by=by)
    return unit


@catalog.action("unit.move", title=lazy("Move a unit in the tree"))
def move_unit(unit: OrgUnit, data: MoveUnit, *, by: Actor) -> OrgUnit:
    tree.lock()
    _refuse_closed(unit)
    parent = _target(data.parent, "parent", "unit.move", by)
    if parent.path.startswith(unit.path):
        raise Invalid.field("parent", _("A unit cannot stand below itself."))
    if unit.parent_id == parent.pk:
        return unit
    moved = _place_below(unit, parent, by)
    emit("unit.moved", unit, by=by, parent=parent.pk, with_units=moved - 1)
    return unit


@catalog.action("unit.merge", title=lazy("Merge a unit into another"))
def merge_unit(unit: OrgUnit, data: MergeUnit, *, by: Actor) -> OrgUnit:
    """Members, units below and what was shared with it go over; the unit closes and stands below the other.

    Its records stay where they were made: they are its history. Whoever works in the other unit sees them as his own
    (`tree.team`).
    """
    tree.lock()
    _refuse_closed(unit)
    into = _target(data.into, "into", "unit.merge", by)
    if into.path.startswith(unit.path):
        raise Invalid.field("into", _("A unit cannot be merged into itself or into a unit below it."))
    children = list(unit.children.select_for_update(of=("self",), no_key=True).order_by("id"))
    for child in children:
        _place_below(child, into, by)
    members = _move_members(unit, into, by)
    RecordShare.objects.filter(unit=unit).update(unit=into, revision=F("revision") + 1)
    _place_below(unit, into, by)
    _close(unit, _("Merged into %(unit)s") % {"unit": into.name}, by)
    unit.merged_into = into
    unit.write("merged_into")
    administrators.keep_one()
    emit("unit.merged", unit, by=by, into=into.pk, members=members, units=len(children))
    return unit


@catalog.action("unit.close", title=lazy("Close a unit, or revoke a third party"))
def close_unit(unit: OrgUnit, data: CloseUnit, *, by: Actor) -> OrgUnit:
    """Rights held in it end at once; memberships stay as history."""
    tree.lock()
    _refuse_closed(unit)
    if unit.children.filter(closed_at=None).exists():
        raise Conflict(_("There are open units below. Close, move or merge them first."))
    _close(unit, data.reason, by)
    administrators.keep_one()
    emit("unit.closed", unit, by=by, reason=data.reason)
    return unit


@catalog.action("unit.reopen", title=lazy("Open a closed unit again"))
def reopen_unit(unit: OrgUnit, *, by: Actor) -> OrgUnit:
    """Rights held in it come back, so the actor must be able to give them."""
    tree.lock()
    if unit.is_open:
        raise Conflict(_("This unit is open."))
    if unit.parent is not None:
        _refuse_closed(unit.parent)
    for role in Role.objects.filter(membership__unit=unit, membership__until_at=None).distinct():
        giving.check_place(by, role.verbs, unit)
    unit.closed_at, unit.closed_reason, unit.merged_into = None, "", None
    unit.write("closed_at", "closed_reason", "merged_into")
    emit("unit.reopened", unit, by=by)
    return unit


def _target(pk: int, field: str, verb: str, by: Actor) -> OrgUnit:
    """The other unit of a move: known to the actor, within his reach for this very verb, open."""
    found = OrgUnit.objects.visible_to(by, "unit.view").filter(pk=pk).first()
    if found is None:
        raise Invalid.field(field, _("There is no such unit."))
    unit: OrgUnit = found
    if not OrgUnit.scope.covers(by.reach(verb), unit):
        raise NotAllowed(_("You may not do this in this place: %(unit)s") % {"unit": unit.name})
    _refuse_closed(unit)
    return unit


def _refuse_closed(unit: OrgUnit) -> None:
    if not unit.is_open:
        raise Conflict(_("The unit %(unit)s is closed.") % {"unit": unit.name})


def _place_below(unit: OrgUnit, parent: OrgUnit, by: Actor) -> int:
    """Put a unit with everything below it under another. Gives the number of units moved."""
    old, new = unit.path, f"{parent.path}{unit.pk}."
    deepest = OrgUnit.objects.filter(path__startswith=old).aggregate(longest=Max(Length("path")))["longest"]
    if deepest - len(old) + len(new) > LONGEST_PATH:
        raise Invalid.field("parent", _("The tree would become too deep."))
    with connection.cursor() as cursor:
        cursor.execute(REPATH, {"old": old, "new": new})
        moved = [row[0] for row in cursor.fetchall()]
    unit.parent, unit.path = parent, new
    unit.revision += 1
    unit.write("parent")
    _note_places(moved, by.now)
    return len(moved)


def _note_places(units: list[int], at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LEAVE, [at, units])
        cursor.execute(ARRIVE, [at, units])


def _close(unit: OrgUnit, reason: str, by: Actor) -> None:
    unit.closed_at, unit.closed_reason = by.now, reason[:500]
    unit.write("closed_at", "closed_reason")


def _move_members(unit: OrgUnit, into: OrgUnit, by: Actor) -> int:
    """Each live membership ends here and begins there, unless the same role is held there already."""
    rows = list(
        Membership.objects.filter(unit=unit, until_at=None).select_for_update(of=("self",), no_key=True).order_by("id")
    )
    for role in Role.objects.filter(pk__in={row.role_id for row in rows}):
        giving.check_place(by, role.verbs, into)
    there = set(Membership.objects.filter(unit=into, until_at=None).values_list("user_id", "role_id"))
    Membership.objects.filter(pk__in=[row.pk for row in rows]).update(until_at=by.now)
    Membership.objects.bulk_create(
        Membership(user_id=row.user_id, unit=into, role_id=row.role_id, post_id=row.post_id, from_at=by.now)
        for row in rows
        if (row.user_id, row.role_id) not in there
    )
    User.objects.filter(unit=unit).update(unit=into)
    return len(rows)
