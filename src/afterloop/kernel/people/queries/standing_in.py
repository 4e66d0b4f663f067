"""Who stands in for somebody at a moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from afterloop.kernel.people.models import StandIn


def stand_ins_of(users: Collection[int], at: datetime) -> set[int]:
    """Those who hear of what these users hear of."""
    rows = StandIn.objects.filter(user_id__in=users, from_at__lte=at, until_at__gt=at)
    return set(rows.values_list("stand_in_id", flat=True))
