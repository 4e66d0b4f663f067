"""Who may read a file, and the answer that carries it: never as something that can run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from django.core.files.storage import default_storage
from django.db.models import Q
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, Call, limited
from afterloop.kernel.actor import Kind as ActorKind
from afterloop.kernel.errors import NotFound
from afterloop.kernel.files import tickets
from afterloop.kernel.files.kinds import KINDS
from afterloop.kernel.files.models import File, uploader
from afterloop.kernel.people import grants
from afterloop.kernel.people.models import SignedLink
from afterloop.kernel.scope import Reach
from afterloop.kernel.time import now

CHUNK = 64 * 1024
PRESIGNED = 300  # seconds
# Chrome shows no PDF under `sandbox`; its viewer runs no script of the page's origin.
POLICY = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'"
PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"


def readable(file_id: int, *, by: Actor) -> File:
    """The file, if this reader sees its record, or has uploaded it and not yet attached it. Else it does not exist."""
    file: File | None = File.objects.filter(pk=file_id).first()
    if file is None or not _may_read(file, by):
        raise NotFound()
    return file


def signed(key: str) -> File:
    """The file that a signed address names, as long as the link behind it works."""
    moment = now()
    file_id, link_id = tickets.read_of(key, now=moment)
    if link_id == 0:  # a visitor's own upload, until it is attached
        return _loose(file_id)
    return readable(file_id, by=_holder(link_id, moment))


def answer(request: HttpRequest, file: File, *, thumbnail: bool = False) -> HttpResponseBase:
    """The bytes: the whole file, a range of it, `not modified`, or the way to the object store."""
    small = thumbnail and bool(file.thumbnail_key)
    key, type_ = (file.thumbnail_key, "image/webp") if small else (file.key, file.type)
    kind = KINDS.get(type_)
    disposition = content_disposition_header(kind is None or not kind.inline, file.name) or "attachment"
    response = _body(request, key, type_, f'"{file.sha256[:32]}{"-s" if small else ""}"', disposition)
    response["Content-Disposition"] = disposition
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = PDF_POLICY if type_ == "application/pdf" else POLICY
    response["Cache-Control"] = "private, max-age=3600"
    return response


def _may_read(file: File, by: Actor) -> bool:
    if file.attached_at is None:
        mine = uploader(by)
        return "pk__in" not in mine and all(getattr(file, name) == value for name, value in mine.items())
    entity = catalog.entities.get(file.entity)
    if entity is None or (by.kind in ("customer", "visitor") and not file.public):
        return False
    verb = _verb(file.entity, by)
    record = entity.model.objects.visible_to(by, verb).filter(pk=file.record_id).first()
    if record is not None and by.reach(verb).granted:
        grants.note_use(by, record)
    return record is not None


def _verb(entity: str, by: Actor) -> str:
    """Staff view a record; its customer follows it (`track`), where the record has such a page."""
    followed = f"{entity}.track"
    return followed if by.kind in ("customer", "visitor") and followed in catalog.views else f"{entity}.view"


def _holder(link_id: int, moment: datetime) -> Actor:
    """The holder of a signed link, known by its row."""
    rows = SignedLink.objects.filter(pk=link_id, revoked_at=None)
    link = rows.filter(Q(expires_at=None) | Q(expires_at__gt=moment)).first()
    if link is None:
        raise NotFound()
    opened = Reach(records=frozenset({(link.entity, link.record_id)}) if link.record_id else frozenset())
    call = Call(via="link", credential=link.pk)
    kind: ActorKind = "visitor" if link.customer_id is None else "customer"
    return limited(kind, dict.fromkeys(link.verbs, opened), id=link.customer_id, call=call, clock=moment)


def _loose(file_id: int) -> File:
    file: File | None = File.objects.filter(
        pk=file_id, attached_at=None, uploader_kind="visitor", uploader_credential=None
    ).first()
    if file is None:
        raise NotFound()
    return file


def _body(request: HttpRequest, key: str, type_: str, etag: str, disposition: str) -> HttpResponseBase:
    if request.headers.get("If-None-Match") == etag:
        unchanged = HttpResponse(status=304)
        unchanged["ETag"] = etag
        return unchanged
    try:
        default_storage.path(key)
    except NotImplementedError:
        return _elsewhere(key, type_, disposition)
    try:
        content = default_storage.open(key, "rb")
    except FileNotFoundError:
        raise NotFound()
    size = content.size
    wanted = _range(request, size, etag)
    if wanted is None:
        response: Any = FileResponse(content, content_type=type_)
    elif wanted[0] >= size:
        content.close()
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
    else:
        start, end = wanted
        response = StreamingHttpResponse(_Slice(content, start, end - start + 1), status=206, content_type=type_)
        response["Content-Range"] = f"bytes {start}-{end}/{size}"
        response["Content-Length"] = str(end - start + 1)
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    return response  # type: ignore[no-any-return]


def _elsewhere(key: str, type_: str, disposition: str) -> HttpResponseBase:
    """An object store sends it by itself, ranges included, from an address that works for minutes."""
    headers = {"ResponseContentDisposition": disposition, "ResponseContentType": type_}
    return HttpResponseRedirect(default_storage.url(key, parameters=headers, expire=PRESIGNED))  # type: ignore[call-arg]


def _range(request: HttpRequest, size: int, etag: str) -> tuple[int, int] | None:
    """(first, last) of a single range; first >= size means that it cannot be met; None: send everything."""
    if (condition := request.headers.get("If-Range")) and condition != etag:
        return None
    found = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", request.headers.get("Range", "").strip(), re.ASCII)
    if found is None or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if first == "":  # the last so many bytes
        return (max(0, size - int(last)), size - 1) if int(last) else (size, size)
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last or size), size - 1)


class _Slice:
    """A part of an open file, in chunks; closing it closes the file."""

    def __init__(self, content: BinaryIO | Any, start: int, length: int) -> None:
        content.seek(start)
        self.content, self.left = content, length

    def __iter__(self) -> Iterator[bytes]:
        while self.left > 0 and (chunk := self.content.read(min(CHUNK, self.left))):
            self.left -= len(chunk)
            yield chunk

    def close(self) -> None:
        self.content.close()
