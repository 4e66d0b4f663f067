"""What a record share opens."""

from __future__ import annotations

from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.people.models import RecordShare
from afterloop.kernel.scope import Shares


def shared_verbs(entity: str, record: int, to: Shares) -> frozenset[str]:
    """The verbs that shares give these users, or one of the units they work in, on this very record now."""
    rows = RecordShare.objects.filter(
        Q(until=None) | Q(until__gt=Now()),
        Q(user_id__in=to.users) | Q(unit_id__in=to.units),
        entity=entity,
        record_id=record,
    )
    return frozenset(verb for verbs in rows.values_list("verbs", flat=True) for verb in verbs)
