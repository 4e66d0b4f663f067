"""What people tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.people import actions, actors  # noqa: F401
from afterloop.kernel.people.models import ApiToken, Organization, OrgUnit, User
from afterloop.kernel.people.schemas.access import TokenFacts
from afterloop.kernel.people.schemas.accounts import OrganizationFacts
from afterloop.kernel.people.schemas.units import UnitFacts
from afterloop.kernel.people.schemas.users import UserFacts

catalog.entity("organization", Organization, OrganizationFacts, title=_("Organisation"))
catalog.entity("unit", OrgUnit, UnitFacts, title=_("Unit"))
catalog.entity("user", User, UserFacts, title=_("User"))
catalog.entity("token", ApiToken, TokenFacts, title=_("API token"))

catalog.event("organization.set_up", title=_("The organisation was set up"))
catalog.event("unit.created", title=_("%(actor)s created the unit"))
catalog.event("user.created", title=_("%(actor)s created the user"))
catalog.event("user.edited", title=_("%(actor)s changed the user"))
catalog.event("token.created", title=_("%(actor)s created an API token"))

actors.for_everybody("user.edit_me")
