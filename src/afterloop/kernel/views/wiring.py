"""What views tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.people import rights
from afterloop.kernel.views import actions  # noqa: F401
from afterloop.kernel.views.models import View
from afterloop.kernel.views.schemas import ViewFacts

catalog.entity("view", View, ViewFacts, title=_("View of a list"))
catalog.views["view.share"] = _("Share views of lists with others")
catalog.event("view.created", title=_("%(actor)s saved the view"))
catalog.event("view.edited", title=_("%(actor)s changed the view"))
catalog.event("view.deleted", title=_("%(actor)s deleted the view"))
rights.for_everybody("view.view", "view.create", "view.edit", "view.delete")
