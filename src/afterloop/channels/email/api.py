"""Mail over HTTP: deliver one, see what became of it, and the mailboxes."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.channels.email import actions, connecting, mail_apps, mailboxes, queries, showing
from afterloop.channels.email.arriving import LARGEST, addressed, deliver
from afterloop.channels.email.connecting import Consent
from afterloop.channels.email.mail_apps import MailAppOut, MailAppsOut, SetMailApp
from afterloop.channels.email.mailboxes import CreateMailbox, MailboxOut, MailboxTest, SetMailbox
from afterloop.channels.email.models import Mailbox
from afterloop.channels.email.schemas import InboundMailOut, InboundMailPage, MailTaken, State
from afterloop.kernel.errors import AppError, Invalid, TooLarge
from afterloop.kernel.files import reading
from afterloop.kernel.http import Id, Request
from afterloop.service.tickets.queries import visible

router = Router(tags=["mail"])
PAGE = "/admin/mailboxes"  # of the console
Address = Query("", max_length=254)
PICTURES = Query(False, description="Those that lie elsewhere are loaded, too: the sender learns that it was read")


@router.post("/mails", response={201: MailTaken}, summary="Deliver a raw mail (message/rfc822, at most 60 MB)")
def deliver_mail(request: Request, mailbox: str = Address) -> Status[Any]:
    """As a mail server or a gateway has it. `mailbox`: the address by which it came; unsaid: the one it was sent to.

    It is kept when this answers, and looked into a moment later. Sent again, it is known.
    """
    request.auth.require("mail.deliver")
    box = Mailbox.objects.filter(address=mailbox.lower(), closed_at=None).first() if mailbox else None
    if mailbox and box is None:
        raise Invalid.field("mailbox", _("There is no mailbox with this address."))
    raw = request.read(LARGEST + 1)
    if not raw:
        raise Invalid.field("body", _("The mail is empty."))
    if len(raw) > LARGEST:
        raise TooLarge(_("The mail is larger than 60 MB."))
    return Status(201, deliver([raw], box or addressed(raw))[0])


@router.get("/mails", response=InboundMailPage)
def list_mails(request: Request, state: State = "refused", before: int = Query(0, ge=0, le=2**63 - 1)) -> Any:
    """What came in this state, the newest first. `before`: the id of the last one read."""
    return queries.mails(request.auth, state, before)


@router.post("/mails/{mail_id}/try-again", response=InboundMailOut)
def try_again(request: Request, mail_id: Id) -> Any:
    return queries.mail_out(actions.try_again(mail_id, by=request.auth))


@router.get("/mails/{mail_id}/whole", summary="The mail as it came (message/rfc822)")
def read_mail(request: Request, mail_id: Id) -> HttpResponseBase:
    return reading.answer(request, queries.whole(request.auth, mail_id))


@router.get("/tickets/{ticket_id}/messages/{message_id}/mail", summary="The mail that a message came as")
def read_mail_of_message(request: Request, ticket_id: Id, message_id: Id) -> HttpResponseBase:
    visible(ticket_id, request.auth)
    return reading.answer(request, queries.whole_of_message(ticket_id, message_id))


@router.get("/mails/{mail_id}/page", summary="The mail as a page that is safe to show (text/html)")
def show_mail(request: Request, mail_id: Id, pictures: bool = PICTURES) -> HttpResponseBase:
    return showing.page(queries.whole(request.auth, mail_id), by=request.auth, pictures=pictures)


@router.get(
    "/tickets/{ticket_id}/messages/{message_id}/mail/page",
    summary="The mail that a message came as, as a page that is safe to show (text/html)",
)
def show_mail_of_message(
    request: Request, ticket_id: Id, message_id: Id, pictures: bool = PICTURES
) -> HttpResponseBase:
    visible(ticket_id, request.auth)
    file = queries.whole_of_message(ticket_id, message_id)
    return showing.page(file, by=request.auth, pictures=pictures)


@router.get("/mailboxes", response=list[MailboxOut])
def list_mailboxes(request: Request) -> Any:
    return mailboxes.mailboxes(request.auth)


@router.post("/mailboxes", response={201: MailboxOut})
def create_mailbox(request: Request, data: CreateMailbox) -> Status[Any]:
    box = mailboxes.create_mailbox(data, by=request.auth)
    return Status(201, _shown(request, box.pk))


@router.post("/mailboxes/{mailbox_id}/edit", response=MailboxOut)
def edit_mailbox(request: Request, mailbox_id: Id, data: SetMailbox) -> Any:
    mailboxes.edit_mailbox(mailbox_id, data, by=request.auth)
    return _shown(request, mailbox_id)


@router.post("/mailboxes/{mailbox_id}/close", response=MailboxOut)
def close_mailbox(request: Request, mailbox_id: Id) -> Any:
    mailboxes.close_mailbox(mailbox_id, by=request.auth)
    return _shown(request, mailbox_id)


@router.post("/mailboxes/{mailbox_id}/reopen", response=MailboxOut)
def reopen_mailbox(request: Request, mailbox_id: Id) -> Any:
    mailboxes.reopen_mailbox(mailbox_id, by=request.auth)
    return _shown(request, mailbox_id)


@router.post("/mailboxes/{mailbox_id}/connect", response=Consent)
def connect_mailbox(request: Request, mailbox_id: Id) -> Any:
    """Where somebody agrees, at the mail service, that this mailbox is read. It leads back here."""
    return connecting.ask(mailbox_id, request, request.auth)


@router.get("/mailboxes/connected", summary="The way back from a mail service", include_in_schema=False)
def mailbox_connected(request: Request, state: str = "", code: str = "", error: str = "") -> HttpResponseBase:
    """To the page of the mailboxes, which says how it went."""
    try:
        box = connecting.come_back(request, state, code, request.GET.get("error_description") or error, by=request.auth)
    except AppError as refused:
        return redirect(f"{PAGE}?{urlencode({'problem': refused.sentence[:500]})}")
    return redirect(f"{PAGE}?{urlencode({'connected': box.address})}")


@router.get("/mail-apps", response=MailAppsOut)
def list_mail_apps(request: Request) -> Any:
    return mail_apps.mail_apps(request, request.auth)


@router.post("/mail-apps", response={201: MailAppOut})
def create_mail_app(request: Request, data: SetMailApp) -> Status[Any]:
    return Status(201, mail_apps.shown(mail_apps.create_mail_app(data, by=request.auth)))


@router.post("/mail-apps/{app_id}/edit", response=MailAppOut)
def edit_mail_app(request: Request, app_id: Id, data: SetMailApp) -> Any:
    return mail_apps.shown(mail_apps.edit_mail_app(app_id, data, by=request.auth))


@router.delete("/mail-apps/{app_id}", response={204: None})
def delete_mail_app(request: Request, app_id: Id) -> Status[None]:
    """Not while mailboxes sign in by it."""
    mail_apps.delete_mail_app(app_id, by=request.auth)
    return Status(204, None)


@router.post("/mailboxes/{mailbox_id}/test", response=MailboxTest)
def test_mailbox(request: Request, mailbox_id: Id) -> Any:
    """Sign in at its server now, and say what it answers."""
    return mailboxes.test_mailbox(mailbox_id, request.auth)


def _shown(request: Request, pk: int) -> dict[str, Any]:
    return mailboxes.mailboxes(request.auth, pk)[0]
