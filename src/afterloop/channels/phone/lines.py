"""The lines as administration sets them: their facts, their verbs, who sits where, and how they fare."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Annotated, Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import AfterValidator, BaseModel, Field

from afterloop.channels.phone.hearing import tell_seats
from afterloop.channels.phone.models import PhoneLine, Seat
from afterloop.channels.phone.schemas import PLAIN, web_address
from afterloop.kernel import catalog, closing
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.people.models import Brand
from afterloop.kernel.people.sealing import Unreadable, seal, unseal
from afterloop.service.customers.schemas import Ref
from afterloop.service.tickets.actions.intake import kind_of
from afterloop.service.tickets.actions.saving import open_unit, staff
from afterloop.service.tickets.schemas import Nothing

Number = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[0-9+() -]+$")]
Extension = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[0-9A-Za-z._@*#+-]+$")]
COLUMNS = ("name", "brand", "unit", "type", "numbers", "call_url", "answer_within")
# A code stands in the row; the words are the reader's.
PROBLEMS = {
    "signature": gettext_lazy("An event came with a wrong signature. Enter the secret there once more, or a new one."),
    "clock": gettext_lazy("An event was signed more than five minutes ago. Set the clock of the telephone system."),
    "body": gettext_lazy("An event could not be read. Compare what is sent with the description of the interface."),
}


class PhoneLineFacts(BaseModel):
    name: str
    brand_id: int | None
    unit_id: int
    type: str
    numbers: list[str]
    call_url: str
    answer_within: int


class SeatFacts(BaseModel):
    line_id: int
    unit_id: int
    user_id: int
    extension: str


class SetPhoneLine(Schema):
    """`unit`: whose calls these are, and where their tickets go. `call_url` empty: people's own telephones call."""

    name: str = Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$")
    brand: Id | None = None
    unit: Id
    type: str = Field(min_length=1, max_length=60)
    numbers: list[Number] = Field(default=[], max_length=20)
    call_url: Annotated[str, Field(max_length=500, pattern=PLAIN), AfterValidator(web_address)] = ""
    answer_within: int = Field(default=20, ge=1, le=600)


class AddSeat(Schema):
    user: Id
    extension: Extension


class SeatOut(Out):
    id: int
    user: Ref
    extension: str


class PhoneLineOut(Out):
    id: int
    name: str
    brand: int | None
    unit: int
    type: str
    numbers: list[str]
    call_url: str
    answer_within: int
    closed: bool
    last_event_at: datetime | None
    problem: str = Field(description="Why an event was refused, and what to do")
    problem_since: datetime | None
    seats: list[SeatOut]
    revision: int


class PhoneLineSecret(Out):
    """What the telephone system needs, shown once."""

    line: PhoneLineOut
    secret: str


class PhoneLineTest(Out):
    works: bool
    answer: str


@catalog.action("phone_line.create", title=gettext_lazy("Add a telephone line"))
def create_line(data: SetPhoneLine, *, by: Actor) -> PhoneLine:
    line = PhoneLine(created_at=by.now, secret=_new_secret())
    _set(line, data)
    try:
        with transaction.atomic():
            line.save()
    except IntegrityError:
        raise Invalid.field("name", _("There is a line with this name.")) from None
    emit("phone_line.created", line, by=by)
    return line


@catalog.action("phone_line.edit", title=gettext_lazy("Change a telephone line"))
def edit_line(line: PhoneLine, data: SetPhoneLine, *, by: Actor) -> PhoneLine:
    _set(line, data)
    try:
        with transaction.atomic():
            line.write(*COLUMNS)
    except IntegrityError:
        raise Invalid.field("name", _("There is a line with this name.")) from None
    Seat.objects.filter(line=line).update(unit=line.unit)
    emit("phone_line.edited", line, by=by)
    return line


def _set(line: PhoneLine, data: SetPhoneLine) -> None:
    kind_of(data.type)
    if data.brand and not Brand.objects.filter(pk=data.brand).exists():
        raise Invalid.field("brand", _("There is no such brand."))
    line.name, line.type, line.call_url = data.name.strip(), data.type, data.call_url
    line.numbers, line.answer_within = data.numbers, data.answer_within
    line.brand_id, line.unit = data.brand, open_unit(data.unit)


@catalog.action("phone_line.rotate", title=gettext_lazy("Make a new secret for a telephone line"))
def rotate(line: PhoneLine, data: Nothing, *, by: Actor) -> PhoneLine:
    """The old one no longer works from now on."""
    line.secret, line.problem, line.problem_since = _new_secret(), "", None
    line.write("secret", "problem", "problem_since")
    emit("phone_line.rotated", line, by=by)
    return line


@catalog.action("phone_line.close", title=gettext_lazy("Close a telephone line"))
def close_line(line: PhoneLine, *, by: Actor) -> PhoneLine:
    closing.close(line, by=by)
    return line


@catalog.action("phone_line.reopen", title=gettext_lazy("Open a telephone line again"))
def reopen_line(line: PhoneLine, *, by: Actor) -> PhoneLine:
    closing.reopen(line, by=by)
    return line


@catalog.action("phone_line.seat", title=gettext_lazy("Give somebody a seat at a telephone line"))
def add_seat(line: PhoneLine, data: AddSeat, *, by: Actor) -> PhoneLine:
    user = staff(data.user, "user")
    try:
        with transaction.atomic():
            seat = Seat.objects.create(line=line, unit_id=line.unit_id, user=user, extension=data.extension)
    except IntegrityError:
        raise Invalid.field("extension", _("Somebody sits at this extension already.")) from None
    emit("phone_seat.added", seat, by=by)
    tell_seats([user.pk])
    return line


@catalog.action("phone_seat.remove", title=gettext_lazy("Remove a seat from a telephone line"))
def remove_seat(seat: Seat, data: Nothing, *, by: Actor) -> Seat:
    emit("phone_seat.removed", seat, by=by)
    Seat.objects.filter(pk=seat.pk).delete()
    tell_seats([seat.user_id])
    return seat


def _new_secret() -> str:
    return seal(secrets.token_urlsafe(32))


def secret_of(line: PhoneLine) -> str:
    try:
        return unseal(line.secret)
    except Unreadable as error:
        raise Conflict(_("The secret of this line cannot be read any more. Make a new one.")) from error


def lines(by: Actor, one: int | None = None) -> list[dict[str, Any]]:
    """All of them, or one, with how they fare and who sits there."""
    by.require("phone_line.view")
    rows = PhoneLine.objects.all() if one is None else PhoneLine.objects.filter(pk=one)
    seats: dict[int, list[dict[str, Any]]] = {}
    for seat in Seat.objects.visible_to(by, "phone_seat.view").select_related("user").order_by("extension"):
        who = {"id": seat.user_id, "name": seat.user.name}
        seats.setdefault(seat.line_id, []).append({"id": seat.pk, "user": who, "extension": seat.extension})
    return [_line(row, seats.get(row.pk, [])) for row in rows.order_by("closed_at", "name")]


def _line(row: PhoneLine, seats: list[dict[str, Any]]) -> dict[str, Any]:
    names = ("id", "name", "type", "numbers", "call_url", "answer_within", "last_event_at", "problem_since", "revision")
    return {name: getattr(row, name) for name in names} | {
        "brand": row.brand_id,
        "unit": row.unit_id,
        "closed": row.closed_at is not None,
        "problem": str(PROBLEMS.get(row.problem, row.problem)),
        "seats": seats,
    }


def line_to_test(pk: int, by: Actor) -> PhoneLine:
    by.require("phone_line.edit")
    line: PhoneLine | None = PhoneLine.objects.filter(pk=pk).first()
    if line is None:
        raise NotFound()
    if not line.call_url:
        raise Conflict(_("This line has no address for calls."))
    return line
