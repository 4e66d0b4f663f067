"""Why somebody can or cannot do something to a record: what was looked at, and what was missing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from afterloop.kernel import catalog, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.people import actors, rights, tree
from afterloop.kernel.people.models import AccessGrant, Membership, OrgTree, RecordShare, StandIn, User
from afterloop.kernel.people.queries.lists import visible
from afterloop.kernel.people.schemas.users import Explanation, LookedAt
from afterloop.kernel.scope import Reach
from afterloop.kernel.texts import say


def explain(by: Actor, user_id: int, verb: str, entity: str, record_id: int) -> Explanation:
    """For someone who may see the record and may explain this user."""
    visible(User, by, "user.explain", user_id)
    noun = catalog.entities.get(entity)
    if noun is None:
        raise Invalid.field("entity", _("There is no such kind of record."))
    if verb not in catalog.offered_verbs():
        raise Invalid.field("verb", _("There is no such verb."))
    visible(noun.model, by, f"{noun.model.scope.entity}.view", record_id)
    return Question(User.objects.get(pk=user_id), verb, noun, record_id).answer()


class Question:
    """One user, one verb, one record; each way in is tried by itself, with the very predicate that lists use."""

    def __init__(self, user: User, verb: str, noun: catalog.Entity, record_id: int) -> None:
        self.user, self.verb, self.noun, self.record_id = user, verb, noun, record_id
        self.now = time.now()
        self.tree = tree.at(OrgTree.objects.get().version)
        absent = StandIn.objects.filter(
            stand_in=user, user__is_active=True, from_at__lte=self.now, until_at__gt=self.now
        )
        self.absent = list(User.objects.filter(pk__in=absent.values("user_id")).order_by("pk"))

    def answer(self) -> Explanation:
        looked_at = self._through(self.user)
        for absent in self.absent:
            name = {"name": absent.name}
            looked_at += [
                way.model_copy(update={"title": _("Standing in for %(name)s: ") % name + way.title})
                for way in self._through(absent)
            ]
        if not self.user.is_active:
            return Explanation(allowed=False, sentence=_("This user is not active."), looked_at=looked_at)
        allowed = self._within(actors.actor_of_user(self.user.pk).reach(self.verb))
        return Explanation(allowed=allowed, sentence=self._sentence(allowed, looked_at), looked_at=looked_at)

    def _through(self, person: User) -> list[LookedAt]:
        """What this person holds: the user himself, or somebody for whom he stands in."""
        return [*self._memberships(person), *self._grants(person), *self._shares(person)]

    def _sentence(self, allowed: bool, looked_at: list[LookedAt]) -> str:
        if allowed:
            return _("%(user)s may do this.") % {"user": self.user.name}
        if not looked_at:
            return _("%(user)s has no place in any unit, and nothing was opened to this user.") % {
                "user": self.user.name
            }
        return _("None of what %(user)s holds gives this verb on this record.") % {"user": self.user.name}

    def _within(self, reach: Reach) -> bool:
        model = self.noun.model
        return bool(reach) and model.objects.filter(model.scope.where(reach), pk=self.record_id).exists()

    def _memberships(self, person: User) -> list[LookedAt]:
        rows = Membership.objects.filter(user=person).select_related("unit", "role").order_by("id")
        return [self._of_membership(row) for row in rows]

    def _of_membership(self, row: Membership) -> LookedAt:
        role = say(row.role.title) or row.role.key
        why = _ended(row.from_at, row.until_at, self.now)
        width = row.role.verbs.get(self.verb) or row.role.verbs.get("*")
        counts = False
        if not why and row.unit.closed_at is not None:
            why = _("The unit is closed.")
        elif not why and width is None:
            why = _("The role %(role)s does not have this verb.") % {"role": role}
        elif not why:
            counts = self._within(rights.reach_of_membership(row.user_id, row.unit_id, row.unit.path, width, self.tree))
            why = _reason(width, counts)
        title = _("%(role)s in %(unit)s") % {"role": role, "unit": row.unit.name}
        return LookedAt(kind="membership", id=row.pk, title=title, counts=counts, why=why)

    def _grants(self, person: User) -> list[LookedAt]:
        rows = AccessGrant.objects.filter(user=person).select_related("unit").order_by("id")
        return [self._of_grant(row) for row in rows]

    def _of_grant(self, row: AccessGrant) -> LookedAt:
        why, counts = _ended(None, row.until, self.now), False
        if not why and self.verb not in row.verbs:
            why = _("The grant does not name this verb.")
        elif not why:
            counts = self._within(Reach(units=self.tree.below(row.unit.path)))
            why = _reason("subtree", counts)
        title = _("Access to %(unit)s: %(reason)s") % {"unit": row.unit.name, "reason": row.reason}
        return LookedAt(kind="access_grant", id=row.pk, title=title, counts=counts, why=why)

    def _shares(self, person: User) -> list[LookedAt]:
        theirs = Membership.objects.live().filter(user=person).values("unit_id")
        rows = RecordShare.objects.filter(
            Q(user=person) | Q(unit_id__in=theirs), entity=self.noun.name, record_id=self.record_id
        )
        return [self._of_share(row) for row in rows.order_by("id")]

    def _of_share(self, row: RecordShare) -> LookedAt:
        why, counts = _ended(None, row.until, self.now), False
        if not why:
            counts = self.verb in row.verbs
            why = _("The record was shared for this verb.") if counts else _("The share does not name this verb.")
        return LookedAt(kind="share", id=row.pk, title=_("Shared: %(why)s") % {"why": row.why}, counts=counts, why=why)


def _ended(start: datetime | None, end: datetime | None, now: datetime) -> str:
    if start is not None and start > now:
        return _("It begins on %(day)s.") % {"day": start.date()}
    if end is not None and end <= now:
        return _("It ended on %(day)s.") % {"day": end.date()}
    return ""


def _reason(width: Any, counts: bool) -> str:
    if counts:
        return _("It gives this verb here.")
    return {
        "own": _("It gives this verb on the user's own records only, and this is another's."),
        "team": _("It gives this verb in that unit only, and the record belongs elsewhere."),
        "subtree": _("It gives this verb in that unit and below, and the record belongs elsewhere."),
    }.get(str(width), "")
