"""Every event becomes a hint."""

from __future__ import annotations

from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.live import hints

# Whoever changes one of these may have changed what somebody may see.
DECIDE_RIGHTS = frozenset({"unit", "user", "role", "membership", "access_grant", "share"})

subscribe("live", hints.send, batch=True)
