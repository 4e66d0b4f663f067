"""What messages tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.messages import actions, invitations, security, standing_in  # noqa: F401
from afterloop.kernel.messages.models import Dispatch, Notice, NoticePreference
from afterloop.kernel.messages.schemas import AllRead, DispatchFacts, Mailed, NoticeFacts, PreferenceFacts
from afterloop.kernel.people import rights, telling
from afterloop.kernel.people.invitations import carry

catalog.entity("notice", Notice, NoticeFacts, title=_("Notice"))
catalog.entity("dispatch", Dispatch, DispatchFacts, title=_("Outgoing message"))
catalog.event("notice.read", title=_("%(actor)s read a notice"))
catalog.event("notice.all_read", title=_("%(actor)s read all notices"), data=AllRead)
catalog.event("notice.mailed", title=_("Notices were written into a mail"), data=Mailed)
catalog.entity("notice_preference", NoticePreference, PreferenceFacts, title=_("Choice of notices"))
catalog.event("notice_preference.chosen", title=_("%(actor)s chose which notices come by mail"))
catalog.event("dispatch.sent", title=_("A message was sent"))
catalog.event("dispatch.failed", title=_("A message could not be sent and will be tried again"))
catalog.event("dispatch.died", title=_("A message could not be sent"))
catalog.event("dispatch.put_off", title=_("A message waits for its time"))
catalog.event("dispatch.dropped", title=_("A message was dropped: nobody wants it any more"))
catalog.event("dispatch.replayed", title=_("%(actor)s sent a message again"))
rights.for_everybody("notice.view", "notice.read", "notice.read_all", "notice_preference.choose")
carry(invitations.carry)
telling.by(security.tell)
