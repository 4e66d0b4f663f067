"""What the portal tells the catalog: following one's own request is a verb of its own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.portal import letters, listeners  # noqa: F401
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe

catalog.views["ticket.track"] = _("Follow one's own request")
catalog.event("ticket.link_made", title=_("%(actor)s made a link for the customer"))
subscribe("portal-mail", listeners.write_to_customer, listeners.STEPS)
