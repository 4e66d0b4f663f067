"""Papers over HTTP: what can be issued, what was, and the sheet of one."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router, Status

from afterloop.channels.papers import actions, pdf, queries, templates
from afterloop.channels.papers.body import Size
from afterloop.channels.papers.rendering import Sheet, page
from afterloop.channels.papers.schemas import (
    IssuePaper,
    OfferPaper,
    PaperLanguage,
    PaperOut,
    PaperPreview,
    PaperSheetsOut,
    PreviewPaper,
    TemplateOut,
    TemplateSettings,
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
    """Those that can be issued."""
    return templates.offered(request.auth)


@router.get("/paper-templates/settings", response=list[TemplateSettings])
def list_template_settings(request: Request) -> Any:
    """All of them, also drafts and those out of use."""
    return templates.settings(request.auth)


@router.get("/paper-templates/placeholders", response=PaperSheetsOut)
def list_placeholders(request: Request) -> Any:
    return templates.placeholders(request.auth)


@router.post("/paper-templates/preview", response=PaperPreview)
def preview_words(request: Request, data: PreviewPaper) -> Any:
    """Words that were not saved yet, with a ticket's data."""
    return templates.preview_words(data, request.auth)


@router.get("/paper-templates/{definition_id}/preview", summary="A template with a ticket's data (text/html)")
def preview_template(
    request: Request,
    definition_id: Id,
    language: PaperLanguage = "zh-Hans",
    ticket: Id | None = None,
    number: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> HttpResponse:
    """The version with this number, else its draft, else what is live; without a ticket with the newest one."""
    version = templates.draft_of(definition_id, number, request.auth)
    return _shown(*templates.preview(version, language, ticket, request.auth))


@router.post("/paper-templates/{definition_id}/offer", response=list[TemplateSettings])
def offer_paper(request: Request, definition_id: Id, data: OfferPaper) -> Any:
    """Out of use and back, at once; papers that were issued stay as they are."""
    actions.offer_paper(definition_id, data, by=request.auth)
    return templates.settings(request.auth)


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
def show_paper(
    request: Request, ticket_id: Id, paper_id: Id, size: Annotated[Size | None, Query()] = None
) -> HttpResponse:
    """`size`: of the sheet; unsaid: the one that it was drawn for."""
    sheet, usual = queries.sheet_of(ticket_id, paper_id, request.auth)
    return _shown(sheet, size or usual)


@router.get("/tickets/{ticket_id}/papers/{paper_id}/pdf", summary="A paper as a PDF file")
def read_pdf(
    request: Request, ticket_id: Id, paper_id: Id, size: Annotated[Size | None, Query()] = None
) -> HttpResponse:
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
