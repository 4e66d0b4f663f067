"""People: who they are, where they belong, what they may do, and how they prove it."""

from __future__ import annotations

from afterloop.kernel.people.models.access import AccessGrant, ApiToken, RecordShare, Session, SignedLink
from afterloop.kernel.people.models.identity import IdentityProvider
from afterloop.kernel.people.models.organization import Brand, Organization, OrgTree, OrgUnit, OrgUnitPlace
from afterloop.kernel.people.models.staff import Membership, Post, Role, Skill, StandIn, User

__all__ = [
    "AccessGrant",
    "ApiToken",
    "Brand",
    "IdentityProvider",
    "Membership",
    "OrgTree",
    "OrgUnit",
    "OrgUnitPlace",
    "Organization",
    "Post",
    "RecordShare",
    "Role",
    "Session",
    "SignedLink",
    "Skill",
    "StandIn",
    "User",
]
