"""An upload's way in: checked, stored outside any transaction, then written down by one action.

A crash between storing and writing leaves an object without a row: `jobs.remove_orphans` finds it by its day.
"""

from __future__ import annotations

import hashlib
import io
import uuid
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.base import File as Content
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Busy, Invalid, NotAllowed, TooLarge
from afterloop.kernel.files import actions, kinds, names, pictures
from afterloop.kernel.files.models import File
from afterloop.kernel.files.refusals import Refused
from afterloop.kernel.files.schemas import UploadFile

LARGEST = 25 * 1024 * 1024
WHY = {
    "empty": _("This file is empty."),
    "type": _("Files of this type cannot be added. Pictures, PDF, Office documents, text, zip, video and sound can."),
    "lie": _("The content of this file does not match its name."),
    "damaged": _("This file is damaged or of an unknown kind, so it cannot be checked."),
    "pixels": _("This picture is too large: at most 50 megapixels."),
    "bomb": _("This archive would unpack to far more than its size. It is not taken."),
    "nested": _("Archives within archives are not taken. Please send what is in them."),
    "encrypted": _("Archives with a password cannot be checked. Please send it without one."),
}


def receive(upload: UploadedFile[Any], *, by: Actor) -> File:
    """Check and keep one uploaded file."""
    if not by.holds("file.upload"):
        raise NotAllowed(_("You may not do this: %(verb)s") % {"verb": catalog.actions["file.upload"].title})
    if (upload.size or 0) > LARGEST:
        raise TooLarge(_("This file is larger than 25 MB."), fields={"file": [_("This file is larger than 25 MB.")]})
    stream: Any = upload.file
    try:
        kind, name = kinds.recognise(stream, names.clean(upload.name or ""))
        width, height, thumbnail = pictures.measure_and_shrink(stream, kind.type)
    except Refused as refused:
        raise Invalid.field("file", WHY[refused.code])
    data = UploadFile(
        name=name, size=upload.size or 0, sha256=_digest(stream), type=kind.type, width=width, height=height
    )
    stored = _store(stream, thumbnail, by)
    try:
        file: File = actions.upload_file(data, stored, by=by)
    except (Busy, OperationalError):
        raise  # the commit may stand although its answer was lost: the sweep of orphans decides later
    except Exception:
        _discard(stored)
        raise
    if file.key != stored.key:  # the same upload under the same key was done before
        _discard(stored)
    return file


def keep(content: bytes, name: str, *, by: Actor) -> tuple[UploadFile, actions.Stored]:
    """Check and store what came with a message. What nobody could upload is kept for downloading only.

    Raises Refused for what may not even be kept: nothing at all, and archives that would unpack without end.
    """
    stream, name = io.BytesIO(content), names.clean(name)
    type_ = "application/octet-stream"
    measured: tuple[int | None, int | None, bytes | None] = (None, None, None)
    try:
        kind, name = kinds.recognise(stream, name)
        measured = pictures.measure_and_shrink(stream, kind.type)
        type_ = kind.type
    except Refused as refused:
        if refused.code in ("empty", "bomb"):
            raise
    width, height, thumbnail = measured
    data = UploadFile(name=name, size=len(content), sha256=_digest(stream), type=type_, width=width, height=height)
    return data, _store(stream, thumbnail, by)


def _digest(stream: Any) -> str:
    stream.seek(0)
    return hashlib.file_digest(stream, "sha256").hexdigest()


def _store(stream: Any, thumbnail: bytes | None, by: Actor) -> actions.Stored:
    base = f"{by.now:%Y/%m/%d}/{uuid.uuid4().hex}"
    stream.seek(0)
    content = stream if isinstance(stream, io.BytesIO) else stream.file if hasattr(stream, "file") else stream
    key = default_storage.save(base, Content(content, name=base))
    small = default_storage.save(f"{base}-s", ContentFile(thumbnail)) if thumbnail else ""
    return actions.Stored(key, small)


def _discard(stored: actions.Stored) -> None:
    for key in filter(None, (stored.key, stored.thumbnail_key)):
        default_storage.delete(key)
