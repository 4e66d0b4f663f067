"""Templates as administration sets them: their words, what the provider says of them, and one sent to try it."""

from __future__ import annotations

import uuid
from typing import Any

import httpx
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.sms.accounts import TESTS, access_of
from afterloop.channels.sms.models import SmsAccount, SmsTemplate
from afterloop.channels.sms.numbers import mobile_of
from afterloop.channels.sms.providers import PROVIDERS
from afterloop.channels.sms.providers.provider import Refused, Reviewed
from afterloop.channels.sms.purposes import Purpose, purposes, sample, variables_of
from afterloop.channels.sms.schemas import CreateSmsTemplate, NoteReview, SendSmsTest, SetSmsTemplate, SmsTestSent
from afterloop.channels.sms.segments import segments, signed
from afterloop.channels.sms.writing import CHANNEL, signature_of
from afterloop.kernel import catalog, limits
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.messages.templates import fill
from afterloop.kernel.messages.writing import send_by
from afterloop.kernel.people.sealing import Unreadable

UNASKED = "unasked"  # the reason of a review is then that of the connection


@catalog.action("sms_template.create", title=gettext_lazy("Add an SMS template"))
def create_template(data: CreateSmsTemplate, *, by: Actor) -> SmsTemplate:
    if data.purpose not in purposes:
        raise Invalid.field("purpose", _("There is no such purpose."))
    account = SmsAccount.objects.filter(pk=data.account).first()
    if account is None:
        raise Invalid.field("account", _("There is no such account."))
    template = SmsTemplate(account=account, purpose=data.purpose, language=data.language)
    _set(template, data)
    try:
        with transaction.atomic():
            template.save()
    except IntegrityError:
        raise Invalid.field("purpose", _("This account has a template for it in this language.")) from None
    emit("sms_template.created", template, by=by)
    return template


@catalog.action("sms_template.edit", title=gettext_lazy("Change an SMS template"))
def edit_template(template: SmsTemplate, data: SetSmsTemplate, *, by: Actor) -> SmsTemplate:
    """Other words or another code must be approved anew."""
    _set(template, data)
    template.write("code", "signature", "text", "variables", "review", "reason", "checked_at")
    emit("sms_template.edited", template, by=by)
    return template


def _set(template: SmsTemplate, data: SetSmsTemplate) -> None:
    purpose = purposes.get(template.purpose)
    if purpose is not None and (names := sorted(set(variables_of(data.text)) - set(purpose.placeholders))):
        said = _("There is no such placeholder: %(names)s") % {"names": ", ".join(f"{{{name}}}" for name in names)}
        raise Invalid.field("text", said)
    if purpose is not None and purpose.is_code and "code" not in variables_of(data.text):
        raise Invalid.field("text", _("The {code} must stand in it."))
    if template.account.provider != "console" and not data.code:
        raise Invalid.field("code", _("This is required."))
    text = data.text.strip()
    if (text, data.code) != (template.text, template.code):
        template.review, template.reason, template.checked_at = SmsTemplate.Review.DRAFT, "", None
    template.text, template.code, template.signature = text, data.code, data.signature.strip()
    template.variables = variables_of(text)


@catalog.action("sms_template.turn", title=gettext_lazy("Switch an SMS template on or off"))
def turn_template(template: SmsTemplate, *, by: Actor) -> SmsTemplate:
    template.on = not template.on
    template.write("on")
    emit("sms_template.turned_on" if template.on else "sms_template.turned_off", template, by=by)
    return template


@catalog.action("sms_template.delete", title=gettext_lazy("Delete an SMS template"))
def delete_template(template: SmsTemplate, *, by: Actor) -> None:
    emit("sms_template.deleted", template, by=by)
    template.delete()


@catalog.action("sms_template.note_review", title=gettext_lazy("Note what the provider says"), internal=True)
def note_review(template: SmsTemplate, data: NoteReview, *, by: Actor) -> SmsTemplate:
    template.checked_at = by.now
    if (template.review, template.reason) == (data.state, data.reason):
        SmsTemplate.objects.filter(pk=template.pk).update(checked_at=by.now)
        return template
    template.review, template.reason = data.state, data.reason
    template.write("review", "reason", "checked_at")
    emit(f"sms_template.{'approved' if data.state == 'approved' else 'reviewed'}", template, by=by)
    return template


def check_template(pk: int, by: Actor) -> None:
    """Ask the provider what became of it. Not within a transaction."""
    by.require("sms_template.edit")
    template = _found(pk)
    limits.take("sms.test", str(by.user_id), **TESTS)
    try:
        review = ask(template)
    except (Refused, httpx.HTTPError, Unreadable, OSError) as error:
        said = str(error) if isinstance(error, Refused) else f"{type(error).__name__}: {error}"
        raise Conflict(_("The provider did not say: %(answer)s") % {"answer": said}) from None
    note_review(pk, NoteReview(state=review.state, reason=review.reason[:500]), by=system("sms"))


def ask(template: SmsTemplate) -> Reviewed:
    """What the provider says of it; words that are not those it approved cannot be right."""
    said = PROVIDERS[template.account.provider].review(access_of(template.account), template.code)
    if said.state == "approved" and said.text and _plain(said.text) != _plain(template.text):
        return Reviewed("rejected", _("The provider approved other words: %(text)s") % {"text": said.text}, said.text)
    return said


def _plain(text: str) -> str:
    """Words without the names of what stands between them, which each side chooses."""
    parts = text.replace("${", "{").split("{")
    return "{}".join([parts[0], *(part.partition("}")[2] for part in parts[1:])]).strip()


@catalog.action("sms_template.test", title=gettext_lazy("Send a text to try it"), verb="sms_template.edit")
def send_test(template: SmsTemplate, data: SendSmsTest, *, by: Actor) -> SmsTestSent:
    """With values to try; approved templates only, as no provider carries others. It counts as any text does."""
    number = mobile_of(data.number)
    if not number:
        raise Invalid.field("number", _("This is no number that gets texts."))
    if template.review != "approved":
        raise Conflict(_("Only what the provider has approved can be sent."))
    values = sample_of(template)
    text = signed(signature_of(template), fill(template.text, values))
    send_by(
        CHANNEL, number, text, by=by, once=f"sms-test:{uuid.uuid4().hex}",
        headers={"template": template.pk, "values": values, "until": ""},
    )  # fmt: skip
    emit("sms_template.tested", template, by=by)
    return SmsTestSent(number=number, text=text)


def sample_of(template: SmsTemplate) -> dict[str, str]:
    purpose = purposes.get(template.purpose)
    values = sample(purpose) if purpose else {}
    return {name: values.get(name, "…") for name in template.variables}


def templates(by: Actor, one: int | None = None) -> list[dict[str, Any]]:
    by.require("sms_template.view")
    rows = SmsTemplate.objects.select_related("account").order_by("purpose", "account__name", "-language")
    return [_shown(row) for row in (rows.filter(pk=one) if one else rows)]


def _shown(row: SmsTemplate) -> dict[str, Any]:
    preview = signed(signature_of(row), fill(row.text, sample_of(row)))
    purpose = purposes.get(row.purpose)
    names = ("id", "purpose", "language", "code", "signature", "text", "variables", "on", "review", "reason")
    return {
        **{name: getattr(row, name) for name in (*names, "checked_at", "revision")},
        "account": row.account_id,
        "account_name": row.account.name,
        "title": str(purpose.title) if purpose else row.purpose,
        "preview": preview,
        "segments": segments(preview),
    }


def purposes_of(by: Actor) -> list[dict[str, Any]]:
    by.require("sms_template.view")
    return [_purpose(each) for each in purposes.values()]


def _purpose(each: Purpose) -> dict[str, Any]:
    placeholders = [
        {"name": name, "title": str(title), "sample": look} for name, (title, look) in each.placeholders.items()
    ]
    return {
        "key": each.key, "title": str(each.title), "is_code": each.is_code, "placeholders": placeholders,
        "usual": dict(each.usual),
    }  # fmt: skip


def _found(pk: int) -> SmsTemplate:
    template: SmsTemplate | None = SmsTemplate.objects.select_related("account").filter(pk=pk).first()
    if template is None:
        raise NotFound()
    return template
