"""What people tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog, http
from afterloop.kernel.people import actions, house, models, rights
from afterloop.kernel.people.queries import choosing
from afterloop.kernel.people.schemas import access, accounts, identity, roles, security, stand_ins, units, users

http.speak_by_default(house.language)

catalog.entity("organization", models.Organization, accounts.OrganizationFacts, title=_("Organisation"))
catalog.entity("brand", models.Brand, roles.BrandFacts, title=_("Brand"))
catalog.entity("unit", models.OrgUnit, units.UnitFacts, title=_("Unit"))
catalog.entity("user", models.User, users.UserFacts, title=_("User"))
catalog.entity("post", models.Post, roles.PostFacts, title=_("Post"))
catalog.entity("skill", models.Skill, roles.KeyFacts, title=_("Skill"))
catalog.entity("role", models.Role, roles.RoleFacts, title=_("Role"))
catalog.entity(
    "membership",
    models.Membership,
    users.MembershipFacts,
    title=_("Membership"),
    about={"user_id": "user", "unit_id": "unit"},
)
catalog.entity(
    "stand_in",
    models.StandIn,
    stand_ins.StandInFacts,
    title=_("Stand-in"),
    about={"user_id": "user"},
    erase=actions.erase_notes,
)
catalog.entity("share", models.RecordShare, access.ShareFacts, title=_("Share"), erase=actions.access.erase_shares)
catalog.entity(
    "access_grant",
    models.AccessGrant,
    access.GrantFacts,
    title=_("Access grant"),
    about={"user_id": "user", "unit_id": "unit"},
    erase=actions.access.erase_grants,
)
catalog.entity("token", models.ApiToken, access.TokenFacts, title=_("API token"), about={"user_id": "user"})
catalog.entity(
    "identity_provider", models.IdentityProvider, identity.IdentityProviderFacts, title=_("Identity provider")
)
catalog.views["event.view"] = _("Search the audit log")
catalog.views["system.view"] = _("See how the system is")
catalog.views["user.explain"] = _("See why someone can or cannot see a record")

catalog.choosable("user", choosing.choose_user)
catalog.choosable("unit", choosing.choose_unit)

catalog.event("organization.set_up", title=_("The organisation was set up"))
catalog.event("organization.edited", title=_("%(actor)s changed the organisation"))
catalog.event("organization.sign_in_chosen", title=_("%(actor)s changed how people sign in"))
catalog.event("organization.guided", title=_("%(actor)s put the set-up guide away"))
catalog.event("brand.created", title=_("%(actor)s created the brand"))
catalog.event("brand.edited", title=_("%(actor)s changed the brand"))
catalog.event("unit.created", title=_("%(actor)s created the unit"))
catalog.event("unit.edited", title=_("%(actor)s changed the unit"))
catalog.event("unit.moved", title=_("%(actor)s moved the unit"), data=units.UnitMoved)
catalog.event("unit.merged", title=_("%(actor)s merged the unit into another"), data=units.UnitMerged)
catalog.event("unit.closed", title=_("%(actor)s closed the unit: %(reason)s"), data=units.UnitClosed)
catalog.event("unit.reopened", title=_("%(actor)s opened the unit again"))
catalog.event("user.created", title=_("%(actor)s created the user"))
catalog.event("user.edited", title=_("%(actor)s changed the user"))
catalog.event("user.invited", title=_("%(actor)s invited the user"))
catalog.event("user.password_asked", title=_("A link for a new password was asked for"))
catalog.event("user.password_chosen", title=_("The user chose a password"))
catalog.event("user.deactivated", title=_("%(actor)s deactivated the user"))
catalog.event("user.activated", title=_("%(actor)s activated the user again"))
catalog.event("user.signed_out", title=_("%(actor)s signed the user out everywhere"))
catalog.event("user.signed_in", title=_("%(actor)s signed in"), data=security.SignedIn)
catalog.event("user.code_asked", title=_("A code to sign in was asked for"))
catalog.event("user.password_changed", title=_("%(actor)s changed the password"))
catalog.event("user.sessions_ended", title=_("%(actor)s signed out in other browsers"), data=security.SessionsEnded)
catalog.event("user.totp_added", title=_("%(actor)s turned the authenticator app on"))
catalog.event("user.totp_removed", title=_("%(actor)s turned the authenticator app off"))
catalog.event("user.recovery_codes_made", title=_("%(actor)s made new recovery codes"))
catalog.event("user.passkey_added", title=_("%(actor)s added a passkey"))
catalog.event("user.passkey_removed", title=_("%(actor)s removed a passkey"))
catalog.event("user.phone_proven", title=_("%(actor)s confirmed the number of a phone to sign in with"))
catalog.event("user.phone_forgotten", title=_("%(actor)s no longer signs in by codes to a phone"))
catalog.event("user.second_step_removed", title=_("%(actor)s took the second step of sign-in away"))
catalog.event("user.linked", title=_("An account elsewhere was linked to the user"), data=identity.Linked)
catalog.event("user.unlinked", title=_("%(actor)s took a link to an account elsewhere away"), data=identity.Linked)
catalog.event("identity_provider.created", title=_("%(actor)s added the identity provider"))
catalog.event("identity_provider.edited", title=_("%(actor)s changed the identity provider"))
catalog.event("identity_provider.enabled", title=_("%(actor)s offered the identity provider at sign-in"))
catalog.event("identity_provider.disabled", title=_("%(actor)s no longer offers the identity provider at sign-in"))
catalog.event("post.created", title=_("%(actor)s created the post"))
catalog.event("post.edited", title=_("%(actor)s changed the post"))
catalog.event("post.limits_set", title=_("%(actor)s set what the post decides alone"))
catalog.event("skill.created", title=_("%(actor)s created the skill"))
catalog.event("skill.edited", title=_("%(actor)s changed the skill"))
catalog.event("role.created", title=_("%(actor)s created the role"))
catalog.event("role.edited", title=_("%(actor)s changed the role"))
catalog.event("role.deleted", title=_("%(actor)s deleted the role"))
catalog.event("membership.added", title=_("%(actor)s gave the user a place in the unit"))
catalog.event("membership.ended", title=_("%(actor)s ended the user's place in the unit"))
catalog.event("stand_in.arranged", title=_("%(actor)s arranged a stand-in"))
catalog.event("stand_in.ended", title=_("%(actor)s ended a stand-in"))
catalog.event("share.given", title=_("%(actor)s shared the record: %(why)s"), data=access.ShareGiven)
catalog.event("share.ended", title=_("%(actor)s ended the sharing of the record"))
catalog.event("access_grant.given", title=_("%(actor)s opened data: %(reason)s"), data=access.AccessGiven)
catalog.event("access_grant.revoked", title=_("%(actor)s ended the access: %(reason)s"), data=access.AccessRevoked)
catalog.event("access_grant.used", title=_("%(actor)s read data by an access grant"), data=access.AccessUsed)
catalog.event("token.created", title=_("%(actor)s created an API token"))
catalog.event("token.revoked", title=_("%(actor)s revoked the API token"))

rights.for_everybody("user.edit_me", "user.sign_out", "user.end_sessions", "user.unlink_mine")
rights.for_everybody("access_grant.note_use", standing_in=True)
rights.for_everybody("stand_in.view", "stand_in.arrange", "stand_in.end")
rights.for_everybody("user.note_sign_in", "user.change_password", "user.note_change")
rights.for_everybody("user.prove_phone", "user.forget_phone")
