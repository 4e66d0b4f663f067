"""Every verb about definitions."""

from __future__ import annotations

from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import actors, queries, reading
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import (
    CreateDefinition,
    DefinitionFile,
    DiscardDraft,
    ImportFile,
    PublishDraft,
    RenameDefinition,
    RollBack,
    SaveDraft,
)
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people.models import Brand, OrgUnit
from afterloop.kernel.scope import Record

Status = Version.Status


@catalog.action("definition.create", title=_("Create a definition"))
def create_definition(data: CreateDefinition, *, by: Actor) -> Definition:
    reading.kind_of(data.kind)
    _known(OrgUnit, "unit", data.unit)
    _known(Brand, "brand", data.brand)
    if Definition.objects.filter(kind=data.kind, key=data.key).exists():
        raise Conflict(_("There is a definition with this key already."), fields={"key": [_("This key is taken.")]})
    definition = Definition.objects.create(
        kind=data.kind, key=data.key, title=data.title, unit_id=data.unit, brand_id=data.brand, solution=data.solution
    )
    if data.body is not None:
        _keep_draft(definition, data.body, "", by)
    emit("definition.created", definition, by=by)
    return definition


@catalog.action("definition.rename", title=_("Rename the definition"))
def rename_definition(definition: Definition, data: RenameDefinition, *, by: Actor) -> Definition:
    queries.move_stamp()
    definition.title = data.title
    definition.write("title")
    emit("definition.renamed", definition, by=by)
    return definition


@catalog.action("definition.save_draft", title=_("Save a draft"))
def save_draft(definition: Definition, data: SaveDraft, *, by: Actor) -> Definition:
    draft = _keep_draft(definition, data.body, data.note, by)
    definition.write()
    emit("definition.draft_saved", definition, by=by, number=draft.number)
    return definition


@catalog.action("definition.discard_draft", title=_("Discard the draft"))
def discard_draft(definition: Definition, data: DiscardDraft, *, by: Actor) -> Definition:
    draft = _draft(definition)
    draft.delete()
    definition.write()
    emit("definition.draft_discarded", definition, by=by, number=draft.number)
    return definition


@catalog.action("definition.publish", title=_("Publish the draft"))
def publish_draft(definition: Definition, data: PublishDraft, *, by: Actor) -> Definition:
    """Put the draft live. Of two people who publish at once, one finds that there is no draft any more."""
    draft = _draft(definition)
    if data.note is not None:
        draft.note = data.note
    _go_live(definition, draft, by)
    definition.write()
    emit("definition.published", definition, by=by, number=draft.number)
    return definition


@catalog.action("definition.rollback", title=_("Roll back to an earlier version"))
def roll_back(definition: Definition, data: RollBack, *, by: Actor) -> Definition:
    """Publish the body of an earlier version as a new one. A draft under way is kept, and follows after it."""
    old = definition.versions.filter(number=data.number).exclude(status=Status.DRAFT).first()
    if old is None:
        raise Invalid.field("number", _("No version with this number was ever live."))
    if old.status == Status.LIVE:
        raise Conflict(_("This version is live already."))
    number = _next_number(definition)
    definition.versions.filter(status=Status.DRAFT).update(number=number + 1)
    version = Version(definition=definition, number=number, format=old.format, body=old.body, note=data.note)
    _go_live(definition, version, by)
    definition.write()
    emit("definition.rolled_back", definition, by=by, number=version.number, back_to=old.number)
    return definition


@catalog.action("definition.import_file", title=_("Import a definition from a file"))
def import_file(data: ImportFile, *, by: Actor) -> Definition:
    """Take a definition from a JSON file: as a draft, or live at once. What is the same already stays untouched."""
    file = data.file
    kind = reading.kind_of(file.kind)
    definition = Definition.objects.filter(kind=file.kind, key=file.key).first()
    if definition is None:
        definition = create_definition(_new(file, data.unit), by=by)
    elif definition.title != file.title:
        definition = rename_definition(definition, RenameDefinition(title=file.title), by=by)
    if not _is_live(definition, kind, file.body):
        definition = save_draft(definition, SaveDraft(body=file.body, note=file.note), by=by)
        if data.publish:
            _may_publish(definition, by)
            definition = publish_draft(definition, PublishDraft(), by=by)
    return definition


def _new(file: DefinitionFile, unit: int | None) -> CreateDefinition:
    brand = Brand.objects.filter(key=file.brand).first() if file.brand else None
    if file.brand and brand is None:
        raise Invalid.field("file.brand", _("There is no such brand."))
    return CreateDefinition(
        kind=file.kind,
        key=file.key,
        title=file.title,
        unit=unit,
        brand=brand.pk if brand else None,
        solution=file.solution,
    )


def _is_live(definition: Definition, kind: catalog.Kind, body: dict[str, Any]) -> bool:
    live = definition.versions.filter(status=Status.LIVE).first()
    if live is None:
        return False
    try:
        return reading.dump(reading.parse(kind, body)) == reading.dump(reading.parse(kind, live.body))
    except Invalid:
        return False


def _may_publish(definition: Definition, by: Actor) -> None:
    """Importing is one verb and putting live another: the first must not carry the second with it."""
    if not definition.scope.covers(by.reach("definition.publish"), definition):
        raise NotAllowed(_("You may not publish this definition."))


def _keep_draft(definition: Definition, body: dict[str, Any], note: str, by: Actor) -> Version:
    kind = reading.kind_of(definition.kind)
    reading.refuse_unkeepable(body)
    body = reading.lift(kind, body)
    version, _created = Version.objects.update_or_create(
        definition=definition,
        status=Status.DRAFT,
        defaults={"format": kind.format, "body": body, "note": note, "by_id": by.user_id, "at": by.now},
        create_defaults={
            "number": _next_number(definition),
            "format": kind.format,
            "body": body,
            "note": note,
            "by_id": by.user_id,
            "at": by.now,
        },
    )
    return version


def _next_number(definition: Definition) -> int:
    """The number after all that were ever live: a draft always carries it."""
    shown = definition.versions.exclude(status=Status.DRAFT).aggregate(last=Max("number"))
    return (shown["last"] or 0) + 1


def _draft(definition: Definition) -> Version:
    draft = definition.versions.filter(status=Status.DRAFT).first()
    if draft is None:
        raise Conflict(_("There is no draft. Perhaps someone has just published it."))
    return draft


def _go_live(definition: Definition, version: Version, by: Actor) -> None:
    """Check, grant, retire the former one, put this one live, and let its kind prepare what it needs."""
    kind = reading.kind_of(definition.kind)
    parsed = reading.parse(kind, version.body)
    if problems := reading.checked(kind, parsed, definition):
        raise Invalid(_("This cannot be published yet."), fields=problems)
    version.grants = _granted(definition, kind, parsed, by)
    version.format, version.body, version.status = kind.format, reading.dump(parsed), Status.LIVE
    version.by_id, version.at = by.user_id, by.now
    queries.move_stamp()
    definition.versions.filter(status=Status.LIVE).update(status=Status.RETIRED)
    version.save()
    kind.published(definition, version)


def _granted(definition: Definition, kind: catalog.Kind, parsed: BaseModel, by: Actor) -> list[str]:
    """The verbs that the body calls. The publisher must hold each of them wherever the definition will act."""
    verbs = sorted(set(kind.verbs(parsed)))
    if unknown := sorted(set(verbs) - catalog.offered_verbs()):
        raise Invalid.field("body", _now("There is no such action: %(verbs)s") % {"verbs": ", ".join(unknown)})
    wanted = actors.reach_of(definition.unit_id) if verbs else None
    missing = [verb for verb in verbs if wanted is not None and not actors.covers(by.reach(verb), wanted)]
    if missing:
        titles = ", ".join(f"{catalog.title_of(verb)} ({verb})" for verb in missing)
        raise NotAllowed(
            _now("To publish this you must yourself be allowed, everywhere it acts: %(verbs)s") % {"verbs": titles},
            verbs=missing,
        )
    return verbs


def _known(model: type[Record], name: str, pk: int | None) -> None:
    if pk is not None and not model.objects.filter(pk=pk).exists():
        raise Invalid.field(name, _("This does not exist."))
