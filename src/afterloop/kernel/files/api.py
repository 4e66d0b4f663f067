"""Files: upload one, read one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import File as Part
from ninja import Router, Status
from ninja.files import UploadedFile

from afterloop.kernel.files import reading, receiving
from afterloop.kernel.files.queries import file_out
from afterloop.kernel.files.schemas import FileOut
from afterloop.kernel.http import Id, Request

router = Router(tags=["files"])


@router.post("", response={201: FileOut}, summary="Upload a file (multipart, member `file`, at most 25 MB)")
def upload_file(request: Request, file: Part[UploadedFile]) -> Any:
    return Status(201, file_out(receiving.receive(file, by=request.auth), by=request.auth))


@router.api_operation(["HEAD"], "/signed/{key}/{name}", auth=None, include_in_schema=False)
@router.get("/signed/{key}/{name}", auth=None, summary="Read a file by a signed address")
def read_signed(request: HttpRequest, key: str, name: str, thumbnail: bool = False) -> Any:
    return reading.answer(request, reading.signed(key), thumbnail=thumbnail)


@router.api_operation(["HEAD"], "/{file_id}/{name}", include_in_schema=False)
@router.get("/{file_id}/{name}", summary="Read a file of a record that you may see")
def read_file(request: Request, file_id: Id, name: str, thumbnail: bool = False) -> Any:
    return reading.answer(request, reading.readable(file_id, by=request.auth), thumbnail=thumbnail)
