"""What retention tells the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.models import Retention
from afterloop.kernel.retention import actions, jobs  # noqa: F401
from afterloop.kernel.retention.schemas import RetentionFacts, Swept

catalog.entity("retention", Retention, RetentionFacts, title=_("Retention"))
catalog.event("retention.set", title=_("%(actor)s chose how long something is kept"))
catalog.event("retention.swept", title=_("%(removed)s went by their age"), data=Swept)
