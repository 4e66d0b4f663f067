"""What comes in and goes out about files."""

from __future__ import annotations

from pydantic import BaseModel

from afterloop.kernel.http import Out, Schema


class FileFacts(BaseModel):
    type: str
    size: int
    entity: str
    record_id: int | None


class UploadFile(Schema):
    """A file that was received, checked and stored: what is kept of it."""

    name: str
    size: int
    sha256: str
    type: str
    width: int | None = None
    height: int | None = None


class FileOut(Out):
    id: int
    name: str
    size: int
    type: str
    url: str
    thumbnail: str | None


class UploadOut(FileOut):
    """An upload by a stranger: the ticket alone lets it be attached, within a day."""

    ticket: str
