"""What staff do for the portal: its brands' policies and logos, entry links, and links to give to customers."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import Router, Status

from afterloop.channels.portal import brands, entry_links, step_letters
from afterloop.channels.portal.actions import DAYS, TrackLink, known, language_of, make_track_link
from afterloop.channels.portal.actions import publish_policy as publish
from afterloop.channels.portal.actions import set_logo as set_it
from afterloop.channels.portal.entry_links import CreateEntryLink, EditEntryLink, EntryLinkOut, entry_link_out
from afterloop.channels.portal.models import EntryLink, PrivacyPolicy
from afterloop.channels.portal.schemas import CustomerLink, MakeCustomerLink, PolicyOut, PublishPolicy, SetLogo
from afterloop.channels.portal.step_letters import LetterPreview, PreviewLetter, SetStepLetter, StepLettersOut
from afterloop.kernel import qr
from afterloop.kernel.errors import NotFound
from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import queries
from afterloop.kernel.people.models import Brand
from afterloop.kernel.people.schemas.roles import BrandOut
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.wording import spoken

router = Router(tags=["portal"])


@router.post("/tickets/{ticket_id}/customer-link", response={201: CustomerLink})
def make_customer_link(request: Request, ticket_id: Id, data: MakeCustomerLink) -> Status[Any]:
    """Words and a link to paste to the customer (复制给客户); each call makes a new link, and the timeline says so."""
    token = make_track_link(ticket_id, TrackLink(language=data.language), by=request.auth)
    ticket = Ticket.objects.select_related("brand").get(pk=ticket_id)
    brand = ticket.brand or brands.default_brand()
    language = known(data.language) or language_of(ticket)
    url = f"{brands.address_of(brand, request)}/portal/t/{token}"
    with translation.override(language):
        values = {
            "brand": brands.face(brand)["name"],
            "number": spoken(ticket.number),
            "subject": ticket.subject,
            "url": url,
        }
        text = (
            _(
                "[%(brand)s] Hello, your request %(number)s (%(subject)s) is with us. "
                "Follow it or add something here: %(url)s"
            )
            % values
        )
    expires = request.auth.now + timedelta(days=DAYS)
    return Status(201, {"text": text, "url": url, "language": language, "expires_at": expires})


@router.get("/step-letters", response=StepLettersOut)
def list_step_letters(request: Request, type: step_letters.Type = "") -> Any:
    """What customers are told by mail at each step: of all ticket types, or of one."""
    return step_letters.letters_of(request.auth, type)


@router.post("/step-letters", response=StepLettersOut)
def set_step_letter(request: Request, data: SetStepLetter) -> Any:
    """What is not said is as usual again."""
    step_letters.set_letter(data, by=request.auth)
    return step_letters.letters_of(request.auth, data.type)


@router.post("/step-letters/preview", response=LetterPreview)
def preview_step_letter(request: Request, data: PreviewLetter) -> LetterPreview:
    return step_letters.preview(request.auth, data)


@router.get("/brands/{brand_id}/policies", response=list[PolicyOut])
def list_policies(request: Request, brand_id: Id) -> Any:
    """Every version of the privacy policy, newest first."""
    _visible(request, brand_id)
    rows = PrivacyPolicy.objects.filter(brand=brand_id).order_by("-number")[:100]
    return [{"number": row.number, "text": row.text, "at": row.at} for row in rows]


@router.post("/brands/{brand_id}/policies", response={201: list[PolicyOut]})
def publish_policy(request: Request, brand_id: Id, data: PublishPolicy) -> Status[Any]:
    """A new version. The same words make none."""
    publish(brand_id, data, by=request.auth)
    return Status(201, list_policies(request, brand_id))


@router.post("/brands/{brand_id}/logo", response=BrandOut)
def set_logo(request: Request, brand_id: Id, data: SetLogo) -> HttpResponse:
    return json_bytes(queries.brand(set_it(brand_id, data, by=request.auth).pk))


@router.get("/brands/{brand_id}/entry-links", response=list[EntryLinkOut])
def list_entry_links(request: Request, brand_id: Id) -> Any:
    _visible(request, brand_id)
    request.auth.require("entry_link.view")
    rows = EntryLink.objects.select_related("brand").filter(brand=brand_id).order_by("-pk")[:500]
    return [_out(row, request) for row in rows]


@router.post("/entry-links", response={201: EntryLinkOut})
def create_entry_link(request: Request, data: CreateEntryLink) -> Status[Any]:
    return Status(201, _out(entry_links.create_entry_link(data, by=request.auth), request))


@router.post("/entry-links/{entry_link_id}/edit", response=EntryLinkOut)
def edit_entry_link(request: Request, entry_link_id: Id, data: EditEntryLink) -> Any:
    return _out(entry_links.edit_entry_link(entry_link_id, data, by=request.auth), request)


@router.post("/entry-links/{entry_link_id}/close", response=EntryLinkOut)
def close_entry_link(request: Request, entry_link_id: Id) -> Any:
    return _out(entry_links.close_entry_link(entry_link_id, by=request.auth), request)


@router.post("/entry-links/{entry_link_id}/reopen", response=EntryLinkOut)
def reopen_entry_link(request: Request, entry_link_id: Id) -> Any:
    return _out(entry_links.reopen_entry_link(entry_link_id, by=request.auth), request)


@router.get("/entry-links/{entry_link_id}/qr.svg", response={200: None})
def read_qr_code(request: Request, entry_link_id: Id) -> HttpResponse:
    """The link's address as a QR code, black on white."""
    rows = EntryLink.objects.visible_to(request.auth, "entry_link.view").select_related("brand")
    link = rows.filter(pk=entry_link_id).first()
    if link is None:
        raise NotFound()
    return _qr_code(brands.entry_address(link, request))


@router.get("/brands/{brand_id}/qr.svg", response={200: None})
def read_portal_qr_code(request: Request, brand_id: Id) -> HttpResponse:
    """The address of the brand's portal as a QR code."""
    _visible(request, brand_id)
    return _qr_code(brands.address_of(Brand.objects.get(pk=brand_id), request) + "/portal/")


def _qr_code(address: str) -> HttpResponse:
    return HttpResponse(qr.svg(address), content_type="image/svg+xml")


def _out(link: EntryLink, request: Request) -> dict[str, Any]:
    return entry_link_out(link, brands.entry_address(link, request))


def _visible(request: Request, brand_id: int) -> None:
    if not Brand.objects.visible_to(request.auth, "brand.view").filter(pk=brand_id).exists():
        raise NotFound()
