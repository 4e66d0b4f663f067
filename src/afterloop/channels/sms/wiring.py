"""What texts tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.sms import accounts, actions, jobs, opting_out, staff, templates  # noqa: F401
from afterloop.channels.sms.erasing import OPT_OUTS, erase, replies_of_tickets
from afterloop.channels.sms.models import SmsAccount, SmsOptOut, SmsReply, SmsSent, SmsTemplate
from afterloop.channels.sms.schemas import AccountFacts, OptOutFacts, ReplyFacts, SentFacts, TemplateFacts
from afterloop.kernel import catalog
from afterloop.kernel.people import telling

catalog.entity("sms_account", SmsAccount, AccountFacts, title=_("SMS account"))
catalog.event("sms_account.created", title=_("%(actor)s added the SMS account"))
catalog.event("sms_account.edited", title=_("%(actor)s changed the SMS account"))
catalog.event("sms_account.closed", title=_("%(actor)s stopped sending by the SMS account"))
catalog.event("sms_account.reopened", title=_("%(actor)s let the SMS account send again"))
catalog.entity("sms_template", SmsTemplate, TemplateFacts, title=_("SMS template"))
catalog.event("sms_template.created", title=_("%(actor)s added the SMS template"))
catalog.event("sms_template.edited", title=_("%(actor)s changed the SMS template"))
catalog.event("sms_template.turned_on", title=_("%(actor)s switched the SMS template on"))
catalog.event("sms_template.turned_off", title=_("%(actor)s switched the SMS template off"))
catalog.event("sms_template.deleted", title=_("%(actor)s deleted the SMS template"))
catalog.event("sms_template.approved", title=_("The provider approved the SMS template"))
catalog.event("sms_template.reviewed", title=_("The provider's review of the SMS template changed"))
catalog.event("sms_template.tested", title=_("%(actor)s sent a text to try the SMS template"))
catalog.entity("sms_sent", SmsSent, SentFacts, title=_("SMS sent"))
catalog.event("sms_sent.noted", title=_("The provider took a text"))
catalog.event("sms_sent.delivered", title=_("A text reached its phone"))
catalog.event("sms_sent.failed", title=_("A text did not reach its phone"))
catalog.entity("sms_opt_out", SmsOptOut, OptOutFacts, title=_("SMS opt-out"))
catalog.event("sms_opt_out.said", title=_("A number opted out of texts"))
catalog.event("sms_opt_out.added", title=_("%(actor)s entered a number that wants no texts"))
catalog.event("sms_opt_out.lifted", title=_("A number gets texts again"))
catalog.holds("customer", "sms_opt_outs", title=_("Opt-outs of texts"), rows=OPT_OUTS)
catalog.entity(
    "sms_reply", SmsReply, ReplyFacts, title=_("Incoming text"), about={"ticket_id": "ticket"},
    erase=erase, erased_with={"ticket": replies_of_tickets},
)  # fmt: skip
catalog.event("sms_reply.arrived", title=_("A text came in"))
catalog.event("sms_reply.done", title=_("A text became a message"))
catalog.event("sms_reply.left", title=_("A text was a word for us alone"))
catalog.event("sms_reply.refused", title=_("A text could not be taken in"))
catalog.event("sms_reply.tried_again", title=_("%(actor)s had a text taken in once more"))
telling.text_by(staff.Texts())
