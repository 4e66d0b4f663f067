"""What mail tells the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.email import actions, connecting, jobs, mail_apps, mailboxes, sending  # noqa: F401
from afterloop.channels.email.erasing import erase, mails_of_tickets
from afterloop.channels.email.models import InboundMail, MailApp, Mailbox
from afterloop.channels.email.schemas import MailFacts
from afterloop.kernel import catalog

catalog.entity(
    "mail", InboundMail, MailFacts, title=_("Mail"), about={"ticket_id": "ticket"},
    erase=erase, erased_with={"ticket": mails_of_tickets},
)  # fmt: skip
catalog.entity("mailbox", Mailbox, mailboxes.MailboxFacts, title=_("Mailbox"))
catalog.event("mailbox.created", title=_("%(actor)s added the mailbox"))
catalog.event("mailbox.edited", title=_("%(actor)s changed the mailbox"))
catalog.event("mailbox.closed", title=_("%(actor)s stopped the reading of the mailbox"))
catalog.event("mailbox.reopened", title=_("%(actor)s let the mailbox be read again"))
catalog.event("mailbox.connected", title=_("%(actor)s connected the mailbox"))
catalog.entity("mail_app", MailApp, mail_apps.MailAppFacts, title=_("OAuth app"))
catalog.event("mail_app.created", title=_("%(actor)s added the OAuth app"))
catalog.event("mail_app.edited", title=_("%(actor)s changed the OAuth app"))
catalog.event("mail_app.deleted", title=_("%(actor)s deleted the OAuth app"))
catalog.views["mail.deliver"] = _("Deliver mails over the API")
catalog.event("mail.arrived", title=_("A mail came"))
catalog.event("mail.done", title=_("A mail became a message"))
catalog.event("mail.left", title=_("A mail was left aside"))
catalog.event("mail.refused", title=_("A mail could not be taken in"))
catalog.event("mail.tried_again", title=_("%(actor)s had a mail taken in once more"))
