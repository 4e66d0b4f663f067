"""What texts tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.sms import accounts, actions, templates  # noqa: F401
from afterloop.channels.sms.models import SmsAccount, SmsSent, SmsTemplate
from afterloop.channels.sms.schemas import AccountFacts, SentFacts, TemplateFacts
from afterloop.kernel import catalog

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
