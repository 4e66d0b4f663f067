"""What the log and the system tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.audit import actions, exporting  # noqa: F401
from afterloop.kernel.audit.schemas import MailTested, Skipped
from afterloop.kernel.exports.sources import source

catalog.event("organization.parked_retried", title=_("%(actor)s had a delivery tried again"))
catalog.event(
    "organization.parked_skipped",
    title=_("%(actor)s left a delivery to %(subscriber)s out: %(reason)s"),
    data=Skipped,
)
catalog.event("organization.mail_tested", title=_("%(actor)s sent a test mail"), data=MailTested)
source("event", exporting.Log())
