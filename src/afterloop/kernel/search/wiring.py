"""What search listens to: everything, in batches, because it locks no record."""

from __future__ import annotations

from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.search.indexing import follow

subscribe("search", follow, batch=True)
