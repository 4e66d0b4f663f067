"""What the portal tells the catalog: following one's own request is a verb of its own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.portal import jobs, listeners, personal, sign_in  # noqa: F401
from afterloop.channels.portal.entry_links import EntryLinkFacts
from afterloop.channels.portal.facts import Consent, Notified, Policy, Used
from afterloop.channels.portal.models import EntryLink, StepLetter
from afterloop.channels.portal.step_letters import TITLES, StepLetterFacts
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe

catalog.views["ticket.track"] = _("Follow one's own request")
catalog.entity("entry_link", EntryLink, EntryLinkFacts, title=_("Entry link"))
catalog.event("entry_link.created", title=_("%(actor)s created the entry link"))
catalog.event("entry_link.edited", title=_("%(actor)s changed the entry link"))
catalog.event("entry_link.closed", title=_("%(actor)s closed the entry link"))
catalog.event("entry_link.reopened", title=_("%(actor)s opened the entry link again"))
catalog.event("entry_link.used", title=_("Ticket %(ticket)s came in by the entry link"), data=Used)
catalog.event(
    "brand.policy_published", title=_("%(actor)s published version %(number)s of the privacy policy"), data=Policy
)
catalog.event("customer.code_sent", title=_("A sign-in code was sent to the customer"))
catalog.event("customer.signed_in", title=_("The customer signed in"))
catalog.event("customer.signed_out", title=_("The customer signed out"))
catalog.event("ticket.consented", title=_("%(actor)s agreed to version %(policy)s of the privacy policy"), data=Consent)
catalog.holds("customer", "sign_ins", title=_("Sign-ins"), rows=personal.SESSIONS, erase=personal.END_SESSIONS)
catalog.holds("customer", "links", title=_("Links"), rows=personal.LINKS, erase=personal.REVOKE_LINKS)
catalog.holds("ticket", "consents", title=_("Consents to the privacy policy"), rows=personal.CONSENTS)
catalog.entity("step_letter", StepLetter, StepLetterFacts, title=_("Customer notice"))
catalog.event("step_letter.set", title=_("%(actor)s set what customers are told by mail"))
catalog.event(
    "ticket.notified", title=_("A mail to the customer was written: %(step)s"), data=Notified, words={"step": TITLES}
)
catalog.event(
    "ticket.texted", title=_("A text to the customer was written: %(step)s"), data=Notified, words={"step": TITLES}
)
catalog.event("ticket.link_made", title=_("%(actor)s made a link for the customer"))
subscribe("portal-mail", listeners.write_to_customer, listeners.STEPS)
