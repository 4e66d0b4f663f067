"""Papers over HTTP: what can be issued, what was, and the sheet of one."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.channels.papers import actions, pdf, queries
from afterloop.channels.papers.body import Size
from afterloop.channels.papers.rendering import Sheet, page
from afterloop.channels.papers.schemas import (
    IssuePaper,
    PaperLanguage,
    PaperOut,
    PaperSheetsOut,
    TemplateOut,
    VoidPaper,
)
from afterloop.channels.portal.brands import address_of
from afterloop.kernel.errors import Conflict
from afterloop.kernel.http import Id, Request

router = Router(tags=["papers"])
# Our own pages frame it and print it; nothing in it runs or loads.
POLICY = (
    "sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)


@router.get("/paper-templates", response=list[TemplateOut])
def list_templates(request: Request) -> Any:
    """Those that are live."""
    return queries.templates(request.auth)


@router.get("/paper-templates/placeholders", response=PaperSheetsOut)
def list_placeholders(request: Request) -> Any:
    return queries.placeholders(request.auth)


@router.get("/paper-templates/{definition_id}/preview", summary="A template with a ticket's data (text/html)")
def preview_template(
    request: Request, definition_id: Id, language: PaperLanguage = "zh-Hans", ticket: Id | None = None
) -> HttpResponse:
    """Its draft, else what is live; without a ticket with the newest that the reader sees."""
    version = queries.draft_of(definition_id, request.auth)
    return _shown(*queries.preview(version, language, ticket, request.auth))


@router.get("/tickets/{ticket_id}/papers", response=list[PaperOut])
def list_papers(request: Request, ticket_id: Id) -> Any:
    """The latest hundred, the newest first."""
    return queries.of_ticket(ticket_id, request.auth)


@router.post("/tickets/{ticket_id}/papers", response={201: PaperOut})
def issue_paper(request: Request, ticket_id: Id, data: IssuePaper) -> Status[Any]:
    paper = actions.issue_paper(ticket_id, data, address_of(None, request), by=request.auth)
    return Status(201, queries.paper_out(paper))


@router.post("/papers/{paper_id}/void", response=PaperOut)
def void_paper(request: Request, paper_id: Id, data: VoidPaper) -> Any:
    return queries.paper_out(actions.void_paper(paper_id, data, by=request.auth))


@router.get("/tickets/{ticket_id}/papers/{paper_id}/page", summary="A paper as a page to print (text/html)")
def show_paper(request: Request, ticket_id: Id, paper_id: Id, size: Size | None = Query(None)) -> HttpResponse:
    """`size`: of the sheet; unsaid: the one that it was drawn for."""
    sheet, usual = queries.sheet_of(ticket_id, paper_id, request.auth)
    return _shown(sheet, size or usual)


@router.get("/tickets/{ticket_id}/papers/{paper_id}/pdf", summary="A paper as a PDF file")
def read_pdf(request: Request, ticket_id: Id, paper_id: Id, size: Size | None = Query(None)) -> HttpResponse:
    """409 where this machine makes none: the browser prints the page."""
    sheet, usual = queries.sheet_of(ticket_id, paper_id, request.auth)
    if not pdf.is_there():
        raise Conflict(_("This installation makes no PDF files: print the page, or install afterloop[pdf]."))
    response = HttpResponse(pdf.made(page(sheet, size or usual)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{sheet.values.get("paper", "paper")}.pdf"'
    return _private(response)


def _shown(sheet: Sheet, size: str) -> HttpResponse:
    response = HttpResponse(page(sheet, size), content_type="text/html; charset=utf-8")
    response["Content-Security-Policy"] = POLICY
    response["X-Frame-Options"] = "SAMEORIGIN"
    return _private(response)


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
