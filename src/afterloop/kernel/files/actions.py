"""Every verb of files, and `attach`, with which other actions make an upload theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog, performing, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit, emit_rows, happened
from afterloop.kernel.files import tickets
from afterloop.kernel.files.models import File, uploader
from afterloop.kernel.files.schemas import UploadFile
from afterloop.kernel.scope import Record

RESERVE = "SELECT nextval(pg_get_serial_sequence('files_file', 'id')) FROM generate_series(1, %s)"


@dataclass(frozen=True, slots=True)
class Stored:
    """Where storage keeps the bytes. Not part of the body: a repeated call stores anew and gets the first row."""

    key: str
    thumbnail_key: str = ""


@catalog.action("file.upload", title=_("Upload a file"))
def upload_file(data: UploadFile, stored: Stored, *, by: Actor) -> File:
    file: File = File.objects.create(
        **data.model_dump(),
        key=stored.key,
        thumbnail_key=stored.thumbnail_key,
        uploader_kind=by.kind,
        uploader_id=by.id,
        uploader_credential=by.call.credential,
        created_at=by.now,
    )
    emit("file.uploaded", file, by=by)
    return file


def attach(
    files: Iterable[int | str], record: Record, *, by: Actor, public: bool, part: int | None = None
) -> list[int]:
    """Make uploads part of a record that the running action holds or has made. Gives their ids.

    `files` are ids of this actor's own unattached uploads, or upload tickets. All or none: anything else is refused
    without saying whether it exists.
    """
    if performing.running() is None:
        raise RuntimeError("attach outside an action")
    wanted = list(dict.fromkeys(files))
    if not wanted:
        return []
    own = {item for item in wanted if isinstance(item, int)}
    ticketed = {tickets.upload_of(item, now=by.now) for item in wanted if isinstance(item, str)}
    loose = File.objects.filter(attached_at=None)
    mine = loose.filter(Q(pk__in=ticketed) | (Q(pk__in=own) & Q(**uploader(by))))
    changed = mine.update(
        entity=catalog.entity_of(record).name, record_id=record.pk, part=part, public=public, attached_at=by.now
    )
    if changed != len(own | ticketed):
        raise Invalid.field("attachments", _("A file is no longer there. Please upload it again."))
    return sorted(own | ticketed)


class Part(NamedTuple):
    """A file that belongs to a record from the beginning. `id`: as it was reserved, for who had to name it before."""

    data: UploadFile
    stored: Stored
    record: Record
    part: int | None = None
    public: bool = False
    id: int | None = None


def keep_file(data: UploadFile, stored: Stored, record: Record, *, by: Actor) -> File:
    """A file that the product has made itself, as part of a record that the running action holds."""
    return keep_files([Part(data, stored, record)], by=by)[0]


def keep_files(parts: Sequence[Part], *, by: Actor) -> list[File]:
    """Files that nobody uploaded, as parts of records that the running action holds or has made: however many."""
    if not parts:
        return []
    files: list[File] = File.objects.bulk_create(
        File(
            **each.data.model_dump(), id=each.id, key=each.stored.key, thumbnail_key=each.stored.thumbnail_key,
            uploader_kind=by.kind, uploader_id=by.id, uploader_credential=by.call.credential, created_at=by.now,
            entity=catalog.entity_of(each.record).name, record_id=each.record.pk, part=each.part, public=each.public,
            attached_at=by.now,
        )
        for each in parts
    )  # fmt: skip
    emit_rows([happened("file.uploaded", file, by=by) for file in files])
    return files


def reserve_ids(count: int) -> list[int]:
    """Ids that nobody else gets: a text may name its files before they have rows."""
    return [pk for (pk,) in sql.rows(RESERVE, [count])] if count else []


def remove_file(pk: int) -> int:
    """Let go of one file, inside the action on its record."""
    return _remove("id = %s", [pk])


def remove_files(entity: str, record_ids: Iterable[int]) -> int:
    """Let go of all files of these records: for erasure and retention, inside their action."""
    return _remove("entity = %s AND record_id = ANY(%s)", [entity, list(record_ids)])


def remove_loose(hours: int = 24) -> int:
    """Let go of uploads that nobody attached."""
    return _remove("attached_at IS NULL AND created_at < clock_timestamp() - make_interval(hours => %s)", [hours])


def _remove(where: str, values: list[Any]) -> int:
    """Rows now, in this transaction; their objects by the sweep, after it."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH gone AS (DELETE FROM files_file WHERE {where} RETURNING key, thumbnail_key), "
            "noted AS (INSERT INTO files_removal (key) SELECT key FROM gone "
            "UNION ALL SELECT thumbnail_key FROM gone WHERE thumbnail_key <> '') SELECT count(*) FROM gone",
            values,
        )
        return int(cursor.fetchone()[0])
