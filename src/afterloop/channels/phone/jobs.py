"""Calls that became no ticket go after their time."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.keeping import keep, older

keep(
    "call", title=_("Calls without a ticket"), days=730, least=30, most=3650,
    **older("phone_call", "begun_at", "ticket_id IS NULL"),
)  # fmt: skip
