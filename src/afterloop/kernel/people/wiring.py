"""What people tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.people import actions  # noqa: F401
from afterloop.kernel.people.models import ApiToken, User
from afterloop.kernel.people.schemas import TokenFacts, UserFacts

catalog.entity("user", User, UserFacts, title=_("User"))
catalog.entity("token", ApiToken, TokenFacts, title=_("API token"))
catalog.event("token.created", title=_("%(actor)s created an API token"))
