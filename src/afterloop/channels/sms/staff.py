"""Codes for staff: to sign in, and to show that a number is one's own."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from afterloop.channels.sms import numbers
from afterloop.channels.sms.purposes import sign_in_code
from afterloop.channels.sms.writing import can_send, send_sms
from afterloop.kernel import performing
from afterloop.kernel.people.models import Organization, User

PURPOSE = "staff.sign_in_code"
sign_in_code(PURPOSE, title=_("Staff sign in"))


class Texts:
    """What the kernel asks of whoever sends its codes."""

    def is_ready(self) -> bool:
        return can_send(PURPOSE)

    def mobile_of(self, written: str) -> str:
        return numbers.mobile_of(written)

    def send(self, user: User, number: str, code: str, until: datetime) -> None:
        """In the transaction of the running action."""
        running = performing.running()
        if running is None:
            return
        company = Organization.objects.values_list("name", flat=True).first() or "Afterloop"
        send_sms(
            number, PURPOSE, {"code": code, "brand": company},
            by=running.by, once=f"staff-code:{uuid.uuid4().hex}", language=user.language, about=user, until=until,
        )  # fmt: skip
