"""What definitions tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.definitions import actions  # noqa: F401
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import DefinitionFacts, Numbered, RolledBack

catalog.entity("definition", Definition, DefinitionFacts, title=_("Definition"))
catalog.event("definition.created", title=_("%(actor)s created the definition"))
catalog.event("definition.renamed", title=_("%(actor)s renamed the definition"))
catalog.event("definition.draft_saved", title=_("%(actor)s saved a draft of version %(number)s"), data=Numbered)
catalog.event(
    "definition.draft_discarded", title=_("%(actor)s discarded the draft of version %(number)s"), data=Numbered
)
catalog.event("definition.published", title=_("%(actor)s published version %(number)s"), data=Numbered)
catalog.event(
    "definition.rolled_back",
    title=_("%(actor)s went back to version %(back_to)s, published as version %(number)s"),
    data=RolledBack,
)
