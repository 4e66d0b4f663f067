"""Signed texts that stand in for rights: an upload ticket, and the address of a file for a link's holder.

They name their own end, so that the same moment of use gives the same text (addresses stay cacheable).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext_lazy as _

from afterloop.kernel.errors import Invalid, NotFound

DAY = 24 * 3600
_uploads = Signer(salt="afterloop.files.upload")
_reads = Signer(salt="afterloop.files.read")


def upload_ticket(file_id: int, *, now: datetime) -> str:
    """Who holds this may attach the upload, within a day."""
    return _uploads.sign_object([file_id, int(now.timestamp()) + DAY])


def upload_of(ticket: str, *, now: datetime) -> int:
    found = _open(_uploads, ticket, 2, now)
    if found is None:
        raise Invalid.field("attachments", _("A file is no longer there. Please upload it again."))
    return int(found[0])


def read_key(file_id: int, link_id: int, *, now: datetime) -> str:
    """Opens one file for the holder of a signed link, for 12 to 24 hours, as long as the link itself works."""
    half = DAY // 2
    return _reads.sign_object([file_id, link_id, (int(now.timestamp()) // half + 2) * half])


def read_of(key: str, *, now: datetime) -> tuple[int, int]:
    """(file, link)"""
    found = _open(_reads, key, 3, now)
    if found is None:
        raise NotFound()
    return int(found[0]), int(found[1])


def _open(signer: Signer, text: str, length: int, now: datetime) -> list[Any] | None:
    try:
        found = signer.unsign_object(text) if len(text) < 500 else None
    except (BadSignature, ValueError, TypeError):
        return None
    if not isinstance(found, list) or len(found) != length or found[-1] < now.timestamp():
        return None
    return found
