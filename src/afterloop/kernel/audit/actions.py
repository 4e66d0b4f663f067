"""Trying again what could not be delivered."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.audit.schemas import RetryParked
from afterloop.kernel.errors import NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.events.models import Parked
from afterloop.kernel.people.models import Organization


@catalog.action("organization.retry_parked", title=lazy("Try again what could not be delivered"))
def retry_parked(organization: Organization, data: RetryParked, *, by: Actor) -> Organization:
    """The pump takes it up within a second; what waits behind it on the same record follows."""
    rows = Parked.objects.filter(subscriber=data.subscriber, entity=data.entity, record_id=data.record)
    if not rows.update(next_try_at=by.now):
        raise NotFound(_("This has been delivered by now."))
    emit("organization.parked_retried", organization, by=by, about=[f"{data.entity}:{data.record}"])
    return organization
