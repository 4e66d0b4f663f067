"""Taking the log out as a file, and trying again what could not be delivered."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.audit.exporting import ExportLog
from afterloop.kernel.audit.schemas import MailTested, RetryParked, SkipParked
from afterloop.kernel.errors import Conflict, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.events.models import Parked
from afterloop.kernel.exports.actions import begin_export
from afterloop.kernel.exports.models import Export
from afterloop.kernel.people.models import Organization


@catalog.action("organization.retry_parked", title=lazy("Try again what could not be delivered"))
def retry_parked(organization: Organization, data: RetryParked, *, by: Actor) -> Organization:
    """The pump takes it up within a second; what waits behind it on the same record follows."""
    rows = Parked.objects.filter(subscriber=data.subscriber, entity=data.entity, record_id=data.record)
    if not rows.update(next_try_at=by.now):
        raise NotFound(_("This has been delivered by now."))
    emit("organization.parked_retried", organization, by=by, about=[f"{data.entity}:{data.record}"])
    return organization


@catalog.action("organization.skip_parked", title=lazy("Leave out what could not be delivered"))
def skip_parked(organization: Organization, data: SkipParked, *, by: Actor) -> Organization:
    """Only the delivery that failed: what waits behind it on the same record is delivered within a second."""
    rows = Parked.objects.filter(subscriber=data.subscriber, entity=data.entity, record_id=data.record)
    first = rows.order_by("event_id").first()
    if first is None:
        raise NotFound(_("This has been delivered by now."))
    if not rows.select_for_update(skip_locked=True).filter(pk=first.pk):
        raise Conflict(_("It is being tried again at this moment."))
    first.delete()
    rows.update(next_try_at=by.now)
    emit(
        "organization.parked_skipped",
        organization,
        by=by,
        about=[f"{data.entity}:{data.record}"],
        subscriber=data.subscriber,
        event=first.event_id,
        reason=data.reason,
    )
    return organization


@catalog.action("organization.test_mail", title=lazy("Send oneself a test mail"))
def note_mail_test(organization: Organization, data: MailTested, *, by: Actor) -> Organization:
    """What came of a mail that was just sent, outside of any transaction."""
    emit("organization.mail_tested", organization, by=by, **data.model_dump())
    return organization


@catalog.action("event.export", title=lazy("Export the audit log"))
def export_log(data: ExportLog, *, by: Actor) -> Export:
    """That it was taken out, and what was sought, stands in the log itself."""
    by.require("event.view")
    wish = data.wish()
    return begin_export("event", data.title, data.format, wish, by=by, columns=wish["columns"])
