"""Bringing a table in as a person does: upload, start, what the worker does, the page afterwards."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from afterloop.channels.imports import jobs
from afterloop.channels.imports.models import TableImport
from tests.kernel.tables.files import csv_text

PATH = "/api/v1/imports"


def workbook(rows: list[list[Any]], merged: tuple[int, int, int, int, str] | None = None) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for line, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(line, place, cell)
        if merged:
            sheet.merge_range(*merged)
    return out.getvalue()


def uploaded(person: Any, content: bytes | list[list[str]], name: str = "table.csv") -> int:
    given = content if isinstance(content, bytes) else csv_text(content).encode("gb18030")
    answer = person.client.post("/api/v1/files", {"file": SimpleUploadedFile(name, given)}, headers=person._headers())
    assert answer.status_code == 201, answer.content
    found: int = answer.json()["id"]
    return found


def created(person: Any, of: str, content: Any, name: str = "table.csv", **more: Any) -> dict[str, Any]:
    answer = person.post(PATH, {"of": of, "file": uploaded(person, content, name)} | more)
    assert answer.status_code == 201, answer.content
    found: dict[str, Any] = answer.json()
    return found


def brought(person: Any, made: dict[str, Any], **wish: Any) -> dict[str, Any]:
    """Started, run by the worker, and its page."""
    answer = person.post(f"{PATH}/{made['id']}/start", wish)
    assert answer.status_code == 200, answer.content
    row = TableImport.objects.get(pk=made["id"])
    jobs.run_import(import_id=row.pk, start=row.start)
    page: dict[str, Any] = person.get(f"{PATH}/{made['id']}").json()
    assert not page["problem"], page
    return page


def counts(page: dict[str, Any]) -> tuple[int, int, int, int]:
    return page["made"], page["changed"], page["known"], page["refused"]


def refused(page: dict[str, Any]) -> dict[int, dict[str, str]]:
    """What is wrong, by line and place of the column."""
    return {row["line"]: row["problems"] for row in page["report"] if row["became"] == "refused"}
