"""People over HTTP."""

from __future__ import annotations

from ninja import Router

from afterloop.kernel.people.api import accounts

router = Router(tags=["people"])
router.add_router("", accounts.router)
