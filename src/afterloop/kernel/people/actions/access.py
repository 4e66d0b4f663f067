"""Record shares (one record to partners) and access grants 数据调取权 (a unit's records, for a reason and a time)."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import giving
from afterloop.kernel.people.models import AccessGrant, OrgUnit, RecordShare, Role, User
from afterloop.kernel.people.schemas.access import GiveAccess, GiveShare, NoteUse, RevokeAccess

LONGEST_GRANT = timedelta(days=90)


@catalog.action("share.give", title=lazy("Share a record"))
def give_share(data: GiveShare, *, by: Actor) -> RecordShare:
    """Only for verbs of the record's noun that the giver holds on this very record, for good."""
    if (data.user is None) == (data.unit is None):
        raise Invalid.field("user", _("Either a user or a unit."))
    _check_shareable(data, by)
    if data.until is not None and data.until <= by.now:
        raise Invalid.field("until", _("This lies in the past."))
    share = RecordShare.objects.create(
        entity=data.entity,
        record_id=data.record,
        user=_user(data.user) if data.user else None,
        unit=_unit(data.unit) if data.unit else None,
        verbs=sorted(set(data.verbs)),
        until=data.until,
        why=data.why,
        given_by_id=by.user_id,
    )
    record = f"{data.entity}:{data.record}"
    emit("share.given", share, by=by, about=[record], why=data.why, verbs=share.verbs)
    return share


@catalog.action("share.end", title=lazy("End the sharing of a record"))
def end_share(share: RecordShare, *, by: Actor) -> RecordShare:
    if share.until is not None and share.until <= by.now:
        raise Conflict(_("This has ended already."))
    share.until = by.now
    share.write("until")
    emit("share.ended", share, by=by, about=[f"{share.entity}:{share.record_id}"])
    return share


@catalog.action("access_grant.give", title=lazy("Open a unit's records to a user for a time"))
def give_access(data: GiveAccess, *, by: Actor) -> AccessGrant:
    giving.check_known(data.verbs)
    if not by.now < data.until <= by.now + LONGEST_GRANT:
        raise Invalid.field("until", _("A grant ends within 90 days."))
    unit = _unit(data.unit)
    giving.check_place(by, dict.fromkeys(data.verbs, Role.Width.SUBTREE), unit)
    grant = AccessGrant.objects.create(
        user=_user(data.user),
        unit=unit,
        verbs=sorted(set(data.verbs)),
        reason=data.reason,
        until=data.until,
        given_by_id=by.user_id,
    )
    emit("access_grant.given", grant, by=by, reason=data.reason, verbs=grant.verbs)
    return grant


@catalog.action("access_grant.revoke", title=lazy("End an access grant"))
def revoke_access(grant: AccessGrant, data: RevokeAccess, *, by: Actor) -> AccessGrant:
    if grant.until <= by.now:
        raise Conflict(_("This has ended already."))
    grant.until = by.now
    grant.write("until")
    emit("access_grant.revoked", grant, by=by, reason=data.reason)
    return grant


@catalog.action("access_grant.note_use", title=lazy("Note that an access grant was used"), internal=True)
def note_use(grant: AccessGrant, data: NoteUse, *, by: Actor) -> AccessGrant:
    """Held by everybody on the grants that he has received: reading through one leaves its trace."""
    about = [f"{data.entity}:{data.record}"] if data.record else []
    emit("access_grant.used", grant, by=by, about=about, entity=data.entity, record=data.record)
    return grant


def erase_shares(ids: list[int]) -> None:
    """Inside a redaction: why something was shared is free text about people."""
    RecordShare.objects.filter(pk__in=ids).update(why="", revision=F("revision") + 1)


def erase_grants(ids: list[int]) -> None:
    AccessGrant.objects.filter(pk__in=ids).update(reason="", revision=F("revision") + 1)


def _check_shareable(data: GiveShare, by: Actor) -> None:
    entity = catalog.entities.get(data.entity)
    if entity is None:
        raise Invalid.field("entity", _("There is no such kind of record."))
    giving.check_known(data.verbs)
    scope = entity.model.scope
    if not entity.model.objects.visible_to(by, f"{scope.entity}.view").filter(pk=data.record).exists():
        raise Invalid.field("record", _("There is no such record."))
    for verb in data.verbs:
        if not verb.startswith(f"{data.entity}."):
            raise Invalid.field("verbs", _("%(verb)s is not a verb of this kind of record.") % {"verb": verb})
        if not entity.model.objects.filter(scope.where(by.reach(verb).lasting), pk=data.record).exists():
            raise NotAllowed(_("You may only share what you may do yourself. Missing: %(verbs)s") % {"verbs": verb})


def _user(pk: int) -> User:
    user: User | None = User.objects.filter(pk=pk, is_active=True).first()
    if user is None:
        raise Invalid.field("user", _("There is no such user."))
    return user


def _unit(pk: int) -> OrgUnit:
    unit: OrgUnit | None = OrgUnit.objects.filter(pk=pk, closed_at=None).first()
    if unit is None:
        raise Invalid.field("unit", _("There is no such unit."))
    return unit
