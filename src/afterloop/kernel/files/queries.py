"""Files of many records in one query, as the API shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from afterloop.kernel.actor import Actor
from afterloop.kernel.files import tickets
from afterloop.kernel.files.models import File

BASE = "/api/v1/files"


def files_of(entity: str, ids: Iterable[int], *, by: Actor) -> dict[int, list[dict[str, Any]]]:
    """Per record (of those this reader was found to see): all its files, oldest first, as `FileOut`."""
    return _grouped("record_id", by, entity=entity, record_id__in=list(ids))


def files_of_parts(entity: str, parts: Iterable[int], *, by: Actor) -> dict[int, list[dict[str, Any]]]:
    """The same by the piece that carries them: the messages of a ticket."""
    return _grouped("part", by, entity=entity, part__in=list(parts))


def file_out(file: File, *, by: Actor) -> dict[str, Any]:
    """`FileOut` with addresses that this reader can open: a link's holder sends no headers with an <img>."""
    if by.kind in ("customer", "visitor"):
        path = f"{BASE}/signed/{tickets.read_key(file.pk, by.call.credential or 0, now=by.now)}"
    else:
        path = f"{BASE}/{file.pk}"
    url = f"{path}/{quote(file.name, safe='')}"
    return {
        "id": file.pk,
        "name": file.name,
        "size": file.size,
        "type": file.type,
        "url": url,
        "thumbnail": f"{url}?thumbnail=1" if file.thumbnail_key else None,
    }


def _grouped(column: str, by: Actor, **where: Any) -> dict[int, list[dict[str, Any]]]:
    rows = File.objects.filter(**where).only("id", "name", "size", "type", "thumbnail_key", column).order_by("id")
    if by.kind in ("customer", "visitor"):
        rows = rows.filter(public=True)
    if by.clock is None:
        by = by.at(by.now)
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for file in rows:
        found[getattr(file, column)].append(file_out(file, by=by))
    return found
