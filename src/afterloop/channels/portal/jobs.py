"""What the portal sweeps up."""

from __future__ import annotations

from afterloop.channels.portal import sign_in
from afterloop.kernel.jobs import job


@job("portal.prune", every="41 * * * *")
def prune() -> int:
    """Codes and sessions of customers that are over."""
    return sign_in.prune()
