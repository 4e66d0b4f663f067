"""What scripts tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.people import rights
from afterloop.service.scripts import actions  # noqa: F401
from afterloop.service.scripts.models import Script
from afterloop.service.scripts.schemas import ScriptFacts

catalog.entity("script", Script, ScriptFacts, title=_("Script"))
catalog.views["script.share"] = _("Keep scripts for others")
catalog.event("script.created", title=_("%(actor)s wrote the script"))
catalog.event("script.edited", title=_("%(actor)s changed the script"))
catalog.event("script.retired", title=_("%(actor)s retired the script"))
catalog.event("script.taken_up", title=_("%(actor)s offers the script again"))
catalog.event("script.deleted", title=_("%(actor)s deleted the script"))
rights.for_everybody("script.view", "script.create", "script.edit", "script.delete")
