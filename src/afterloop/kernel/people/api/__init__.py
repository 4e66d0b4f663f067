"""People over HTTP."""

from __future__ import annotations

from ninja import Router

from afterloop.kernel.people.api import access, accounts, company, identity, security, stand_ins, units, users

router = Router(tags=["people"])
for part in (accounts, security, units, users, stand_ins, company, identity, access):
    router.add_router("", part.router)
