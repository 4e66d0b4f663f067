"""Texts over HTTP: accounts, templates, and what was sent."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Status
from ninja.params.functions import Query

from afterloop.channels.sms import accounts, actions, calling_back, opting_out, queries, templates
from afterloop.channels.sms.providers import PROVIDERS
from afterloop.channels.sms.schemas import (
    AddOptOut,
    CreateSmsAccount,
    CreateSmsTemplate,
    OptOutOut,
    OptOutPage,
    ReplyState,
    SendSmsTest,
    SetSmsAccount,
    SetSmsTemplate,
    ShownSms,
    SmsAccountOut,
    SmsAccountTest,
    SmsCost,
    SmsPurposeOut,
    SmsReplyOut,
    SmsReplyPage,
    SmsTemplateOut,
    SmsTestSent,
)
from afterloop.kernel.http import Id, Request, call_of

router = Router(tags=["sms"])
Before = Query(0, ge=0, le=2**63 - 1, description="The id of the last one read")


@router.get("/accounts", response=list[SmsAccountOut])
def list_accounts(request: Request) -> Any:
    return accounts.accounts(request.auth)


@router.post("/accounts", response={201: SmsAccountOut})
def create_account(request: Request, data: CreateSmsAccount) -> Status[Any]:
    account = accounts.create_account(data, by=request.auth)
    return Status(201, _account(request, account.pk))


@router.post("/accounts/{sms_account_id}/edit", response=SmsAccountOut)
def edit_account(request: Request, sms_account_id: Id, data: SetSmsAccount) -> Any:
    accounts.edit_account(sms_account_id, data, by=request.auth)
    return _account(request, sms_account_id)


@router.post("/accounts/{sms_account_id}/close", response=SmsAccountOut)
def close_account(request: Request, sms_account_id: Id) -> Any:
    accounts.close_account(sms_account_id, by=request.auth)
    return _account(request, sms_account_id)


@router.post("/accounts/{sms_account_id}/reopen", response=SmsAccountOut)
def reopen_account(request: Request, sms_account_id: Id) -> Any:
    accounts.reopen_account(sms_account_id, by=request.auth)
    return _account(request, sms_account_id)


@router.post("/accounts/{sms_account_id}/test", response=SmsAccountTest)
def test_account(request: Request, sms_account_id: Id) -> Any:
    """Ask its provider something that costs nothing, and say what it answers."""
    return accounts.test_account(sms_account_id, request.auth)


@router.get("/purposes", response=list[SmsPurposeOut])
def list_purposes(request: Request) -> Any:
    """What texts are sent for, with their placeholders and usual words."""
    return templates.purposes_of(request.auth)


@router.get("/templates", response=list[SmsTemplateOut])
def list_templates(request: Request) -> Any:
    return templates.templates(request.auth)


@router.post("/templates", response={201: SmsTemplateOut})
def create_template(request: Request, data: CreateSmsTemplate) -> Status[Any]:
    template = templates.create_template(data, by=request.auth)
    return Status(201, _template(request, template.pk))


@router.post("/templates/{sms_template_id}/edit", response=SmsTemplateOut)
def edit_template(request: Request, sms_template_id: Id, data: SetSmsTemplate) -> Any:
    templates.edit_template(sms_template_id, data, by=request.auth)
    return _template(request, sms_template_id)


@router.post("/templates/{sms_template_id}/turn", response=SmsTemplateOut)
def turn_template(request: Request, sms_template_id: Id) -> Any:
    """On if it is off, off if it is on."""
    templates.turn_template(sms_template_id, by=request.auth)
    return _template(request, sms_template_id)


@router.post("/templates/{sms_template_id}/delete", response={204: None})
def delete_template(request: Request, sms_template_id: Id) -> Status[None]:
    templates.delete_template(sms_template_id, by=request.auth)
    return Status(204, None)


@router.post("/templates/{sms_template_id}/check", response=SmsTemplateOut)
def check_template(request: Request, sms_template_id: Id) -> Any:
    """Ask the provider whether it is approved."""
    templates.check_template(sms_template_id, request.auth)
    return _template(request, sms_template_id)


@router.post("/templates/{sms_template_id}/test", response=SmsTestSent)
def send_test(request: Request, sms_template_id: Id, data: SendSmsTest) -> Any:
    """Send it to a number, with values to try."""
    return templates.send_test(sms_template_id, data, by=request.auth)


@router.get("/shown", response=list[ShownSms])
def list_shown(request: Request) -> Any:
    """What accounts for trying out would have sent, the newest first."""
    return queries.shown(request.auth)


@router.get("/costs", response=list[SmsCost])
def list_costs(request: Request, each: Literal["day", "month"] = "day") -> Any:
    """What texts cost: of the last 31 days by day, or of the last twelve months by month."""
    return queries.costs(request.auth, each)


@router.get("/opt-outs", response=OptOutPage)
def list_opt_outs(request: Request, before: int = Before) -> Any:
    return opting_out.opt_outs(request.auth, before)


@router.post("/opt-outs", response={201: OptOutOut})
def add_opt_out(request: Request, data: AddOptOut) -> Status[Any]:
    return Status(201, opting_out.add_opt_out(data, by=request.auth))


@router.post("/opt-outs/{sms_opt_out_id}/lift", response={204: None})
def lift_opt_out(request: Request, sms_opt_out_id: Id) -> Status[None]:
    opting_out.lift_opt_out(sms_opt_out_id, by=request.auth)
    return Status(204, None)


@router.get("/replies", response=SmsReplyPage)
def list_replies(request: Request, state: ReplyState = "refused", before: int = Before) -> Any:
    """Texts that came in, in this state, the newest first."""
    return queries.replies(request.auth, state, before)


@router.post("/replies/{sms_reply_id}/try-again", response=SmsReplyOut)
def try_again(request: Request, sms_reply_id: Id) -> Any:
    return queries.reply_out(actions.try_again(sms_reply_id, by=request.auth))


@router.post("/{token}/receipts", auth=None, summary="What the provider calls with receipts")
def take_receipts(request: HttpRequest, token: str) -> Any:
    """At the address that the account shows; a receipt that is told twice is one."""
    account = calling_back.account_of(token, call_of(request).address)
    calling_back.take_receipts(account, calling_back.body_of(request))
    return PROVIDERS[account.provider].answer


@router.post("/{token}/replies", auth=None, summary="What the provider calls with texts that come in")
def take_replies(request: HttpRequest, token: str) -> Any:
    account = calling_back.account_of(token, call_of(request).address)
    calling_back.take_replies(account, calling_back.body_of(request))
    return PROVIDERS[account.provider].answer


def _account(request: Request, pk: int) -> dict[str, Any]:
    return accounts.accounts(request.auth, pk)[0]


def _template(request: Request, pk: int) -> dict[str, Any]:
    return templates.templates(request.auth, pk)[0]
