"""Definitions over HTTP: list, read, draft, publish, compare, go back, out to a file and in from one."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Path, Query, Router, Status

from afterloop.kernel.definitions import actions, diff, files, queries, reading
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import (
    CreateDefinition,
    DefinitionList,
    DefinitionOut,
    DiffOut,
    DiscardDraft,
    DraftOut,
    ImportFile,
    PublishDraft,
    RenameDefinition,
    RollBack,
    SaveDraft,
    VersionOut,
)
from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.texts import say

router = Router(tags=["definitions"])

Pk = Annotated[Id, Path()]
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("", response=DefinitionList)
def list_definitions(
    request: Request,
    kind: Annotated[str, Query(max_length=40)] = "",
    after: Annotated[str, Query(max_length=110)] = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Any:
    rows, following = queries.page(request.auth, kind, after, limit)
    return {"items": [_row(row) for row in rows], "next": following}


@router.post("", response={201: DefinitionOut})
def create_definition(request: Request, data: CreateDefinition) -> Any:
    return Status(201, _out(actions.create_definition(data, by=request.auth), request))


@router.post("/import", response=DefinitionOut)
def import_file(request: Request, data: ImportFile) -> Any:
    return _out(actions.import_file(data, by=request.auth), request)


@router.get("/{definition_id}", response=DefinitionOut)
def get_definition(request: Request, definition_id: Pk) -> Any:
    return _whole(queries.get(request.auth, definition_id))


@router.post("/{definition_id}/rename", response=DefinitionOut)
def rename_definition(request: Request, definition_id: Pk, data: RenameDefinition) -> Any:
    return _out(actions.rename_definition(definition_id, data, by=request.auth), request)


@router.post("/{definition_id}/draft", response=DraftOut)
def save_draft(request: Request, definition_id: Pk, data: SaveDraft) -> Any:
    """Save what is being drawn, wrong or not; the answer says what keeps it from going live."""
    saved = actions.save_draft(definition_id, data, by=request.auth)
    found = queries.get(request.auth, saved.pk)
    draft = queries.version_of(found, None, Version.Status.DRAFT)
    return _row(found) | {"problems": reading.problems(reading.kind_of(found.kind), draft.body, found)}


@router.post("/{definition_id}/discard_draft", response=DefinitionOut)
def discard_draft(request: Request, definition_id: Pk, data: DiscardDraft) -> Any:
    return _out(actions.discard_draft(definition_id, data, by=request.auth), request)


@router.post("/{definition_id}/publish", response=DefinitionOut)
def publish_draft(request: Request, definition_id: Pk, data: PublishDraft) -> Any:
    return _out(actions.publish_draft(definition_id, data, by=request.auth), request)


@router.post("/{definition_id}/rollback", response=DefinitionOut)
def roll_back(request: Request, definition_id: Pk, data: RollBack) -> Any:
    return _out(actions.roll_back(definition_id, data, by=request.auth), request)


@router.get("/{definition_id}/versions/{number}", response=VersionOut)
def get_version(request: Request, definition_id: Pk, number: Number) -> Any:
    version = queries.version_of(queries.get(request.auth, definition_id), number)
    return _version(version) | {"body": version.body, "grants": version.grants}


@router.get("/{definition_id}/diff", response=DiffOut)
def compare(
    request: Request,
    definition_id: Pk,
    before: Annotated[int, Query(ge=1, le=2**31 - 1)],
    after: Annotated[int, Query(ge=1, le=2**31 - 1)],
) -> Any:
    definition = queries.get(request.auth, definition_id)
    old, new = queries.version_of(definition, before), queries.version_of(definition, after)
    return {"before": before, "after": after, "changes": diff.diff(old.body, new.body)}


@router.get("/{definition_id}/export", response=dict[str, Any])
def export(
    request: Request, definition_id: Pk, number: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None
) -> HttpResponse:
    """The file of a version, the live one when none is named; indented and ordered for git."""
    definition = queries.get(request.auth, definition_id)
    version = queries.version_of(definition, number, Version.Status.LIVE)
    response = json_bytes(files.text(files.export(definition, version)))
    name = f"{definition.kind}.{definition.key}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _out(definition: Definition, request: Request) -> dict[str, Any]:
    return _whole(queries.get(request.auth, definition.pk))


def _whole(definition: Definition) -> dict[str, Any]:
    versions = [_version(version) for version in queries.history(definition)]
    return _row(definition) | {"titles": definition.title, "versions": versions}


def _row(definition: Any) -> dict[str, Any]:
    return {
        "id": definition.pk,
        "kind": definition.kind,
        "key": definition.key,
        "title": say(definition.title),
        "unit": definition.unit_id,
        "brand": definition.brand_id,
        "solution": definition.solution,
        "revision": definition.revision,
        "live": definition.live_number,
        "draft": definition.draft_number,
    }


def _version(version: Version) -> dict[str, Any]:
    return {
        "id": version.pk,
        "number": version.number,
        "status": version.status,
        "format": version.format,
        "note": version.note,
        "by": str(version.by) if version.by else "",
        "at": version.at,
    }
